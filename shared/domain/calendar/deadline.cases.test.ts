import { expect, test } from "vitest";
import { lineOfMinutes } from "../../../tests/support/line-of-minutes.ts";
import { loadWorkingCalendar } from "../../definitions/load-calendars.ts";
import type { WorkingCalendar } from "./calendar-definition.ts";
import { dueAt } from "./deadline.ts";
import { resumeDueAt } from "./remaining.ts";
import type { Instant } from "./time.ts";
import type { TimeLimit } from "./time-limit.ts";

const CASES = 100_000;
const DAY = 86_400;
/** UTC's midnight is 7:00 in Vietnam. */
const UTC_MIDNIGHT = 7 * 3600;

/** The same numbers in each run, so that whoever is told of a case meets it again (mulberry32). */
const dice = (seed: number) => (sides: number) => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
};
const roll = dice(20_261_126);

const ownHours = {
  sessions: ["07:00-11:00", "13:30-17:00"].map((one) => ({ from: one.slice(0, 5), to: one.slice(6) })),
};
const communes = [
  loadWorkingCalendar(),
  loadWorkingCalendar({ closures: ["2025-09-29", "2026-10-15", "2026-10-16", "2026-08-22", "2027-03-15"] }),
  loadWorkingCalendar({ hours: ownHours, closures: ["2026-02-13", "2026-02-23"] }),
].map((calendar) => ({ calendar, line: lineOfMinutes(calendar) }));
const someCommune = () => communes[roll(communes.length)] ?? communes[0];

const LAST_ARRIVAL = 900 * DAY; // June 2027: what is due later still lies in 2027
const arrivals: readonly (() => number)[] = [
  () => roll(LAST_ARRIVAL),
  () => roll(900) * DAY + UTC_MIDNIGHT - 3600 + roll(7200),
  () => roll(900) * DAY + UTC_MIDNIGHT + roll(3) - 1,
  () => roll(900) * DAY + 15 * 3600 + roll(3) - 1,
  () => roll(900) * DAY + 17 * 3600 + roll(3) - 1,
];
const limits: readonly (() => TimeLimit)[] = [
  () => ({ unit: "working-days", count: 1 + roll(roll(20) === 0 ? 60 : 8) }),
  () => ({ unit: "calendar-days", count: 1 + roll(roll(20) === 0 ? 90 : 10) }),
  () => ({ unit: "working-hours", count: 1 + roll(roll(20) === 0 ? 120 : 30) }),
  () => ({ unit: "same-day", cutoff: "15:00" }),
];
const oneOf = <Value>(choices: readonly (() => Value)[]): Value => {
  const chosen = choices[roll(choices.length)];
  if (chosen === undefined) throw new Error("nothing to choose from");
  return chosen();
};

interface Case {
  readonly received: Instant;
  readonly limit: TimeLimit;
  /** From and to, one after the other, three at most. */
  readonly pauses: readonly (readonly [Instant, Instant])[];
}

/** What the rules say, to the second. */
const byTheRules = ({ received, limit, pauses }: Case, calendar: WorkingCalendar): Instant | string => {
  const first = dueAt(received, limit, calendar);
  if (!first.ok) return first.refusal.code;
  let due = first.value.dueAt;
  for (const [from, to] of pauses) {
    const moved = resumeDueAt(due, from, to, calendar);
    if (!moved.ok) return moved.refusal.code;
    due = moved.value.dueAt;
  }
  return due;
};

const seen = { "working-days": 0, "calendar-days": 0, "working-hours": 0, "same-day": 0, paused: 0, dayOff: 0, utc: 0 };

/** One random case, with what the line of minutes says about it. */
const someCase = ({ line }: (typeof communes)[number]): Case & { readonly due: Instant } => {
  const [received, limit] = [oneOf(arrivals), oneOf(limits)];
  let [due, clock] = [line.dueAt(received, limit), received];
  const pauses = Array.from({ length: roll(4) }, () => {
    const from = clock + roll(4 * DAY);
    clock = from + roll(roll(10) === 0 ? 14 * DAY : 2 * DAY);
    due = line.after(due, line.workedBetween(from, clock));
    return [line.instantAt(from), line.instantAt(clock)] as const;
  });
  seen[limit.unit] += 1;
  seen.paused += pauses.length;
  if (line.isDayOff(received)) seen.dayOff += 1;
  if (Math.abs((received % DAY) - UTC_MIDNIGHT) < 3600) seen.utc += 1;
  return { received: line.instantAt(received), limit, pauses, due: line.instantAt(due) };
};

test("100,000 random deadlines, with up to three pauses each, are the same by the rules and by counting minutes on a line", {
  timeout: 120_000,
}, () => {
  const wrong = [];
  let cases = 0;
  for (; cases < CASES; cases++) {
    const commune = someCommune() ?? communes[0];
    if (commune === undefined) throw new Error("no commune");
    const { due, ...one } = someCase(commune);
    const ruled = byTheRules(one, commune.calendar);
    if (ruled !== due) wrong.push({ ...one, due, ruled });
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(cases).toBe(100_000);
  for (const [kind, times] of Object.entries(seen)) expect(times, kind).toBeGreaterThan(20_000);
});
