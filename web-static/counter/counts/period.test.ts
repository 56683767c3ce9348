import { expect, test } from "vitest";
import { MOST_DAYS } from "../../../shared/domain/ticket/counts/period.ts";
import { periodBefore, periodOf, presets } from "./period.ts";

const today = "2026-11-26";

test("a week and a month end with yesterday, and each choice is one that can be counted", () => {
  expect(presets.map((preset) => periodOf(preset, today))).toEqual([
    { from: "2026-11-26", to: "2026-11-26" },
    { from: "2026-11-25", to: "2026-11-25" },
    { from: "2026-11-19", to: "2026-11-25" },
    { from: "2026-10-29", to: "2026-11-25" },
  ]);
  for (const { from, to } of presets.map((preset) => periodOf(preset, today)))
    expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBeLessThan(MOST_DAYS);
});

test("a day is compared with the same day of the week before, a longer time with as many whole weeks before", () => {
  expect(periodBefore({ from: "2026-11-25", to: "2026-11-25" })).toEqual({ from: "2026-11-18", to: "2026-11-18" });
  expect(periodBefore({ from: "2026-11-19", to: "2026-11-25" })).toEqual({ from: "2026-11-12", to: "2026-11-18" });
  expect(periodBefore({ from: "2026-11-16", to: "2026-11-25" })).toEqual({ from: "2026-11-02", to: "2026-11-11" });
});
