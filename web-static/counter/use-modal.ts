import { useLayoutEffect, useRef } from "preact/hooks";

/** A dialog that is open as long as it is there, over everything; afterwards the focus is where it was before. */
export const useModal = () => {
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return box;
};
