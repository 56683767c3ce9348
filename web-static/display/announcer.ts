import { chime } from "./chime.ts";
import { clipPlayer } from "./voice/clip-player.ts";
import { spokenCall } from "./voice/spoken-call.ts";

export interface Announcement {
  /** As on the slip. */
  readonly number: string;
  /** In Vietnamese. */
  readonly counterName: string;
}

const seconds = (count: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, count * 1000));
/** A voice that never says that it has ended must not silence the room. */
const LONGEST_SPEECH_SECONDS = 12;

/** A voice on this machine; one that asks the network for each word falls silent with it. */
const ownVoice = (): SpeechSynthesisVoice | undefined =>
  typeof speechSynthesis === "undefined"
    ? undefined
    : speechSynthesis.getVoices().find(({ lang, localService }) => localService && lang.toLowerCase().startsWith("vi"));

/** Letters and digits one by one, as they stand on the slip. */
const sentence = ({ number, counterName }: Announcement): string =>
  `Xin mời số ${[...number].join(" ")}, đến ${counterName}`;

/** @returns false when the browser could not say it */
const speak = (words: string, voice: SpeechSynthesisVoice): Promise<boolean> => {
  const speech = new SpeechSynthesisUtterance(words);
  speech.voice = voice;
  speech.lang = voice.lang;
  speech.rate = 0.9;
  const said = new Promise<boolean>((resolve) => {
    speech.onend = () => resolve(true);
    speech.onerror = () => resolve(false);
  });
  speechSynthesis.speak(speech);
  return Promise.race([said, seconds(LONGEST_SPEECH_SECONDS).then(() => true)]);
};

/**
 * Calls people aloud, one after the other: a chime, then the words, in Vietnamese on every board, by the browser's own voice or,
 * where it has none, by the recorded one. A call is said twice while nobody else is waiting to be called.
 */
export const announcer = (context: AudioContext) => {
  const clips = clipPlayer(context);
  const waiting: Announcement[] = [];
  let isCalling = false;
  clips.prepare();

  const say = async (call: Announcement, after: number): Promise<void> => {
    const voice = ownVoice();
    if (voice !== undefined) {
      await seconds(after);
      if (await speak(sentence(call), voice)) return;
    }
    // Without the recording, as when the line failed at once, the chime alone makes people look at the screen.
    await seconds(await clips.play(spokenCall(call.number, call.counterName), after).catch(() => after));
  };
  const callAll = async (): Promise<void> => {
    isCalling = true;
    for (let call = waiting.shift(); call !== undefined; call = waiting.shift()) {
      await say(call, chime(context));
      if (waiting.length === 0) await say(call, 0.4);
    }
    isCalling = false;
  };

  return {
    call: (announcement: Announcement): void => {
      waiting.push(announcement);
      if (!isCalling) void callAll();
    },
  };
};
