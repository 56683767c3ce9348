import { describe, expect, test } from "vitest";
import { allowance, birth, given, required, stateAfter, submitted } from "../../../tests/support/dossier.ts";
import type { DossierEvent } from "./event.ts";
import { possibleActions } from "./possible.ts";
import type { DossierRules } from "./rules.ts";
import { handoffOf, returnedBecause, workOf } from "./state.ts";

const received = (rules: DossierRules): DossierEvent[] =>
  given(rules, submitted(rules, required(rules))).when({ type: "ReceiveDossier" }).events;
const atOffice = (rules: DossierRules): DossierEvent[] =>
  given(rules, ...received(rules)).when({ type: "HandOver" }).events;
const accepted = (rules: DossierRules): DossierEvent[] =>
  given(rules, ...atOffice(rules)).when({ type: "AcceptHandoff", handoff: 1 }).events;
const outcome = { type: "RecordOutcome", decision: "approved", documentNumber: "15/2026" } as const;
const ready = (rules: DossierRules): DossierEvent[] =>
  given(rules, ...accepted(rules)).when({ ...outcome, handoff: 1 }).events;

describe("on its way", () => {
  test("a received dossier goes to the office that its procedure names", () => {
    const state = given(birth, ...received(birth))
      .when({ type: "HandOver" })
      .yields("DossierHandedOver");
    expect(handoffOf(state)).toMatchObject({ number: 1, to: { agency: "H14.101", office: "justice" } });
    expect(state.status).toBe("processing");
  });
  test("the second step goes to the provincial department, which is an agency of its own", () => {
    const done = given(allowance, ...accepted(allowance)).when({
      type: "CompleteStep",
      handoff: 1,
      note: "đủ điều kiện",
    });
    done.yields("StepCompleted");
    const state = given(allowance, ...done.events)
      .when({ type: "HandOver" })
      .yields("DossierHandedOver");
    expect(handoffOf(state)).toMatchObject({ number: 2, to: { agency: "H14.12" } });
  });
  test("nothing is handed over while an office has it, before receipt, or after the last step", () => {
    given(birth, ...atOffice(birth))
      .when({ type: "HandOver", to: "justice", reason: "Chuyển tay" })
      .refused("HANDOFF_IN_PROGRESS");
    given(birth, submitted(birth, [])).when({ type: "HandOver" }).refused("DOSSIER_NOT_RECEIVED");
    const steps = birth.procedure.steps.map((step) => ({ ...step, cases: ["other"] }));
    const noSteps = { ...birth, procedure: { ...birth.procedure, steps } };
    given(noSteps, ...received(birth))
      .when({ type: "HandOver" })
      .refused("NO_STEP_LEFT");
  });
  test("the system sends on what is on its way, and a late look at one that an office has or gave back does nothing", () => {
    given(birth, ...atOffice(birth))
      .when({ type: "HandOver" })
      .yields();
    const back = given(birth, ...atOffice(birth)).when({ type: "ReturnHandoff", handoff: 1, reason: "Nhầm nơi" });
    given(birth, ...back.events)
      .when({ type: "HandOver" })
      .yields();
  });
  test("an office that does not exist here is refused by name", () => {
    const { decision } = given(birth, ...received(birth)).when({ type: "HandOver", to: "fishery" });
    expect(decision).toMatchObject({ refusal: { code: "OFFICE_UNKNOWN", detail: { office: "fishery" } } });
    const province = { ...birth.province, communes: birth.province.communes.map((one) => ({ ...one, offices: [] })) };
    given({ ...birth, province }, ...received(birth))
      .when({ type: "HandOver" })
      .refused("OFFICE_UNKNOWN");
  });
  test("delivery is recorded once; a late or repeated message changes nothing", () => {
    const delivered = given(birth, ...atOffice(birth)).when({ type: "RecordDelivery", handoff: 1 });
    expect(handoffOf(delivered.yields("HandoffDelivered"))?.deliveredAt).toBe("2026-11-17T03:00:00Z");
    given(birth, ...delivered.events)
      .when({ type: "RecordDelivery", handoff: 1 })
      .yields();
    given(birth, ...atOffice(birth))
      .when({ type: "RecordDelivery", handoff: 7 })
      .yields();
    given(birth, submitted(birth, [])).when({ type: "RecordDelivery", handoff: 1 }).yields();
    given(birth, ...ready(birth))
      .when({ type: "RecordDelivery", handoff: 1 })
      .yields();
  });
  test("what arrives during a pause has arrived", () => {
    const paused = given(birth, ...atOffice(birth)).when({ type: "RequestPayment", amountVnd: 8000, reason: "lệ phí" });
    const state = given(birth, ...paused.events)
      .when({ type: "RecordDelivery", handoff: 1 })
      .yields("HandoffDelivered");
    expect(state.status).toBe("payment-requested");
    expect(handoffOf(state)?.deliveredAt).toBe("2026-11-17T03:00:00Z");
  });
  test("every agency that had it is remembered", () => {
    const done = given(allowance, ...accepted(allowance)).when({ type: "CompleteStep", handoff: 1 });
    const sent = given(allowance, ...done.events).when({ type: "HandOver" });
    expect(workOf(sent.yields("DossierHandedOver"))?.agencies).toEqual(["H14.101", "H14.12"]);
  });
});

