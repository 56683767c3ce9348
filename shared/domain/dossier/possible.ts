import type { Action } from "../access/rights.ts";
import type { Procedure } from "../procedure/definition.ts";
import { MOST_REPORTS, stepToRedo } from "./handling.ts";
import { caseOf, stepOf } from "./rules.ts";
import {
  type Handoff,
  isBeforeReceipt,
  isUnderWay,
  type OpenDossier,
  openConsultation,
  openDraft,
  type WorkingDossier,
} from "./state.ts";

const underWay = ["dossier.withdraw", "dossier.stop"] as const satisfies Action[];

/** A first request is the counter's or the office's own; a second is the lead's. */
const supplementBy = <First extends Action>({ opened }: OpenDossier, first: First) =>
  opened.supplements === 0 ? first : "dossier.request-second-supplement";

/** What the counter and its lead can do with a dossier under way, wherever it lies. */
const always = (dossier: WorkingDossier, procedure: Procedure): Action[] => {
  const { clock, outcome } = dossier.work;
  return [
    ...(openDraft(dossier) === undefined ? [] : (["dossier.answer-draft"] as const)),
    "dossier.request-payment",
    ...(clock.appointment === undefined ? (["dossier.apologize"] as const) : []),
    ...(caseOf(procedure, dossier.opened).extendable === undefined ? [] : (["dossier.extend-time"] as const)),
    ...(outcome === undefined ? (["dossier.correct-receipt"] as const) : []),
    ...underWay,
  ];
};

/** What an office that has accepted the dossier can do with its step. */
const withStep = (dossier: WorkingDossier, handoff: Handoff, procedure: Procedure): Action[] => {
  const { decides, role } = stepOf({ procedure }, handoff);
  const isApproved = role === "approver";
  const finish = decides
    ? (["handoff.record-outcome", "handoff.sign-outcome"] as const)
    : (["handoff.complete-step", "handoff.approve"] as const);
  const isFirst = dossier.opened.supplements === 0;
  return [
    finish[isApproved ? 1 : 0],
    ...(stepToRedo(dossier.work, handoff, procedure) === undefined ? [] : (["handoff.send-back"] as const)),
    supplementBy(dossier, "handoff.request-supplement"),
    ...(isFirst ? (["handoff.find-not-eligible"] as const) : []),
    ...(openConsultation(dossier) === undefined ? (["handoff.ask-consultation"] as const) : []),
    ...(openDraft(dossier) === undefined ? (["handoff.send-draft"] as const) : []),
    ...((handoff.reports ?? 0) < MOST_REPORTS ? (["handoff.report-progress"] as const) : []),
    "handoff.return",
  ];
};

const whileWorking = (dossier: WorkingDossier, procedure: Procedure): Action[] => {
  const { work } = dossier;
  const others = always(dossier, procedure);
  if (work.position.at === "way") return ["dossier.hand-over", ...others];
  if (work.position.at === "one-stop")
    return ["dossier.hand-over", supplementBy(dossier, "dossier.request-supplement"), ...others];
  const { handoff } = work.position;
  // Only an office that shares its work out has anybody to give it to.
  const assign = handoff.for === undefined ? [] : (["handoff.assign"] as const);
  if (handoff.acceptedAt === undefined) return ["handoff.accept", "handoff.return", ...assign, ...others];
  return [...withStep(dossier, handoff, procedure), ...assign, ...others];
};

/** What can be done with a dossier as it is now, by someone who has the right; the likeliest first. */
export const possibleActions = (dossier: OpenDossier, procedure: Procedure): Action[] => {
  const opinion =
    openConsultation(dossier) !== undefined && isUnderWay(dossier) ? (["consultation.reply"] as const) : [];
  return [...byStatus(dossier, procedure), ...opinion];
};

const byStatus = (dossier: OpenDossier, procedure: Procedure): Action[] => {
  switch (dossier.status) {
    case "submitted":
      return [
        ...(caseOf(procedure, dossier.opened).immediate === undefined ? [] : (["dossier.settle-at-once"] as const)),
        "dossier.receive",
        supplementBy(dossier, "dossier.request-supplement"),
        "dossier.refuse",
        ...underWay,
      ];
    case "received":
    case "processing":
      return whileWorking(dossier, procedure);
    case "supplement-requested":
      return [
        "dossier.provide-supplement",
        ...(isBeforeReceipt(dossier) ? ["dossier.refuse" as const] : []),
        ...underWay,
      ];
    case "payment-requested":
      return ["dossier.confirm-payment", ...underWay];
    case "ready":
      return ["dossier.return-outcome", "dossier.reopen"];
    case "stopped":
      return ["dossier.resume"];
    case "in-parts":
      return [];
    case "refused":
    case "withdrawn":
      return ["dossier.reopen"];
    case "returned":
      return dossier.work.handoffs === 0 ? [] : ["dossier.reopen"];
  }
};
