import { formatShort } from "../calendar/time.ts";
import { addWorkingMinutes } from "../calendar/working-time.ts";
import { accept, type Result } from "../decider.ts";
import { type Lead, leadFor, provinceContact } from "../routing/leads.ts";
import type { CommandOf, DossierCommand } from "./command.ts";
import { consultationWake } from "./consultation.ts";
import type { DossierEvent } from "./event.ts";
import type { DossierRefusal } from "./refusal.ts";
import { type DossierRules, handoffMinutes, supplementLimit } from "./rules.ts";
import {
  type AwaitingSupplement,
  type Dossier,
  decidingCommune,
  type Handoff,
  handoffOf,
  isWorking,
  type OpenDossier,
  openConsultation,
  openDraft,
  type Position,
  type SubmittedDossier,
  type WorkingDossier,
} from "./state.ts";

/** The next instant of an office that has not accepted: the reminder, the lead, the province, then nothing more. */
const acceptanceWake = (handoff: Handoff): string | undefined => {
  const { acceptedAt, acceptBy, escalateAt, escalated, provinceAt } = handoff;
  if (acceptedAt !== undefined) return undefined;
  return escalated === undefined ? (escalateAt ?? acceptBy) : provinceAt;
};

/** When the one-stop is reminded of what it must send on. */
const forwardWake = (position: Position): string | undefined =>
  position.at === "one-stop" && position.reminded === undefined ? position.forwardBy : undefined;

/** When someone must look at this dossier again by itself; never while its clock is paused or at an end. */
export const nextWake = (dossier: Dossier): string | undefined => {
  if (dossier.status === "submitted") return dossier.opened.answerBy;
  if (dossier.status === "supplement-requested") return dossier.supplement.completeBy;
  if (!isWorking(dossier)) return undefined;
  const { clock, position } = dossier.work;
  const legal = clock.overdue ? undefined : clock.warned ? clock.dueAt : clock.warnAt;
  const here =
    position.at === "way"
      ? position.routeBy
      : position.at === "office"
        ? acceptanceWake(position.handoff)
        : forwardWake(position);
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
  const events = [...acceptance.value, ...checkForward(dossier, at, by), ...checkOthers(dossier, at, by)];
  if (dueAt < at && !overdue) events.push({ type: "OverdueNoticed", at, by });
  else if (warnAt < at && !warned) events.push({ type: "DueSoonNoticed", at, by });
  return accept(events);
};

const checkAcceptance = (
  dossier: OpenDossier,
  at: string,
  by: string,
  rules: DossierRules,
): Result<DossierEvent[], DossierRefusal> => {
  const handoff = handoffOf(dossier);
  const wake = handoff && acceptanceWake(handoff);
  if (handoff === undefined || wake === undefined || wake >= at) return accept([]);
  const next = addWorkingMinutes(wake, handoffMinutes(rules.procedure, handoff), rules.calendar);
  if (!next.ok) return next;
  const { number, escalateAt, escalated } = handoff;
  if (escalateAt === undefined)
    return accept([{ type: "HandoffReminded", at, by, handoff: number, escalateAt: next.value }]);
  const named = (lead: Lead | undefined) => (lead === undefined ? {} : { lead: lead.name });
  const contact = provinceContact(rules.province);
  if (escalated)
    return accept([{ type: "HandoffEscalated", at, by, handoff: number, level: "province", ...named(contact) }]);
  const lead = leadFor(handoff.to, decidingCommune(dossier.opened), rules.province);
  // A province that names nobody is not told.
  const province = contact === undefined ? {} : { provinceAt: next.value };
  return accept([{ type: "HandoffEscalated", at, by, handoff: number, ...named(lead), ...province }]);
};

/** What came in online and was not answered in time. */
const checkAnswer = ({ opened }: SubmittedDossier, at: string, by: string): DossierEvent[] =>
  opened.answerBy !== undefined && opened.answerBy < at ? [{ type: "AnswerLate", at, by }] : [];

/** What an office gave back and nobody has sent on in time. Law: Decree 61/2018/ND-CP art. 18. */
const checkForward = ({ work }: WorkingDossier, at: string, by: string): DossierEvent[] => {
  const wake = forwardWake(work.position);
  return wake !== undefined && wake < at ? [{ type: "ForwardReminded", at, by }] : [];
};

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
