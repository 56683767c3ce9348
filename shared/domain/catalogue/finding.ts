/** Why a row is not taken at all. */
export const rowRefusals = [
  "ROW_EMPTY",
  "ROW_NOT_AN_OBJECT",
  "QUOTES_BROKEN",
  "CELLS_MISSING",
  "CELLS_TOO_MANY",
  "CODE_MISSING",
  "CODE_NOT_VALID",
  "NAME_MISSING",
  "CELL_TOO_LONG",
  "CELL_IS_FORMULA",
  "TEXT_LOST",
  "TEXT_GARBLED",
  "TEXT_OF_OLD_FONT",
  "LEVEL_OTHER",
  "LEVEL_MISTAGGED",
  "CODE_TWICE",
  "ENTRY_NOT_VALID",
] as const;
export type RowRefusal = (typeof rowRefusals)[number];

/** What an official must settle before a row that was taken may be published. */
export const rowQuestions = [
  "TEXT_REPAIRED",
  "TEXT_HAD_CONTROL_CHARACTERS",
  "TEXT_HAD_MARKUP",
  "CODE_TWICE_DIFFERS",
  "LEVEL_MISSING",
  "LEVEL_DOUBTFUL",
  "FIELD_MISSING",
  "DEPARTMENT_NOT_MAPPED",
  "DATE_UNCLEAR",
  "WAYS_UNCLEAR",
  "TIME_MISSING",
  "TIME_UNCLEAR",
  "TIME_UNIT_MISSING",
  "TIME_UNIT_UNKNOWN",
  "TIME_SEVERAL",
  "TIME_ZERO",
  "TIME_TOO_LONG",
  "TIME_HOURS_DOUBTFUL",
  "TIME_ONE_DAY_DOUBTFUL",
  "TIME_DIFFERS_FROM_TEXT",
  "FEE_MISSING",
  "FEE_UNCLEAR",
  "FEE_SEVERAL",
  "FEE_OUT_OF_RANGE",
  "FEE_SET_BY_PROVINCE",
  "FEE_DIFFERS_FROM_TEXT",
  "PAPERS_MISSING",
  "PAPERS_UNCLEAR",
  "PAPERS_OF_SEVERAL_CASES",
  "OUTCOME_MISSING",
  "OUTCOME_SEVERAL",
  "LAW_MISSING",
  "LAW_UNCLEAR",
] as const;
export type RowQuestion = (typeof rowQuestions)[number];

/** A doubt about one entry of the definition. */
export interface Doubt {
  readonly code: RowQuestion;
  /** Entry of the definition, such as cases[0].timeLimit; empty for the whole. */
  readonly path: string;
  /** What the source says, cut to what a person can read at a glance. */
  readonly found: string;
}

/** A value read from a cell, with what is doubtful about it. */
export interface Reading<Value> {
  readonly value: Value;
  readonly doubts: readonly Doubt[];
}

const FOUND_LENGTH = 200;

export const doubt = (code: RowQuestion, path: string, found: string): Doubt => ({
  code,
  path,
  found: found.length > FOUND_LENGTH ? `${found.slice(0, FOUND_LENGTH)}…` : found,
});
