import { addWorkingMinutes } from "../calendar/working-time.ts";
import { accept, type Result, refuse } from "../decider.ts";
import type { CommandOf } from "./command.ts";
import type { ClockMoved, DossierEvent } from "./event.ts";
import { clockFrom, moveClock } from "./pause.ts";
import type { DossierRefusal } from "./refusal.ts";
import { caseOf, type DossierRules } from "./rules.ts";
import type { DecidedDossier, EndedDossier, OpenDossier } from "./state.ts";
import { isUnderWay } from "./state.ts";

type Decision = Result<DossierEvent[], DossierRefusal>;

export const withdraw = (dossier: OpenDossier, { at, by, reason }: CommandOf<"WithdrawDossier">): Decision =>
  isUnderWay(dossier) ? accept([{ type: "DossierWithdrawn", at, by, reason }]) : refuse("DOSSIER_ENDED");

export const stop = (dossier: OpenDossier, { at, by, reason }: CommandOf<"StopDossier">): Decision =>
  isUnderWay(dossier) ? accept([{ type: "DossierStopped", at, by, reason }]) : refuse("DOSSIER_ENDED");

/** The clock of what had ended: later by exactly the working time since; none without a receipt. */
const clockSince = (
  { work, at: endedAt }: EndedDossier,
  at: string,
  rules: DossierRules,
): Result<{ clock?: ClockMoved }, DossierRefusal> => {
  if (work === undefined) return accept({});
  const clock = moveClock(work, endedAt, at, rules);
  return clock.ok ? accept({ clock: clock.value }) : clock;
};

/** Work goes on after it was stopped. */
export const resume = (
  dossier: OpenDossier,
  { at, by, reason }: CommandOf<"ResumeDossier">,
  rules: DossierRules,
): Decision => {
  if (dossier.status !== "stopped") return refuse("DOSSIER_NOT_STOPPED");
  const since = clockSince(dossier, at, rules);
  return since.ok ? accept([{ type: "DossierResumed", at, by, reason, ...since.value }]) : since;
};

/**
 * A lead takes back an end: a refusal that was wrong, a withdrawal that the person regrets, or an outcome that does not
 * stand. What was decided is decided anew, in the full time.
 */
export const reopen = (
  dossier: OpenDossier,
  { at, by, reason }: CommandOf<"ReopenDossier">,
  rules: DossierRules,
): Decision => {
  const reopened = { type: "DossierReopened" as const, at, by, reason };
  switch (dossier.status) {
    case "refused":
      return accept([reopened]);
    case "withdrawn": {
      const since = clockSince(dossier, at, rules);
      return since.ok ? accept([{ ...reopened, ...since.value }]) : since;
    }
    case "ready":
    case "returned": {
      const anew = decideAnew(dossier, at, rules);
      return anew.ok ? accept([{ ...reopened, ...anew.value }]) : anew;
    }
    case "stopped":
      return refuse("DOSSIER_IS_STOPPED");
    default:
      return refuse("DOSSIER_NOT_ENDED");
  }
};

/** From the step that decided on, with a new clock. */
const decideAnew = (
  { opened, work }: DecidedDossier,
  at: string,
  rules: DossierRules,
): Result<{ backTo: string; clock: ClockMoved }, DossierRefusal> => {
  const { procedure, calendar } = rules;
  const deciding = procedure.steps.find(({ id, decides }) => decides && work.done.includes(id));
  if (deciding === undefined) return refuse("NO_STEP_TO_REDO");
  const times = clockFrom(at, caseOf(procedure, opened), rules);
  if (!times.ok) return times;
  const routeBy = addWorkingMinutes(at, deciding.acceptWithinHours * 60, calendar);
  if (!routeBy.ok) return routeBy;
  return accept({ backTo: deciding.id, clock: { ...times.value, restarted: true, routeBy: routeBy.value } });
};
