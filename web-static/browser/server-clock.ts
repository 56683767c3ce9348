/** Smaller differences are the way of the answer and the header's whole seconds, not a wrong clock. */
const TOLERATED_MS = 120_000;

let aheadMs = 0;

/**
 * Learns from an answer how far this device's clock is off: old phones wake up in another year.
 * @param told the server's time, as in an answer's Date header or body
 */
export const learnTime = (told: string | null): void => {
  const off = Date.parse(told ?? "") - Date.now();
  if (!Number.isNaN(off)) aheadMs = Math.abs(off) > TOLERATED_MS ? off : 0;
};

/** Epoch milliseconds as the server has them, as far as any answer has told. */
export const serverNow = (): number => Date.now() + aheadMs;
