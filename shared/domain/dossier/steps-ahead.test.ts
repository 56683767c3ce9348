import { expect, test } from "vitest";
import {
  accepted,
  allowance,
  birth,
  happened,
  required,
  stateAfter,
  submitted,
} from "../../../tests/support/dossier.ts";
import type { DossierEvent } from "./event.ts";
import type { DossierRules } from "./rules.ts";
import { stepsOnTheWay } from "./steps-ahead.ts";

const states = (rules: DossierRules, ...events: readonly DossierEvent[]): string[] => {
  const dossier = stateAfter(events);
  return dossier.status === "none" ? [] : stepsOnTheWay(dossier, rules.procedure).map(({ state }) => state);
};
const stepDone = happened("StepCompleted", { handoff: 1, routeBy: "2026-11-17T03:00:00Z" });
const stopped = happened("DossierStopped", { reason: "Người nộp đã qua đời" });

test("before receipt all steps are to come", () => {
  expect(states(allowance, submitted(allowance, required(allowance)))).toEqual(["later", "later"]);
});

test("the step of the office that has the dossier is now, and the next one once that is done", () => {
  expect(states(allowance, ...accepted(allowance))).toEqual(["now", "later"]);
  expect(states(allowance, ...accepted(allowance), stepDone)).toEqual(["done", "now"]);
});

test("nothing is now once all are done", () => {
  const outcome = happened("OutcomeRecorded", { handoff: 1, decision: "approved", documentNumber: "1" });
  expect(states(birth, ...accepted(birth), outcome, happened("DossierReady", {}))).toEqual(["done"]);
});

test("one that was stopped shows what was done and promises nothing", () => {
  expect(states(allowance, ...accepted(allowance), stepDone, stopped)).toEqual(["done"]);
  expect(states(allowance, submitted(allowance, required(allowance)), stopped)).toEqual([]);
});
