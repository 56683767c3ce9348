import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { rounds } from "./rounds.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Rounds whose end the test decides. */
const opened = () => {
  const begun: { readonly isCurrent: () => boolean; readonly end: (rest?: number) => Promise<void> }[] = [];
  const made = rounds((isCurrent) => {
    const { promise, resolve } = Promise.withResolvers<number | undefined>();
    begun.push({
      isCurrent,
      end: async (rest) => {
        resolve(rest);
        await vi.advanceTimersByTimeAsync(0);
      },
    });
    return promise;
  });
  return { ...made, begun };
};

describe("rounds", () => {
  test("follow one another after the rest that each says, and end where one says none", async () => {
    const { now, begun } = opened();
    now();
    await begun[0]?.end(1_000);
    await vi.advanceTimersByTimeAsync(999);
    expect(begun).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(begun).toHaveLength(2);
    await begun[1]?.end();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(begun).toHaveLength(2);
  });

  test("a wish while one is on its way is not lost: what it found is of before, and one more follows at once", async () => {
    const { now, begun, isRunning } = opened();
    now();
    expect(begun[0]?.isCurrent()).toBe(true);
    now();
    now();
    expect([begun.length, begun[0]?.isCurrent()]).toEqual([1, false]);
    await begun[0]?.end(30_000);
    expect([begun.length, begun[1]?.isCurrent(), isRunning()]).toEqual([2, true, true]);
    await begun[1]?.end();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([begun.length, isRunning()]).toEqual([2, false]);
  });

  test("a wish for later takes the place of the rest, and never begins a second beside one", async () => {
    const { now, after, begun } = opened();
    now();
    await begun[0]?.end(30_000);
    after(10_000);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(begun).toHaveLength(2);
    after(10_000);
    await begun[1]?.end(30_000);
    expect(begun).toHaveLength(3);
  });

  test("none begins once they are over, and one on its way is of before", async () => {
    const { now, after, stop, begun } = opened();
    now();
    stop();
    expect(begun[0]?.isCurrent()).toBe(false);
    await begun[0]?.end(1_000);
    now();
    after(5);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(begun).toHaveLength(1);
  });
});
