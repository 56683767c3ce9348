import { Channel } from "../dossier/channel.ts";
import type { ProcedureDefinition } from "../procedure/definition.ts";
import { answersTo, combinationsOf, MOST_WAYS, questionsBehind } from "../procedure/reachable.ts";
import type { RouteTable } from "./route-table.ts";
import type { RoutePoint } from "./route-tests.ts";

/** Those that some rule names, and one that none does: it stands for all the rest. */
const named = (all: readonly string[], mentioned: readonly string[]): string[] => {
  const rest = all.find((one) => !mentioned.includes(one));
  return [...new Set(mentioned.filter((one) => all.includes(one))), ...(rest === undefined ? [] : [rest])];
};

/** Procedures that rules name, and one of each department that none names. */
const procedures = ({ rules, owner }: RouteTable, all: readonly ProcedureDefinition[]): ProcedureDefinition[] => {
  const mine = all.filter(({ steps }) => steps.some((step) => step.owner === owner));
  const codes = new Set(rules.flatMap((rule) => rule.procedures ?? []));
  const departments = new Set<string>();
  return mine.filter(({ id, department }) => {
    if (codes.has(id)) return true;
    const isFirst = !departments.has(department);
    departments.add(department);
    return isFirst;
  });
};

const amountsOf = ({ rules }: RouteTable): number[] => [
  ...new Set([0, ...rules.flatMap(({ amount }) => [amount?.fromVnd ?? 0, amount?.belowVnd ?? 0])]),
];

const factsOf = ({ rules }: RouteTable, procedure: ProcedureDefinition): RoutePoint["facts"][] => {
  const questions = questionsBehind(
    procedure,
    rules.map(({ when }) => when),
  );
  const isTooMuch = combinationsOf(questions) > MOST_WAYS;
  return procedure.cases.flatMap(({ id }) =>
    (isTooMuch ? [{}] : answersTo(questions, id)).map((answers) => ({ case: id, answers })),
  );
};

/**
 * Dossiers of every kind that the rules of a table can tell apart: what they name and one that they do not, every answer
 * they ask for, every amount at which one of them begins or ends. Not every dossier of a province, but one of each kind.
 */
export function* pointsOf(
  table: RouteTable,
  all: readonly ProcedureDefinition[],
  communes: readonly string[],
): Generator<RoutePoint> {
  const places = named(
    communes,
    table.rules.flatMap((rule) => rule.communes ?? []),
  );
  for (const procedure of procedures(table, all))
    for (const { id: step } of procedure.steps.filter(({ owner }) => owner === table.owner))
      for (const facts of factsOf(table, procedure))
        for (const commune of places)
          for (const channel of Channel.options)
            for (const amountVnd of amountsOf(table)) yield { procedure, step, commune, channel, facts, amountVnd };
}
