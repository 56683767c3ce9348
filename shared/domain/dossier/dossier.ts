import { accept, type Result, refuse } from "../decider.ts";
import { checkClocks } from "./clocks.ts";
import type { CommandOf, DossierCommand } from "./command.ts";
import { askConsultation, replyToConsultation } from "./consultation.ts";
import { correctReceipt } from "./correction.ts";
import { answerDraft, sendDraft } from "./draft.ts";
import { reopen, resume, stop, withdraw } from "./ending.ts";
import type { DossierEvent } from "./event.ts";
import {
  acceptHandoff,
  completeStep,
  handOver,
  recordDelivery,
  recordOutcome,
  returnHandoff,
  sendBack,
} from "./handling.ts";
import { provideSupplement, receive, refuseDossier, requestSupplement, submit } from "./intake.ts";
import { apologize, extendTime } from "./new-time.ts";
import { moveClock } from "./pause.ts";
import type { DossierRefusal } from "./refusal.ts";
import { requireWorking } from "./required.ts";
import { returnOutcome } from "./return-outcome.ts";
import type { DossierRules } from "./rules.ts";
import { settleAtOnce } from "./settle-at-once.ts";
import type { Dossier, OpenDossier } from "./state.ts";

type Decision = Result<DossierEvent[], DossierRefusal>;

/** The one gate: what a command does to a dossier under its rules, or why it may not. */
export const decide = (dossier: Dossier, command: DossierCommand, rules: DossierRules): Decision => {
  if (command.type === "SubmitDossier") return submit(dossier, command, rules);
  if (dossier.status === "none") return refuse("DOSSIER_UNKNOWN");
  switch (command.type) {
    case "ReceiveDossier":
      return receive(dossier, command, rules);
    case "RefuseDossier":
      return refuseDossier(dossier, command);
    case "RequestSupplement":
      return requestSupplement(dossier, command, rules);
    case "ProvideSupplement":
      return provideSupplement(dossier, command, rules);
    case "RequestPayment":
      return requestPayment(dossier, command);
    case "ConfirmPayment":
      return confirmPayment(dossier, command, rules);
    case "HandOver":
      return handOver(dossier, command, rules);
    case "RecordDelivery":
      return recordDelivery(dossier, command);
    case "AcceptHandoff":
      return acceptHandoff(dossier, command);
    case "AskConsultation":
      return askConsultation(dossier, command, rules);
    case "ReplyToConsultation":
      return replyToConsultation(dossier, command);
    case "SendDraft":
      return sendDraft(dossier, command, rules);
    case "AnswerDraft":
      return answerDraft(dossier, command);
    case "ReturnHandoff":
      return returnHandoff(dossier, command);
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

const requestPayment = (dossier: OpenDossier, { at, by, amountVnd, reason }: CommandOf<"RequestPayment">): Decision => {
  const working = requireWorking(dossier);
  return working.ok ? accept([{ type: "PaymentRequested", at, by, amountVnd, reason }]) : working;
};

const confirmPayment = (
  dossier: OpenDossier,
  { at, by, receiptNumber }: CommandOf<"ConfirmPayment">,
  rules: DossierRules,
): Decision => {
  if (dossier.status !== "payment-requested") return refuse("PAYMENT_NOT_REQUESTED");
  const clock = moveClock(dossier.work, dossier.payment.at, at, rules);
  return clock.ok ? accept([{ type: "PaymentConfirmed", at, by, receiptNumber, clock: clock.value }]) : clock;
};
