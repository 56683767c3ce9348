import { stepsFor } from "../../shared/domain/procedure/applies.ts";
import type { Component, ProcedureCase, ProcedureDefinition, Step } from "../../shared/domain/procedure/definition.ts";

export interface PaperGroups {
  readonly always: readonly Component[];
  readonly sometimes: readonly Component[];
}

/** What everybody hands in or shows, and what hangs on a person's own matter. */
export const papersOf = (components: readonly Component[]): PaperGroups => {
  const isForAll = ({ required, shown, when }: Component) => when === undefined && (required || shown === true);
  return {
    always: components.filter(isForAll),
    sometimes: components.filter((component) => !isForAll(component)),
  };
};

const grouped = <Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): { key: Key; items: Item[] }[] => {
  const groups = new Map<string, { key: Key; items: Item[] }>();
  for (const item of items) {
    const key = keyOf(item);
    const name = JSON.stringify(key);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { key, items: [item] });
    else group.items.push(item);
  }
  return [...groups.values()];
};

/** Cases that need the same papers, in their order. */
export const casesByPapers = (cases: readonly ProcedureCase[]) =>
  grouped(cases, ({ components }) => components).map(({ key, items }) => ({ components: key, cases: items }));

/** Cases that go the same way: of steps that exclude each other nobody takes both. */
export const casesBySteps = (
  procedure: Pick<ProcedureDefinition, "cases" | "steps">,
): { readonly steps: readonly Step[]; readonly cases: readonly ProcedureCase[] }[] =>
  grouped(procedure.cases, (one) => stepsFor(procedure, { case: one.id, answers: {} })).map(({ key, items }) => ({
    steps: key,
    cases: items,
  }));
