import type { Province } from "../agency/province.ts";
import { chainFrom } from "../routing/fallback-chain.ts";
import type { RouteTable } from "../routing/route-table.ts";
import type { ServiceLine } from "../ticket/service-line.ts";
import type { ProcedureDefinition } from "./definition.ts";
import { type Offices, officesOf } from "./owners.ts";

/** What a procedure is checked against. */
export interface Surrounding {
  readonly procedures: readonly ProcedureDefinition[];
  readonly serviceLines: readonly ServiceLine[];
  readonly province: Pick<Province, "agencies" | "communes">;
  /** None where every step goes to whom it names. */
  readonly routes?: readonly RouteTable[];
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
  /** Whether the routes name somebody who takes over in a commune that lacks the owner of a step. */
  readonly isTakenOver: (owner: string, commune: string) => boolean;
}

const placesOf = (province: Surrounding["province"], routes: readonly RouteTable[] = []) => {
  const offices = officesOf(province);
  const isTakenOver = (owner: string, commune: string): boolean =>
    routes
      .filter((table) => table.owner === owner)
      .flatMap((table) => chainFrom(owner, table))
      .some((key) => offices.placeOf(key, [commune]).kind === "found");
  return { offices, isTakenOver };
};

export const surroundingsOf = ({ procedures, serviceLines, province, routes }: Surrounding): Surroundings => ({
  ...placesOf(province, routes),
  served: new Set(serviceLines.flatMap(({ fields }) => fields)),
  codes: new Set(procedures.map(({ id }) => id)),
  procedures: new Map(
    procedures.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)).map((one) => [one.id, one]),
  ),
});
