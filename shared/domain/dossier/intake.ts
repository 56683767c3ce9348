import { dueAt } from "../calendar/deadline.ts";
import { dueSoonAt, resumeDueAt, warningMinutes } from "../calendar/remaining.ts";
import { toLocal } from "../calendar/time.ts";
import { addWorkingMinutes } from "../calendar/working-time.ts";
import { accept, type Result, refuse } from "../decider.ts";
import { findCase, inForceOn } from "../procedure/applies.ts";
import { checklistOf } from "../procedure/checklist.ts";
import type { Procedure, ProcedureCase } from "../procedure/definition.ts";
import type { CommandOf, SubmitDossier } from "./command.ts";
import type { DossierEvent, HandedIn } from "./event.ts";
import { isBeforeReceipt } from "./evolve.ts";
import type { DossierRefusal } from "./refusal.ts";
import { acceptMinutes, caseOf, type DossierRules, nextStep } from "./rules.ts";
import {
  type AwaitingSupplement,
  type Dossier,
  liveHandoff,
  type OpenDossier,
  type Opened,
  type Work,
} from "./state.ts";

type Decision = Result<DossierEvent[], DossierRefusal>;

export const submit = (dossier: Dossier, command: SubmitDossier, { procedure }: DossierRules): Decision => {
  if (dossier.status !== "none") return refuse("DOSSIER_EXISTS");
  const pinned = command.procedureVersion ?? procedure.version;
  if (pinned !== procedure.version) return refuse("PROCEDURE_NOT_IN_FORCE", { field: "procedureVersion" });
  if (!inForceOn(procedure, toLocal(command.at).date)) return refuse("PROCEDURE_NOT_IN_FORCE", { field: "procedure" });
  const theCase = findCase(procedure, command.case);
  if (theCase === undefined) {
    const cases = procedure.cases.map(({ id }) => id).join(", ");
    return refuse("CASE_UNKNOWN", { field: "case", detail: { cases } });
  }
  const papers = checkPapers(command.components, theCase);
  if (!papers.ok) return papers;
  const answers = checkAnswers(procedure, command.answers);
  if (!answers.ok) return answers;
  const { type, ...given } = command;
  const pinnedTo = { procedure: procedure.id, procedureVersion: procedure.version, case: theCase.id };
  return accept([{ ...given, ...pinnedTo, type: "DossierSubmitted", components: [...command.components] }]);
};

/** Every answer must be an option of a question that the procedure asks. */
const checkAnswers = (
  { questions = [] }: Procedure,
  answers: SubmitDossier["answers"] = {},
): Result<null, DossierRefusal> => {
  for (const [id, option] of Object.entries(answers)) {
    const question = questions.find((one) => one.id === id);
    if (!question?.options.some((one) => one.id === option))
      return refuse("ANSWER_NOT_IN_PROCEDURE", { field: `answers.${id}`, detail: { answer: option } });
  }
  return accept(null);
};

/** Every paper must be one that the case asks for, named once. */
const checkPapers = (papers: readonly HandedIn[], theCase: ProcedureCase): Result<null, DossierRefusal> => {
  for (const [at, { id }] of papers.entries()) {
    const field = `components.${at}.id`;
    if (!theCase.components.some((component) => component.id === id))
      return refuse("COMPONENT_NOT_IN_CASE", { field, detail: { component: id } });
    if (papers.findIndex((paper) => paper.id === id) < at)
      return refuse("COMPONENT_TWICE", { field, detail: { component: id } });
  }
  return accept(null);
};

/** What of these the person has not handed in, or not often enough, in the case's own order. */
export const missingPapers = (theCase: ProcedureCase, ids: readonly string[], papers: readonly HandedIn[]): string[] =>
  theCase.components
    .filter(({ id, count }) => ids.includes(id) && !papers.some((paper) => paper.id === id && paper.count >= count))
    .map(({ id }) => id);

/** Papers that this dossier must hold before it can be received. */
export const requiredPapers = (theCase: ProcedureCase, { answers = {} }: Pick<Opened, "answers">): string[] =>
  checklistOf(theCase, answers).needed.map(({ id }) => id);

const requireAll = (
  theCase: ProcedureCase,
  ids: readonly string[],
  papers: readonly HandedIn[],
): Result<null, DossierRefusal> => {
  const missing = missingPapers(theCase, ids, papers);
  const names = theCase.components.filter(({ id }) => missing.includes(id)).map(({ name }) => name.vi);
  return missing.length === 0
    ? accept(null)
    : refuse("COMPONENTS_MISSING", { field: "components", detail: { components: names.join("; ") } });
};

/** Receipt with the day of return. Law: Decree 61/2018/ND-CP art. 17 (check, then exactly one of three answers). */
export const receive = (
  dossier: OpenDossier,
  { at, by }: CommandOf<"ReceiveDossier">,
  { procedure, calendar }: DossierRules,
): Decision => {
  if (dossier.status !== "submitted") return refuse("DOSSIER_NOT_SUBMITTED");
  const theCase = caseOf(procedure, dossier.opened);
  const complete = requireAll(theCase, requiredPapers(theCase, dossier.opened), dossier.opened.components);
  if (!complete.ok) return complete;
  const clock = clockFrom(at, theCase, { calendar });
  if (!clock.ok) return clock;
  const first = nextStep(procedure, dossier.opened, [])?.id;
  const routeBy = addWorkingMinutes(at, acceptMinutes(procedure, first), calendar);
  if (!routeBy.ok) return routeBy;
  return accept([{ type: "DossierReceived", at, by, ...clock.value, routeBy: routeBy.value }]);
};

