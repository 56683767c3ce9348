import * as fc from "fast-check";
import { expect, test } from "vitest";
import { spendAhead } from "./spend-ahead.ts";

/** A month's budget as the table keeps it, and how often it was written. */
const budget = () => {
  const months = new Map<string, number>();
  const count = { writes: 0 };
  const take = async (month: string, amount: number, cap: number) => {
    count.writes++;
    const spent = months.get(month) ?? 0;
    if (spent + amount > cap) return false;
    months.set(month, spent + amount);
    return true;
  };
  return { take, count, months };
};

test("a busy process writes the month's sum once in about ten messages", async () => {
  const { take, count, months } = budget();
  const spend = spendAhead(take);
  for (let sent = 0; sent < 100; sent++) expect(await spend("2026-11", 800, 1_000_000)).toBe(true);
  expect(count.writes).toBeLessThanOrEqual(14);
  expect(months.get("2026-11")).toBeLessThanOrEqual((100 + 10) * 800);
});

test("whatever is sent and by however many processes, the cap is never passed and little is taken that is not used", async () => {
  const message = fc.record({ process: fc.nat(3), segments: fc.integer({ min: 1, max: 3 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(message, { maxLength: 80 }), fc.nat(60), async (messages, room) => {
      const cap = room * 800;
      const { take, months } = budget();
      const processes = Array.from({ length: 4 }, () => spendAhead(take));
      const paid = await Promise.all(
        messages.map(async ({ process, segments }) => {
          const cost = segments * 800;
          return (await processes[process]?.("2026-11", cost, cap)) ? cost : 0;
        }),
      );
      const sum = paid.reduce((all, cost) => all + cost, 0);
      const taken = months.get("2026-11") ?? 0;
      expect(taken).toBeLessThanOrEqual(cap);
      expect(sum).toBeLessThanOrEqual(taken);
      expect(taken).toBeLessThanOrEqual(2 * sum);
    }),
    { numRuns: 200 },
  );
});

test("a single process spends its whole budget before it is told that there is no more", async () => {
  const spend = spendAhead(budget().take);
  const sent = await Promise.all(Array.from({ length: 50 }, () => spend("2026-11", 800, 20 * 800 + 799)));
  expect(sent.filter(Boolean)).toHaveLength(20);
});

test("what was taken ahead in one month pays nothing in the next", async () => {
  const { take, months } = budget();
  const spend = spendAhead(take);
  for (let sent = 0; sent < 4; sent++) await spend("2026-11", 800, 80_000);
  await spend("2026-12", 800, 80_000);
  expect(months.get("2026-12")).toBe(800);
});

test("a month that could not be written is a fault of that message alone", async () => {
  const { take } = budget();
  let broken = true;
  const spend = spendAhead(async (...asked) => {
    if (broken) throw new Error("throttled");
    return take(...asked);
  });
  await expect(spend("2026-11", 800, 8_000)).rejects.toThrow("throttled");
  broken = false;
  expect(await spend("2026-11", 800, 8_000)).toBe(true);
});
