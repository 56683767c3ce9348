import { forwardBy } from "../calendar/forward-by.ts";
import { addWorkingMinutes } from "../calendar/working-time.ts";
import { accept, type Result, refuse } from "../decider.ts";
import type { Procedure, Step } from "../procedure/definition.ts";
import { ROUNDS } from "../procedure/way-time.ts";
import { type Chosen, chooseOffice, routedMinutes } from "../routing/choose-office.ts";
import type { CommandOf } from "./command.ts";
import { isAwaited } from "./consultation.ts";
import type { DossierEvent } from "./event.ts";
import type { DossierRefusal } from "./refusal.ts";
import { requireAccepted, requireHandoff, requireWorking } from "./required.ts";
import { type DossierRules, nextStep, resolveOwner, stepOf } from "./rules.ts";
import {
  decidingCommune,
  type Handoff,
  handoffOf,
  isUnderWay,
  type OpenDossier,
  type Opened,
  openDraft,
  type Work,
  type WorkingDossier,
} from "./state.ts";

type Decision = Result<DossierEvent[], DossierRefusal>;

/** By when the office of a step must accept, counted from the moment that the dossier is owed to it. */
const acceptBy = (step: Step, opened: Opened, from: string, rules: DossierRules): Result<string, DossierRefusal> =>
  addWorkingMinutes(from, routedMinutes(step, opened, from, rules), rules.calendar);

/** What the history keeps of a route: only what differs from the step, so an ordinary dossier has none of it. */
const routed = ({ table, rule, passed, acceptWithinHours, owner, key }: Chosen, step: Step) => {
  const hours = acceptWithinHours === step.acceptWithinHours ? {} : { acceptHours: acceptWithinHours };
  if (table === undefined || (key === owner && rule === undefined)) return hours;
  const by = rule === undefined ? {} : { rule: rule.id };
  const over = passed.length === 0 ? {} : { passed: [...passed] };
  return { ...hours, route: { table: table.id, version: table.version, ...by, ...over } };
};

/** The office that was named by hand; else where the routes send it. */
const targetOf = (opened: Opened, step: Step, { to: key, at }: CommandOf<"HandOver">, rules: DossierRules) =>
  key === undefined
    ? chooseOffice({ opened, step }, rules, at)
    : {
        ...{ key, acceptWithinHours: step.acceptWithinHours },
        to: resolveOwner(key, decidingCommune(opened), rules.province),
      };

/**
 * Sends the dossier to the owner of its next step, or by hand to a named office after a return. The system names none: it
 * sends on what is on its way, and a late look at one that was sent on or came back meanwhile changes nothing.
 */
export const handOver = (dossier: OpenDossier, command: CommandOf<"HandOver">, rules: DossierRules): Decision => {
  const working = requireWorking(dossier);
  if (!working.ok) return working;
  const { opened, work } = working.value;
  if (command.to === undefined && work.position.at !== "way") return accept([]);
  if (work.position.at === "office") return refuse("HANDOFF_IN_PROGRESS");
  const step = nextStep(rules.procedure, opened, work.done);
  if (step === undefined) return refuse("NO_STEP_LEFT");
  const target = targetOf(opened, step, command, rules);
  const { to, key: named, acceptWithinHours } = target;
  if (to === undefined) return refuse("OFFICE_UNKNOWN", { field: "to", detail: { office: named } });
  const by =
    work.position.at === "way"
      ? accept(work.position.routeBy)
      : addWorkingMinutes(command.at, acceptWithinHours * 60, rules.calendar);
  if (!by.ok) return by;
  const handoff = { handoff: work.handoffs + 1, step: step.id, to, acceptBy: by.value };
  const why = command.reason === undefined ? {} : { reason: command.reason };
  const route = "owner" in target ? routed(target, step) : {};
  return accept([{ type: "DossierHandedOver", at: command.at, by: command.by, ...handoff, ...why, ...route }]);
};

/** A message that arrives late, twice or after a withdrawal changes nothing and is no fault. */
export const recordDelivery = (dossier: OpenDossier, { at, by, handoff }: CommandOf<"RecordDelivery">): Decision => {
  const { number, deliveredAt } = (isUnderWay(dossier) && handoffOf(dossier)) || {};
  return number === handoff && deliveredAt === undefined
    ? accept([{ type: "HandoffDelivered", at, by, handoff }])
    : accept([]);
};

export const acceptHandoff = (dossier: OpenDossier, { at, by, handoff }: CommandOf<"AcceptHandoff">): Decision => {
  const found = requireHandoff(dossier, handoff);
  if (!found.ok) return found;
  if (found.value.handoff.acceptedAt !== undefined) return refuse("HANDOFF_ALREADY_ACCEPTED");
  return accept([{ type: "HandoffAccepted", at, by, handoff }]);
};

/** Reports of one hand-over: software that tells too much must not fill the dossier's history. */
export const MOST_REPORTS = 20;

/** How far the work is, for people to read. It moves no clock and no step. */
export const reportProgress = (
  dossier: OpenDossier,
  { at, by, handoff, text }: CommandOf<"ReportProgress">,
): Decision => {
  const found = requireAccepted(dossier, handoff);
  if (!found.ok) return found;
  if ((found.value.handoff.reports ?? 0) >= MOST_REPORTS)
    return refuse("PROGRESS_TOO_OFTEN", { detail: { most: String(MOST_REPORTS) } });
  return accept([{ type: "ProgressReported", at, by, handoff, text }]);
};

