import type { Province } from "../agency/province.ts";

export type Places = Pick<Province, "agencies" | "communes">;

export type OwnerPlace =
  | { readonly kind: "found" }
  /** Some communes have this office, these do not: their dossiers would stop there. */
  | { readonly kind: "missing-in"; readonly communes: readonly string[] }
  | { readonly kind: "unknown" };

/** Who can act, and where: made once for a set, because a province has a hundred communes and hundreds of procedures. */
export interface Offices {
  /** Every key by which a step can name who acts: the communes' offices and the province's agencies. */
  readonly keys: ReadonlySet<string>;
  /** Names of the communes by their code. */
  readonly communes: ReadonlyMap<string, string>;
  /**
   * Whether a key names an agency, or an office of each of these communes, which offer the procedure. A commune that the
   * province does not have is left out; it is a fault of its own.
   */
  placeOf(key: string, offeredIn: readonly string[]): OwnerPlace;
}

export const officesOf = ({ agencies, communes }: Places): Offices => {
  const agencyKeys = new Set(agencies.map(({ key }) => key));
  const names = new Map(communes.map(({ code, name }) => [code, name.vi]));
  const having = new Map<string, Set<string>>();
  for (const { code, offices } of communes)
    for (const { key } of offices) having.set(key, (having.get(key) ?? new Set()).add(code));
  return {
    keys: new Set([...agencyKeys, ...having.keys()]),
    communes: names,
    placeOf(key, offeredIn) {
      if (agencyKeys.has(key)) return { kind: "found" };
      const have = having.get(key);
      if (have === undefined) return { kind: "unknown" };
      if (have.size === names.size) return { kind: "found" };
      const offering = offeredIn.filter((code) => names.has(code));
      const without = offering.filter((code) => !have.has(code)).map((code) => `${names.get(code)}`);
      return without.length === 0 ? { kind: "found" } : { kind: "missing-in", communes: without };
    },
  };
};
