import type { Action } from "../access/rights.ts";
import type { Procedure } from "../procedure/definition.ts";
import { isBeforeReceipt } from "./evolve.ts";
import { stepToRedo } from "./handling.ts";
import type { OpenDossier, WorkingDossier } from "./state.ts";

const underWay = ["dossier.withdraw", "dossier.stop"] as const satisfies Action[];

const whileWorking = ({ work }: WorkingDossier, procedure: Procedure): Action[] => {
  const always = ["dossier.request-payment", ...underWay] as const;
  if (work.position.at !== "office") return ["dossier.hand-over", ...always];
  const { acceptedAt, step: id } = work.position.handoff;
  if (acceptedAt === undefined) return ["handoff.accept", "handoff.return", ...always];
  const step = procedure.steps.find((one) => one.id === id);
  const finish = step?.decides ? "handoff.record-outcome" : "handoff.complete-step";
  const back = stepToRedo(work, work.position.handoff, procedure) === undefined ? [] : ["handoff.send-back" as const];
  return [finish, ...back, "handoff.request-supplement", "handoff.return", ...always];
};

/** What can be done with a dossier as it is now, by someone who has the right; the likeliest first. */
export const possibleActions = (dossier: OpenDossier, procedure: Procedure): Action[] => {
  switch (dossier.status) {
    case "submitted":
      return ["dossier.receive", "dossier.request-supplement", "dossier.refuse", ...underWay];
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
