import type { Procedure } from "../../shared/domain/procedure/definition.ts";

type Link = NonNullable<Procedure["linked"]>[number];

/** All that a page says of another procedure. */
export type ProcedureName = Pick<Procedure, "id" | "name">;

export interface LinkedProcedure extends Pick<Link, "when" | "why"> {
  readonly procedure: ProcedureName;
}

/** What people need with a procedure, without what is not, or no longer, among the published. */
export const linkedProcedures = (
  { linked = [] }: Pick<Procedure, "linked">,
  published: readonly ProcedureName[],
): LinkedProcedure[] =>
  linked.flatMap(({ procedure: code, when, why }) => {
    const procedure = published.find(({ id }) => id === code);
    return procedure === undefined ? [] : [{ procedure, when, why }];
  });

/** The procedures of a bundle by their part, without what is not among the published. */
export const bundledProcedures = (
  { bundle }: Pick<Procedure, "bundle">,
  published: readonly ProcedureName[],
): { readonly id: string; readonly procedure: ProcedureName }[] =>
  (bundle?.parts ?? []).flatMap(({ id, procedure: code }) => {
    const procedure = published.find((one) => one.id === code);
    return procedure === undefined ? [] : [{ id, procedure }];
  });

/** Every other procedure that a procedure's page names, each once. */
export const namedOnPage = (procedure: Procedure, published: readonly ProcedureName[]): ProcedureName[] => {
  const all = [...linkedProcedures(procedure, published), ...bundledProcedures(procedure, published)];
  return [...new Map(all.map(({ procedure: { id, name } }) => [id, { id, name }])).values()];
};
