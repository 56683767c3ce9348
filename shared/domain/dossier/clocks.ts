import { formatShort } from "../calendar/time.ts";
import { addWorkingMinutes } from "../calendar/working-time.ts";
import { accept, type Result } from "../decider.ts";
import type { CommandOf, DossierCommand } from "./command.ts";
import { consultationWake } from "./consultation.ts";
import type { DossierEvent } from "./event.ts";
import type { DossierRefusal } from "./refusal.ts";
import { acceptMinutes, type DossierRules, supplementLimit } from "./rules.ts";
import {
  type AwaitingSupplement,
  type Dossier,
  type Handoff,
  handoffOf,
  isWorking,
  type OpenDossier,
  openConsultation,
  openDraft,
  type SubmittedDossier,
  type WorkingDossier,
} from "./state.ts";

/** The next instant of an office that has not accepted: first the reminder, then the escalation, then nothing more. */
const acceptanceWake = ({ acceptedAt, acceptBy, escalateAt, escalated }: Handoff): string | undefined =>
  acceptedAt === undefined && escalated === undefined ? (escalateAt ?? acceptBy) : undefined;

/** When someone must look at this dossier again by itself; never while its clock is paused or at an end. */
export const nextWake = (dossier: Dossier): string | undefined => {
  if (dossier.status === "submitted") return dossier.opened.answerBy;
  if (dossier.status === "supplement-requested") return dossier.supplement.completeBy;
  if (!isWorking(dossier)) return undefined;
  const { clock, position } = dossier.work;
  const legal = clock.overdue ? undefined : clock.warned ? clock.dueAt : clock.warnAt;
  const here =
    position.at === "way" ? position.routeBy : position.at === "office" ? acceptanceWake(position.handoff) : undefined;
  const answers = [consultationWake(openConsultation(dossier)), openDraft(dossier)?.confirmBy];
  return [legal, here, ...answers].filter((at) => at !== undefined).sort()[0];
};

/** The command that the system itself owes the dossier now: to send it on when it is on its way to the next step. */
export const owedCommand = (dossier: Dossier, at: string, by: string): DossierCommand | undefined =>
  isWorking(dossier) && dossier.work.position.at === "way" ? { type: "HandOver", at, by } : undefined;

/**
 * Everything whose time has come: due soon, overdue, hand-over not accepted. Asked again, it has nothing more to say.
 * Law: Decree 61/2018/ND-CP art. 19 (late: notify the one-stop, apologise); escalation is not a rejection.
 */
export const checkClocks = (
  dossier: OpenDossier,
  { at, by }: CommandOf<"CheckClocks">,
  rules: DossierRules,
): Result<DossierEvent[], DossierRefusal> => {
  if (dossier.status === "submitted") return accept(checkAnswer(dossier, at, by));
  if (dossier.status === "supplement-requested") return accept(checkSupplement(dossier, at, by, rules));
  if (!isWorking(dossier)) return accept([]);
  const acceptance = checkAcceptance(dossier, at, by, rules);
  if (!acceptance.ok) return acceptance;
  const { overdue, warned, dueAt, warnAt } = dossier.work.clock;
  const events = [...acceptance.value, ...checkOthers(dossier, at, by)];
  if (dueAt < at && !overdue) events.push({ type: "OverdueNoticed", at, by });
  else if (warnAt < at && !warned) events.push({ type: "DueSoonNoticed", at, by });
  return accept(events);
};

const checkAcceptance = (
  dossier: OpenDossier,
  at: string,
  by: string,
  { procedure, calendar }: DossierRules,
): Result<DossierEvent[], DossierRefusal> => {
  const handoff = handoffOf(dossier);
  const wake = handoff && acceptanceWake(handoff);
  if (handoff === undefined || wake === undefined || wake >= at) return accept([]);
  const { number, acceptBy, escalateAt, step: id } = handoff;
  if (escalateAt !== undefined) return accept([{ type: "HandoffEscalated", at, by, handoff: number }]);
  const escalate = addWorkingMinutes(acceptBy, acceptMinutes(procedure, id), calendar);
  if (!escalate.ok) return escalate;
  return accept([{ type: "HandoffReminded", at, by, handoff: number, escalateAt: escalate.value }]);
};

/** What came in online and was not answered in time. */
const checkAnswer = ({ opened }: SubmittedDossier, at: string, by: string): DossierEvent[] =>
  opened.answerBy !== undefined && opened.answerBy < at ? [{ type: "AnswerLate", at, by }] : [];

/** What was asked for and did not come in time ends the dossier, where the law says so. Law: Decree 63/2024/ND-CP. */
const checkSupplement = (
  { opened, supplement, work }: AwaitingSupplement,
  at: string,
  by: string,
  { procedure }: DossierRules,
): DossierEvent[] => {
  const limit = supplementLimit(procedure, opened);
  if (limit === undefined || supplement.completeBy === undefined || supplement.completeBy >= at) return [];
  const reason = `Quá ngày ${formatShort(supplement.completeBy)} mà chưa bổ sung đủ giấy tờ được yêu cầu`;
  return work === undefined
    ? [{ type: "DossierRefused", at, by, reason, legalBasis: limit.basis }]
    : [{ type: "DossierStopped", at, by, reason }];
};

/** Answers of others whose time is over: an opinion is late, a citizen's silence about a draft is consent. */
const checkOthers = (dossier: WorkingDossier, at: string, by: string): DossierEvent[] => {
  const consultation = openConsultation(dossier);
  const [replyBy, confirmBy] = [consultationWake(consultation), openDraft(dossier)?.confirmBy];
  const events: DossierEvent[] = [];
  if (consultation !== undefined && replyBy !== undefined && replyBy < at)
    events.push({ type: "ConsultationLate", at, by, consultation: consultation.number });
  if (confirmBy !== undefined && confirmBy < at)
    events.push({ type: "DraftAnswered", at, by, agrees: true, silent: true });
  return events;
};
