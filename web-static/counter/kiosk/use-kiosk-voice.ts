import { useRef } from "preact/hooks";
import { type clipPlayer, clipPlayer as newPlayer } from "../../display/voice/clip-player.ts";
import { spokenNumber } from "../../display/voice/spoken-call.ts";

/** The machine's loudspeaker; browsers allow sound after the first touch only. */
export const useKioskVoice = () => {
  const player = useRef<ReturnType<typeof clipPlayer>>(undefined);
  return {
    turnOn: (): void => {
      if (player.current !== undefined || typeof AudioContext === "undefined") return;
      const context = new AudioContext();
      void context.resume();
      player.current = newPlayer(context);
      player.current.prepare();
    },
    // Whoever cannot hear it reads it on the screen and the slip.
    say: (number: string): void => void player.current?.play(spokenNumber(number), 0).catch(() => undefined),
  };
};
