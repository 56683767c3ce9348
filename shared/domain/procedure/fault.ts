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
  "OPEN_QUESTION",
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

/** What an editor must mend before a set can be published. Sentences are Vietnamese: editors are provincial officers. */
export interface DefinitionFault {
  /** Kind, position in the set, then the place inside that definition: ["procedures", 3, "steps", 0, "owner"]. */
  readonly path: readonly (string | number)[];
  readonly code: FaultCode;
  readonly reason: string;
  readonly suggestion: string;
}
