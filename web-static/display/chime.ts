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

/** Two tones. @returns after how many seconds the voice may begin */
export const chime = (context: AudioContext): number => {
  tone(context, 880, 0);
  tone(context, 660, 0.3);
  return 0.9;
};
