import { describe, expect, test } from "vitest";
import { loadWorkingCalendar } from "../../../definitions/load-calendars.ts";
import { dueAt } from "../../calendar/deadline.ts";
import { resumeDueAt } from "../../calendar/remaining.ts";
import { fromLocal } from "../../calendar/time.ts";
import type { Result } from "../../decider.ts";
import { ProcedureDefinition } from "../definition.ts";
import { arrivalsOf } from "./arrivals.ts";
import type { Course } from "./course.ts";
import { drawFacts } from "./draw-facts.ts";
import { type OfficeAtWork, openOffices } from "./offices.ts";
import { openCourses } from "./open-courses.ts";
import { type SimulationOptions, usualYear } from "./options.ts";
import { dueAfterPause } from "./pause.ts";
import { around, pick, seededRandom } from "./random.ts";
import { simulate, simulateInParts } from "./simulate.ts";
import type { Simulation } from "./simulation.ts";
import { lastCountableYear, workAxis } from "./work-axis.ts";
import { yearAtWork } from "./year-at-work.ts";

const text = (vi: string) => ({ vi, en: vi });
const calendar = loadWorkingCalendar();
const written = {
  id: "1.000001",
  effectiveFrom: "2025-07-01",
  name: text("Cấp giấy phép"),
  summary: text("Xin phép."),
  field: text("Xây dựng"),
  department: "economy",
  online: { level: "full" },
  questions: [
    {
      id: "size",
      text: text("Lớn hay nhỏ?"),
      options: [
        { id: "small", text: text("Nhỏ") },
        { id: "large", text: text("Lớn") },
      ],
    },
    {
      id: "site",
      text: text("Có công trường không?"),
      when: { case: "large" },
      options: [
        { id: "yes", text: text("Có") },
        { id: "no", text: text("Không") },
      ],
    },
  ],
  cases: ["small", "large"].map((id) => ({
    id,
    name: text(id),
    when: { answer: "size", is: id },
    timeLimit: { unit: "working-days", count: id === "small" ? 5 : 10 },
    components: [{ id: "form", name: text("Đơn"), form: "original" }],
  })),
  steps: [
    { id: "check", name: text("Thẩm định"), owner: "economy", acceptWithinHours: 2, workHours: 16 },
    {
      ...{ id: "site", name: text("Xem hiện trường"), owner: "economy", acceptWithinHours: 2, workHours: 16 },
      ...{
        when: { all: [{ case: "large" }, { answer: "site", is: "yes" }] },
        consults: { office: "police", replyWithinHours: 8 },
      },
    },
    {
      ...{ id: "post", name: text("Niêm yết"), owner: "one-stop", acceptWithinHours: 1, workHours: 8 },
      ...{ kind: "post-publicly", cases: ["large"] },
    },
    {
      ...{ id: "sign", name: text("Ký"), owner: "lead", acceptWithinHours: 1, workHours: 4, decides: true },
      backTo: { step: "check" },
    },
  ],
  outcome: { name: text("Giấy phép") },
  law: [{ title: "Luật Xây dựng 2014" }],
};
const permit = ProcedureDefinition.parse(written);
const few: Partial<SimulationOptions> = { dossiers: 200 };
const of = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const year = (given: Partial<SimulationOptions> = {}, procedure = permit, by = calendar): Simulation =>
  of(simulate(procedure, by, { ...few, ...given }));

/** The year with everything in it, and not only what is told of it. */
const insideOf = (given: Partial<SimulationOptions> = {}, procedure = permit) => {
  const options = { ...usualYear, ...few, ...given };
  const axis = of(workAxis(options.year, calendar));
  const courses = of(openCourses(procedure, calendar, options, axis));
  const offices = openOffices((key) =>
    typeof options.officers === "string" ? Infinity : (options.officers[key] ?? 1),
  );
  for (const _ of yearAtWork(courses, { calendar, options, axis, offices }));
  return { axis, courses, offices: offices.all() };
};

