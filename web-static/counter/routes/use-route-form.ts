import type { CatalogueContext, CatalogueRow } from "../../../shared/contracts/catalogue-api.ts";
import type { RoutedProcedure, RouteTableEntry } from "../../../shared/contracts/route-table-api.ts";
import { RouteRule } from "../../../shared/domain/routing/route-table.ts";
import { listOf, type Path, textOf, valueAt } from "../catalogue/paths.ts";
import type { Draft } from "../catalogue/use-draft.ts";
import { useFormHold } from "../catalogue/use-form-hold.ts";
import { useDesk } from "../desk.ts";
import { namedOf, routeNames } from "./route-names.ts";
import { ROUTE_SECTIONS } from "./route-sections.ts";

type Options = readonly (readonly [string, string])[];

/** Each key once. */
const once = (options: Options): Options => [...new Map(options)];

/** The form over the draft of a table: what its rules can name comes from the procedures of its owner. */
export const useRouteForm = (
  draft: Draft<RouteTableEntry>,
  context: CatalogueContext,
  procedures: readonly RoutedProcedure[],
) => {
  const { language } = useDesk();
  const names = routeNames(context, procedures);
  const contentAt = (path: Path) => valueAt(draft.content(), path);
  const several = (kind: "procedures" | "departments" | "steps"): Options => {
    if (kind === "procedures") return procedures.map(({ code, name }) => [code, `${code} – ${name[language]}`]);
    if (kind === "steps")
      return once(procedures.flatMap(({ steps }) => steps.map((one) => [one.id, one.name[language]])));
    return once(procedures.map(({ department }) => [department, names.office(department)[language]]));
  };
  const rows: CatalogueRow[] = procedures.map(({ code, name }) => ({ code, name, versions: [] }));
  return useFormHold(draft, {
    ...{ context, rows, several, sections: ROUTE_SECTIONS },
    named: (path) => namedOf(procedures, listOf(contentAt([...path.slice(0, 2), "procedures"])).map(textOf)),
    itemMore: (path) => {
      const rule = RouteRule.safeParse(contentAt(path));
      return rule.success && rule.data.to !== "" ? names.sentence(rule.data)[language] : undefined;
    },
    itemTitle: (path) => {
      if (path[0] !== "fallbacks") return undefined;
      const [office, to] = ["office", "to"].map((key) => textOf(contentAt([...path, key])));
      return office && to ? `${names.office(office)[language]} → ${names.office(to)[language]}` : undefined;
    },
  });
};
