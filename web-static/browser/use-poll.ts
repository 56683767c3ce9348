import { useEffect, useRef } from "preact/hooks";
import { useRounds } from "./use-rounds.ts";

/**
 * Runs `poll` again and again while the page is seen. A hidden page asks nothing; on its return, or when the network
 * is back, it asks at once.
 * @param poll answers how many milliseconds to wait, or undefined to stop. `isCurrent` turns false when the key has
 *   changed, the page went on or asks again meanwhile: whatever comes after that must change nothing any more.
 * @param key what is asked for; "" asks nothing
 */
export const usePoll = (poll: (isCurrent: () => boolean) => Promise<number | undefined>, key: string): void => {
  const asking = useRounds(async (isCurrent) => (document.hidden ? undefined : poll(isCurrent)), [key]);
  useEffect(() => {
    if (key === "") return;
    const wake = () => {
      if (!document.hidden) asking.now();
    };
    document.addEventListener("visibilitychange", wake);
    addEventListener("online", wake);
    wake();
    return () => {
      document.removeEventListener("visibilitychange", wake);
      removeEventListener("online", wake);
    };
  }, [asking]);
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
