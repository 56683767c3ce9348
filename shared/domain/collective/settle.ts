import { eachPersonOnce } from "./match-list.ts";
import { type RowResult, unmatched } from "./result.ts";

/** An officer's answer to a question: which of the candidates it is, or that it is none of them. */
export type Choice = number | "none";

/** Answers by the line of the row. */
export type Answers = Readonly<Record<number, Choice>>;

const settleRow = (result: RowResult, choice: Choice | undefined): RowResult => {
  if (result.outcome !== "question" || choice === undefined) return result;
  const person = choice === "none" ? undefined : result.candidates[choice];
  return person === undefined
    ? unmatched(result.row, "not-the-person")
    : { outcome: "matched", row: result.row, by: "officer", person };
};

/** The results as the officers' answers leave them; a question without an answer stays one. */
export const settle = (results: readonly RowResult[], answers: Answers): readonly RowResult[] =>
  eachPersonOnce(results.map((result) => settleRow(result, answers[result.row.line])));