describe("a simulated year", () => {
  test("is the same again with the same seed, and another with another", () => {
    expect(year()).toEqual(year());
    expect(year({ seed: 2 }).minutes).not.toEqual(year().minutes);
  });

  test("finishes every dossier when the offices have enough officers", () => {
    const { all, unfinished, cases, months, steps } = year();
    expect(all.dossiers).toBe(200);
    expect(unfinished).toBe(0);
    expect(cases.reduce((sum, { dossiers }) => sum + dossiers, 0)).toBe(200);
    expect(months.reduce((sum, { dossiers }) => sum + dossiers, 0)).toBe(200);
    const visitsOf = (id: string) => steps.find((step) => step.id === id)?.visits ?? 0;
    expect(visitsOf("check")).toBeGreaterThanOrEqual(200);
    expect(visitsOf("sign")).toBe(visitsOf("check"));
    expect(visitsOf("post")).toBeLessThan(visitsOf("check"));
    expect(visitsOf("site")).toBeLessThan(visitsOf("post"));
  });

  test("has nothing late when nobody waits and all keep to their hours", () => {
    const best = { officers: "unlimited", spread: 0, acceptShare: 1, workShare: 1, replyShare: 1 } as const;
    const { all, offices, worst } = year({ ...best, sendBackChance: 0, supplementChance: 0 });
    expect(all.late).toBe(0);
    expect(worst.every(({ lateMinutes }) => lateMinutes === 0)).toBe(true);
    expect(
      offices.every(
        ({ officers, busy, longestQueue }) => officers === undefined && busy === undefined && longestQueue === 0,
      ),
    ).toBe(true);
  });

  test("shows the office in which dossiers pile up", () => {
    const { all, offices, steps, worst, lateness, used } = year({ dossiers: 500, officers: { economy: 1, lead: 4 } });
    const economy = offices.find(({ key }) => key === "economy");
    expect(economy?.longestQueue).toBeGreaterThan(100);
    expect(economy?.busy).toBeGreaterThan(0.95);
    expect(steps[0]?.waiting.mean).toBeGreaterThan(steps.at(-1)?.waiting.mean ?? 0);
    expect(all.late).toBeGreaterThan(150);
    expect(lateness.reduce((sum, { dossiers }) => sum + dossiers, 0)).toBe(all.late);
    expect(used.p90).toBeGreaterThan(1);
    expect(worst).toHaveLength(5);
    expect(worst[0]?.parts.some(({ kind, minutes }) => kind === "wait" && minutes > 480)).toBe(true);
  });

  test("ends with the last calendar that is known, and says what was not finished", () => {
    const { all, unfinished, worst } = year({
      dossiers: 500,
      year: 2027,
      officers: { economy: 1 },
      months: [1, ...Array(11).fill(0)],
      workShare: 1,
    });
    expect(unfinished).toBeGreaterThan(150);
    expect(all.late).toBeGreaterThanOrEqual(unfinished);
    expect(worst[0]?.finishedAt).toBeUndefined();
    expect(worst[0]?.parts.at(-1)).toMatchObject({ kind: "wait", to: fromLocal("2027-12-31", "17:00") });
    expect(worst[0]?.lateMinutes).toBeGreaterThan(0);
  });

  test("is refused without a calendar, and when deadlines reach a year without one", () => {
    expect(simulate(permit, calendar, { ...few, year: 2040 })).toMatchObject({
      refusal: { code: "CALENDAR_YEAR_MISSING" },
    });
    expect(simulate(permit, calendar, { ...few, year: 2027 })).toMatchObject({
      refusal: { code: "CALENDAR_YEAR_MISSING" },
    });
  });

  test("is by itself the last one of which the next year's calendar is known", () => {
    expect(lastCountableYear(calendar)).toBe(2026);
    expect(lastCountableYear({ years: calendar.years.filter((one) => one.year === 2027) })).toBe(2027);
  });

  test("has nobody in it when no day of the year is open", () => {
    const closed = { ...calendar, years: [{ year: 2026, offDays: [], workingSaturdays: [], source: "thử" }] };
    const never = { ...few, weekdays: [0, 0, 0, 0, 0, 0, 0] };
    expect(of(simulate(permit, closed, never)).all).toEqual({ dossiers: 0, late: 0, share: 0 });
    const all = Array.from({ length: 365 }, (_, at) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10));
    const flooded = of(workAxis(2026, { ...closed, closures: all }));
    expect(flooded.minutes).toBe(0);
    expect(flooded.at("2026-03-02T02:00:00Z")).toBe(0);
    expect(flooded.instantAt(0)).toBe("2025-12-31T17:00:00Z");
  });

  test("tells how far it is, so that a page can show it", () => {
    const parts = simulateInParts(permit, calendar, few);
    const seen: number[] = [];
    let part = parts.next();
    for (; !part.done; part = parts.next()) seen.push(part.value);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
    expect(part.value).toEqual(simulate(permit, calendar, few));
  });
});

