import type { Province } from "../agency/province.ts";

type Places = Pick<Province, "agencies" | "communes">;

export type OwnerPlace =
  | { readonly kind: "found" }
  /** Some communes have this office, these do not: their dossiers would stop there. */
  | { readonly kind: "missing-in"; readonly communes: readonly string[] }
  | { readonly kind: "unknown" };

/** Every key by which a step can name who acts: the communes' offices and the province's agencies. */
export const ownerKeys = ({ agencies, communes }: Places): Set<string> =>
  new Set([...agencies.map(({ key }) => key), ...communes.flatMap(({ offices }) => offices.map(({ key }) => key))]);

/** Whether a key names an agency, or an office that every commune has. */
export const placeOf = (key: string, { agencies, communes }: Places): OwnerPlace => {
  if (agencies.some((agency) => agency.key === key)) return { kind: "found" };
  const without = communes.filter(({ offices }) => !offices.some((office) => office.key === key));
  if (without.length === 0) return { kind: "found" };
  if (without.length === communes.length) return { kind: "unknown" };
  return { kind: "missing-in", communes: without.map(({ name }) => name.vi) };
};
