import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountDigits, amountWords } from "./amount-words.ts";

describe("an amount in words", () => {
  test.each([
    [0, "Không đồng"],
    [5, "Năm đồng"],
    [10, "Mười đồng"],
    [15, "Mười lăm đồng"],
    [21, "Hai mươi mốt đồng"],
    [24, "Hai mươi tư đồng"],
    [30, "Ba mươi đồng"],
    [105, "Một trăm linh năm đồng"],
    [8_000, "Tám nghìn đồng"],
    [12_500, "Mười hai nghìn năm trăm đồng"],
    [100_001, "Một trăm nghìn không trăm linh một đồng"],
    [121_000, "Một trăm hai mươi mốt nghìn đồng"],
    [1_000_011, "Một triệu không trăm mười một đồng"],
    [2_345_678, "Hai triệu ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám đồng"],
    [1_000_000_000, "Một tỷ đồng"],
    [5_000_000_000_000, "Năm nghìn tỷ đồng"],
    [1_234_000_000_000, "Một nghìn tỷ hai trăm ba mươi tư tỷ đồng"],
  ])("%i is read as “%s”", (amount, words) => {
    expect(amountWords(amount)).toBe(words);
  });

  /** Reads words back by another way: each word moves a running sum. */
  const numberOf = (words: string): number => {
    const digits = "không một hai ba bốn năm sáu bảy tám chín".split(" ");
    const value = new Map<string, number>([...digits.entries()].map(([at, word]) => [word, at]));
    for (const [word, at] of [
      ["mốt", 1],
      ["tư", 4],
      ["lăm", 5],
    ] as const)
      value.set(word, at);
    let [total, group, unit] = [0, 0, 0];
    const scale: Record<string, number> = { nghìn: 1e3, triệu: 1e6, tỷ: 1e9 };
    const list = words
      .toLowerCase()
      .replace(/ đồng$/, "")
      .replaceAll("nghìn tỷ", "nghìn-tỷ")
      .replaceAll("triệu tỷ", "triệu-tỷ");
    for (const word of list.split(" ")) {
      const digit = value.get(word);
      if (digit !== undefined) unit = digit;
      else if (word === "trăm") [group, unit] = [group + unit * 100, 0];
      else if (word === "mươi") [group, unit] = [group + unit * 10, 0];
      else if (word === "mười") [group, unit] = [group + 10, 0];
      else if (word !== "linh") {
        const factor = word.split("-").reduce((product, part) => product * (scale[part] ?? Number.NaN), 1);
        [total, group, unit] = [total + (group + unit) * factor, 0, 0];
      }
    }
    return total + group + unit;
  };

  test("whatever the amount is, its words say that amount and no other", () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(10_000_000), fc.nat(Number.MAX_SAFE_INTEGER)), (amount) => {
        expect(numberOf(amountWords(amount))).toBe(amount);
      }),
      { numRuns: 2_000 },
    );
  });

  test("what is no whole amount is the program's fault", () => {
    for (const wrong of [-1, 1.5, Number.NaN, 2 ** 60]) expect(() => amountWords(wrong)).toThrow("not an amount");
  });
});

test("in digits the thousands are parted by points", () => {
  expect([0, 999, 8000, 1_234_567].map(amountDigits)).toEqual(["0 đồng", "999 đồng", "8.000 đồng", "1.234.567 đồng"]);
});
