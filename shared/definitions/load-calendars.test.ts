import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { STANDARD_HOURS } from "../domain/calendar/standard-hours.ts";
import { loadCalendarYears, loadWorkingCalendar } from "./load-calendars.ts";

test("a commune's calendar is the state's, with its own hours and closures", () => {
  const hours = { sessions: [{ from: "08:00", to: "12:00" }] };
  expect(loadWorkingCalendar()).toMatchObject({ hours: STANDARD_HOURS, closures: [] });
  expect(loadWorkingCalendar({ hours, closures: ["2026-10-15"] })).toMatchObject({ hours, closures: ["2026-10-15"] });
});

test("a year that swaps a day has as many make-up Saturdays as swapped days", () => {
  const counts = loadCalendarYears().map(({ year, workingSaturdays }) => [year, workingSaturdays.length]);
  expect(counts).toEqual([
    [2025, 1],
    [2026, 2],
    [2027, 0],
  ]);
});

test("a faulty file is named, with the day at fault", () => {
  const folder = mkdtempSync(join(tmpdir(), "calendars-"));
  writeFileSync(
    join(folder, "vn-2026.yaml"),
    "year: 2026\nsource: luật\noffDays: [2026-11-22]\nworkingSaturdays: []\n",
  );
  expect(() => loadCalendarYears(pathToFileURL(`${folder}/`))).toThrow(/^vn-2026\.yaml: 2026-11-22: là cuối tuần/);
});
