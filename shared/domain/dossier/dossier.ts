import { accept, type Result, refuse } from "../decider.ts";
import { checkClocks } from "./clocks.ts";
import type { CommandOf, DossierCommand } from "./command.ts";
import type { DossierEvent } from "./event.ts";
import { isUnderWay } from "./evolve.ts";
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
import { assess, confirmPayment, refundPayment, requestPayment } from "./payment.ts";
import type { DossierRefusal } from "./refusal.ts";
import type { DossierRules } from "./rules.ts";
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
    case "ReturnHandoff":
      return returnHandoff(dossier, command);
    case "SendBack":
      return sendBack(dossier, command, rules);
    case "CompleteStep":
      return completeStep(dossier, command, rules);
    case "RecordOutcome":
      return recordOutcome(dossier, command, rules);
    case "ReturnOutcome":
      return returnOutcome(dossier, command);
    case "WithdrawDossier":
      return end(dossier, { type: "DossierWithdrawn", at: command.at, by: command.by, reason: command.reason });
    case "StopDossier":
      return end(dossier, { type: "DossierStopped", at: command.at, by: command.by, reason: command.reason });
    case "CheckClocks":
      return checkClocks(dossier, command, rules);
  }
};

/** Law: Decree 61/2018/ND-CP art. 20: a proxy needs an authorisation, so he is named. */
const returnOutcome = (dossier: OpenDossier, { at, by, to, proxyName }: CommandOf<"ReturnOutcome">): Decision => {
  if (dossier.status !== "ready") return refuse(isUnderWay(dossier) ? "DOSSIER_NOT_READY" : "DOSSIER_ENDED");
  if (to === "owner" && proxyName !== undefined) return refuse("PROXY_NOT_CHOSEN", { field: "to" });
  if (to === "owner") return accept([{ type: "OutcomeReturned", at, by, to }]);
  return proxyName === undefined
    ? refuse("PROXY_NAME_MISSING", { field: "proxyName" })
    : accept([{ type: "OutcomeReturned", at, by, to, proxyName }]);
};

const end = (dossier: OpenDossier, event: DossierEvent): Decision =>
  isUnderWay(dossier) ? accept([event]) : refuse("DOSSIER_ENDED");
