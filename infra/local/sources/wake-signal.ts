/** Lets a loop sleep until something happens or a time has passed. A wake during work is not lost. */
export interface WakeSignal {
  wake(): void;
  /** Resolves at the next wake, at once if one came since the last sleep, or after the given time. */
  sleep(milliseconds: number): Promise<void>;
}

export const wakeSignal = (): WakeSignal => {
  let woken = false;
  let resume: (() => void) | undefined;
  return {
    wake: () => {
      woken = true;
      resume?.();
    },
    sleep: async (milliseconds) => {
      if (!woken)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          resume = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      resume = undefined;
      woken = false;
    },
  };
};