describe("at an office", () => {
  test("it is accepted once, by the office that has it", () => {
    given(birth, ...atOffice(birth))
      .when({ type: "AcceptHandoff", handoff: 1 })
      .yields("HandoffAccepted");
    given(birth, ...accepted(birth))
      .when({ type: "AcceptHandoff", handoff: 1 })
      .refused("HANDOFF_ALREADY_ACCEPTED");
    given(birth, ...atOffice(birth))
      .when({ type: "AcceptHandoff", handoff: 2 })
      .refused("HANDOFF_UNKNOWN");
  });
  test("what was sent to the wrong office goes back to the counter, which sends it on by hand", () => {
    const back = given(birth, ...atOffice(birth)).when({
      type: "ReturnHandoff",
      handoff: 1,
      reason: "Không phải việc của tôi",
    });
    expect(workOf(back.yields("HandoffReturned"))?.position).toMatchObject({ at: "one-stop" });
    expect(returnedBecause(stateAfter(back.events))).toBe("Không phải việc của tôi");
    for (const events of [[submitted(birth, [])], atOffice(birth)])
      expect(returnedBecause(stateAfter(events))).toBeUndefined();
    given(birth, ...back.events)
      .when({ type: "AcceptHandoff", handoff: 1 })
      .refused("HANDOFF_NOT_CURRENT");
    const again = given(birth, ...back.events).when({
      type: "HandOver",
      to: "culture-social",
      reason: "Đúng chuyên môn",
    });
    expect(handoffOf(again.yields("DossierHandedOver"))).toMatchObject({
      number: 2,
      to: { office: "culture-social" },
    });
    expect(again.decision).toMatchObject({ value: [{ reason: "Đúng chuyên môn" }] });
    given(birth, ...again.events)
      .when({ type: "ReturnHandoff", handoff: 1, reason: "x" })
      .refused("HANDOFF_NOT_CURRENT");
  });
  test("no work is done before it is accepted", () => {
    given(birth, ...atOffice(birth))
      .when({ ...outcome, handoff: 1 })
      .refused("HANDOFF_NOT_ACCEPTED");
    given(allowance, ...atOffice(allowance))
      .when({ type: "CompleteStep", handoff: 1 })
      .refused("HANDOFF_NOT_ACCEPTED");
    given(birth, ...atOffice(birth))
      .when({ type: "RequestSupplement", handoff: 1, components: required(birth), reason: "thiếu" })
      .refused("HANDOFF_NOT_ACCEPTED");
  });
  test("a supplement is asked for by the office that has the dossier now", () => {
    const asking = { type: "RequestSupplement", components: required(birth), reason: "thiếu" } as const;
    given(birth, ...accepted(birth))
      .when({ ...asking, handoff: 77 })
      .refused("HANDOFF_UNKNOWN");
    const back = given(birth, ...accepted(birth)).when({ type: "ReturnHandoff", handoff: 1, reason: "Nhầm nơi" });
    const again = given(birth, ...back.events).when({ type: "HandOver", to: "culture-social", reason: "Đúng nơi" });
    given(birth, ...again.events)
      .when({ ...asking, handoff: 1 })
      .refused("HANDOFF_NOT_CURRENT");
  });
  test("T6 – an outcome after the due time is late, whether or not anybody has looked at the clock", () => {
    const decided = (at: string) =>
      workOf(
        given(birth, ...accepted(birth))
          .when({ ...outcome, handoff: 1 }, at)
          .yields("OutcomeRecorded", "DossierReady"),
      )?.clock.overdue;
    expect([decided("2026-11-17T10:00:00Z"), decided("2026-11-17T10:00:01Z")]).toEqual([false, true]);
  });
  test("only the step that decides gives the outcome, and it must", () => {
    given(birth, ...accepted(birth))
      .when({ type: "CompleteStep", handoff: 1 })
      .refused("STEP_DECIDES");
    given(allowance, ...accepted(allowance))
      .when({ ...outcome, handoff: 1 })
      .refused("STEP_DOES_NOT_DECIDE");
  });
  test("an outcome of the last step makes the dossier ready at the counter", () => {
    const state = given(birth, ...accepted(birth))
      .when({ ...outcome, handoff: 1, note: "Đã ghi vào sổ" })
      .yields("OutcomeRecorded", "DossierReady");
    expect(state).toMatchObject({
      status: "ready",
      work: { outcome: { note: "Đã ghi vào sổ" }, position: { at: "one-stop" } },
    });
  });
  test("after an outcome that is not the last step the dossier goes on, and is ready when the last is done", () => {
    const [first, second] = allowance.procedure.steps;
    if (first === undefined || second === undefined) throw new Error("two steps");
    const procedure = {
      ...allowance.procedure,
      steps: [
        { ...first, decides: true },
        { ...second, decides: false },
      ],
    };
    const turned = { ...allowance, procedure };
    const decided = given(turned, ...accepted(allowance)).when({
      ...outcome,
      decision: "declined",
      note: "Không đủ tuổi",
      handoff: 1,
    });
    decided.yields("OutcomeRecorded");
    const sent = given(turned, ...decided.events).when({ type: "HandOver" });
    const taken = given(turned, ...sent.events).when({ type: "AcceptHandoff", handoff: 2 });
    given(turned, ...taken.events)
      .when({ type: "CompleteStep", handoff: 2 })
      .yields("StepCompleted", "DossierReady");
  });
  test("a step that left its pinned version is a fault", () => {
    const procedure = { ...birth.procedure, steps: birth.procedure.steps.map((step) => ({ ...step, id: "renamed" })) };
    expect(() => given({ ...birth, procedure }, ...accepted(birth)).when({ ...outcome, handoff: 1 })).toThrow(/Step/);
  });
  test("a calendar that ends too early stops the next hand-over with a reason", () => {
    const early = { ...allowance, calendar: { ...allowance.calendar, years: allowance.calendar.years.slice(0, 1) } };
    given(early, ...accepted(allowance))
      .when({ type: "CompleteStep", handoff: 1 })
      .refused("CALENDAR_YEAR_MISSING");
    given({ ...early, procedure: birth.procedure }, ...received(birth))
      .when({ type: "HandOver" })
      .yields("DossierHandedOver");
    const back = given(birth, ...atOffice(birth)).when({ type: "ReturnHandoff", handoff: 1, reason: "x" });
    given({ ...early, procedure: birth.procedure }, ...back.events)
      .when({ type: "HandOver", to: "justice", reason: "Chuyển tay" })
      .refused("CALENDAR_YEAR_MISSING");
    const [first, second] = allowance.procedure.steps;
    if (first === undefined || second === undefined) throw new Error("two steps");
    const steps = [{ ...first, decides: true }, second];
    given({ ...early, procedure: { ...allowance.procedure, steps } }, ...accepted(allowance))
      .when({ ...outcome, handoff: 1 })
      .refused("CALENDAR_YEAR_MISSING");
  });
});

