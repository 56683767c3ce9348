import { describe, expect, test } from "vitest";
import {
  accepted,
  allowance,
  birth,
  given,
  happened,
  required,
  stateAfter,
  withCases,
  withSteps,
} from "../../../tests/support/dossier.ts";
import type { DossierEvent } from "./event.ts";
import { possibleActions } from "./possible.ts";
import type { DossierRules } from "./rules.ts";

const clock = { dueAt: "2026-11-20T10:00:00Z", warnAt: "2026-11-19T10:00:00Z" };
const approvedStep = withSteps(allowance, { role: "approver" });
const signedBirth = withSteps(birth, { role: "approver" });
const first = (rules: DossierRules) => {
  const state = stateAfter(accepted(rules));
  return state.status === "none" ? [] : possibleActions(state, rules.procedure).slice(0, 1);
};

describe("a step of the one who has the authority", () => {
  test("is approved by him and not completed by a specialist", () => {
    const has = given(approvedStep, ...accepted(approvedStep));
    has.when({ type: "CompleteStep", handoff: 1 }).refused("STEP_NEEDS_APPROVER");
    has.when({ type: "CompleteStep", handoff: 1, approved: true }).yields("StepCompleted");
    expect(first(approvedStep)).toEqual(["handoff.approve"]);
  });
  test("gives the outcome by his signature", () => {
    const outcome = { type: "RecordOutcome", handoff: 1, decision: "approved", documentNumber: "1" } as const;
    const has = given(signedBirth, ...accepted(signedBirth));
    has.when(outcome).refused("STEP_NEEDS_APPROVER");
    has.when({ ...outcome, signed: true }).yields("OutcomeRecorded", "DossierReady");
    expect(first(signedBirth)).toEqual(["handoff.sign-outcome"]);
  });
  test("is no step of a specialist", () => {
    given(birth, ...accepted(birth))
      .when({ type: "RecordOutcome", handoff: 1, decision: "approved", documentNumber: "1", signed: true })
      .refused("STEP_NEEDS_NO_APPROVER");
  });
});

describe("what an office can do besides", () => {
  const possible = (rules: DossierRules, ...more: DossierEvent[]) => {
    const state = stateAfter([...accepted(rules), ...more]);
    return state.status === "none" ? [] : possibleActions(state, rules.procedure);
  };
  test("a draft that waits for its answer is answered, and no second one sent", () => {
    const draft = happened("DraftSent", { handoff: 1, draft: "d", confirmBy: "2026-11-18T10:00:00Z" });
    expect(possible(birth, draft)).toContain("dossier.answer-draft");
    expect(possible(birth, draft)).not.toContain("handoff.send-draft");
    expect(possible(birth)).toContain("handoff.send-draft");
  });
  test("more time is agreed on where the law lets the two agree", () => {
    expect(possible(withCases(birth, { extendable: { basis: "x" } }))).toContain("dossier.extend-time");
    expect(possible(birth)).not.toContain("dossier.extend-time");
  });
  test("a second apology is not offered, nor a correction once it is decided", () => {
    const apology = happened("DelayApologized", { reason: "r", appointment: "2026-11-20T10:00:00Z" });
    expect(possible(birth, apology)).not.toContain("dossier.apologize");
    const outcome = happened("OutcomeRecorded", {
      ...{ handoff: 1, decision: "approved", documentNumber: "1", routeBy: "2026-11-20T10:00:00Z" },
    });
    expect(possible(birth, outcome)).not.toContain("dossier.correct-receipt");
  });
  test("what was sent back once for a supplement is not found not eligible again", () => {
    const [paper = ""] = required(birth);
    const asked = happened("SupplementRequested", { components: [paper], reason: "r" });
    const given1 = happened("SupplementProvided", { components: [], clock });
    expect(possible(birth, asked, given1)).not.toContain("handoff.find-not-eligible");
  });
});
