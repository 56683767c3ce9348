/** Why something about a scanned paper can be refused. */
export type PaperRefusal =
  | "PAPER_UNKNOWN"
  | "PAPER_TYPE_NOT_ALLOWED"
  | "PAPER_TOO_LARGE"
  | "PAPER_NOT_ARRIVED"
  | "PAPER_DAMAGED"
  | "PAPER_NOT_CHECKED"
  | "PAPER_INFECTED"
  | "PAPER_NOT_READABLE"
  | "PAPER_REMOVED"
  | "PAPER_DATES_REVERSED"
  | "PAPER_OWNER_MISSING"
  | "CONSENT_MISSING";
