import { type Facts, holds } from "./condition.ts";
import type { Component, Fee, ProcedureCase, ProcedureDefinition, Question } from "./definition.ts";

/** Questions that matter still, given the answers so far, in their order. */
export const openQuestions = ({ questions = [] }: Pick<ProcedureDefinition, "questions">, facts: Facts): Question[] =>
  questions.filter(({ when }) => holds(when, facts) === "yes");

/** Cases that the answers do not rule out; one is left when the person has said enough. */
export const casesLeft = ({ cases }: Pick<ProcedureDefinition, "cases">, facts: Facts): ProcedureCase[] =>
  cases.filter(({ when }) => holds(when, { ...facts, case: undefined }) !== "no");

type Asking = Pick<ProcedureDefinition, "questions">;
type Answers = Facts["answers"];

/** With one answer more; answers to questions that no longer matter are dropped. */
export const withAnswer = (asking: Asking, before: Answers, question: string, option: string): Answers => {
  const answers = { ...before, [question]: option };
  const open = new Set(openQuestions(asking, { answers }).map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => open.has(id)));
};

/** Earlier answers as far as these questions still offer them. */
export const stillOffered = ({ questions = [] }: Asking, answers: Answers): Answers => {
  const isOffered = ([id, option]: [string, string]) =>
    questions.some((one) => one.id === id && one.options.some((each) => each.id === option));
  return Object.fromEntries(Object.entries(answers).filter(isOffered));
};

export interface Checklist {
  /** Must be handed in. */
  readonly needed: readonly Component[];
  /** By their own note, or because a question is not answered yet. */
  readonly maybe: readonly Component[];
}

/** The papers of one case for these answers. */
export const checklistOf = (theCase: ProcedureCase, answers: Facts["answers"]): Checklist => {
  const facts = { case: theCase.id, answers };
  const relevant = theCase.components.map((component) => ({ component, truth: holds(component.when, facts) }));
  return {
    needed: relevant.flatMap(({ component, truth }) => (component.required && truth === "yes" ? [component] : [])),
    maybe: relevant.flatMap(({ component, truth }) =>
      truth === "unknown" || (truth === "yes" && !component.required) ? [component] : [],
    ),
  };
};

/** What is paid in one case for these answers; a fee that hangs on an unanswered question is among them. */
export const feesOf = (theCase: ProcedureCase, answers: Facts["answers"]): Fee[] =>
  theCase.fees.filter(({ when }) => holds(when, { case: theCase.id, answers }) !== "no");
