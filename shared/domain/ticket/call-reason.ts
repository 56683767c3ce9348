/** Why this ticket is the next: shown to the officer, who answers for it in front of those who wait. */
export type CallReason =
  | "first-in-line"
  | "priority-first"
  | "ordinary-after-priority"
  | "waited-longer"
  | "appointment-due"
  | "appointment-late"
  | "back-from-absence"
  | "papers-corrected"
  | "next-service"
  | "handed-over"
  | "transferred";

/** What fills the reason's sentence. */
export interface CallValues {
  /** Whole minutes since the number was taken; absent when the hour is not known. */
  readonly minutes?: number;
  /** People of the line who came before and still wait. */
  readonly overtaken: number;
  /** Priority calls in a row after which one ordinary person is called. */
  readonly inARow: number;
}
