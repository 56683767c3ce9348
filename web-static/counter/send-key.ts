import { useEffect, useRef } from "preact/hooks";

/** Ctrl and Enter, or the Mac's key: sends a form from whichever entry has the focus. */
export const isSendKey = ({
  key,
  ctrlKey,
  metaKey,
  isComposing,
  repeat,
}: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "isComposing" | "repeat">): boolean =>
  key === "Enter" && (ctrlKey || metaKey) && !isComposing && !repeat;

/** The same for a whole screen. A form within it that has its own use for the keys lets them go no further. */
export const useSendKey = (send: () => void): void => {
  const latest = useRef(send);
  latest.current = send;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isSendKey(event) || event.defaultPrevented) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
};
