import { useEffect, useRef } from "preact/hooks";

/** Looks again and again while the page is seen and nobody is in the middle of something. */
export const usePolling = (look: () => Promise<void>, everyMs: number, isBusy = false): void => {
  const latest = useRef({ look, isBusy });
  latest.current = { look, isBusy };
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden && !latest.current.isBusy) void latest.current.look();
    }, everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
};
