import { type Facts, holds } from "./condition.ts";
import type { ProcedureCase, ProcedureDefinition, Step } from "./definition.ts";

export const findCase = (procedure: ProcedureDefinition, id: string | undefined): ProcedureCase | undefined =>
  id === undefined && procedure.cases.length === 1 ? procedure.cases[0] : procedure.cases.find((one) => one.id === id);

/** Steps that a dossier of these facts takes, in order. What hangs on an unanswered question is taken, to be safe. */
export const stepsFor = ({ steps }: Pick<ProcedureDefinition, "steps">, facts: Facts): Step[] =>
  steps.filter(
    ({ cases, when }) =>
      (cases === undefined || facts.case === undefined || cases.includes(facts.case)) && holds(when, facts) !== "no",
  );

export const inForceOn = (procedure: ProcedureDefinition, date: string): boolean =>
  procedure.effectiveFrom <= date && (procedure.effectiveTo === undefined || date <= procedure.effectiveTo);
