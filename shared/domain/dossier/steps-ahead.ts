import { stepsFor } from "../procedure/applies.ts";
import type { Procedure, Step } from "../procedure/definition.ts";
import { factsOf } from "./rules.ts";
import { type OpenDossier, workOf } from "./state.ts";

export interface StepOnTheWay {
  readonly step: Step;
  readonly state: "done" | "now" | "later";
}

const ENDED: ReadonlySet<OpenDossier["status"]> = new Set(["refused", "withdrawn", "stopped"]);

/**
 * The procedure's own steps as a person meets them: done, the one that an office has or gets next, and what is to come.
 * None is now before receipt and once all are done. One that ended early shows only what was done.
 */
export const stepsOnTheWay = (dossier: OpenDossier, procedure: Procedure): StepOnTheWay[] => {
  const done = workOf(dossier)?.done ?? [];
  const steps = stepsFor(procedure, factsOf(dossier.opened));
  if (ENDED.has(dossier.status))
    return steps.filter(({ id }) => done.includes(id)).map((step) => ({ step, state: "done" }));
  const now = workOf(dossier) && steps.find(({ id }) => !done.includes(id));
  return steps.map((step) => ({ step, state: done.includes(step.id) ? "done" : step === now ? "now" : "later" }));
};
