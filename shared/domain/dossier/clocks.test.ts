import { describe, expect, test } from "vitest";
import { allowance, birth, given, required, stateAfter, submitted } from "../../../tests/support/dossier.ts";
import { nextWake, owedCommand } from "./clocks.ts";
import type { DossierEvent } from "./event.ts";
import { handoffOf, noDossier, workOf } from "./state.ts";

const received = given(allowance, submitted(allowance, required(allowance))).when({ type: "ReceiveDossier" }).events;
const sent = given(allowance, ...received).when({ type: "HandOver" }).events;
const accepted = given(allowance, ...sent).when({ type: "AcceptHandoff", handoff: 1 }).events;
const check = (events: readonly DossierEvent[], at: string) =>
  given(allowance, ...events).when({ type: "CheckClocks" }, at);

describe("a hand-over that is not accepted", () => {
  test("the office is reminded once its time is over, and the lead is told after as long again", () => {
    const acceptBy = handoffOf(stateAfter(sent))?.acceptBy;
    expect(acceptBy).toBe("2026-11-18T03:00:00Z");
    check(sent, "2026-11-18T03:00:00Z").yields();
    const reminded = check(sent, "2026-11-18T03:01:00Z");
    expect(handoffOf(reminded.yields("HandoffReminded"))?.escalateAt).toBe("2026-11-19T03:00:00Z");
    check(reminded.events, "2026-11-18T09:00:00Z").yields();
    const escalated = check(reminded.events, "2026-11-19T03:01:00Z");
    expect(handoffOf(escalated.yields("HandoffEscalated"))?.escalated).toBe(true);
    check(escalated.events, "2026-11-19T04:00:00Z").yields();
  });
  test("an escalation is no rejection: the office may still accept", () => {
    const reminded = check(sent, "2026-11-18T03:01:00Z");
    const escalated = check(reminded.events, "2026-11-19T03:01:00Z");
    given(allowance, ...escalated.events)
      .when({ type: "AcceptHandoff", handoff: 1 })
      .yields("HandoffAccepted");
  });
  test("a calendar that ends too early refuses rather than guesses", () => {
    const calendar = { ...allowance.calendar, years: allowance.calendar.years.slice(0, 1) };
    given({ ...allowance, calendar }, ...sent)
      .when({ type: "CheckClocks" }, "2026-11-18T04:00:00Z")
      .refused("CALENDAR_YEAR_MISSING");
  });
  test("a step that its version does not know is escalated without more time", () => {
    const procedure = { ...allowance.procedure, steps: [] };
    const state = given({ ...allowance, procedure }, ...sent)
      .when({ type: "CheckClocks" }, "2026-11-18T04:00:00Z")
      .yields("HandoffReminded");
    expect(handoffOf(state)?.escalateAt).toBe("2026-11-18T03:00:00Z");
  });
});

describe("the legal time limit", () => {
  test("T6 – is not the office's time to accept: that goes by, and the dossier is due as before and not late", () => {
    const reminded = check(sent, "2026-11-18T03:01:00Z");
    const escalated = check(reminded.events, "2026-11-19T03:01:00Z").yields("HandoffEscalated");
    const [before, after] = [workOf(stateAfter(sent))?.clock, workOf(escalated)?.clock];
    expect(after?.overdue).toBe(false);
    expect(after).toEqual(before);
  });
  test("a working day before the last it is due soon, after the end it is overdue, each said once", () => {
    const soon = check(accepted, "2026-12-15T00:31:00Z");
    soon.yields("DueSoonNoticed");
    check(soon.events, "2026-12-15T11:00:00Z").yields();
    const late = check(soon.events, "2026-12-16T10:00:01Z");
    late.yields("OverdueNoticed");
    check(late.events, "2026-12-17T03:00:00Z").yields();
  });
  test("whoever looks too late for the warning is told at once that it is overdue", () => {
    check(accepted, "2026-12-20T03:00:00Z").yields("OverdueNoticed");
  });
  test("a dossier that nobody works on has no clock to look at", () => {
    given(birth, submitted(birth, [])).when({ type: "CheckClocks" }).yields();
  });
});

describe("when to look again", () => {
  test("first when it must be on its way, then when it must be accepted, then before it is due", () => {
    expect(nextWake(stateAfter(received))).toBe("2026-11-18T03:00:00Z");
    expect(nextWake(stateAfter(sent))).toBe("2026-11-18T03:00:00Z");
    expect(nextWake(stateAfter(accepted))).toBe("2026-12-15T00:30:00Z");
    const soon = check(accepted, "2026-12-15T10:01:00Z");
    expect(nextWake(stateAfter(soon.events))).toBe("2026-12-16T10:00:00Z");
    const reminded = check(sent, "2026-11-18T03:01:00Z");
    expect(nextWake(stateAfter(reminded.events))).toBe("2026-11-19T03:00:00Z");
    const returned = given(allowance, ...sent).when({ type: "ReturnHandoff", handoff: 1, reason: "nhầm" });
    expect(nextWake(stateAfter(returned.events))).toBe("2026-11-17T10:00:00Z");
  });
  test("never again once it is overdue and escalated, before receipt, or while it is paused", () => {
    const late = check(accepted, "2026-12-20T03:00:00Z");
    expect(nextWake(stateAfter(late.events))).toBeUndefined();
    expect(nextWake(noDossier)).toBeUndefined();
    const paused = given(allowance, ...accepted).when({ type: "RequestPayment", amountVnd: 1, reason: "x" });
    expect(nextWake(stateAfter(paused.events))).toBeUndefined();
  });
  test("F4 – what is received goes to its first office at once, after 15:00 too, before the day is over", () => {
    const afternoon = "2026-11-17T08:30:00Z"; // 15:30 in Vietnam; the law would let it wait until the next morning
    const taken = given(allowance, submitted(allowance, required(allowance))).when(
      { type: "ReceiveDossier" },
      afternoon,
    );
    const owed = owedCommand(stateAfter(taken.events), afternoon, "system:routing");
    expect(owed).toEqual({ type: "HandOver", at: afternoon, by: "system:routing" });
    const onItsWay = given(allowance, ...taken.events).when({ type: "HandOver" }, afternoon);
    expect(handoffOf(onItsWay.yields("DossierHandedOver"))).toMatchObject({
      to: { agency: "H14.101" },
      sentAt: afternoon,
    });
  });
  test("the system itself owes a dossier its next hand-over, and nothing else", () => {
    expect(owedCommand(stateAfter(received), "2026-11-17T03:00:00Z", "system:routing")).toMatchObject({
      type: "HandOver",
    });
    expect(owedCommand(stateAfter(sent), "2026-11-17T03:00:00Z", "system:routing")).toBeUndefined();
    expect(owedCommand(noDossier, "2026-11-17T03:00:00Z", "system:routing")).toBeUndefined();
  });
});
