import { useEffect, useRef, useState } from "preact/hooks";

/** What the system does by itself after a command is mostly there by these moments. */
const LOOKS_MS = [1200, 3000, 7000, 15_000];

/**
 * Looks again a few times after something was done, so that what follows by itself is seen. A look is left out while
 * `busy`: a form that is open must not change under the officer's hands.
 */
export const useFollow = (look: () => Promise<void>, busy: boolean): (() => void) => {
  const [done, setDone] = useState(0);
  const latest = useRef({ look, busy });
  latest.current = { look, busy };
  useEffect(() => {
    if (done === 0) return;
    const timers = LOOKS_MS.map((wait) =>
      setTimeout(() => {
        if (!latest.current.busy && !document.hidden) void latest.current.look();
      }, wait),
    );
    return () => timers.forEach(clearTimeout);
  }, [done]);
  return () => setDone((count) => count + 1);
};
