import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allowance, given, happened, required, stateAfter, submitted } from "../../../tests/support/dossier.ts";
import type { DossierEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { possibleActions } from "./possible.ts";
import { noDossier, statusOf, workOf } from "./state.ts";
import { dossierStatuses } from "./status.ts";

const clock = { dueAt: "2026-12-16T10:00:00Z", warnAt: "2026-12-15T10:00:00Z" };
const to = { agency: "H14.12" };
const ids = required(allowance);
const facts: readonly DossierEvent[] = [
  submitted(allowance, ids),
  happened("DossierReceived", { ...clock, routeBy: clock.warnAt }),
  happened("DossierRefused", { reason: "r", legalBasis: "l" }),
  happened("SupplementRequested", { components: ids, reason: "r" }),
  happened("SupplementProvided", { components: [] }),
  happened("SupplementProvided", { components: [], clock }),
  happened("PaymentRequested", { amountVnd: 1, reason: "r" }),
  happened("PaymentConfirmed", { receiptNumber: "1", clock: { ...clock, acceptBy: clock.warnAt } }),
  happened("DossierHandedOver", { handoff: 1, step: "appraise", to, acceptBy: clock.warnAt }),
  happened("HandoffDelivered", { handoff: 1 }),
  happened("HandoffAccepted", { handoff: 1 }),
  happened("HandoffAccepted", { handoff: 9 }),
  happened("HandoffReturned", { handoff: 1, reason: "r" }),
  happened("HandoffReturned", { handoff: 1, reason: "r", forwardBy: clock.warnAt }),
  happened("ForwardReminded", {}),
  happened("HandoffAssigned", { handoff: 1, for: "hoa.tangiang", reason: "r" }),
  happened("HandoffEscalated", { handoff: 1, lead: "n", provinceAt: clock.dueAt }),
  happened("HandoffEscalated", { handoff: 1, level: "province" }),
  happened("HandoffReminded", { handoff: 1, escalateAt: clock.dueAt }),
  happened("HandoffEscalated", { handoff: 2 }),
  happened("StepCompleted", { handoff: 1, routeBy: clock.warnAt }),
  happened("StepSentBack", { handoff: 1, backTo: "appraise", reason: "r", routeBy: clock.warnAt }),
  happened("OutcomeRecorded", { handoff: 1, decision: "approved", documentNumber: "1" }),
  happened("DossierReady", {}),
  happened("OutcomeReturned", { to: "owner" }),
  happened("DossierWithdrawn", { reason: "r" }),
  happened("DossierStopped", { reason: "r" }),
  happened("DossierResumed", { reason: "r" }),
  happened("DossierResumed", { reason: "r", clock }),
  happened("DossierReopened", { reason: "r" }),
  happened("DossierReopened", { reason: "r", clock: { ...clock, routeBy: clock.warnAt }, backTo: "appraise" }),
  happened("DelayApologized", { reason: "r", appointment: clock.dueAt }),
  happened("DelayApologized", { reason: "r", appointment: clock.dueAt, moved: { warnAt: clock.warnAt } }),
  happened("TimeExtended", { ...clock, agreement: "a" }),
  happened("ConsultationAsked", { handoff: 1, consultation: 1, to, question: "q", replyBy: clock.warnAt }),
  happened("ConsultationReplied", { consultation: 1, opinion: "agrees", text: "t" }),
  happened("ConsultationLate", { consultation: 1 }),
  happened("DraftSent", { handoff: 1, draft: "d", confirmBy: clock.warnAt }),
  happened("DraftAnswered", { agrees: true }),
  happened("SettledAtOnce", { ...clock, documentNumber: "1" }),
  happened("ReceiptCorrected", { reason: "r", ownerName: "n", form: "f" }),
  happened("ReceiptCorrected", { reason: "r", case: "standard", clock }),
  happened("AnswerLate", {}),
  happened("BundleReceived", { parts: [{ id: "birth", procedure: "1.001193", after: [] }] }),
  happened("PartReported", { part: "birth", dossier: "H14.101-261117-0002", version: 1, status: "ready" }),
  happened("BundleReady", {}),
  happened("DueSoonNoticed", {}),
  happened("OverdueNoticed", {}),
];

describe("history", () => {
  test("any facts in any order leave a legal state: what cannot apply changes nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...facts), { maxLength: 40 }), (events) => {
        const state = events.reduce(evolve, noDossier);
        if (state.status === "none") return;
        expect(dossierStatuses[statusOf(state)].national).toBeGreaterThan(0);
        const running = dossierStatuses[statusOf(state)].clock === "running";
        if (running && state.status !== "in-parts") expect(workOf(state)).toBeDefined();
        if (state.status === "ready" || state.status === "returned") expect(state.work.outcome).toBeDefined();
        expect(possibleActions(state, allowance.procedure)).toEqual([
          ...new Set(possibleActions(state, allowance.procedure)),
        ]);
      }),
      { numRuns: 3000 },
    );
  });
  test("an ended dossier stays as it is, whatever is said of it but that it goes on", () => {
    for (const end of ["DossierWithdrawn", "DossierStopped"] as const) {
      const ended = stateAfter([submitted(allowance, ids), happened(end, { reason: "r" })]);
      const others = facts.filter(({ type }) => type !== "DossierResumed" && type !== "DossierReopened");
      for (const fact of others) expect(evolve(ended, fact)).toBe(ended);
    }
  });
  test("in every usual situation each fact leaves a legal state, also one that cannot apply", () => {
    const opened = submitted(allowance, ids);
    const received = happened("DossierReceived", { ...clock, routeBy: clock.warnAt });
    const sent = happened("DossierHandedOver", { handoff: 1, step: "appraise", to, acceptBy: clock.warnAt });
    const asked = happened("SupplementRequested", { components: ids, reason: "r" });
    const way = [opened, received, sent, happened("HandoffAccepted", { handoff: 1 })];
    const question = happened("ConsultationAsked", {
      handoff: 1,
      consultation: 1,
      to,
      question: "q",
      replyBy: clock.warnAt,
    });
    const draft = happened("DraftSent", { handoff: 1, draft: "d", confirmBy: clock.warnAt });
    const outcome = happened("OutcomeRecorded", { handoff: 1, decision: "approved", documentNumber: "1" });
    const situations = [
      ...[[], [opened], [opened, asked], [opened, happened("DossierRefused", { reason: "r", legalBasis: "l" })]],
      ...way.map((_, at) => way.slice(0, at + 1)),
      ...[
        [...way, asked],
        [...way, happened("PaymentRequested", { amountVnd: 1, reason: "r" })],
        [...way, question],
      ],
      ...[
        [...way, question, asked],
        [...way, draft],
        [...way, happened("HandoffReturned", { handoff: 1, reason: "r" })],
      ],
      ...[
        [...way, outcome, happened("DossierReady", {})],
        [...way, happened("DossierStopped", { reason: "r" })],
      ],
      ...[
        [opened, happened("DossierWithdrawn", { reason: "r" })],
        [...way, happened("DossierWithdrawn", { reason: "r" })],
      ],
    ];
    for (const history of situations)
      for (const fact of facts)
        expect(["none", "in-parts", ...Object.keys(dossierStatuses)]).toContain(
          evolve(stateAfter(history), fact).status,
        );
  });
  test("an office that has not the dossier sends nothing back, and a draft that nobody sent is not answered", () => {
    const received = stateAfter([
      submitted(allowance, ids),
      happened("DossierReceived", { ...clock, routeBy: clock.warnAt }),
    ]);
    const back = happened("StepSentBack", { handoff: 1, backTo: "appraise", reason: "r", routeBy: clock.warnAt });
    expect(evolve(received, back)).toEqual(received);
    expect(evolve(received, happened("DraftAnswered", { agrees: true }))).toEqual(received);
  });
  test("nothing happens to a dossier that was never handed in", () => {
    for (const fact of facts.slice(1)) expect(evolve(noDossier, fact)).toBe(noDossier);
  });
  test("what a supplement brings replaces the paper of the same name and keeps the others", () => {
    const asked = [submitted(allowance, ids), happened("SupplementRequested", { components: ids, reason: "r" })];
    const brought = happened("SupplementProvided", {
      components: [
        { id: "declaration", form: "certified", count: 2 },
        { id: "identity", form: "copy", count: 1 },
      ],
    });
    expect(stateAfter([...asked, brought])).toMatchObject({
      status: "submitted",
      opened: { components: [{ id: "declaration", count: 2 }, { id: "identity" }] },
    });
  });
  test("there are ten national statuses, each with a number of its own", () => {
    const numbers = Object.values(dossierStatuses).map(({ national }) => national);
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe("what can be done", () => {
  const actions = (...events: DossierEvent[]) => {
    const state = stateAfter(events);
    if (state.status === "none") throw new Error("not opened");
    return possibleActions(state, allowance.procedure);
  };
  const one = submitted(allowance, ids);
  const { events: received } = given(allowance, one).when({ type: "ReceiveDossier" });
  const { events: sent } = given(allowance, ...received).when({ type: "HandOver" });
  const { events: accepted } = given(allowance, ...sent).when({ type: "AcceptHandoff", handoff: 1 });

  test("the likeliest comes first", () => {
    expect(actions(one)[0]).toBe("dossier.receive");
    expect(actions(...received)[0]).toBe("dossier.hand-over");
    expect(actions(...sent)[0]).toBe("handoff.accept");
    expect(actions(...accepted)[0]).toBe("handoff.complete-step");
  });
  test("the step that decides records an outcome", () => {
    const steps = allowance.procedure.steps.map((step) => ({ ...step, decides: true }));
    const state = stateAfter(accepted);
    if (state.status === "none") throw new Error("not opened");
    expect(possibleActions(state, { ...allowance.procedure, steps })[0]).toBe("handoff.record-outcome");
  });
  test("a dossier that waits for papers may be refused only before its receipt", () => {
    const asked = happened("SupplementRequested", { components: ids, reason: "r" });
    expect(actions(one, asked)).toContain("dossier.refuse");
    expect(actions(...accepted, asked)).not.toContain("dossier.refuse");
    expect(actions(...accepted, happened("PaymentRequested", { amountVnd: 1, reason: "r" }))[0]).toBe(
      "dossier.confirm-payment",
    );
  });
  test("a decided dossier can be returned, and the lead may open it again also afterwards", () => {
    const outcome = happened("OutcomeRecorded", { handoff: 1, decision: "approved", documentNumber: "1", note: "n" });
    const decided = [...accepted, outcome, happened("DossierReady", {})];
    expect(actions(...decided)).toEqual(["dossier.return-outcome", "dossier.reopen"]);
    expect(actions(...decided, happened("OutcomeReturned", { to: "owner" }))).toEqual(["dossier.reopen"]);
  });
});
