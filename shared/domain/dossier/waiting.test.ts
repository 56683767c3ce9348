import { describe, expect, test } from "vitest";
import { allowance, atOffice, given, happened, stateAfter } from "../../../tests/support/dossier.ts";
import { openAfter, routesOf } from "../../../tests/support/routes.ts";
import { nextWake } from "./clocks.ts";
import type { DossierEvent } from "./event.ts";
import { possibleActions } from "./possible.ts";
import type { DossierRules } from "./rules.ts";
import { handoffOf, workOf } from "./state.ts";

const check = (events: readonly DossierEvent[], at: string, rules: DossierRules = allowance) =>
  given(rules, ...events).when({ type: "CheckClocks" }, at);
const last = (step: ReturnType<typeof check>) => (step.decision.ok ? step.decision.value.at(-1) : undefined);

/** Reminded, then told to the lead; eight working hours each, from Tuesday 10:00 on. */
const reminded = (rules = allowance) => check(atOffice(rules), "2026-11-18T03:01:00Z", rules);
const escalated = (rules = allowance) => check(reminded(rules).events, "2026-11-19T03:01:00Z", rules);

describe("nobody accepts it", () => {
  test("the commune's lead is told by name, and after as long again the province, and then nobody any more", () => {
    expect(last(escalated())).toMatchObject({
      type: "HandoffEscalated",
      lead: "Hoàng Thị Minh Nguyệt",
      provinceAt: "2026-11-20T03:00:00Z",
    });
    expect(nextWake(stateAfter(escalated().events))).toBe("2026-11-20T03:00:00Z");
    check(escalated().events, "2026-11-20T03:00:00Z").yields();
    const told = check(escalated().events, "2026-11-20T03:01:00Z");
    expect(last(told)).toMatchObject({ type: "HandoffEscalated", level: "province", lead: "Lê Quang Huy" });
    check(told.events, "2026-11-27T03:00:00Z").yields();
    expect(handoffOf(stateAfter(told.events))).toMatchObject({ escalated: true, toProvince: true });
  });
  test("an escalation is no rejection: the office keeps it, and whoever accepts ends it", () => {
    const taken = given(allowance, ...escalated().events).when({ type: "AcceptHandoff", handoff: 1 });
    expect(handoffOf(taken.yields("HandoffAccepted"))).toMatchObject({ to: { office: "culture-social" } });
    check(taken.events, "2026-11-20T03:01:00Z").yields();
  });
  test("an agency's own lead is told, where the province's file names one with a telephone", () => {
    const rules = { ...allowance, routes: [routesOf("culture-social", [{ to: "department-of-health" }])] };
    expect(last(escalated(rules))).toMatchObject({ lead: "Nguyễn Thị Thanh Vân" });
    const agencies = allowance.province.agencies.map(({ leadPhone: _, ...agency }) => agency);
    const unnamed = { ...rules, province: { ...allowance.province, agencies } };
    expect(last(escalated(unnamed))).toMatchObject({ lead: "Hoàng Thị Minh Nguyệt" });
  });
  test("a province that names nobody is not told, and a commune that is gone has no lead", () => {
    const { contact: _, ...province } = allowance.province;
    const rules = { ...allowance, province };
    expect(last(check(reminded().events, "2026-11-19T03:01:00Z", rules))).not.toHaveProperty("provinceAt");
    const none = { ...allowance, province: { ...province, communes: [] } };
    const told = check(reminded().events, "2026-11-19T03:01:00Z", none);
    expect(last(told)).not.toHaveProperty("lead");
    const late = check(escalated().events, "2026-11-20T03:01:00Z", rules);
    expect(last(late)).toMatchObject({ level: "province" });
    expect(last(late)).not.toHaveProperty("lead");
  });
  test("the time that routes give to accept is also the time until the lead and the province are told", () => {
    const rules = {
      ...allowance,
      routes: [routesOf("culture-social", [{ to: "culture-social", acceptWithinHours: 1 }])],
    };
    const first = check(atOffice(rules), "2026-11-17T04:01:00Z", rules);
    expect(last(first)).toMatchObject({ type: "HandoffReminded", escalateAt: "2026-11-17T06:30:00Z" });
  });
  test("a pause moves the province's time like the others", () => {
    const paused = given(allowance, ...escalated().events).when(
      { type: "RequestPayment", amountVnd: 1000, reason: "Lệ phí" },
      "2026-11-19T04:00:00Z",
    );
    const on = given(allowance, ...paused.events).when({ type: "ConfirmPayment" }, "2026-11-20T04:00:00Z");
    expect(handoffOf(stateAfter(on.events))?.provinceAt).toBe("2026-11-23T03:00:00Z");
  });
  test("an escalation as it was once written names nobody and is the last", () => {
    const old = [...reminded().events, happened("HandoffEscalated", { handoff: 1 })];
    expect(nextWake(stateAfter(old))).toBe("2026-12-15T00:30:00Z");
    check(old, "2026-11-27T03:00:00Z").yields();
  });
});

