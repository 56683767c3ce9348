import { type Facts, holds, mentions } from "./condition.ts";
import type { ProcedureCase, ProcedureDefinition, Question, Step } from "./definition.ts";

export const findCase = (procedure: ProcedureDefinition, id: string | undefined): ProcedureCase | undefined =>
  id === undefined && procedure.cases.length === 1 ? procedure.cases[0] : procedure.cases.find((one) => one.id === id);

/** Steps that a dossier of these facts takes, in order. What hangs on an unanswered question is taken, to be safe. */
export const stepsFor = ({ steps }: Pick<ProcedureDefinition, "steps">, facts: Facts): Step[] =>
  steps.filter(
    ({ cases, when }) =>
      (cases === undefined || facts.case === undefined || cases.includes(facts.case)) && holds(when, facts) !== "no",
  );

/** Questions on which the way through the offices hangs: without their answers nobody knows where the dossier goes. */
export const questionsOfWay = ({
  questions = [],
  steps,
  bundle,
}: Pick<ProcedureDefinition, "questions" | "steps" | "bundle">): Question[] => {
  const asked = new Set(
    [...steps, ...(bundle?.parts ?? [])]
      .flatMap(({ when }) => (when === undefined ? [] : [...mentions(when)]))
      .map((one) => one.question),
  );
  return questions.filter(({ id }) => asked.has(id));
};

export const inForceOn = (procedure: ProcedureDefinition, date: string): boolean =>
  procedure.effectiveFrom <= date && (procedure.effectiveTo === undefined || date <= procedure.effectiveTo);
