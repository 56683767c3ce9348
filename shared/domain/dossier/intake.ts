import { findCommune } from "../agency/find.ts";
import { limitsOf } from "../agency/law-limits.ts";
import { dueAt } from "../calendar/deadline.ts";
import { toLocal } from "../calendar/time.ts";
import { addWorkingMinutes } from "../calendar/working-time.ts";
import { accept, type Result, refuse } from "../decider.ts";
import type { Localized } from "../localized.ts";
import { findCase, inForceOn, questionsOfWay } from "../procedure/applies.ts";
import { checklistOf, openQuestions } from "../procedure/checklist.ts";
import type { Procedure, ProcedureCase } from "../procedure/definition.ts";
import { routedMinutes } from "../routing/choose-office.ts";
import type { CommandOf, SubmitDossier } from "./command.ts";
import type { DossierEvent, HandedIn } from "./event.ts";
import { clockFrom, moveClock, restartClock } from "./pause.ts";
import type { DossierRefusal } from "./refusal.ts";
import { requireAccepted, requireWorking } from "./required.ts";
import { caseOf, type DossierRules, nextStep, supplementLimit } from "./rules.ts";
import { type AwaitingSupplement, type Dossier, isBeforeReceipt, type OpenDossier, type Opened } from "./state.ts";

type Decision = Result<DossierEvent[], DossierRefusal>;

export const submit = (dossier: Dossier, command: SubmitDossier, rules: DossierRules): Decision => {
  const { procedure, province } = rules;
  if (dossier.status !== "none") return refuse("DOSSIER_EXISTS");
  const { decidedIn, ...elsewhere } = command;
  const isElsewhere = decidedIn !== undefined && decidedIn !== command.commune;
  const deciding = isElsewhere ? decidedIn : command.commune;
  if (isElsewhere && procedure.placeIndependent === undefined)
    return refuse("NOT_PLACE_INDEPENDENT", { field: "decidedIn" });
  if (procedure.communes?.includes(deciding) === false) {
    const commune = findCommune(province, deciding)?.name ?? deciding;
    return refuse("PROCEDURE_NOT_OFFERED", { field: "procedure", detail: { commune } });
  }
  const pinned = command.procedureVersion ?? procedure.version;
  if (pinned !== procedure.version) return refuse("PROCEDURE_NOT_IN_FORCE", { field: "procedureVersion" });
  if (!inForceOn(procedure, toLocal(command.at).date)) return refuse("PROCEDURE_NOT_IN_FORCE", { field: "procedure" });
  const theCase = findCase(procedure, command.case);
  if (theCase === undefined) {
    return refuse("CASE_UNKNOWN", { field: "case", detail: { cases: listed(procedure.cases) } });
  }
  const papers = checkPapers(command.components, theCase);
  if (!papers.ok) return papers;
  const answers = checkAnswers(procedure, theCase.id, command.answers);
  if (!answers.ok) return answers;
  const answer = answerTime(command, rules);
  if (!answer.ok) return answer;
  const { type, ...given } = { ...elsewhere, ...(isElsewhere ? { decidedIn } : {}) };
  const pinnedTo = { procedure: procedure.id, procedureVersion: procedure.version, case: theCase.id, ...answer.value };
  return accept([{ ...given, ...pinnedTo, type: "DossierSubmitted", components: [...command.components] }]);
};

/** What comes in online waits for nobody at a counter, so the counter's answer has a time. Law: Decree 61/2018/ND-CP art. 17. */
const answerTime = (
  { at, channel }: SubmitDossier,
  { calendar, province }: DossierRules,
): Result<{ answerBy?: string }, DossierRefusal> => {
  if (channel !== "online") return accept({});
  const by = addWorkingMinutes(at, limitsOf(province).answerOnlineWithinHours * 60, calendar);
  return by.ok ? accept({ answerBy: by.value }) : by;
};

/** Every answer must be an option of a question that the procedure asks, and those that decide the way must be there. */
export const checkAnswers = (
  procedure: Procedure,
  caseId: string,
  answers: SubmitDossier["answers"] = {},
): Result<null, DossierRefusal> => {
  const { questions = [] } = procedure;
  for (const [id, option] of Object.entries(answers)) {
    const question = questions.find((one) => one.id === id);
    if (!question?.options.some((one) => one.id === option))
      return refuse("ANSWER_NOT_IN_PROCEDURE", { field: `answers.${id}`, detail: { answer: option } });
  }
  const open = openQuestions(procedure, { case: caseId, answers });
  const lacking = questionsOfWay(procedure).find(
    ({ id }) => answers[id] === undefined && open.some((one) => one.id === id),
  );
  if (lacking !== undefined)
    return refuse("ANSWER_MISSING", { field: `answers.${lacking.id}`, detail: { question: lacking.text } });
  return accept(null);
};