describe("what an office gave back", () => {
  const back = (at?: string) =>
    given(allowance, ...atOffice(allowance)).when({ type: "ReturnHandoff", handoff: 1, reason: "Nhầm nơi" }, at);

  test("F4 – must be sent on before the day is over, and the one-stop is reminded once", () => {
    const { events } = back();
    expect(workOf(stateAfter(events))?.position).toMatchObject({ forwardBy: "2026-11-17T10:00:00Z" });
    check(events, "2026-11-17T10:00:00Z").yields();
    const late = check(events, "2026-11-17T10:01:00Z");
    expect(workOf(late.yields("ForwardReminded"))?.position).toMatchObject({ reminded: true });
    check(late.events, "2026-11-18T03:00:00Z").yields();
  });
  test("F4 – what comes back after 15:00 is sent on in the first hour of the next working day", () => {
    expect(nextWake(stateAfter(back("2026-11-17T08:01:00Z").events))).toBe("2026-11-18T01:30:00Z");
  });
  test("F4 – once it is sent on nobody is reminded", () => {
    const on = given(allowance, ...back().events).when({ type: "HandOver", to: "justice", reason: "Đúng nơi" });
    check(on.events, "2026-11-17T10:01:00Z").yields();
  });
  test("a return as it was once written has no time, and a reminder of what is elsewhere changes nothing", () => {
    const old = [...atOffice(allowance), happened("HandoffReturned", { handoff: 1, reason: "Nhầm nơi" })];
    check(old, "2026-11-20T10:01:00Z").yields();
    const there = atOffice(allowance);
    expect(stateAfter([...there, happened("ForwardReminded", {})])).toEqual(stateAfter(there));
  });
  test("a calendar that knows no year refuses to guess the time", () => {
    const rules = { ...allowance, calendar: { ...allowance.calendar, years: [] } };
    given(rules, ...atOffice(allowance))
      .when({ type: "ReturnHandoff", handoff: 1, reason: "Nhầm nơi" })
      .refused("CALENDAR_YEAR_MISSING");
  });
});

describe("to whom it falls in the office", () => {
  const shared = atOffice(allowance).map(
    (event): DossierEvent => (event.type === "DossierHandedOver" ? { ...event, for: "hoa.tangiang" } : event),
  );
  test("whoever accepts it takes it over, and nobody is locked out", () => {
    const taken = given(allowance, ...shared).when({ type: "AcceptHandoff", handoff: 1 });
    expect(handoffOf(taken.yields("HandoffAccepted"))?.for).toBe("lan.tangiang");
  });
  test("it is offered to be given to another only where the office shares its work out", () => {
    const offered = (history: readonly DossierEvent[]) =>
      possibleActions(openAfter(history), allowance.procedure).includes("handoff.assign");
    expect([offered(shared), offered(atOffice(allowance))]).toEqual([true, false]);
    expect(offered(given(allowance, ...shared).when({ type: "AcceptHandoff", handoff: 1 }).events)).toBe(true);
  });
  test("it is given to another officer for a reason, and not to the one who has it", () => {
    const ask = { type: "AssignHandoff", handoff: 1, reason: "Nghỉ phép" } as const;
    const moved = given(allowance, ...shared).when({ ...ask, for: "minh.tangiang" });
    expect(handoffOf(moved.yields("HandoffAssigned"))?.for).toBe("minh.tangiang");
    given(allowance, ...moved.events)
      .when({ ...ask, for: "minh.tangiang" })
      .refused("ALREADY_ASSIGNED");
    given(allowance, ...shared)
      .when({ ...ask, handoff: 7, for: "minh.tangiang" })
      .refused("HANDOFF_UNKNOWN");
  });
});
