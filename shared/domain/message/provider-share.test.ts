import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sendersNow, shareOfSecond } from "./provider-share.ts";

const minute = (ago: number, taken: number, bad: { failed?: number; slow?: number } = {}) => ({
  ...{ ago, taken, failed: 0, slow: 0 },
  ...bad,
});

describe("the second carrier", () => {
  test("gets nothing while the first is well, also when nothing was sent", () => {
    expect(shareOfSecond([])).toBe(0);
    expect(shareOfSecond([minute(0, 0)])).toBe(0);
    expect(shareOfSecond([minute(0, 20), minute(1, 20, { slow: 2 }), minute(2, 20, { failed: 2 })])).toBe(0);
  });

  test("takes most when the first throws, and leaves it a tenth by which it can show that it is back", () => {
    expect(shareOfSecond([minute(0, 0, { failed: 1 })])).toBe(0.9);
  });

  test("takes over when 15 in 100 messages of the last quarter of an hour took more than five minutes", () => {
    expect(shareOfSecond([minute(0, 100, { slow: 14 })])).toBe(0);
    expect(shareOfSecond([minute(0, 100, { slow: 15 })])).toBeCloseTo(0.9);
  });

  test("gives back by degrees, the longer the last bad minute is ago", () => {
    const shares = [0, 3, 6, 9, 12, 14].map((ago) => shareOfSecond([minute(ago, 10, { failed: 10 })]));
    expect(shares.map((share) => share.toFixed(2))).toEqual(["0.90", "0.72", "0.54", "0.36", "0.18", "0.06"]);
  });

  test("has nothing left a quarter of an hour after the last bad minute", () => {
    expect(shareOfSecond([minute(15, 0, { failed: 50 })])).toBe(0);
  });

  test("gets little for one bad minute among many good ones", () => {
    const good = Array.from({ length: 10 }, (_, ago) => minute(ago, 100));
    expect(shareOfSecond([...good, minute(11, 4, { failed: 1 })])).toBeLessThan(0.01);
  });

  test("never gets less than nothing or more than nine in ten, whatever was counted", () => {
    const count = fc.nat({ max: 1000 });
    const minutes = fc.array(fc.record({ ago: fc.nat({ max: 20 }), taken: count, failed: count, slow: count }));
    fc.assert(
      fc.property(minutes, (counted) => {
        const share = shareOfSecond(counted);
        return share >= 0 && share <= 0.9;
      }),
    );
  });
});

test("who sends now is told with what it is decided by, of the last quarter of an hour alone", () => {
  const minutes = [minute(0, 10, { slow: 4 }), minute(3, 6, { failed: 1 }), minute(20, 0, { failed: 50 })];
  expect(sendersNow(minutes, true)).toEqual({ share: shareOfSecond(minutes), given: 17, failed: 1, slow: 4 });
  expect(sendersNow([minute(0, 1, { slow: 3 })], false)).toEqual({ share: undefined, given: 3, failed: 0, slow: 3 });
});
