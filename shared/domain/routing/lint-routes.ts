import type { Province } from "../agency/province.ts";
import { checkOwners } from "../procedure/check-owners.ts";
import { checkTexts } from "../procedure/check-texts.ts";
import type { ProcedureDefinition } from "../procedure/definition.ts";
import { type Finding, graded } from "../procedure/fault.ts";
import type { DraftFault } from "../procedure/lint.ts";
import { parseEntries } from "../procedure/parse-entries.ts";
import { surroundingsOf } from "../procedure/surroundings.ts";
import { checkRoutes } from "./check-routes.ts";
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

/** Without whoever took over, steps find nobody in some communes: told once, with the first procedure that it hurts. */
function* orphans(table: RouteTable, { procedures, province }: RouteSurrounding): Generator<Finding> {
  const around = surroundingsOf({ procedures, province, serviceLines: [], routes: [table] });
  const hurt = procedures.flatMap((procedure) =>
    [...checkOwners(procedure, around)].flatMap(({ code, path, reason }) =>
      code === "OWNER_NOT_IN_COMMUNE" && procedure.steps[Number(path[1])]?.owner === table.owner
        ? [`Thủ tục ${procedure.id}: ${reason}`]
        : [],
    ),
  );
  const [first, ...others] = hurt;
  if (first === undefined) return;
  yield {
    path: ["fallbacks"],
    code: "OWNER_NOT_IN_COMMUNE",
    reason: others.length === 0 ? first : `${first} Còn ${others.length} bước khác như vậy.`,
    suggestion: `Thêm dòng làm thay cho "${table.owner}".`,
  };
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
  const found = [...ofTable, ...orphans(table, set), ...checkTexts(table)];
  return { table, faults: [...faults, ...found.map(graded)] };
};
