import { type Result, refuse } from "../decider.ts";
import { receiveBundle, reportPart } from "./bundle.ts";
import { checkClocks } from "./clocks.ts";
import type { CommandOf, DossierCommand } from "./command.ts";
import { askConsultation, replyToConsultation } from "./consultation.ts";
import { correctReceipt } from "./correction.ts";
import { answerDraft, sendDraft } from "./draft.ts";
import { reopen, resume, stop, withdraw } from "./ending.ts";
import type { DossierEvent } from "./event.ts";
import {
  acceptHandoff,
  assignHandoff,
  completeStep,
  handOver,
  recordDelivery,
  recordOutcome,
  reportProgress,
  returnHandoff,
  sendBack,
} from "./handling.ts";
import { provideSupplement, receive, refuseDossier, requestSupplement, submit } from "./intake.ts";
import { apologize, extendTime } from "./new-time.ts";
import { assess, confirmPayment, refundPayment, requestPayment } from "./payment.ts";
import type { DossierRefusal } from "./refusal.ts";
import { returnOutcome } from "./return-outcome.ts";
import type { DossierRules } from "./rules.ts";
import { settleAtOnce } from "./settle-at-once.ts";
import type { Dossier, OpenDossier } from "./state.ts";

type Decision = Result<DossierEvent[], DossierRefusal>;

const receiveAny = (dossier: OpenDossier, command: CommandOf<"ReceiveDossier">, rules: DossierRules): Decision => {
  const { bundle } = rules.procedure;
  return bundle === undefined
    ? receive(dossier, command, rules)
    : receiveBundle(dossier, command, { ...rules, bundle });
};

/** What the system asks of every dossier, and which finds nothing to do in a bundle. */
const SYSTEM: ReadonlySet<DossierCommand["type"]> = new Set(["RecordDelivery", "CheckClocks"]);

/** The one gate: what a command does to a dossier under its rules, or why it may not. */
export const decide = (dossier: Dossier, command: DossierCommand, rules: DossierRules): Decision => {
  if (command.type === "SubmitDossier") return submit(dossier, command, rules);
  if (dossier.status === "none") return refuse("DOSSIER_UNKNOWN");
  if (command.type === "ReportPart") return reportPart(dossier, command);
  if (dossier.status === "in-parts" && !SYSTEM.has(command.type)) return refuse("DOSSIER_IN_PARTS");
  switch (command.type) {
    case "ReceiveDossier":
      return receiveAny(dossier, command, rules);
    case "RefuseDossier":
      return refuseDossier(dossier, command);
    case "RequestSupplement":
      return requestSupplement(dossier, command, rules);
    case "ProvideSupplement":
      return provideSupplement(dossier, command, rules);
    case "AssessFees":
      return assess(dossier, command, rules);
    case "RequestPayment":
      return requestPayment(dossier, command, rules);
    case "ConfirmPayment":
      return confirmPayment(dossier, command, rules);
    case "RefundPayment":
      return refundPayment(dossier, command);
    case "HandOver":
      return handOver(dossier, command, rules);
    case "RecordDelivery":
      return recordDelivery(dossier, command);
    case "AcceptHandoff":
      return acceptHandoff(dossier, command);
    case "ReportProgress":
      return reportProgress(dossier, command);
    case "AssignHandoff":
      return assignHandoff(dossier, command);
    case "AskConsultation":
      return askConsultation(dossier, command, rules);
    case "ReplyToConsultation":
      return replyToConsultation(dossier, command);
    case "SendDraft":
      return sendDraft(dossier, command, rules);
    case "AnswerDraft":
      return answerDraft(dossier, command);
    case "ReturnHandoff":
      return returnHandoff(dossier, command, rules);
    case "SendBack":
      return sendBack(dossier, command, rules);
    case "CompleteStep":
      return completeStep(dossier, command, rules);
    case "RecordOutcome":
      return recordOutcome(dossier, command, rules);
    case "ReturnOutcome":
      return returnOutcome(dossier, command, rules);
    case "SettleAtOnce":
      return settleAtOnce(dossier, command, rules);
    case "CorrectReceipt":
      return correctReceipt(dossier, command, rules);
    case "WithdrawDossier":
      return withdraw(dossier, command);
    case "StopDossier":
      return stop(dossier, command);
    case "ResumeDossier":
      return resume(dossier, command, rules);
    case "ReopenDossier":
      return reopen(dossier, command, rules);
    case "ApologizeForDelay":
      return apologize(dossier, command, rules);
    case "ExtendTime":
      return extendTime(dossier, command, rules);
    case "CheckClocks":
      return checkClocks(dossier, command, rules);
  }
};