/** A refusal is written, gives its reason in law, and comes before a receipt was given. */
export const refuseDossier = (
  dossier: OpenDossier,
  { at, by, reason, legalBasis }: CommandOf<"RefuseDossier">,
): Decision =>
  isBeforeReceipt(dossier)
    ? accept([{ type: "DossierRefused", at, by, reason, legalBasis }])
    : refuse("DOSSIER_NOT_SUBMITTED");

/**
 * Asks for what is missing: once, complete, in writing; a second time only for a lead's reason.
 * Law: Decree 61/2018/ND-CP art. 11, 15 (guide once).
 */
export const requestSupplement = (
  dossier: OpenDossier,
  command: CommandOf<"RequestSupplement">,
  { procedure }: DossierRules,
): Decision => {
  const { at, by, components, handoff } = command;
  if (handoff === undefined) {
    if (dossier.status !== "submitted") return refuse("DOSSIER_NOT_SUBMITTED");
  } else if (liveHandoff(dossier)?.acceptedAt === undefined) return refuse("HANDOFF_NOT_ACCEPTED");
  if (dossier.opened.supplements > 0 && command.leadReason === undefined)
    return refuse("SUPPLEMENT_ALREADY_REQUESTED", { field: "leadReason" });
  const theCase = caseOf(procedure, dossier.opened);
  const asked = components.map((id) => ({ id, form: "original" as const, count: 1 }));
  const papers = checkPapers(asked, theCase);
  if (!papers.ok) return papers;
  const reason = command.leadReason === undefined ? command.reason : `${command.reason} (${command.leadReason})`;
  return accept([{ type: "SupplementRequested", at, by, components: [...components], reason }]);
};

export const provideSupplement = (
  dossier: OpenDossier,
  { at, by, components }: CommandOf<"ProvideSupplement">,
  rules: DossierRules,
): Decision => {
  if (dossier.status !== "supplement-requested") return refuse("SUPPLEMENT_NOT_REQUESTED");
  const theCase = caseOf(rules.procedure, dossier.opened);
  const papers = checkPapers(components, theCase);
  if (!papers.ok) return papers;
  const complete = requireAll(theCase, dossier.supplement.components, components);
  if (!complete.ok) return complete;
  const provided = { type: "SupplementProvided" as const, at, by, components: [...components] };
  return resumeAfterSupplement(dossier, provided, rules);
};

const resumeAfterSupplement = (
  { opened, supplement, work }: AwaitingSupplement,
  provided: Extract<DossierEvent, { type: "SupplementProvided" }>,
  rules: DossierRules,
): Decision => {
  if (work === undefined) return accept([provided]);
  const { clock: kind = "received" } = caseOf(rules.procedure, opened);
  const clock =
    kind !== "received"
      ? restartClock(work, opened, provided.at, rules)
      : moveClock(work, supplement.at, provided.at, rules);
  return clock.ok ? accept([{ ...provided, clock: clock.value }]) : clock;
};

interface ClockMoved {
  dueAt: string;
  warnAt: string;
  acceptBy?: string;
}

/** The clock from zero, once the papers are complete. Law: Decree 61/2018/ND-CP art. 19.4. */
const restartClock = (
  work: Work,
  opened: Opened,
  at: string,
  rules: DossierRules,
): Result<ClockMoved, DossierRefusal> => {
  const times = clockFrom(at, caseOf(rules.procedure, opened), rules);
  if (!times.ok) return times;
  const { position } = work;
  if (position.at !== "office" || position.handoff.acceptedAt !== undefined) return times;
  const minutes = acceptMinutes(rules.procedure, position.handoff.step);
  return withAcceptBy(times.value, addWorkingMinutes(at, minutes, rules.calendar));
};

/** When the outcome is due and when that is soon, counted from this instant. */
const clockFrom = (
  at: string,
  { timeLimit }: ProcedureCase,
  { calendar }: Pick<DossierRules, "calendar">,
): Result<{ dueAt: string; warnAt: string }, DossierRefusal> => {
  const due = dueAt(at, timeLimit, calendar);
  if (!due.ok) return due;
  const warnAt = dueSoonAt(due.value.dueAt, calendar, warningMinutes(timeLimit, calendar));
  return warnAt.ok ? accept({ dueAt: due.value.dueAt, warnAt: warnAt.value }) : warnAt;
};

/** The clock after a pause: each of its times later by exactly the working time paused (QĐ 766: waiting is subtracted). */
export const moveClock = (
  { clock, position }: Work,
  pausedAt: string,
  resumedAt: string,
  { calendar }: DossierRules,
): Result<ClockMoved, DossierRefusal> => {
  const due = resumeDueAt(clock.dueAt, pausedAt, resumedAt, calendar);
  if (!due.ok) return due;
  const warn = resumeDueAt(clock.warnAt, pausedAt, resumedAt, calendar);
  if (!warn.ok) return warn;
  const moved = { dueAt: due.value.dueAt, warnAt: warn.value.dueAt };
  if (position.at !== "office" || position.handoff.acceptedAt !== undefined) return accept(moved);
  const acceptBy = resumeDueAt(position.handoff.acceptBy, pausedAt, resumedAt, calendar);
  return withAcceptBy(moved, acceptBy.ok ? accept(acceptBy.value.dueAt) : acceptBy);
};

const withAcceptBy = (
  times: ClockMoved,
  acceptBy: Result<string, DossierRefusal>,
): Result<ClockMoved, DossierRefusal> => (acceptBy.ok ? accept({ ...times, acceptBy: acceptBy.value }) : acceptBy);
