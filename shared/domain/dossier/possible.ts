import type { Action } from "../access/rights.ts";
import type { Procedure } from "../procedure/definition.ts";
import { isBeforeReceipt } from "./evolve.ts";
import { stepToRedo } from "./handling.ts";
import type { OpenDossier, WorkingDossier } from "./state.ts";

const underWay = ["dossier.withdraw", "dossier.stop"] as const satisfies Action[];

/** A first request is the counter's or the office's own; a second is the lead's. */
const supplementBy = <First extends Action>({ opened }: OpenDossier, first: First) =>
  opened.supplements === 0 ? first : "dossier.request-second-supplement";

const whileWorking = (dossier: WorkingDossier, procedure: Procedure): Action[] => {
  const { work } = dossier;
  const always = ["dossier.request-payment", ...underWay] as const;
  if (work.position.at === "way") return ["dossier.hand-over", ...always];
  if (work.position.at === "one-stop")
    return ["dossier.hand-over", supplementBy(dossier, "dossier.request-supplement"), ...always];
  const { acceptedAt, step: id } = work.position.handoff;
  if (acceptedAt === undefined) return ["handoff.accept", "handoff.return", ...always];
  const step = procedure.steps.find((one) => one.id === id);
  const finish = step?.decides ? "handoff.record-outcome" : "handoff.complete-step";
  const back = stepToRedo(work, work.position.handoff, procedure) === undefined ? [] : ["handoff.send-back" as const];
  const supplement = supplementBy(dossier, "handoff.request-supplement");
  return [finish, ...back, supplement, "handoff.return", ...always];
};

/** What can be done with a dossier as it is now, by someone who has the right; the likeliest first. */
export const possibleActions = (dossier: OpenDossier, procedure: Procedure): Action[] => {
  switch (dossier.status) {
    case "submitted":
      return ["dossier.receive", supplementBy(dossier, "dossier.request-supplement"), "dossier.refuse", ...underWay];
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
      return ["dossier.return-outcome"];
    case "refused":
    case "withdrawn":
    case "stopped":
    case "returned":
      return [];
  }
};
