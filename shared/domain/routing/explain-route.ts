import { countWorkingHours } from "../calendar/counting.ts";
import type { DeadlineStep } from "../calendar/receipt.ts";
import type { Holder } from "../dossier/event.ts";
import { type DossierRules, nextStep, stepOf } from "../dossier/rules.ts";
import { type Handoff, handoffOf, isUnderWay, type OpenDossier, workOf } from "../dossier/state.ts";
import type { Step } from "../procedure/definition.ts";
import { type Chosen, chooseOffice } from "./choose-office.ts";
import type { RouteAsk } from "./route-tests.ts";

/** Working hours from one moment to another, day by day. */
export interface CountedHours {
  readonly from: string;
  readonly hours: number;
  readonly by: string;
  readonly steps: readonly DeadlineStep[];
}

export interface ExplainedRoute {
  readonly step: Step;
  /** False while it is told where the dossier would go. */
  readonly isThere: boolean;
  readonly to: Holder | undefined;
  readonly chosen: Chosen;
  /** Somebody sent it there by hand, for this reason; then no rule was asked. */
  readonly byHand?: string | undefined;
  /** The routes would send it elsewhere today: they were changed since, or an office has closed or opened. */
  readonly differs: boolean;
  readonly count: CountedHours | undefined;
  /** By when it must be accepted in truth: later than counted when the dossier was paused meanwhile. */
  readonly acceptBy: string | undefined;
}

const counted = (from: string, hours: number, { calendar }: DossierRules): CountedHours | undefined => {
  const count = countWorkingHours(from, hours, calendar);
  return count.ok ? { from, hours, by: count.value.dueAt, steps: count.value.steps } : undefined;
};

const isSame = (a: Holder | undefined, b: Holder): boolean => a?.agency === b.agency && a.office === b.office;

const there = (
  handoff: Handoff,
  { opened }: OpenDossier,
  rules: DossierRules,
  byHand: string | undefined,
): ExplainedRoute => {
  const step = stepOf(rules, handoff);
  const now = chooseOffice({ opened, step }, rules, handoff.sentAt);
  // Who was closed on that day is known to the history only.
  const chosen = handoff.route?.passed === undefined ? now : { ...now, passed: handoff.route.passed };
  const hours = handoff.acceptHours ?? step.acceptWithinHours;
  return {
    ...{ step, isThere: true, to: handoff.to, chosen, byHand },
    differs: byHand === undefined && handoff.route?.passed === undefined && !isSame(now.to, handoff.to),
    count: counted(handoff.sentAt, hours, rules),
    acceptBy: handoff.acceptBy,
  };
};

/** Where a step would go if the dossier were sent there at this moment, and why. */
export const explainStep = ({ opened, step }: RouteAsk, rules: DossierRules, at: string): ExplainedRoute => {
  const chosen = chooseOffice({ opened, step }, rules, at);
  const count = counted(at, chosen.acceptWithinHours, rules);
  return { step, isThere: false, to: chosen.to, chosen, differs: false, count, acceptBy: count?.by };
};

/**
 * Why the dossier lies where it lies, or where it would go next; undefined when no step is left to take.
 * @param rules with the version of the routes that sent it there, when it lies at an office
 */
export const explainRoute = (
  dossier: OpenDossier,
  rules: DossierRules,
  { at, byHand }: { readonly at: string; readonly byHand?: string | undefined },
): ExplainedRoute | undefined => {
  const handoff = handoffOf(dossier);
  if (handoff !== undefined && dossier.status !== "ready") return there(handoff, dossier, rules, byHand);
  if (!isUnderWay(dossier)) return undefined;
  const { opened } = dossier;
  const step = nextStep(rules.procedure, opened, workOf(dossier)?.done ?? []);
  if (step === undefined) return undefined;
  return explainStep({ opened, step }, rules, at);
};
