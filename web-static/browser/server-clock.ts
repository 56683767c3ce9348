/** Smaller differences are the way of the answer and the header's whole seconds, not a wrong clock. */
const TOLERATED_MS = 120_000;

let aheadMs = 0;
let told: { readonly server: number; readonly steady: number } | undefined;

/**
 * Learns from an answer how far this device's clock is off: old phones wake up in another year.
 * @param text the server's time, as in an answer's Date header or body
 */
export const learnTime = (text: string | null): void => {
  const server = Date.parse(text ?? "");
  if (Number.isNaN(server)) return;
  const off = server - Date.now();
  aheadMs = Math.abs(off) > TOLERATED_MS ? off : 0;
  told = { server, steady: performance.now() };
};

/**
 * Epoch milliseconds of the server, counted from its last answer by what no change of this device's clock moves. Undefined until
 * an answer came.
 */
export const steadyServerNow = (): number | undefined => told && told.server + performance.now() - told.steady;

/** Epoch milliseconds as the server has them, as far as any answer has told. */
export const serverNow = (): number => Date.now() + aheadMs;

/** When the server was last heard, in its own epoch milliseconds. */
export const lastToldAt = (): number | undefined => told?.server;
