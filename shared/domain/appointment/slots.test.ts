import { describe, expect, test } from "vitest";
import { serviceLine } from "../../../tests/support/tickets.ts";
import type { WorkingCalendar } from "../calendar/calendar-definition.ts";
import { STANDARD_HOURS } from "../calendar/standard-hours.ts";
import { fromLocal, toLocal } from "../calendar/time.ts";
import { bookableDays, freeSlots, nextFreeSlots } from "./free-slots.ts";
import { LineAppointments } from "./line-appointments.ts";
import { remindersOf } from "./reminders.ts";
import { bookableSlots, type Slot, slotEnd, slotsOn } from "./slots.ts";

const calendar: WorkingCalendar = {
  years: [{ year: 2026, offDays: ["2026-11-26"], workingSaturdays: [], source: "test" }],
  hours: STANDARD_HOURS,
  closures: ["2026-11-25"],
};
const monday = "2026-11-23";
const rules = (more: object = {}) => LineAppointments.parse({ perSlot: 2, slotMinutes: 60, daysAhead: 7, ...more });
const line = (more: object = {}) => serviceLine({ appointments: rules(more) });
const at = (date: string, time: string) => fromLocal(date, time);
const shown = (slots: readonly Slot[]) => slots.map((slot) => toLocal(slot.at).time);

describe("slots of a day", () => {
  test("lie inside the opening hours; what is left behind the last whole one has none", () => {
    expect(shown(slotsOn(line(), monday, calendar))).toEqual([
      ...["07:30", "08:30", "09:30", "10:30"],
      ...["13:30", "14:30", "15:30"],
    ]);
    expect(slotEnd(rules(), at(monday, "10:30"))).toBe(at(monday, "11:30"));
  });
  test("a Saturday of service has its own, a closure, a holiday and a Sunday have none", () => {
    expect(shown(slotsOn(line(), "2026-11-21", calendar))).toHaveLength(4);
    for (const date of ["2026-11-25", "2026-11-26", "2026-11-22"]) expect(slotsOn(line(), date, calendar)).toEqual([]);
  });
  test("a line that is not served by appointment has none", () => {
    expect(slotsOn(serviceLine(), monday, calendar)).toEqual([]);
    expect(bookableSlots(serviceLine(), at(monday, "08:00"), calendar)).toEqual([]);
    expect(freeSlots(serviceLine(), new Map(), at(monday, "08:00"), calendar)).toEqual([]);
  });
});

describe("days in hamlets", () => {
  const [naCap, naSla] = [
    { vi: "Nà Cáp", en: "Na Cap" },
    { vi: "Nà Sla", en: "Na Sla" },
  ];
  const second = "2026-12-12";
  const hours = {
    weekday: [{ from: "07:30", to: "11:30" }],
    saturday: [{ from: "07:30", to: "11:30" }],
    village: [
      { hamlet: naCap, nth: [2], weekday: 6, sessions: [{ from: "08:00", to: "10:00" }] },
      { hamlet: naSla, nth: [2], weekday: 6, sessions: [{ from: "09:00", to: "10:00" }] },
    ],
  };
  const onDays = (...days: string[]) => ({ ...line(days.length === 0 ? {} : { days }), hours });

  test("give slots where the definition says so, in the hamlet; the centre has those of other hours", () => {
    expect(slotsOn(onDays("weekday", "saturday", "village"), second, calendar)).toEqual([
      { at: at(second, "08:00"), hamlet: naCap },
      { at: at(second, "09:00"), hamlet: naCap },
      { at: at(second, "10:30") },
    ]);
    expect(shown(slotsOn(onDays("village"), second, calendar))).toEqual(["08:00", "09:00"]);
    expect(slotsOn(onDays("village"), "2026-12-05", calendar)).toEqual([]);
  });
  test("give none where it does not: the centre's own days are all", () => {
    expect(shown(slotsOn(onDays(), second, calendar))).toEqual(["07:30", "08:30", "09:30", "10:30"]);
    expect(slotsOn(onDays("weekday"), second, calendar)).toEqual([]);
  });
  test("take place on no closed day and no holiday", () => {
    expect(slotsOn(onDays("village"), second, { ...calendar, closures: [second] })).toEqual([]);
    const [year] = calendar.years;
    const holiday = { ...calendar, years: year === undefined ? [] : [{ ...year, offDays: [second] }] };
    expect(slotsOn(onDays("village"), second, holiday)).toEqual([]);
    const none = { ...onDays("village"), hours: { weekday: hours.weekday, saturday: [] } };
    expect(slotsOn(none, second, calendar)).toEqual([]);
  });
});

describe("what can be booked", () => {
  test("begins with the shortest notice that the line needs and ends with its last day ahead", () => {
    const slots = bookableSlots(line({ closesMinutes: 60, daysAhead: 1 }), at(monday, "13:30"), calendar);
    expect(slots.slice(0, 2)).toEqual([{ at: at(monday, "14:30") }, { at: at(monday, "15:30") }]);
    expect(slots.at(-1)).toEqual({ at: at("2026-11-24", "15:30") });
  });
  test("is what has a place: a full slot is passed over, and a place that is given back shows again", () => {
    const taken = new Map([
      [at(monday, "09:30"), 2],
      [at(monday, "10:30"), 1],
    ]);
    expect(nextFreeSlots(2, line(), taken, at(monday, "08:00"), calendar)).toEqual([
      { at: at(monday, "10:30"), left: 1 },
      { at: at(monday, "13:30"), left: 2 },
    ]);
  });
  test("is told by day; a day that is full is seen to be full", () => {
    const taken = new Map(slotsOn(line(), "2026-11-24", calendar).map((slot) => [slot.at, 2]));
    const days = bookableDays(line({ daysAhead: 4 }), taken, at(monday, "16:00"), calendar);
    expect(days.map(({ date, slots }) => `${date} ${slots.length}`)).toEqual(["2026-11-24 0", "2026-11-27 7"]);
  });
});

describe("reminders", () => {
  const remind = { dayBeforeAt: "15:00", hoursBefore: 2 };
  const booked = (slot: string, at: string) => remindersOf(line({ remind }), { slotAt: slot, bookedAt: at }, calendar);
  test("one on the line's last day of service before, one some hours before", () => {
    expect(booked(at("2026-11-27", "09:30"), at(monday, "08:00"))).toEqual([
      { kind: "day-before", at: at("2026-11-24", "15:00") },
      { kind: "hours-before", at: at("2026-11-27", "07:30") },
    ]);
  });
  test("none of a moment that is over when the slot is booked", () => {
    expect(booked(at("2026-11-24", "09:30"), at(monday, "16:00")).map(({ kind }) => kind)).toEqual(["hours-before"]);
    expect(booked(at(monday, "09:30"), at(monday, "08:00"))).toEqual([]);
  });
  test("none where the line says none, or nobody knows a day of service before", () => {
    const slot = { slotAt: at("2026-11-27", "09:30"), bookedAt: at(monday, "08:00") };
    expect(remindersOf(line(), slot, calendar)).toEqual([]);
    expect(remindersOf(serviceLine(), slot, calendar)).toEqual([]);
    const unknown = { ...calendar, years: [] };
    expect(remindersOf(line({ remind: { dayBeforeAt: "15:00" } }), slot, unknown)).toEqual([]);
  });
});
