/**
 * Makes `Date` in this thread show virtual time: real time plus the offset in shared memory, read at each call.
 * @returns the real clock
 */
export const shiftClock = (shared: SharedArrayBuffer): (() => number) => {
  const cell = new BigInt64Array(shared);
  const realNow = Date.now;
  const now = () => realNow() + Number(Atomics.load(cell, 0));
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: (target) => new target(now()).toString(),
  });
  RealDate.now = now;
  Object.defineProperty(RealDate.prototype, "constructor", {
    value: globalThis.Date,
    writable: true,
    configurable: true,
  });
  return realNow;
};
