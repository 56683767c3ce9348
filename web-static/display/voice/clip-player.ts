import { CLIPS } from "./clips.ts";
import type { Clip } from "./spoken-call.ts";

/** Each clip carries silence at both ends; words that follow each other share it. */
const OVERLAP_SECONDS = 0.09;

const load = async (context: AudioContext): Promise<AudioBuffer> => {
  const answer = await fetch(new URL("./vi.mp3", import.meta.url).href);
  if (!answer.ok) throw new Error(`the voice is not there: ${answer.status}`);
  return context.decodeAudioData(await answer.arrayBuffer());
};

/** Plays words of the recorded voice; the recording is loaded once, and again when it could not be had. */
export const clipPlayer = (context: AudioContext) => {
  let recording: Promise<AudioBuffer> | undefined;
  const loaded = (): Promise<AudioBuffer> => {
    recording ??= load(context).catch((fault: unknown) => {
      recording = undefined;
      throw fault;
    });
    return recording;
  };

  return {
    /** Before the first call, so that a line which fails later does not silence the room. */
    prepare: (): void => void loaded().catch(() => undefined),
    /** @param after seconds from now. @returns when, in seconds from now, the last word has been said */
    play: async (words: readonly Clip[], after: number): Promise<number> => {
      const begin = context.currentTime + after;
      const buffer = await loaded();
      let at = Math.max(begin, context.currentTime);
      for (const word of words) {
        const [from, seconds] = CLIPS[word];
        const source = context.createBufferSource();
        source.buffer = buffer;
        source.connect(context.destination);
        source.start(at, from, seconds);
        at += seconds - OVERLAP_SECONDS;
      }
      return at - context.currentTime;
    },
  };
};
