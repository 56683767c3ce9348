import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { kept } from "../browser/kept.ts";
import { ACTS, type Act, KEY_OF } from "./counter-acts.ts";

const TYPES = "input:not([type='checkbox'], [type='radio']), select, textarea, [contenteditable]";
const isTyping = (target: EventTarget | null) => target instanceof HTMLElement && target.closest(TYPES) !== null;

/** The act whose letter was pressed alone; none while somebody types. */
const actOf = (event: KeyboardEvent): Act | undefined => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing || isTyping(event.target))
    return undefined;
  return ACTS.find((act) => KEY_OF[act] === event.key.toUpperCase());
};

/** Letters as keys for the acts, which can be switched off (WCAG 2.1.4); the computer remembers it. */
export const useShortcuts = (press: (act: Act) => void) => {
  const store = kept<boolean>(() => localStorage, "motcua.shortcuts");
  const [on, setOn] = useState(() => store.read() ?? true);
  const latest = useRef(press);
  latest.current = press;
  // Before the first paint: a key pressed as soon as the buttons are seen must count.
  useLayoutEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      const act = actOf(event);
      if (act === undefined) return;
      event.preventDefault();
      latest.current(act);
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [on]);
  const toggle = () => {
    store.write(!on);
    setOn(!on);
  };
  return { on, toggle };
};
