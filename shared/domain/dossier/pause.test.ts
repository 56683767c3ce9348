import { describe, expect, test } from "vitest";
import { allowance, birth, given, happened, required, submitted } from "../../../tests/support/dossier.ts";
import type { DossierEvent } from "./event.ts";
import type { DossierRules } from "./rules.ts";
import { handoffOf, workOf } from "./state.ts";

const received = (rules: DossierRules): DossierEvent[] =>
  given(rules, submitted(rules, required(rules))).when({ type: "ReceiveDossier" }).events;
const atOffice = (rules: DossierRules): DossierEvent[] =>
  given(rules, ...received(rules)).when({ type: "HandOver" }).events;
const accepted = (rules: DossierRules): DossierEvent[] =>
  given(rules, ...atOffice(rules)).when({ type: "AcceptHandoff", handoff: 1 }).events;
const outcome = { type: "RecordOutcome", decision: "approved", documentNumber: "15/2026" } as const;

describe("a pause", () => {
  const [paper = ""] = required(allowance);
  const papers = [{ id: paper, form: "original", count: 1 }] as const;
  const dueOf = (events: readonly DossierEvent[]) => given(allowance, ...events);

  test("T7 – the time that a citizen needs for papers does not count", () => {
    const asked = dueOf(accepted(allowance)).when(
      { type: "RequestSupplement", handoff: 1, components: [paper], reason: "Thiếu chữ ký" },
      "2026-11-18T03:00:00Z",
    );
    const before = workOf(asked.yields("SupplementRequested"))?.clock.dueAt;
    const resumed = given(allowance, ...asked.events).when(
      { type: "ProvideSupplement", components: papers },
      "2026-11-19T03:00:00Z",
    );
    const after = workOf(resumed.yields("SupplementProvided"))?.clock.dueAt;
    expect([before, after]).toEqual(["2026-12-16T10:00:00Z", "2026-12-17T10:00:00Z"]);
    expect(handoffOf(workAfter(resumed.events))?.acceptedAt).toBeDefined();
  });
  const workAfter = (events: readonly DossierEvent[]) =>
    given(allowance, ...events)
      .when({ type: "CheckClocks" })
      .yields();

  test("T7 – three pauses move the deadline by exactly what each took", () => {
    let events = accepted(allowance);
    const pay = (askedAt: string, paidAt: string) => {
      events = given(allowance, ...events).when(
        { type: "RequestPayment", amountVnd: 20_000, reason: "lệ phí" },
        askedAt,
      ).events;
      events = given(allowance, ...events).when({ type: "ConfirmPayment", receiptNumber: "BL1" }, paidAt).events;
    };
    pay("2026-11-18T01:00:00Z", "2026-11-18T02:30:00Z");
    pay("2026-11-18T03:00:00Z", "2026-11-18T07:00:00Z");
    pay("2026-11-20T09:00:00Z", "2026-11-23T02:00:00Z");
    // 1 h 30 + (1 h 30 before lunch + 1 h after) + (1 h on Friday + 1 h 30 on Monday) = 6 h 30 from 17:00 on 16 December
    expect(
      workOf(
        given(allowance, ...events)
          .when({ type: "CheckClocks" }, "2026-11-23T02:30:00Z")
          .yields(),
      )?.clock.dueAt,
    ).toBe("2026-12-17T08:30:00Z");
  });
  test("an office that had not accepted yet keeps its time to accept", () => {
    const paused = given(birth, ...atOffice(birth)).when({ type: "RequestPayment", amountVnd: 8000, reason: "lệ phí" });
    const before =
      handoffOf(
        given(birth, ...atOffice(birth))
          .when({ type: "CheckClocks" })
          .yields(),
      )?.acceptBy ?? "";
    const state = given(birth, ...paused.events)
      .when({ type: "ConfirmPayment", receiptNumber: "BL1" }, "2026-11-17T04:00:00Z")
      .yields("PaymentConfirmed");
    expect((handoffOf(state)?.acceptBy ?? "") > before).toBe(true);
  });
  test("while it is paused nobody works on it, and money is confirmed only when it was asked for", () => {
    const paused = given(birth, ...accepted(birth)).when({ type: "RequestPayment", amountVnd: 8000, reason: "lệ phí" });
    paused.yields("PaymentRequested");
    given(birth, ...paused.events)
      .when({ ...outcome, handoff: 1 })
      .refused("DOSSIER_PAUSED");
    given(birth, ...paused.events)
      .when({ type: "RequestPayment", amountVnd: 1, reason: "x" })
      .refused("DOSSIER_PAUSED");
    given(birth, ...accepted(birth))
      .when({ type: "ConfirmPayment", receiptNumber: "BL1" })
      .refused("PAYMENT_NOT_REQUESTED");
  });
  test("a pause that the calendar cannot count is refused, each of its three times", () => {
    const short = { ...birth, calendar: { ...birth.calendar, years: birth.calendar.years.slice(0, 2) } };
    const at = "2026-12-31T09:00:00Z";
    const pausedWith = (times: Partial<Record<"dueAt" | "warnAt" | "acceptBy", string>>, events: DossierEvent[]) => [
      ...events.map((event) => ({ ...event, ...times })),
      happened("PaymentRequested", { amountVnd: 1, reason: "x" }, at),
    ];
    const confirm = (events: DossierEvent[]) =>
      given(short, ...events).when({ type: "ConfirmPayment", receiptNumber: "1" }, "2026-12-31T09:30:00Z");
    const late = "2026-12-31T10:00:00Z";
    confirm(pausedWith({ dueAt: late, warnAt: "2026-12-30T03:00:00Z" }, accepted(birth))).refused(
      "CALENDAR_YEAR_MISSING",
    );
    confirm(pausedWith({ dueAt: "2026-12-30T03:00:00Z", warnAt: late }, accepted(birth))).refused(
      "CALENDAR_YEAR_MISSING",
    );
    const early = { dueAt: "2026-12-30T03:00:00Z", warnAt: "2026-12-30T03:00:00Z", acceptBy: late };
    confirm(pausedWith(early, atOffice(birth))).refused("CALENDAR_YEAR_MISSING");
    const asked = [
      ...received(birth).map((event) => ({ ...event, dueAt: late })),
      happened("SupplementRequested", { components: required(birth), reason: "x" }, at),
    ];
    given(short, ...asked)
      .when(
        { type: "ProvideSupplement", components: required(birth).map((id) => ({ id, form: "copy", count: 1 })) },
        "2026-12-31T09:30:00Z",
      )
      .refused("CALENDAR_YEAR_MISSING");
  });

  test("of an office that was reminded moves the call to its lead as well", () => {
    const reminded = given(allowance, ...atOffice(allowance)).when({ type: "CheckClocks" }, "2026-11-18T03:01:00Z");
    reminded.yields("HandoffReminded");
    const paused = given(allowance, ...reminded.events).when(
      { type: "RequestPayment", amountVnd: 8000, reason: "lệ phí" },
      "2026-11-18T04:00:00Z",
    );
    const resumed = given(allowance, ...paused.events).when(
      { type: "ConfirmPayment", receiptNumber: "BL1" },
      "2026-11-20T04:00:00Z",
    );
    expect(handoffOf(resumed.yields("PaymentConfirmed"))).toMatchObject({
      acceptBy: "2026-11-20T03:00:00Z",
      escalateAt: "2026-11-23T03:00:00Z",
    });
    given(allowance, ...resumed.events)
      .when({ type: "CheckClocks" }, "2026-11-20T04:01:00Z")
      .yields();
  });
  test("on the way to an office moves the time by which it must accept", () => {
    const paused = given(allowance, ...received(allowance)).when(
      { type: "RequestPayment", amountVnd: 8000, reason: "lệ phí" },
      "2026-11-17T03:30:00Z",
    );
    const resumed = given(allowance, ...paused.events).when(
      { type: "ConfirmPayment", receiptNumber: "BL1" },
      "2026-11-20T03:30:00Z",
    );
    const sent = given(allowance, ...resumed.events).when({ type: "HandOver" }, "2026-11-20T03:31:00Z");
    expect(handoffOf(sent.yields("DossierHandedOver"))?.acceptBy).toBe("2026-11-23T03:00:00Z");
  });
  test("into a year whose holidays are not announced makes the due time provisional", () => {
    const late = given(allowance, submitted(allowance, required(allowance))).when(
      { type: "ReceiveDossier" },
      "2026-12-01T03:00:00Z",
    );
    expect(workOf(late.yields("DossierReceived"))?.clock.provisional).toBeUndefined();
    const paused = given(allowance, ...late.events).when(
      { type: "RequestPayment", amountVnd: 8000, reason: "lệ phí" },
      "2026-12-15T03:00:00Z",
    );
    const resumed = given(allowance, ...paused.events).when(
      { type: "ConfirmPayment", receiptNumber: "BL1" },
      "2026-12-22T03:00:00Z",
    );
    expect(workOf(resumed.yields("PaymentConfirmed"))?.clock).toMatchObject({
      dueAt: "2027-01-06T10:00:00Z",
      provisional: true,
    });
  });
});

