import { describe, expect, test } from "vitest";
import { blankLine, lineOf, officerOf } from "./staff-lines.ts";

const hoa = { ...blankLine, officer: "hoa.tangiang" };

describe("an officer as typed", () => {
  test("knows procedures by their codes and departments by their keys; who names nothing knows all", () => {
    expect(officerOf({ ...hoa, skills: "1.001193, justice ,1.000656" })).toEqual({
      ...{ officer: "hoa.tangiang", share: 1, absences: [] },
      ...{ procedures: ["1.001193", "1.000656"], departments: ["justice"] },
    });
    expect(officerOf(hoa)).toEqual({ officer: "hoa.tangiang", share: 1, absences: [] });
  });
  test("without a name, with a share that is none, or with half an absence is not sent", () => {
    for (const wrong of [{ officer: " " }, { share: "11" }, { share: "x" }, { from: "2026-11-20" }])
      expect(officerOf({ ...hoa, ...wrong })).toBeUndefined();
    expect(officerOf({ ...hoa, from: "2026-11-20", to: "2026-11-19" })).toBeUndefined();
    expect(officerOf({ ...hoa, from: "2026-11-20", to: "2026-11-20" })?.absences).toHaveLength(1);
  });
});

test("what is kept is shown as it is typed, with the absence that is now or comes next", () => {
  const absences = [
    { from: "2026-12-20", to: "2026-12-25" },
    { from: "2026-11-01", to: "2026-11-02" },
    { from: "2026-11-16", to: "2026-11-18" },
  ];
  const line = lineOf({ officer: "hoa", share: 2, departments: ["justice"], absences }, "2026-11-17");
  expect(line).toEqual({ officer: "hoa", share: "2", skills: "justice", from: "2026-11-16", to: "2026-11-18" });
});
