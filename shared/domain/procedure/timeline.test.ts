import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../calendar/time.ts";
import { latestOf, type Period, published, stateOn, withdrawn } from "./timeline.ts";

const first: Period = { version: "a", effectiveFrom: "2025-07-01" };
const march: Period = { version: "b", effectiveFrom: "2027-03-01" };

describe("the versions of a procedure along time", () => {
  test("a new version ends the one before it on the day before its first", () => {
    expect(published([first], march)).toEqual([{ ...first, effectiveTo: "2027-02-28" }, march]);
  });

  test("a version that was to come and is published anew is replaced, and the present one goes on until then", () => {
    const before = published([first], march);
    const sooner: Period = { version: "c", effectiveFrom: "2027-01-01" };
    expect(published(before, sooner)).toEqual([{ ...first, effectiveTo: "2026-12-31" }, sooner]);
    const later: Period = { version: "d", effectiveFrom: "2027-06-01" };
    expect(published(before, later).map(({ version, effectiveTo }) => [version, effectiveTo])).toEqual([
      ["a", "2027-02-28"],
      ["b", "2027-05-31"],
      ["d", undefined],
    ]);
  });

  test("what is published from the first day of the present version leaves nothing of that one", () => {
    expect(published([first], { ...first, version: "z" })).toEqual([{ ...first, version: "z" }]);
  });

  test("a withdrawn procedure holds up to its last day, and what was to follow never comes", () => {
    expect(withdrawn(published([first], march), "2026-12-31")).toEqual([{ ...first, effectiveTo: "2026-12-31" }]);
    expect(withdrawn([{ ...first, effectiveTo: "2026-01-01" }], "2026-12-31")).toEqual([
      { ...first, effectiveTo: "2026-01-01" },
    ]);
  });

  test("a version is scheduled, in force or ended by the day", () => {
    const [old = first] = published([first], march);
    expect(["2025-06-30", "2025-07-01", "2027-02-28", "2027-03-01"].map((day) => stateOn(old, day))).toEqual([
      "scheduled",
      "in-force",
      "in-force",
      "ended",
    ]);
    expect(stateOn(march, "2099-01-01")).toBe("in-force");
  });

  test("a change starts from the version that holds last", () => {
    expect(latestOf(published([first], march))).toEqual(march);
    expect(latestOf([])).toBeUndefined();
  });

  test("whatever is published and withdrawn, no day has two versions", () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays("2026-01-01", days));
    const act = fc.record({ day, withdraw: fc.boolean() });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), day, (acts, asked) => {
        const periods = acts.reduce<Period[]>(
          (before, { day: on, withdraw }, at) =>
            withdraw ? withdrawn(before, on) : published(before, { version: String(at), effectiveFrom: on }),
          [],
        );
        expect(periods.filter((one) => stateOn(one, asked) === "in-force").length).toBeLessThanOrEqual(1);
        for (const { effectiveFrom, effectiveTo = "9999-12-31" } of periods)
          expect(effectiveFrom <= effectiveTo).toBe(true);
      }),
    );
  });
});