describe("a clock that starts anew when the papers are complete", () => {
  const restarting = {
    ...allowance,
    procedure: {
      ...allowance.procedure,
      cases: allowance.procedure.cases.map((one) => ({ ...one, clock: "restarted" as const })),
    },
  };
  const received = given(restarting, submitted(restarting, required(restarting))).when({
    type: "ReceiveDossier",
  }).events;
  const atOffice = given(restarting, ...received).when({ type: "HandOver" }).events;
  const asked = happened("SupplementRequested", { components: [required(restarting)[0] ?? ""], reason: "Mờ" });
  const brought = {
    type: "ProvideSupplement",
    components: [{ id: required(restarting)[0] ?? "", form: "original", count: 1 }],
  } as const;

  test("is counted from zero, as if the dossier came in at that moment", () => {
    for (const before of [
      atOffice,
      given(restarting, ...atOffice).when({ type: "AcceptHandoff", handoff: 1 }).events,
    ]) {
      const { decision } = given(restarting, ...before, asked).when(brought, "2026-11-19T03:00:00Z");
      const fresh = given(restarting, submitted(restarting, required(restarting))).when(
        { type: "ReceiveDossier" },
        "2026-11-19T03:00:00Z",
      );
      const dueAt = workOf(fresh.yields("DossierReceived"))?.clock.dueAt;
      expect(decision).toMatchObject({ ok: true, value: [{ clock: { dueAt } }] });
    }
  });
  test("that reaches a year without a calendar is refused", () => {
    const { decision } = given(restarting, ...atOffice, asked).when(brought, "2027-12-31T03:00:00Z");
    expect(decision).toMatchObject({ refusal: { code: "CALENDAR_YEAR_MISSING" } });
  });
  test("whose office would have to accept in such a year is refused too", () => {
    const cases = restarting.procedure.cases.map((one) => ({
      ...one,
      timeLimit: { unit: "working-hours" as const, count: 1 },
    }));
    const short = { ...restarting, procedure: { ...restarting.procedure, cases } };
    const { decision } = given(short, ...atOffice, asked).when(brought, "2027-12-31T07:30:00Z");
    expect(decision).toMatchObject({ refusal: { code: "CALENDAR_YEAR_MISSING" } });
  });
  test("begins with nothing noticed, so that its own warning and its own end are told", () => {
    const late = given(
      restarting,
      ...given(restarting, ...atOffice).when({ type: "AcceptHandoff", handoff: 1 }).events,
    ).when({ type: "CheckClocks" }, "2026-12-20T03:00:00Z");
    expect(workOf(late.yields("OverdueNoticed"))?.clock).toMatchObject({ warned: true, overdue: true });
    const again = given(restarting, ...late.events, asked).when(brought, "2026-12-21T03:00:00Z");
    expect(workOf(again.yields("SupplementProvided"))?.clock).toMatchObject({ warned: false, overdue: false });
    given(restarting, ...again.events)
      .when({ type: "CheckClocks" }, "2027-03-01T03:00:00Z")
      .yields("OverdueNoticed");
  });
  test("gives the office its full time to accept, wherever the dossier lies", () => {
    const resumed = (events: readonly DossierEvent[]) =>
      workOf(
        given(restarting, ...events, asked)
          .when(brought, "2026-11-19T03:00:00Z")
          .yields("SupplementProvided"),
      )?.position;
    expect(resumed(atOffice)).toMatchObject({ handoff: { acceptBy: "2026-11-20T03:00:00Z" } });
    expect(resumed(received)).toMatchObject({ at: "way", routeBy: "2026-11-20T03:00:00Z" });
    const back = given(restarting, ...atOffice).when({ type: "ReturnHandoff", handoff: 1, reason: "Nhầm nơi" }).events;
    expect(resumed(back)).toMatchObject({ at: "one-stop" });
  });
});