describe("the end", () => {
  test("F10 – the outcome is returned to the owner, or to a proxy who is named", () => {
    given(birth, ...ready(birth))
      .when({ type: "ReturnOutcome", to: "owner" })
      .yields("OutcomeReturned");
    given(birth, ...ready(birth))
      .when({ type: "ReturnOutcome", to: "proxy" })
      .refused("PROXY_NAME_MISSING");
    given(birth, ...ready(birth))
      .when({ type: "ReturnOutcome", to: "owner", proxyName: "Lý Văn An" })
      .refused("PROXY_NOT_CHOSEN");
    given(birth, ...ready(birth))
      .when({ type: "ReturnOutcome", to: "proxy", proxyName: "Lý Văn An", authorisation: "số 5" })
      .yields("OutcomeReturned");
    given(birth, ...accepted(birth))
      .when({ type: "ReturnOutcome", to: "owner" })
      .refused("DOSSIER_NOT_READY");
    const returned = given(birth, ...ready(birth)).when({ type: "ReturnOutcome", to: "owner" });
    given(birth, ...returned.events)
      .when({ type: "ReturnOutcome", to: "owner" })
      .refused("DOSSIER_ENDED");
  });
  test("an outcome for a dossier that was withdrawn is refused", () => {
    const withdrawn = given(birth, ...accepted(birth)).when({ type: "WithdrawDossier", reason: "Đổi ý" });
    withdrawn.yields("DossierWithdrawn");
    given(birth, ...withdrawn.events)
      .when({ ...outcome, handoff: 1 })
      .refused("DOSSIER_ENDED");
  });
  test("a dossier may be withdrawn or stopped at any time before it is decided, and not after", () => {
    const asked = given(birth, submitted(birth, [])).when({
      type: "RequestSupplement",
      components: required(birth),
      reason: "thiếu",
    });
    const paid = given(birth, ...accepted(birth)).when({ type: "RequestPayment", amountVnd: 1, reason: "x" });
    for (const events of [[submitted(birth, [])], received(birth), asked.events, paid.events]) {
      given(birth, ...events)
        .when({ type: "WithdrawDossier", reason: "Đổi ý" })
        .yields("DossierWithdrawn");
      given(birth, ...events)
        .when({ type: "StopDossier", reason: "Quá hạn bổ sung" })
        .yields("DossierStopped");
    }
    given(birth, ...ready(birth))
      .when({ type: "WithdrawDossier", reason: "Đổi ý" })
      .refused("DOSSIER_ENDED");
  });
  test("whatever way a dossier ended, no office works on it any more", () => {
    const done = { type: "AcceptHandoff", handoff: 1 } as const;
    const one = submitted(birth, required(birth));
    const refused = given(birth, one).when({ type: "RefuseDossier", reason: "r", legalBasis: "l" });
    const stopped = given(birth, ...accepted(birth)).when({ type: "StopDossier", reason: "r" });
    const returned = given(birth, ...ready(birth)).when({ type: "ReturnOutcome", to: "owner" });
    for (const events of [refused.events, stopped.events, ready(birth), returned.events])
      given(birth, ...events)
        .when(done)
        .refused("DOSSIER_ENDED");
    const asked = given(birth, one).when({ type: "RequestSupplement", components: required(birth), reason: "r" });
    given(birth, ...asked.events)
      .when(done)
      .refused("DOSSIER_PAUSED");
    expect(workOf(stateAfter(refused.events))).toBeUndefined();
  });
  test("a dossier that was never handed in is unknown", () => {
    given(birth).when({ type: "ReceiveDossier" }).refused("DOSSIER_UNKNOWN");
  });
});