/** Gives it to another officer of the office that has it, accepted or not. Anybody of the office may still accept it. */
export const assignHandoff = (dossier: OpenDossier, command: CommandOf<"AssignHandoff">): Decision => {
  const { at, by, handoff, for: officer, reason } = command;
  const found = requireHandoff(dossier, handoff);
  if (!found.ok) return found;
  if (found.value.handoff.for === officer) return refuse("ALREADY_ASSIGNED", { field: "for" });
  return accept([{ type: "HandoffAssigned", at, by, handoff, for: officer, reason }]);
};

/** Sent to the wrong office: back to the one-stop, which sends it on. A return is not a refusal of the dossier. */
export const returnHandoff = (
  dossier: OpenDossier,
  { at, by, handoff, reason }: CommandOf<"ReturnHandoff">,
  { calendar }: DossierRules,
): Decision => {
  const found = requireHandoff(dossier, handoff);
  if (!found.ok) return found;
  const until = forwardBy(at, calendar);
  if (!until.ok) return until;
  return accept([{ type: "HandoffReturned", at, by, handoff, reason, forwardBy: until.value }]);
};

/** What follows a finished step: the next office by its time, or the counter when it was the last. */
const afterStep = (
  { opened, work }: WorkingDossier,
  { step }: Handoff,
  at: string,
  rules: DossierRules,
): Result<{ routeBy?: string }, DossierRefusal> => {
  const next = nextStep(rules.procedure, opened, [...work.done, step]);
  if (next === undefined) return accept({});
  const by = acceptBy(next, opened, at, rules);
  return by.ok ? accept({ routeBy: by.value }) : by;
};

const withReady = (done: DossierEvent & { routeBy?: string | undefined }, work: Work): DossierEvent[] => {
  const decided = done.type === "OutcomeRecorded" || work.outcome !== undefined;
  return done.routeBy === undefined && decided ? [done, { type: "DossierReady", at: done.at, by: done.by }] : [done];
};

/** The earlier step to which this hand-over's step may still send the dossier; undefined when it may not, or no more. */
export const stepToRedo = (work: Work, { step: id }: Handoff, procedure: Procedure): Step | undefined => {
  const back = procedure.steps.find((step) => step.id === id)?.backTo;
  if (back === undefined || (work.sentBack?.[id] ?? 0) >= (back.atMost ?? ROUNDS)) return undefined;
  return procedure.steps.find((step) => step.id === back.step && work.done.includes(step.id));
};

/** An earlier step must be done once more; from there the dossier comes this way again. */
export const sendBack = (
  dossier: OpenDossier,
  { at, by, handoff: number, reason }: CommandOf<"SendBack">,
  rules: DossierRules,
): Decision => {
  const found = requireAccepted(dossier, number);
  if (!found.ok) return found;
  const earlier = stepToRedo(found.value.dossier.work, found.value.handoff, rules.procedure);
  if (earlier === undefined) return refuse("NO_STEP_TO_REDO");
  const routeBy = acceptBy(earlier, dossier.opened, at, rules);
  if (!routeBy.ok) return routeBy;
  const back = { handoff: number, backTo: earlier.id, reason, routeBy: routeBy.value };
  return accept([{ type: "StepSentBack", at, by, ...back }]);
};

/** A step ends by the one who may end it, and not while somebody else's answer is awaited. */
const checkFinish = (
  dossier: OpenDossier,
  { role }: Step,
  at: string,
  byApprover: true | undefined,
): Result<null, DossierRefusal> => {
  if (role === "approver" && byApprover === undefined) return refuse("STEP_NEEDS_APPROVER");
  if (role !== "approver" && byApprover !== undefined) return refuse("STEP_NEEDS_NO_APPROVER");
  if (isAwaited(dossier, at)) return refuse("CONSULTATION_OPEN");
  return openDraft(dossier) === undefined ? accept(null) : refuse("DRAFT_OPEN");
};

export const completeStep = (
  dossier: OpenDossier,
  { at, by, handoff: number, note, approved }: CommandOf<"CompleteStep">,
  rules: DossierRules,
): Decision => {
  const found = requireAccepted(dossier, number);
  if (!found.ok) return found;
  const step = stepOf(rules, found.value.handoff);
  if (step.decides) return refuse("STEP_DECIDES");
  const mayFinish = checkFinish(dossier, step, at, approved);
  if (!mayFinish.ok) return mayFinish;
  const after = afterStep(found.value.dossier, found.value.handoff, at, rules);
  if (!after.ok) return after;
  const done = { type: "StepCompleted" as const, at, by, handoff: number, ...after.value };
  return accept(withReady(note === undefined ? done : { ...done, note }, found.value.dossier.work));
};

export const recordOutcome = (
  dossier: OpenDossier,
  { at, by, handoff: number, decision, documentNumber, note, signed, papers }: CommandOf<"RecordOutcome">,
  rules: DossierRules,
): Decision => {
  const found = requireAccepted(dossier, number);
  if (!found.ok) return found;
  const step = stepOf(rules, found.value.handoff);
  if (!step.decides) return refuse("STEP_DOES_NOT_DECIDE");
  const mayFinish = checkFinish(dossier, step, at, signed);
  if (!mayFinish.ok) return mayFinish;
  // Law: Decree 61/2018/ND-CP art. 19.8: who is declined reads why.
  if (decision === "declined" && note === undefined) return refuse("DECLINE_REASON_MISSING", { field: "note" });
  const after = afterStep(found.value.dossier, found.value.handoff, at, rules);
  if (!after.ok) return after;
  const optional = {
    ...(note === undefined ? {} : { note }),
    ...(papers === undefined ? {} : { papers: [...papers] }),
  };
  const outcome = { decision, documentNumber, ...optional, ...after.value };
  const done = { type: "OutcomeRecorded" as const, at, by, handoff: number, ...outcome };
  return accept(withReady(done, found.value.dossier.work));
};
