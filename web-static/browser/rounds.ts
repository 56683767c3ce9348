/** Work that is done again and again, never twice at once. */
export interface Rounds {
  /** Begins a round; when one is on its way, another follows it at once, for what it found may be of before. */
  readonly now: () => void;
  /** Begins the next round so many milliseconds from now, or, when one is on its way, after it. */
  readonly after: (ms: number) => void;
  readonly isRunning: () => boolean;
  /** No round begins any more. */
  readonly stop: () => void;
}

/**
 * @param round answers how many milliseconds to rest before the next, or undefined to rest until asked. `isCurrent` turns false
 *   when another was asked for or all are over: what was found by then may be of before, and is nothing to show any more.
 */
export const rounds = (round: (isCurrent: () => boolean) => Promise<number | undefined>): Rounds => {
  const is = { running: false, asked: false, over: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isCurrent = () => !is.asked && !is.over;
  const run = async (): Promise<void> => {
    is.running = true;
    let rest: number | undefined;
    try {
      rest = await round(isCurrent);
    } finally {
      is.running = false;
      if (is.asked) now();
      else if (rest !== undefined) after(rest);
    }
  };
  const now = (): void => {
    clearTimeout(timer);
    is.asked = is.running;
    if (!is.running && !is.over) void run();
  };
  const after = (ms: number): void => {
    clearTimeout(timer);
    if (is.running) is.asked = true;
    else if (!is.over) timer = setTimeout(now, ms);
  };
  return {
    now,
    after,
    isRunning: () => is.running,
    stop: () => {
      is.over = true;
      clearTimeout(timer);
    },
  };
};
