import type { Province } from "../agency/province.ts";
import { checkOwners } from "../procedure/check-owners.ts";
import type { ProcedureDefinition } from "../procedure/definition.ts";
import type { Finding } from "../procedure/fault.ts";
import { surroundingsOf } from "../procedure/surroundings.ts";
import type { RouteTable } from "./route-table.ts";

/** Without whoever took over, steps find nobody in some communes: told once, with the first procedure that it hurts. */
export function* checkTakeover(
  table: RouteTable,
  procedures: readonly ProcedureDefinition[],
  province: Pick<Province, "agencies" | "communes">,
): Generator<Finding> {
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
