import { useEffect, useMemo, useRef } from "preact/hooks";
import { type Rounds, rounds } from "./rounds.ts";

/**
 * Rounds of a part of a page, as `rounds` keeps them; none begins by itself. They are over when the part goes or one of `inputs`
 * changes, and a round that is on its way then is current no more.
 */
export const useRounds = (
  round: (isCurrent: () => boolean) => Promise<number | undefined>,
  inputs: readonly unknown[],
): Rounds => {
  const latest = useRef(round);
  latest.current = round;
  const made = useMemo(() => rounds((isCurrent) => latest.current(isCurrent)), inputs);
  useEffect(() => made.stop, [made]);
  return made;
};

/** As `useRounds`; the first begins with the part or with changed `inputs`, and one more whenever the network is back. */
export const useOnlineRounds = (...asked: Parameters<typeof useRounds>): Rounds => {
  const made = useRounds(...asked);
  useEffect(() => {
    made.now();
    addEventListener("online", made.now);
    return () => removeEventListener("online", made.now);
  }, [made]);
  return made;
};
