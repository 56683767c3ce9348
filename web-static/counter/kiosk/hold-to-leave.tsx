import { useRef, useState } from "preact/hooks";

const HOLD_MS = 3_000;

/** The way out for whoever looks after the machine: held for three seconds, so that no child leaves by chance. */
export const HoldToLeave = ({ label, onLeave }: { label: string; onLeave: () => void }) => {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [isHeld, setHeld] = useState(false);
  const hold = () => {
    if (timer.current !== undefined) return;
    setHeld(true);
    timer.current = setTimeout(onLeave, HOLD_MS);
  };
  const release = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setHeld(false);
  };
  return (
    <button
      type="button"
      class={`kiosk-leave ${isHeld ? "held" : ""}`}
      onPointerDown={hold}
      onPointerUp={release}
      onPointerLeave={release}
      onKeyDown={(event) => (event.key === "Enter" || event.key === " ") && hold()}
      onKeyUp={release}
      onBlur={release}
    >
      {label}
    </button>
  );
};
