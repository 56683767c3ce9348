/** Every kind of fault that `compile` reports. */
export const faultCodes = [
  "PROCEDURE_TWICE",
  "PERIOD_EMPTY",
  "PERIOD_GAP",
  "OWNER_UNKNOWN",
  "OWNER_NOT_IN_COMMUNE",
  "DEPARTMENT_UNKNOWN",
  "DEPARTMENT_NOT_IN_COMMUNE",
  "COMMUNE_UNKNOWN",
  "COMMUNE_TWICE",
  "CASE_TWICE",
  "CASE_NAME_TWICE",
  "CASE_NEVER_REACHED",
  "ANSWERS_WITHOUT_CASE",
  "STEP_TWICE",
  "COMPONENT_TWICE",
  "COMPONENT_NAME_TWICE",
  "COMPONENT_NEVER_ASKED",
  "STEP_CASE_UNKNOWN",
  "STEP_NEVER_TAKEN",
  "QUESTION_TWICE",
  "QUESTION_WORDING_TWICE",
  "QUESTION_NEVER_ASKED",
  "QUESTION_CHANGES_NOTHING",
  "OPTION_TWICE",
  "OPTION_WORDING_TWICE",
  "CONSULTED_UNKNOWN",
  "CONSULTED_NOT_IN_COMMUNE",
  "CONSULT_EXCEEDS_STEP",
  "CONSULTS_ITSELF",
  "CONDITION_CASE_UNKNOWN",
  "CONDITION_QUESTION_UNKNOWN",
  "CONDITION_OPTION_UNKNOWN",
  "CONDITION_TOO_DEEP",
  "BACK_TO_NOT_BEFORE",
  "LOOP_WITHOUT_BOUND",
  "TOO_MANY_WAYS",
  "NO_DECIDING_STEP",
  "TWO_DECIDING_STEPS",
  "STEP_AFTER_DECISION",
  "DECISION_KIND",
  "STEPS_EXCEED_LIMIT",
  "LIMIT_WITHOUT_BASIS",
  "LIMIT_VERY_LONG",
  "ONLINE_REASON_MISSING",
  "ONLINE_REASON_NEEDLESS",
  "FEE_WITHOUT_AMOUNT",
  "FEE_FREE_BUT_SET_ELSEWHERE",
  "FEE_CANNOT_BE_COUNTED",
  "FEE_TWICE",
  "FEE_NEVER_DUE",
  "LINKED_ITSELF",
  "LINKED_UNKNOWN",
  "LINKED_TWICE",
  "BUNDLE_WITH_STEPS",
  "PART_TWICE",
  "PART_UNKNOWN",
  "PART_CYCLE",
  "PART_PROCEDURE_UNKNOWN",
  "PART_CASE_UNKNOWN",
  "PART_PAPER_UNKNOWN",
  "PART_PAPER_CONTRADICTS",
  "TEXT_BLANK",
  "TEXT_HIDDEN_CHARACTER",
  "TEXT_MARKUP",
  "TEXT_PLACEHOLDER",
  "TEXT_FOREIGN_LETTER",
  "TEXT_WITHOUT_MARKS",
  "TEXT_NOT_TRANSLATED",
  "TEXT_ENGLISH_WITH_MARKS",
  "OPEN_QUESTION",
  "LINE_TWICE",
  "LINE_PREFIX_TWICE",
  "LINE_DEPARTMENT_UNKNOWN",
  "LINE_SESSIONS_NOT_IN_ORDER",
  "DEPARTMENT_WITHOUT_LINE",
  "LINE_VILLAGE_DAY_UNDATED",
  "LINE_VILLAGE_COMMUNE_UNKNOWN",
  "LINE_CAPACITY_TOO_LARGE",
  "LINE_SLOTS_EXCEED_CAPACITY",
  "LINE_SLOTS_WITHOUT_SERVICE",
  "LINE_HAMLET_NAME_LONG",
  "LINE_AGEING_TOO_SLOW",
  "COUNTER_WITHOUT_SKILL",
  "COUNTER_LINE_UNKNOWN",
  "LINE_WITHOUT_COUNTER",
  "SLIP_TWICE",
  "SLIP_VARIABLE_UNKNOWN",
  "SLIP_FIELD_MISSING",
  "REPLY_TWICE",
  "REPLY_VARIABLE_UNKNOWN",
  "ROUTE_TWICE",
  "ROUTE_RULE_TWICE",
  "ROUTE_OWNER_UNUSED",
  "ROUTE_OFFICE_UNKNOWN",
  "ROUTE_NAME_UNKNOWN",
  "ROUTE_ANSWER_OF_NO_PROCEDURE",
  "ROUTE_RULE_NEVER_REACHED",
  "ROUTE_COMMUNE_WITHOUT_OFFICE",
  "ROUTE_FALLBACK_CYCLE",
  "CALENDAR_MISSING",
  "CALENDAR_YEAR_TWICE",
  "MESSAGE_TWICE",
  "MESSAGE_TOO_LONG",
  "MESSAGE_CANNOT_BE_FILLED",
  "MESSAGE_EVENT_UNKNOWN",
  "MESSAGE_VARIABLE_UNKNOWN",
  "MESSAGE_VARIABLE_TOO_SHORT",
  "MESSAGE_EXPIRY_UNKNOWN",
  "MESSAGE_MUST_BE_TOLD",
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** Faults that show in one definition by itself, before it is compared with others. */
export const entryFaultCodes = ["ENTRY_MISSING", "ENTRY_UNKNOWN", "ENTRY_NOT_VALID", "ENTRY_TOO_DEEP"] as const;
export type EntryFaultCode = (typeof entryFaultCodes)[number];

/** An error stops publishing. A warning is shown to the editor, who may know better, and stops nothing. */
export type Severity = "error" | "warning";

/** What is a guess, has a safe default, or hurts nobody while it waits. */
const WARNINGS: ReadonlySet<FaultCode> = new Set<FaultCode>([
  "PERIOD_GAP",
  "QUESTION_CHANGES_NOTHING",
  "CONSULTS_ITSELF",
  "LOOP_WITHOUT_BOUND",
  "DECISION_KIND",
  "LIMIT_WITHOUT_BASIS",
  "LIMIT_VERY_LONG",
  "ONLINE_REASON_NEEDLESS",
  "LINKED_UNKNOWN",
  "LINE_CAPACITY_TOO_LARGE",
  "LINE_AGEING_TOO_SLOW",
  "ROUTE_OWNER_UNUSED",
  "TEXT_MARKUP",
  "TEXT_FOREIGN_LETTER",
  "TEXT_WITHOUT_MARKS",
  "TEXT_NOT_TRANSLATED",
  "TEXT_ENGLISH_WITH_MARKS",
]);

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
