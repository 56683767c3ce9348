import type { Paper } from "./paper.ts";

/** Sent by the agency that decided: nobody at a counter describes it anew or takes it back. */
export const isOutcomeFile = ({ kind, scannedBy }: Pick<Paper, "kind" | "scannedBy">): boolean =>
  kind === "outcome" && scannedBy.startsWith("agency:");
