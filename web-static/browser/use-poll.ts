import { useEffect, useRef } from "preact/hooks";

/**
 * Runs `poll` again and again while the page is seen. A hidden page asks nothing; on its return, or when the network
 * is back, it asks at once.
 * @param poll answers how many milliseconds to wait, or undefined to stop
 */
export const usePoll = (poll: () => Promise<number | undefined>, key: string): void => {
  const latest = useRef(poll);
  latest.current = poll;
  useEffect(() => {
    if (key === "") return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    let asking = false;
    const run = async () => {
      clearTimeout(timer);
      if (stopped || asking || document.hidden) return;
      asking = true;
      const wait = await latest.current();
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
