import { expect, test } from "vitest";
import { leftIn, nextBlock, type StockedBlock } from "./number-stock.ts";

const block = (more: Partial<StockedBlock>): StockedBlock => ({
  ...{ id: "b1", commune: "01288", line: "ho-tich", prefix: "A", lineName: { vi: "Hộ tịch", en: "Civil status" } },
  ...{ date: "2026-11-26", from: 5001, to: 5030, next: 5001, lastAt: 0 },
  ...{ until: "2026-11-26T10:00:00Z", at: "2026-11-26T01:00:00Z" },
  ...more,
});
const here = { commune: "01288", line: "ho-tich" };
const at = (time: string): number => Date.parse(`2026-11-26T${time}Z`);

test("a block is used up before the next, and nothing of another line or commune is given", () => {
  const second = block({ id: "b2", from: 5061, to: 5090, next: 5061 });
  expect(nextBlock([second, block({})], here, at("02:00:00"))?.id).toBe("b1");
  expect(nextBlock([second, block({ next: 5031 })], here, at("02:00:00"))?.id).toBe("b2");
  expect(nextBlock([block({ line: "dat-dai" }), block({ commune: "01648" })], here, at("02:00:00"))).toBeUndefined();
});

test("over midnight, in Vietnam and in UTC, the day is that of the block: today's until its last session ends, then the next", () => {
  const tomorrow = block({ id: "b3", date: "2026-11-27", until: "2026-11-27T10:00:00Z" });
  const blocks = [tomorrow, block({})];
  expect(nextBlock(blocks, here, at("09:59:59"))?.date).toBe("2026-11-26");
  for (const evening of ["10:00:00", "16:59:59", "17:00:01", "23:59:59"])
    expect(nextBlock(blocks, here, at(evening))?.date).toBe("2026-11-27");
  expect(nextBlock(blocks, here, at("00:00:01") + 24 * 3_600_000)?.date).toBe("2026-11-27");
  expect(nextBlock(blocks, here, at("10:00:00") + 24 * 3_600_000)).toBeUndefined();
});

test("what is left of a line is counted for the day for which numbers are given", () => {
  const blocks = [block({ next: 5029 }), block({ id: "b2", from: 5031, to: 5060, next: 5031 })];
  expect(leftIn(blocks, "ho-tich", "2026-11-26")).toBe(32);
  expect(leftIn(blocks, "ho-tich", "2026-11-27")).toBe(0);
});
