import { describe, expect, test } from "vitest";
import { serviceLine, waiting } from "../../../tests/support/tickets.ts";
import { callOrder } from "./call-order.ts";
import { BLOCK_NUMBERS, blockOf, cameAt, LAST_BLOCK, LAST_OF_LINE, numbersOf } from "./number-block.ts";
import { orderRulesOf } from "./order-rules.ts";

const at = (minutes: number): string =>
  `${new Date(Date.parse("2026-11-23T01:00:00Z") + minutes * 60_000).toISOString().slice(0, 19)}Z`;
const came = (number: number, minutes: number) => waiting(number, { issuedAt: at(minutes) });
const ageing = orderRulesOf(serviceLine({ priority: { classes: {}, inARow: 2, ageingMinutes: 20 } }));

describe("numbers that a machine gives without a network", () => {
  test("no block shares a number with another or with the line's own, and the last has four digits", () => {
    const numbers = Array.from({ length: LAST_BLOCK }, (_, index) => numbersOf(index + 1));
    expect(numbers[0]).toEqual({ from: LAST_OF_LINE + 1, to: LAST_OF_LINE + BLOCK_NUMBERS });
    for (const [index, { from, to }] of numbers.entries()) {
      expect([blockOf(from), blockOf(to)]).toEqual([index + 1, index + 1]);
      expect(from).toBe((numbers[index - 1]?.to ?? LAST_OF_LINE) + 1);
    }
    expect(numbers.at(-1)?.to).toBeLessThanOrEqual(9999);
    expect([blockOf(1), blockOf(LAST_OF_LINE)]).toEqual([0, 0]);
  });

  test.each([undefined, ageing])(
    "who took one is called when those who came at his time are, before later ones",
    (rules) => {
      const line = [came(1, 0), came(2, 20), came(3, 40), came(5001, 10), came(5002, 30), came(5031, 5)];
      expect(callOrder(line, rules).map(({ number }) => number)).toEqual([1, 5031, 5001, 2, 5002, 3]);
    },
  );

  test("within a block the number counts, where the machine's clock was set back between two of them", () => {
    const line = [came(1, 15), came(5001, 20), came(5002, 10)];
    expect(callOrder(line).map(({ number }) => number)).toEqual([1, 5001, 5002]);
  });

  test("nobody came before the machine had the block, nor after now", () => {
    expect(cameAt(at(-60), at(0), at(30))).toBe(at(0));
    expect(cameAt(at(10), at(0), at(30))).toBe(at(10));
    expect(cameAt(at(60), at(0), at(30))).toBe(at(30));
  });
});
