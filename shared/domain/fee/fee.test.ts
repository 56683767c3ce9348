import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rulesOf } from "../../../tests/support/dossier.ts";
import { Fee, type ProcedureCase } from "../procedure/definition.ts";
import { fullAmount } from "./amount.ts";
import { assessFees, dueFees, type FeeEntry } from "./assess.ts";
import { type FeeLine, openLines, payLines, splitByKind, totalOf } from "./line.ts";
import { bestOf, preferencesOf } from "./preference.ts";

const certified = rulesOf("2.000815").procedure.cases[0] as ProcedureCase;
const text = (vi: string) => ({ vi, en: vi });
const levy = (more: object) => Fee.parse({ name: text("Lệ phí"), kind: "levy", basis: "Nghị quyết 1", ...more });
const caseWith = (...fees: Fee[]): ProcedureCase => ({ ...certified, fees });
const facts = { way: "counter", answers: {} } as const;
const sum = (theCase: ProcedureCase, ...entries: FeeEntry[]) => {
  const lines = assessFees(theCase, facts, entries);
  return lines.ok ? totalOf(lines.value) : lines.refusal.code;
};

describe("certified copies (2.000815)", () => {
  test("cost 2,000 a page for two pages and 1,000 from the third, at most 200,000 a copy", () => {
    const pages = (quantity: number, copies = 1) => sum(certified, { fee: 0, quantity, copies });
    expect([1, 2, 3, 10, 198, 199, 5000].map((count) => pages(count))).toEqual([
      2000, 4000, 5000, 12_000, 200_000, 200_000, 200_000,
    ]);
    expect(pages(3, 4)).toBe(20_000);
    expect(pages(500, 2)).toBe(400_000);
  });

  test("are not counted before anybody said how many pages there are", () => {
    expect(sum(certified)).toBe("FEE_QUANTITY_MISSING");
  });
});

test("tiers give the same as counting unit by unit", () => {
  const fee = levy({
    amountVnd: 3000,
    tiers: [
      { from: 3, amountVnd: 2000 },
      { from: 11, amountVnd: 500 },
    ],
    capVnd: 90_000,
  });
  const priceOf = (place: number) => (place >= 11 ? 500 : place >= 3 ? 2000 : 3000);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 5 }), (quantity, copies) => {
      let once = 0;
      for (let place = 1; place <= quantity; place++) once += priceOf(place);
      return fullAmount(fee, quantity, copies) === Math.min(once, 90_000) * copies;
    }),
  );
});

describe("who pays less", () => {
  const fee = levy({
    amountVnd: 15_001,
    exempt: [{ who: text("Hộ nghèo"), basis: "Nghị quyết 2" }],
    reductions: [
      { who: text("Người cao tuổi"), percent: 50, basis: "Nghị quyết 3" },
      { who: text("Nộp trực tuyến"), percent: 30, channel: "online", basis: "Nghị quyết 4" },
    ],
  });

  test("gets the best of all preferences, which do not add up, with its basis", () => {
    const lines = assessFees(caseWith(fee), facts, [{ fee: 0, preferences: ["reduction-0"] }]);
    expect(lines).toMatchObject({
      value: [{ amountVnd: 7501, fullVnd: 15_001, preference: { basis: "Nghị quyết 3" } }],
    });
    expect(sum(caseWith(fee), { fee: 0, preferences: ["reduction-0", "exempt-0"] })).toBe(0);
  });

  test("gets the discount of the way of filing without asking for it, unless another is better", () => {
    const online = (preferences: string[]) => {
      const lines = assessFees(caseWith(fee), { way: "online", answers: {} }, [{ fee: 0, preferences }]);
      return lines.ok && totalOf(lines.value);
    };
    expect([online([]), online(["reduction-0"])]).toEqual([10_501, 7501]);
    expect(sum(caseWith(fee))).toBe(15_001);
    expect(sum(caseWith(fee), { fee: 0, preferences: ["reduction-1"] })).toBe("FEE_PREFERENCE_UNKNOWN");
  });

  test("and pays nothing need not know of how much", () => {
    const set = levy({ note: text("tỉnh quy định"), exempt: [{ who: text("Hộ nghèo"), basis: "NQ" }] });
    expect(sum(caseWith(set), { fee: 0, preferences: ["exempt-0"] })).toBe(0);
  });

  test("without any preference nobody has a best one", () => {
    expect(bestOf(preferencesOf(levy({ amountVnd: 1 })))).toBeUndefined();
  });
});

describe("an amount that the province sets", () => {
  const fee = levy({ note: text("Hội đồng nhân dân tỉnh quy định") });
  test("is typed by the officer together with the resolution, and never for a fee that is known", () => {
    expect(sum(caseWith(fee))).toBe("FEE_AMOUNT_MISSING");
    expect(sum(caseWith(fee), { fee: 0, amountVnd: 75_000 })).toBe("FEE_BASIS_MISSING");
    expect(sum(caseWith(fee), { fee: 0, amountVnd: 75_000, basis: "NQ 12/2026/NQ-HĐND" })).toBe(75_000);
    expect(sum(caseWith(levy({ amountVnd: 8000 })), { fee: 0, amountVnd: 1 })).toBe("FEE_AMOUNT_FIXED");
  });
});

describe("which fees are due", () => {
  const works = levy({ amountVnd: 150_000, when: { answer: "kind", is: "works" } });
  test("follows the case's way of filing and the answers; an open answer leaves it to the officer", () => {
    const theCase = caseWith(levy({ amountVnd: 5000, channel: "online" }), works);
    const due = (answers: Record<string, string>) =>
      dueFees(theCase, { way: "counter", answers }).map(({ place }) => place);
    expect([due({ kind: "works" }), due({ kind: "house" }), due({})]).toEqual([[1], [], [1]]);
    expect(sum(theCase)).toBe(0);
    expect(sum(theCase, { fee: 1 })).toBe(150_000);
  });

  test("a fee that this case does not have, or that is named twice, is refused", () => {
    expect(sum(caseWith(works), { fee: 3 })).toBe("FEE_UNKNOWN");
    expect(sum(caseWith(works), { fee: 0 }, { fee: 0 })).toBe("FEE_UNKNOWN");
  });

  test("what is paid with the outcome says so on its line", () => {
    const lines = assessFees(caseWith(levy({ amountVnd: 1, payAt: "outcome" })), facts, []);
    expect(lines).toMatchObject({ value: [{ payAt: "outcome" }] });
  });
});

describe("what a sum pays", () => {
  const line = (name: string, kind: "charge" | "levy", amountVnd: number): FeeLine => ({
    name: text(name),
    kind,
    amountVnd,
  });
  const lines = [line("phí", "charge", 50_000), line("lệ phí", "levy", 20_000)];

  test("goes to the lines in their order, phí and lệ phí apart", () => {
    const paid = payLines(lines, 60_000);
    expect(splitByKind(paid)).toEqual({ chargeVnd: 50_000, levyVnd: 10_000 });
    expect(openLines(lines, paid, 0)).toEqual([line("lệ phí", "levy", 10_000)]);
  });

  test("of which nobody wrote what it was for counts towards the first line", () => {
    expect(openLines(lines, [], 55_000)).toEqual([line("lệ phí", "levy", 15_000)]);
  });
});
