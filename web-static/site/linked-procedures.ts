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
