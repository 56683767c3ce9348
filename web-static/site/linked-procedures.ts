import type { Procedure } from "../../shared/domain/procedure/definition.ts";

type Link = NonNullable<Procedure["linked"]>[number];

export interface LinkedProcedure extends Pick<Link, "when" | "why"> {
  readonly procedure: Procedure;
}

/** What people need with a procedure, without what is not, or no longer, among the published. */
export const linkedProcedures = (
  { linked = [] }: Pick<Procedure, "linked">,
  published: readonly Procedure[],
): LinkedProcedure[] =>
  linked.flatMap(({ procedure: code, when, why }) => {
    const procedure = published.find(({ id }) => id === code);
    return procedure === undefined ? [] : [{ procedure, when, why }];
  });