/** Every paper must be one that the case asks for, named once. */
export const checkPapers = (papers: readonly HandedIn[], theCase: ProcedureCase): Result<null, DossierRefusal> => {
  for (const [at, { id }] of papers.entries()) {
    const field = `components.${at}.id`;
    if (!theCase.components.some((component) => component.id === id))
      return refuse("COMPONENT_NOT_IN_CASE", { field, detail: { component: id } });
    if (papers.findIndex((paper) => paper.id === id) < at)
      return refuse("COMPONENT_TWICE", { field, detail: { component: namesOf(theCase, [id]) } });
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

export const requireAll = (
  theCase: ProcedureCase,
  ids: readonly string[],
  papers: readonly HandedIn[],
): Result<null, DossierRefusal> => {
  const missing = missingPapers(theCase, ids, papers);
  return missing.length === 0
    ? accept(null)
    : refuse("COMPONENTS_MISSING", { field: "components", detail: { components: namesOf(theCase, missing) } });
};

const namesOf = ({ components }: ProcedureCase, ids: readonly string[]): Localized =>
  listed(components.filter(({ id }) => ids.includes(id)));

export const listed = (named: readonly { readonly name: Localized }[]): Localized => ({
  vi: named.map(({ name }) => name.vi).join("; "),
  en: named.map(({ name }) => name.en).join("; "),
});

/** Receipt with the day of return. Law: Decree 61/2018/ND-CP art. 17 (check, then exactly one of three answers). */
export const receive = (
  dossier: OpenDossier,
  { at, by }: CommandOf<"ReceiveDossier">,
  rules: DossierRules,
): Decision => {
  if (dossier.status !== "submitted") return refuse("DOSSIER_NOT_SUBMITTED");
  const theCase = caseOf(rules.procedure, dossier.opened);
  const complete = requireAll(theCase, requiredPapers(theCase, dossier.opened), dossier.opened.components);
  if (!complete.ok) return complete;
  const clock = clockFrom(at, theCase, rules);
  if (!clock.ok) return clock;
  const first = nextStep(rules.procedure, dossier.opened, []);
  const routeBy = addWorkingMinutes(at, routedMinutes(first, dossier.opened, at, rules), rules.calendar);
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
  rules: DossierRules,
): Decision => {
  const { at, by, components } = command;
  const placed = requirePlace(dossier, command.handoff);
  if (!placed.ok) return placed;
  if (dossier.opened.supplements > 0 && command.leadReason === undefined)
    return refuse("SUPPLEMENT_ALREADY_REQUESTED", { field: "leadReason" });
  const theCase = caseOf(rules.procedure, dossier.opened);
  const asked = components.map((id) => ({ id, form: "original" as const, count: 1 }));
  const papers = checkPapers(asked, theCase);
  if (!papers.ok) return papers;
  const complete = requireComplete(dossier, theCase, components);
  if (!complete.ok) return complete;
  const inTime = command.notEligible === undefined ? accept(null) : requireSoonAfterReceipt(dossier, at, rules);
  if (!inTime.ok) return inTime;
  const reason = command.leadReason === undefined ? command.reason : `${command.reason} (${command.leadReason})`;
  const restarts = command.notEligible === undefined ? {} : { restarts: command.notEligible };
  const until = supplementUntil(at, dossier.opened, rules);
  if (!until.ok) return until;
  return accept([
    { type: "SupplementRequested", at, by, components: [...components], reason, ...restarts, ...until.value },
  ]);
};

/** The last moment for what is asked for, where a bundle sets one. */
const supplementUntil = (
  at: string,
  opened: Opened,
  { procedure, calendar }: DossierRules,
): Result<{ completeBy?: string }, DossierRefusal> => {
  const limit = supplementLimit(procedure, opened);
  if (limit === undefined) return accept({});
  const until = dueAt(at, { unit: "working-days", count: limit.withinDays }, calendar);
  return until.ok ? accept({ completeBy: until.value.dueAt }) : until;
};

/** Who may ask now: the counter while it has the dossier, before receipt or back from an office; else the office that accepted it. */
const requirePlace = (dossier: OpenDossier, handoff: number | undefined): Result<unknown, DossierRefusal> => {
  if (handoff !== undefined) return requireAccepted(dossier, handoff);
  if (dossier.status === "submitted") return accept(null);
  const working = requireWorking(dossier);
  if (!working.ok) return working;
  return working.value.work.position.at === "one-stop" ? working : refuse("HANDOFF_IN_PROGRESS");
};

/**
 * What is not eligible goes back within some working days of receipt, or the person waited for nothing.
 * Law: Decree 61/2018/ND-CP art. 19.4.
 */
const requireSoonAfterReceipt = (
  dossier: OpenDossier,
  at: string,
  { calendar, province }: DossierRules,
): Result<null, DossierRefusal> => {
  const working = requireWorking(dossier);
  if (!working.ok) return working;
  const days = limitsOf(province).notEligibleWithinDays;
  const until = dueAt(working.value.work.clock.receivedAt, { unit: "working-days", count: days }, calendar);
  if (!until.ok) return until;
  return at <= until.value.dueAt ? accept(null) : refuse("NOT_ELIGIBLE_TOO_LATE", { detail: { days: String(days) } });
};

/** Before receipt a request names everything that is missing, or the person comes a third time. */
const requireComplete = (
  dossier: OpenDossier,
  theCase: ProcedureCase,
  asked: readonly string[],
): Result<null, DossierRefusal> => {
  if (dossier.status !== "submitted") return accept(null);
  const missing = missingPapers(theCase, requiredPapers(theCase, dossier.opened), dossier.opened.components);
  const unasked = missing.filter((id) => !asked.includes(id));
  return unasked.length === 0
    ? accept(null)
    : refuse("SUPPLEMENT_INCOMPLETE", { field: "components", detail: { components: namesOf(theCase, unasked) } });
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
    kind !== "received" || supplement.restarts === true
      ? restartClock(work, opened, provided.at, rules)
      : moveClock(work, supplement.at, provided.at, rules);
  return clock.ok ? accept([{ ...provided, clock: clock.value }]) : clock;
};
