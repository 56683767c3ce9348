import type { DataFolder } from "../data-folder.ts";
import { isShowable } from "./clock-command.ts";

/**
 * The time that functions and schedules see: real time plus an offset that survives restarts. The offset lies in
 * shared memory, so a running environment sees a jump at once. Logins, queues and streams stay on real time.
 */
export interface VirtualClock {
  /** Eight bytes: the offset in whole milliseconds as one BigInt64. */
  readonly shared: SharedArrayBuffer;
  /** Virtual milliseconds since the epoch. */
  now(): number;
  offset(): number;
  setOffset(milliseconds: number): void;
  onJump(listener: () => void): void;
}

export const virtualClock = (data: Pick<DataFolder, "readSetting" | "writeSetting">): VirtualClock => {
  const shared = new SharedArrayBuffer(8);
  const cell = new BigInt64Array(shared);
  const listeners: (() => void)[] = [];
  const stored = Number(data.readSetting("clockOffset") ?? 0);
  const usable = Number.isSafeInteger(stored) && isShowable(Date.now() + stored);
  Atomics.store(cell, 0, BigInt(usable ? stored : 0));
  const offset = () => Number(Atomics.load(cell, 0));
  return {
    shared,
    offset,
    now: () => Date.now() + offset(),
    setOffset: (milliseconds) => {
      Atomics.store(cell, 0, BigInt(Math.round(milliseconds)));
      data.writeSetting("clockOffset", String(Math.round(milliseconds)));
      for (const listener of listeners) listener();
    },
    onJump: (listener) => void listeners.push(listener),
  };
};
