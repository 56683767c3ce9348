import { useEffect, useRef } from "preact/hooks";

/**
 * Runs `poll` again and again while the page is seen. A hidden page asks nothing; on its return, or when the network
 * is back, it asks at once.
 * @param poll answers how many milliseconds to wait, or undefined to stop. `isCurrent` turns false when the key has
 *   changed or the page went on meanwhile: whatever comes after that must change nothing any more.
 * @param key what is asked for; "" asks nothing
 */
export const usePoll = (poll: (isCurrent: () => boolean) => Promise<number | undefined>, key: string): void => {
  const latest = useRef(poll);
  latest.current = poll;
  useEffect(() => {
    if (key === "") return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    let asking = false;
    const isCurrent = () => !stopped;
    const run = async () => {
      clearTimeout(timer);
      if (stopped || asking || document.hidden) return;
      asking = true;
      const wait = await latest.current(isCurrent);
      asking = false;
      if (!stopped && wait !== undefined) timer = setTimeout(run, wait);
    };
    const wake = () => void run();
    document.addEventListener("visibilitychange", wake);
    addEventListener("online", wake);
    wake();
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", wake);
      removeEventListener("online", wake);
    };
  }, [key]);
};

/**
 * Asks again and again, as `usePoll`, and hands each answer to `take`. An answer that arrives after the key has changed
 * is dropped here, so that what somebody asked before never replaces what he asks now.
 */
export const useAnswers = <A>(ask: () => Promise<A>, take: (answer: A) => number | undefined, key: string): void => {
  const latest = useRef(take);
  latest.current = take;
  usePoll(async (isCurrent) => {
    const answer = await ask();
    return isCurrent() ? latest.current(answer) : undefined;
  }, key);
};