describe("the dossiers of a simulated year", () => {
  test("come on days of service only, on Saturdays only with Saturday service", () => {
    const weekdayOf = (at: string) => new Date(Date.parse(at) + 7 * 3_600_000).getUTCDay();
    const closed = new Set(calendar.years.flatMap(({ offDays }) => offDays));
    const come = arrivalsOf({ ...usualYear, dossiers: 2000 }, calendar, seededRandom(3));
    expect(come).toHaveLength(2000);
    const days = new Set(come.map((at) => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10)));
    expect([...days].filter((day) => closed.has(day))).toEqual([]);
    const saturdays = come.filter((at) => weekdayOf(at) === 6).length;
    expect(saturdays).toBeLessThan(30);
    const more = arrivalsOf({ ...usualYear, dossiers: 2000, saturdayService: true }, calendar, seededRandom(3));
    expect(more.filter((at) => weekdayOf(at) === 6).length).toBeGreaterThan(100);
    expect(more.filter((at) => weekdayOf(at) === 0)).toEqual([]);
  });

  test("come as often on a day and in a month as its weight says", () => {
    const months = [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0];
    const come = arrivalsOf({ ...usualYear, months, weekdays: [] }, calendar, seededRandom(1));
    expect(come.every((at) => at.startsWith("2026-04") || at >= "2026-03-31T17")).toBe(true);
    expect(come.every((at) => at < "2026-05-01")).toBe(true);
    const noMonths = arrivalsOf({ ...usualYear, months: [], dossiers: 50 }, calendar, seededRandom(1));
    expect(noMonths).toHaveLength(50);
  });

  test("have answers that lead to their case, and the questions of that case answered", () => {
    const random = seededRandom(5);
    for (let at = 0; at < 50; at++) {
      const facts = drawFacts(permit, usualYear, random);
      expect(facts.answers.size).toBe(facts.case.id);
      expect(facts.answers.site !== undefined).toBe(facts.case.id === "large");
    }
    const large = { cases: {}, answers: { size: { small: 0, large: 1 } } };
    expect(drawFacts(permit, large, random).case.id).toBe("large");
    const none = { ...permit, questions: [], cases: permit.cases.map((one) => ({ ...one, when: { any: [] } })) };
    expect(drawFacts(none, { cases: { small: 0 }, answers: {} }, random).case.id).toBe("large");
  });

  test("are due when the law's own count says, later by the working time of a wait for papers", () => {
    const { courses, axis } = insideOf({ officers: { economy: 3 }, supplementChance: 0.5 });
    const paused = courses.filter(({ paused: minutes }) => minutes > 0);
    expect(paused.length).toBeGreaterThan(50);
    for (const { receivedAt, facts, due, firstDue, passages } of courses) {
      const first = of(dueAt(receivedAt, facts.case.timeLimit, calendar)).dueAt;
      expect(axis.instantAt(firstDue)).toBe(first);
      const wait = passages.find(({ kind }) => kind === "supplement");
      const moved = wait && resumeDueAt(first, axis.instantAt(wait.from), axis.instantAt(wait.to), calendar);
      if (moved !== undefined) expect(axis.instantAt(due)).toBe(of(moved).dueAt);
    }
  });

  test("are counted anew after a supplement where the case says so", () => {
    const anew = { ...permit, cases: permit.cases.map((one) => ({ ...one, clock: "restarted" as const })) };
    const { courses, axis } = insideOf({ supplementChance: 1 }, anew);
    for (const { facts, due, passages } of courses) {
      const wait = passages.find(({ kind }) => kind === "supplement");
      if (wait === undefined) continue;
      const again = dueAt(axis.instantAt(wait.to), facts.case.timeLimit, calendar);
      expect(axis.instantAt(due)).toBe(of(again).dueAt);
    }
    const onlyThisYear = { ...calendar, years: calendar.years.filter((one) => one.year <= 2026) };
    const axis2026 = of(workAxis(2026, onlyThisYear));
    const [course] = courses;
    const waited = { from: axis2026.minutes - 60, minutes: 30 };
    expect(course && dueAfterPause(course, waited, axis2026, onlyThisYear)).toBe(Number.POSITIVE_INFINITY);
  });

  test("pass their time without a gap, from receipt to decision", () => {
    const { courses } = insideOf({ officers: { economy: 2 } });
    for (const { start, finished, passages } of courses) {
      const ends = passages.map(({ to }) => to);
      expect(passages.map(({ from }) => from)).toEqual([start, ...ends].slice(0, passages.length));
      expect(finished).toBe(ends.at(-1));
    }
  });

  test("are sent back no oftener than the step may", () => {
    const { courses } = insideOf({ sendBackChance: 1 });
    const visits = ({ passages }: Course) =>
      new Set(passages.filter(({ step }) => step.id === "check").map(({ visit }) => visit));
    expect(courses.map((course) => visits(course).size)).toEqual(courses.map(() => 2));
    const twice = {
      ...permit,
      steps: permit.steps.map((step) => (step.backTo ? { ...step, backTo: { step: "check", atMost: 3 } } : step)),
    };
    expect(insideOf({ sendBackChance: 1 }, twice).courses.map((course) => visits(course).size)).toContain(4);
  });

  test("never have more officers at work than the office has, and wait only while all are", () => {
    const { courses, offices } = insideOf({
      officers: { economy: 2, lead: 1 },
      dossiers: 120,
      months: [1, ...Array(11).fill(0)],
    });
    const passages = courses.flatMap((course) => course.passages);
    const busyAt = ({ key }: OfficeAtWork, at: number) =>
      passages.filter(({ step, kind, from, to }) => step.owner === key && kind === "work" && from <= at && at < to)
        .length;
    const waits = passages.filter(({ kind }) => kind === "wait");
    expect(waits.length).toBeGreaterThan(30);
    for (const office of offices) {
      for (const { from } of passages.filter(({ step, kind }) => step.owner === office.key && kind === "work"))
        expect(busyAt(office, from)).toBeLessThanOrEqual(office.officers);
      for (const { from, to } of waits.filter(({ step }) => step.owner === office.key))
        for (const at of [from, (from + to) / 2]) expect(busyAt(office, at)).toBe(office.officers);
    }
  });
});

describe("draws", () => {
  test("lie around their mean and take what has weight", () => {
    const random = seededRandom(7);
    const drawn = Array.from({ length: 2000 }, () => around(random, 10, 0.5));
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(5);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(15);
    expect(drawn.reduce((sum, one) => sum + one, 0) / 2000).toBeCloseTo(10, 0);
    expect(pick(random, ["a", "b"], (one) => (one === "b" ? 1 : -1))).toBe("b");
    expect(pick(random, ["a", "b"], () => 0)).toBe("a");
    expect(() => pick(random, [], () => 1)).toThrow("nothing to pick from");
  });
});
