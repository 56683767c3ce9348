import type { Definitions } from "../../shared/definitions/load.ts";
import { graded } from "../../shared/domain/procedure/fault.ts";
import { lintProcedure } from "../../shared/domain/procedure/lint.ts";
import { checkRoutes } from "../../shared/domain/routing/check-routes.ts";
import type { RouteTable } from "../../shared/domain/routing/route-table.ts";
import type { DefinitionStore } from "../../shared/store/definition-store.ts";

const EDITED = "(sửa trên trang quản trị)";

const ofRoutes = (files: readonly RouteTable[], edited: readonly RouteTable[], { procedures, province }: Definitions) =>
  [...checkRoutes([...files, ...edited], procedures, province)].flatMap((finding) => {
    const { severity, reason, suggestion, path } = graded(finding);
    // Faults of the files themselves were told before.
    const table = edited[Number(path[1]) - files.length];
    return severity === "error" && table !== undefined
      ? [`Đường đi "${table.id}" ${EDITED}: ${reason} ${suggestion}`]
      : [];
  });

/**
 * Procedures and routes that officials edited stay in force beside new files, so they must fit them: an office may have gone.
 * @param take codes whose file is taken instead
 */
export const editedFaults = async (
  store: Pick<DefinitionStore, "editedProcedures" | "editedRoutes">,
  definitions: Definitions,
  take: readonly string[] = [],
): Promise<string[]> => {
  const [procedures, tables] = await Promise.all([store.editedProcedures(), store.editedRoutes()]);
  const edited = tables.filter(({ id }) => !take.includes(id));
  const files = (definitions.routes ?? []).filter(({ id }) => !edited.some((one) => one.id === id));
  const ofProcedures = procedures
    .filter(({ id }) => !take.includes(id))
    .flatMap(({ version: _, ...procedure }) =>
      lintProcedure(procedure, {
        ...{ ...definitions, routes: [...files, ...edited] },
        procedures: definitions.procedures.filter(({ id }) => id !== procedure.id),
      }).faults.flatMap(({ severity, reason, suggestion }) =>
        severity === "error" ? [`${procedure.id} ${EDITED}: ${reason} ${suggestion}`] : [],
      ),
    );
  return [...ofProcedures, ...ofRoutes(files, edited, definitions)];
};
