import type { Province } from "../agency/province.ts";
import type { ServiceLine } from "../ticket/service-line.ts";
import type { ProcedureDefinition } from "./definition.ts";
import { type Offices, officesOf } from "./owners.ts";

/** What a procedure is checked against. */
export interface Surrounding {
  readonly procedures: readonly ProcedureDefinition[];
  readonly serviceLines: readonly ServiceLine[];
  readonly province: Pick<Province, "agencies" | "communes">;
}

/** The same, looked up once for all procedures. */
export interface Surroundings {
  readonly offices: Offices;
  /** Departments for which somebody can take a number. */
  readonly served: ReadonlySet<string>;
  /** Codes of all procedures. */
  readonly codes: ReadonlySet<string>;
  /** The latest version of each by its code. */
  readonly procedures: ReadonlyMap<string, ProcedureDefinition>;
}

export const surroundingsOf = ({ procedures, serviceLines, province }: Surrounding): Surroundings => ({
  offices: officesOf(province),
  served: new Set(serviceLines.flatMap(({ fields }) => fields)),
  codes: new Set(procedures.map(({ id }) => id)),
  procedures: new Map(
    procedures.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)).map((one) => [one.id, one]),
  ),
});
