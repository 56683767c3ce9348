import type { TrackingView } from "../../shared/contracts/tracking-api.ts";

export type StageName =
  | "submitted"
  | "received"
  | "processing"
  | "ready"
  | "returned"
  | "refused"
  | "withdrawn"
  | "stopped";

export interface Stage {
  readonly name: StageName;
  readonly state: "done" | "now" | "later";
}

const USUAL = ["submitted", "received", "processing", "ready", "returned"] as const;

const upTo = (names: readonly StageName[], now: StageName): Stage[] => {
  const at = names.indexOf(now);
  return names.map((name, index) => ({ name, state: index < at ? "done" : index === at ? "now" : "later" }));
};

/**
 * The dossier's way so far and what is left of it. One that ended early shows no stages that it will never reach; one
 * that lacks papers before its receipt has only been submitted.
 */
export const stagesOf = ({ status, receivedAt }: Pick<TrackingView, "status" | "receivedAt">): Stage[] => {
  switch (status) {
    case "refused":
    case "withdrawn":
    case "stopped":
      return upTo(receivedAt === undefined ? ["submitted", status] : ["submitted", "received", status], status);
    case "supplement-requested":
      return upTo(USUAL, receivedAt === undefined ? "submitted" : "processing");
    case "payment-requested":
      return upTo(USUAL, "processing");
    default:
      return upTo(USUAL, status);
  }
};
