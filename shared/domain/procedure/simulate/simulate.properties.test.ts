import fc from "fast-check";
import { expect, test } from "vitest";
import { caoBangDefinitions } from "../../../../tests/support/definitions.ts";
import { editedDefinition } from "../../../../tests/support/edited-definition.ts";
import { loadWorkingCalendar } from "../../../definitions/load-calendars.ts";
import type { WorkingCalendar } from "../../calendar/calendar-definition.ts";
import type { ProcedureDefinition } from "../definition.ts";
import { lintProcedure } from "../lint.ts";
import type { SimulationOptions } from "./options.ts";
import { simulate } from "./simulate.ts";

const { procedures, province, serviceLines } = caoBangDefinitions();
const calendar = loadWorkingCalendar();
const withoutHolidays = { ...calendar, years: calendar.years.map((year) => ({ ...year, offDays: [] })) };
/** Everybody takes all the time that he may, and nobody must wait for an officer. */
const slowest: Partial<SimulationOptions> = {
  officers: "unlimited",
  acceptShare: 1,
  workShare: 1,
  replyShare: 1,
  spread: 0,
  sendBackChance: 1,
  supplementChance: 0,
  dossiers: 60,
};

const late = (procedure: ProcedureDefinition, by: WorkingCalendar, seed = 1): number => {
  const year = simulate(procedure, by, { ...slowest, seed });
  if (!year.ok) throw new Error(year.refusal.code);
  return year.value.all.late;
};
const isInDays = ({ cases }: ProcedureDefinition): boolean =>
  cases.some(({ timeLimit }) => timeLimit.unit === "calendar-days");

const isError = ({ severity }: { severity: string }) => severity === "error";

test("what passes the check is never late where everybody keeps to his hours, in a year without holidays", () => {
  const draft = fc.constantFrom(...procedures).chain((one) => editedDefinition(one));
  let checked = 0;
  fc.assert(
    fc.property(draft, fc.nat(), (procedure, seed) => {
      if (lintProcedure(procedure, { procedures, serviceLines, province }).faults.some(isError)) return;
      checked += 1;
      expect(late(procedure, withoutHolidays, seed), procedure.id).toBe(0);
    }),
    { numRuns: 40 },
  );
  expect(checked).toBeGreaterThan(10);
});

test("holidays make no published procedure late, except where the law counts calendar days", () => {
  const inDays = procedures.filter(isInDays);
  expect(inDays.length).toBeGreaterThan(0);
  for (const procedure of procedures.filter((one) => !isInDays(one)))
    expect(late(procedure, calendar), procedure.id).toBe(0);
  for (const procedure of inDays) expect(late(procedure, calendar), procedure.id).toBeGreaterThan(0);
});
