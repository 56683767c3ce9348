let audio: AudioContext | undefined;

/** Browsers allow sound only after a click. @returns whether this browser can make a sound */
export const unlockSound = (): boolean => {
  if (typeof AudioContext === "undefined") return false;
  audio ??= new AudioContext();
  void audio.resume();
  return true;
};

const tone = (context: AudioContext, hertz: number, after: number) => {
  const start = context.currentTime + after;
  const source = context.createOscillator();
  const volume = context.createGain();
  source.frequency.value = hertz;
  volume.gain.setValueAtTime(0.25, start);
  volume.gain.exponentialRampToValueAtTime(0.001, start + 0.6);
  source.connect(volume).connect(context.destination);
  source.start(start);
  source.stop(start + 0.6);
};

/** Two tones, then the words in Vietnamese; calls queue up behind each other in the browser's own speech queue. */
export const announce = (words: string): void => {
  if (audio === undefined) return;
  tone(audio, 880, 0);
  tone(audio, 660, 0.3);
  if (typeof speechSynthesis === "undefined") return;
  const speech = new SpeechSynthesisUtterance(words);
  speech.lang = "vi-VN";
  speech.rate = 0.9;
  setTimeout(() => speechSynthesis.speak(speech), 900);
};
