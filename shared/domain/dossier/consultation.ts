import { addWorkingMinutes } from "../calendar/working-time.ts";
import { accept, type Result, refuse } from "../decider.ts";
import type { CommandOf } from "./command.ts";
import type { DossierEvent, Holder } from "./event.ts";
import type { DossierRefusal } from "./refusal.ts";
import { requireAccepted } from "./required.ts";
import { type DossierRules, resolveOwner, stepOf } from "./rules.ts";
import { type Consultation, decidingCommune, isUnderWay, type OpenDossier, openConsultation, workOf } from "./state.ts";

type Decision = Result<DossierEvent[], DossierRefusal>;

const isSame = (a: Holder, b: Holder): boolean => a.agency === b.agency && a.office === b.office;

/**
 * Asks another office for its opinion, with a time of its own for the reply; the dossier's own clock runs on.
 * Law: Decree 61/2018/ND-CP art. 19.5.
 */
export const askConsultation = (
  dossier: OpenDossier,
  { at, by, handoff: number, office, question, replyWithinHours }: CommandOf<"AskConsultation">,
  rules: DossierRules,
): Decision => {
  const found = requireAccepted(dossier, number);
  if (!found.ok) return found;
  if (openConsultation(dossier) !== undefined) return refuse("CONSULTATION_OPEN");
  const { consults } = stepOf(rules, found.value.handoff);
  const asked = office ?? consults?.office;
  if (asked === undefined) return refuse("CONSULTED_OFFICE_MISSING", { field: "office" });
  const hours = replyWithinHours ?? (asked === consults?.office ? consults.replyWithinHours : undefined);
  if (hours === undefined) return refuse("CONSULTATION_TIME_MISSING", { field: "replyWithinHours" });
  const to = resolveOwner(asked, decidingCommune(dossier.opened), rules.province);
  if (to === undefined) return refuse("OFFICE_UNKNOWN", { field: "office", detail: { office: asked } });
  if (isSame(to, found.value.handoff.to)) return refuse("CONSULTS_ITSELF", { field: "office" });
  const replyBy = addWorkingMinutes(at, hours * 60, rules.calendar);
  if (!replyBy.ok) return replyBy;
  const consultation = (found.value.dossier.work.consultation?.number ?? 0) + 1;
  const it = { handoff: number, consultation, to, question, replyBy: replyBy.value };
  return accept([{ type: "ConsultationAsked", at, by, ...it }]);
};

/** The consulted office answers, also late, and also while the dossier waits for the citizen. */
export const replyToConsultation = (
  dossier: OpenDossier,
  { at, by, consultation, opinion, text }: CommandOf<"ReplyToConsultation">,
): Decision => {
  if (!isUnderWay(dossier)) return refuse("DOSSIER_ENDED");
  if (openConsultation(dossier)?.number !== consultation) return refuse("CONSULTATION_NOT_OPEN");
  return accept([{ type: "ConsultationReplied", at, by, consultation, opinion, text }]);
};

/** Whether a step must still wait for an opinion. Once its time is over the office may decide without it. */
export const isAwaited = (dossier: OpenDossier, at: string): boolean => {
  const open = openConsultation(dossier);
  return open !== undefined && open.handoff === workOf(dossier)?.handoffs && at <= open.replyBy;
};

/** When a reply is late, the head of the one-stop is told once. */
export const consultationWake = (consultation: Consultation | undefined): string | undefined =>
  consultation?.late === undefined ? consultation?.replyBy : undefined;