describe("sent back to an earlier step", () => {
  const steps = allowance.procedure.steps.map((step) =>
    step.id === "decide" ? { ...step, backTo: { step: "appraise", atMost: 2 } } : step,
  );
  const twice: DossierRules = { ...allowance, procedure: { ...allowance.procedure, steps } };
  const next = (events: DossierEvent[], handoff: number): DossierEvent[] => {
    const sent = given(twice, ...events).when({ type: "HandOver" }).events;
    return given(twice, ...sent).when({ type: "AcceptHandoff", handoff }).events;
  };
  const atDepartment = next(given(twice, ...accepted(twice)).when({ type: "CompleteStep", handoff: 1 }).events, 2);
  const back = { type: "SendBack", reason: "Niêm yết thiếu ngày" } as const;
  const round = (events: DossierEvent[], handoff: number): DossierEvent[] => {
    const again = next(given(twice, ...events).when({ ...back, handoff }).events, handoff + 1);
    return next(given(twice, ...again).when({ type: "CompleteStep", handoff: handoff + 1 }).events, handoff + 2);
  };

  test("the earlier office works on it once more, and the way goes on from there", () => {
    const sentBack = given(twice, ...atDepartment).when({ ...back, handoff: 2 });
    expect(workOf(sentBack.yields("StepSentBack"))).toMatchObject({ done: [], sentBack: { decide: 1 } });
    const again = next(sentBack.events, 3);
    expect(handoffOf(stateAfter(again))).toMatchObject({ number: 3, step: "appraise" });
    given(twice, ...round(atDepartment, 2))
      .when({ ...outcome, handoff: 4 })
      .yields("OutcomeRecorded", "DossierReady");
  });
  test("no more often than its procedure allows, and once where it says nothing", () => {
    given(twice, ...round(round(atDepartment, 2), 4))
      .when({ ...back, handoff: 6 })
      .refused("NO_STEP_TO_REDO");
    const sparing = steps.map((step) => ("backTo" in step ? { ...step, backTo: { step: "appraise" } } : step));
    const once = { ...twice, procedure: { ...twice.procedure, steps: sparing } };
    given(once, ...round(atDepartment, 2))
      .when({ ...back, handoff: 4 })
      .refused("NO_STEP_TO_REDO");
  });
  test("only from a step that may, and once it is accepted", () => {
    given(allowance, ...atDepartment)
      .when({ ...back, handoff: 2 })
      .refused("NO_STEP_TO_REDO");
    given(twice, ...atDepartment.slice(0, -1))
      .when({ ...back, handoff: 2 })
      .refused("HANDOFF_NOT_ACCEPTED");
  });
  test("in a year that has a calendar", () => {
    given(twice, ...atDepartment)
      .when({ ...back, handoff: 2 }, "2027-12-31T09:59:00Z")
      .refused("CALENDAR_YEAR_MISSING");
  });
  test("and whoever decides is offered it while it is possible", () => {
    const offered = (events: DossierEvent[]) => {
      const state = stateAfter(events);
      return state.status === "none" ? [] : possibleActions(state, twice.procedure);
    };
    expect(offered(atDepartment).slice(0, 2)).toEqual(["handoff.record-outcome", "handoff.send-back"]);
    expect(offered(round(round(atDepartment, 2), 4))).not.toContain("handoff.send-back");
  });
});
