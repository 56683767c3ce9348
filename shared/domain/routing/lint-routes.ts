import type { Province } from "../agency/province.ts";
import { checkTexts } from "../procedure/check-texts.ts";
import type { ProcedureDefinition } from "../procedure/definition.ts";
import { graded } from "../procedure/fault.ts";
import type { DraftFault } from "../procedure/lint.ts";
import { parseEntries } from "../procedure/parse-entries.ts";
import { checkRoutes } from "./check-routes.ts";
import { checkTakeover } from "./check-takeover.ts";
import { RouteTable } from "./route-table.ts";

/** What a table of routes is published beside. */
export interface RouteSurrounding {
  readonly procedures: readonly ProcedureDefinition[];
  readonly province: Pick<Province, "agencies" | "communes">;
}

export interface RouteLint {
  /** The draft as a table; absent while an entry is missing or not valid. */
  readonly table?: RouteTable;
  readonly faults: readonly DraftFault[];
}

/** Checks one table, whatever an editor has typed so far, against what it would be published beside. */
export const lintRoutes = (draft: unknown, set: RouteSurrounding): RouteLint => {
  const { value: table, findings } = parseEntries(draft, RouteTable);
  const faults = findings.map((finding): DraftFault => ({ ...finding, severity: "error" }));
  if (table === undefined) return { faults };
  const ofTable = [...checkRoutes([table], set.procedures, set.province)].map((finding) => ({
    ...finding,
    path: finding.path.slice(2),
  }));
  const found = [...ofTable, ...checkTakeover(table, set.procedures, set.province), ...checkTexts(table)];
  return { table, faults: [...faults, ...found.map(graded)] };
};
