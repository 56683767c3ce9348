import { describe, expect, test } from "vitest";
import {
  accepted,
  allowance,
  birth,
  given,
  submitted,
  withCases,
  withoutYears,
} from "../../../tests/support/dossier.ts";
import { nextWake } from "./clocks.ts";
import { workOf } from "./state.ts";

// Due on Wednesday 16 December 2026 at 17:00 in Vietnam.
const events = accepted(allowance);
const apologize = { type: "ApologizeForDelay", reason: "Chờ xác minh", appointment: "2026-12-21T10:00:00Z" } as const;

describe("F9 – an office that will be late", () => {
  test("says so a working day before, apologises, and the time moves to the new appointment", () => {
    const told = given(allowance, ...events).when(apologize, "2026-12-15T03:00:00Z");
    const state = told.yields("DelayApologized");
    expect(workOf(state)?.clock).toMatchObject({
      dueAt: "2026-12-21T10:00:00Z",
      appointment: "2026-12-21T10:00:00Z",
      warned: false,
    });
    expect(nextWake(state)).toBe("2026-12-18T00:30:00Z");
    given(allowance, ...told.events)
      .when({ type: "CheckClocks" }, "2026-12-17T03:00:00Z")
      .yields();
  });
  test("on the last day apologises all the same, but the dossier counts as late from the first time", () => {
    const state = given(allowance, ...events)
      .when(apologize, "2026-12-16T03:00:00Z")
      .yields("DelayApologized");
    expect(workOf(state)?.clock).toMatchObject({
      dueAt: "2026-12-16T10:00:00Z",
      appointment: "2026-12-21T10:00:00Z",
    });
  });
  test("that is late already does not become punctual by an apology", () => {
    const late = given(allowance, ...events).when({ type: "CheckClocks" }, "2026-12-17T01:00:00Z");
    const state = given(allowance, ...late.events)
      .when(apologize, "2026-12-17T02:00:00Z")
      .yields("DelayApologized");
    expect(workOf(state)?.clock).toMatchObject({ overdue: true, dueAt: "2026-12-16T10:00:00Z" });
  });
  test("makes a new appointment once and not a second time", () => {
    const told = given(allowance, ...events).when(apologize, "2026-12-10T03:00:00Z");
    given(allowance, ...told.events)
      .when({ ...apologize, appointment: "2026-12-28T10:00:00Z" }, "2026-12-11T03:00:00Z")
      .refused("ALREADY_REAPPOINTED");
  });
  test("cannot make an appointment before the old one, or in the past", () => {
    const asked = given(allowance, ...events);
    asked.when({ ...apologize, appointment: "2026-12-16T10:00:00Z" }).refused("APPOINTMENT_NOT_LATER");
    asked.when(apologize, "2026-12-22T03:00:00Z").refused("APPOINTMENT_NOT_LATER");
  });
  test("has nothing to apologise for before receipt", () => {
    given(allowance, submitted(allowance, [])).when(apologize).refused("DOSSIER_NOT_RECEIVED");
  });
  test("cannot make an appointment in a year without a calendar", () => {
    const calendar = { ...allowance.calendar, years: allowance.calendar.years.filter(({ year }) => year === 2026) };
    given({ ...allowance, calendar }, ...events)
      .when({ ...apologize, appointment: "2027-02-01T03:00:00Z" })
      .refused("CALENDAR_YEAR_MISSING");
  });
  test("whose appointment lies in a year that is not announced yet says that it may move", () => {
    const state = given(allowance, ...events)
      .when({ ...apologize, appointment: "2027-02-01T03:00:00Z" })
      .yields("DelayApologized");
    expect(workOf(state)?.clock.provisional).toBe(true);
  });
  test("in a year without a calendar is told that it is missing", () => {
    given(withoutYears(allowance), ...events)
      .when(apologize)
      .refused("CALENDAR_YEAR_MISSING");
  });
});

describe("T5 – more time by written agreement", () => {
  const contract = withCases(birth, { extendable: { basis: "Nghị định 23/2015/NĐ-CP, Điều 37" } });
  // Due on the day of receipt, Tuesday 17 November 2026, at 17:00 in Vietnam.
  const given1 = given(contract, ...accepted(contract));
  const extend = { type: "ExtendTime", dueAt: "2026-11-19T10:00:00Z", agreement: "Phiếu hẹn số 12" } as const;

  test("moves the time, and is written down", () => {
    const state = given1.when(extend).yields("TimeExtended");
    expect(workOf(state)?.clock).toMatchObject({ dueAt: "2026-11-19T10:00:00Z", warned: false });
  });
  test("can be agreed on again, but only for later", () => {
    const once = given1.when(extend);
    given(contract, ...once.events)
      .when(extend)
      .refused("APPOINTMENT_NOT_LATER");
  });
  test("is for procedures whose law lets the two agree", () => {
    given(birth, ...accepted(birth))
      .when(extend)
      .refused("TIME_NOT_EXTENDABLE");
    given(contract, submitted(contract, [])).when(extend).refused("DOSSIER_NOT_RECEIVED");
  });
  test("comes before the time is over", () => {
    given1.when(extend, "2026-11-18T01:00:00Z").refused("ALREADY_OVERDUE");
    const late = given1.when({ type: "CheckClocks" }, "2026-11-18T01:00:00Z");
    given(contract, ...late.events)
      .when(extend, "2026-11-17T09:00:00Z")
      .refused("ALREADY_OVERDUE");
  });
  test("in a year without a calendar is refused", () => {
    given(withoutYears(contract), ...accepted(contract))
      .when(extend)
      .refused("CALENDAR_YEAR_MISSING");
  });
});
