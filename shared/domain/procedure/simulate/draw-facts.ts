import { casesLeft, openQuestions } from "../checklist.ts";
import type { ProcedureCase, ProcedureDefinition } from "../definition.ts";
import type { SimulationOptions } from "./options.ts";
import { pick, type Random } from "./random.ts";

type Given = Pick<SimulationOptions, "cases" | "answers">;
type Answers = Readonly<Record<string, string>>;

export interface DrawnFacts {
  readonly case: ProcedureCase;
  readonly answers: Answers;
}

/** Asks on until no question is open. */
const answered = (
  procedure: ProcedureDefinition,
  facts: { readonly case?: string; readonly answers: Answers },
  weights: Given["answers"],
  random: Random,
): Answers => {
  const question = openQuestions(procedure, facts).find(({ id }) => facts.answers[id] === undefined);
  if (question === undefined) return facts.answers;
  const option = pick(random, question.options, ({ id }) => weights[question.id]?.[id] ?? 1);
  const answers = { ...facts.answers, [question.id]: option.id };
  return answered(procedure, { ...facts, answers }, weights, random);
};

/** A person's matter: answers by their weights, then one of the cases to which they lead. */
export const drawFacts = (
  procedure: ProcedureDefinition,
  { cases: caseWeights, answers: weights }: Given,
  random: Random,
): DrawnFacts => {
  const before = answered(procedure, { answers: {} }, weights, random);
  const left = casesLeft(procedure, { answers: before });
  const theCase = pick(random, left.length > 0 ? left : procedure.cases, ({ id }) => caseWeights[id] ?? 1);
  return { case: theCase, answers: answered(procedure, { case: theCase.id, answers: before }, weights, random) };
};
