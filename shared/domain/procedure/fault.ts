/** Every kind of fault that `compile` reports. */
export const faultCodes = [
  "PROCEDURE_TWICE",
  "PERIOD_EMPTY",
  "OWNER_UNKNOWN",
  "OWNER_NOT_IN_COMMUNE",
  "DEPARTMENT_UNKNOWN",
  "CASE_TWICE",
  "STEP_TWICE",
  "COMPONENT_TWICE",
  "STEP_CASE_UNKNOWN",
  "QUESTION_TWICE",
  "OPTION_TWICE",
  "CONSULTED_UNKNOWN",
  "CONDITION_CASE_UNKNOWN",
  "CONDITION_QUESTION_UNKNOWN",
  "CONDITION_OPTION_UNKNOWN",
  "CONDITION_TOO_DEEP",
  "BACK_TO_NOT_BEFORE",
  "TOO_MANY_WAYS",
  "NO_DECIDING_STEP",
  "TWO_DECIDING_STEPS",
  "STEP_AFTER_DECISION",
  "STEPS_EXCEED_LIMIT",
  "ONLINE_REASON_MISSING",
  "FEE_WITHOUT_AMOUNT",
  "LINE_TWICE",
  "LINE_PREFIX_TWICE",
  "LINE_DEPARTMENT_UNKNOWN",
  "LINE_SESSIONS_NOT_IN_ORDER",
  "DEPARTMENT_WITHOUT_LINE",
  "COUNTER_LINE_UNKNOWN",
  "LINE_WITHOUT_COUNTER",
  "CALENDAR_MISSING",
  "CALENDAR_YEAR_TWICE",
  "MESSAGE_TWICE",
  "MESSAGE_TOO_LONG",
  "MESSAGE_CANNOT_BE_FILLED",
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** Faults that show in one definition by itself, before it is compared with others. */
export const entryFaultCodes = ["ENTRY_MISSING", "ENTRY_UNKNOWN", "ENTRY_NOT_VALID", "ENTRY_TOO_DEEP"] as const;
export type EntryFaultCode = (typeof entryFaultCodes)[number];

/** An error stops publishing. A warning is shown to the editor, who may know better, and stops nothing. */
export type Severity = "error" | "warning";

const WARNINGS: ReadonlySet<string> = new Set<FaultCode>([]);

export const severityOf = (code: FaultCode): Severity => (WARNINGS.has(code) ? "warning" : "error");

export type FaultPath = readonly (string | number)[];

/** What a check found. Sentences are Vietnamese: editors are provincial officers. */
export interface Finding {
  /** Where it is mended. Checks of one definition begin inside it, checks of a set at the kind. */
  readonly path: FaultPath;
  readonly code: FaultCode;
  readonly reason: string;
  readonly suggestion: string;
}

/** A finding at its place in the set: kind, position, then the place inside: ["procedures", 3, "steps", 0, "owner"]. */
export interface DefinitionFault extends Finding {
  readonly severity: Severity;
}

export const graded = (finding: Finding): DefinitionFault => ({ ...finding, severity: severityOf(finding.code) });
