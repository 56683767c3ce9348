import type { Definitions } from "../../shared/definitions/load.ts";
import { caoBangDefinitions } from "../support/definitions.ts";

/** The demonstration province with more communes, each a copy of its first with offices and counters of its own. */
export const manyCommunes = (count: number): Definitions => {
  const definitions = caoBangDefinitions();
  const [first] = definitions.province.communes;
  if (first === undefined) throw new Error("The province has no commune");
  const communes = Array.from({ length: count - 1 }, (_, at) => {
    const code = String(20_000 + at);
    const counters = first.counters.map((counter, n) => ({ ...counter, id: `${code}-${n + 1}` }));
    return { ...first, code, agencyCode: `H14.${200 + at}`, slug: `${first.slug}-${at}`, counters };
  });
  return { ...definitions, province: { ...definitions.province, communes: [first, ...communes] } };
};
