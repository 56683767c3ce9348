import { useEffect, useRef, useState } from "preact/hooks";
import { kept } from "../browser/kept.ts";
import { announcer } from "./announcer.ts";

const wanted = kept<boolean>(() => localStorage, "board-sound");

/**
 * The board's loudspeaker. Browsers allow sound after a click only; a screen that was switched on before, as after a power cut,
 * sounds at once where its browser lets it.
 */
export const useSound = () => {
  const speaker = useRef<ReturnType<typeof announcer>>(undefined);
  const [isOn, setOn] = useState(false);
  const start = (context: AudioContext): void => {
    speaker.current ??= announcer(context);
    wanted.write(true);
    setOn(true);
  };
  useEffect(() => {
    if (typeof AudioContext === "undefined" || wanted.read() !== true) return;
    const context = new AudioContext();
    if (context.state === "running") start(context);
  }, []);
  return {
    isOn,
    speaker,
    turnOn: (): void => {
      if (typeof AudioContext === "undefined") return;
      const context = new AudioContext();
      void context.resume();
      start(context);
    },
  };
};
