import type { CatalogueContext } from "../../../shared/contracts/catalogue-api.ts";
import type { RouteTableList, RouteTableRow } from "../../../shared/contracts/route-table-api.ts";
import { useDesk } from "../desk.ts";
import { links } from "../route.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { routeNames } from "./route-names.ts";
import { useRouteWords } from "./route-words.ts";
import { RuleList } from "./rule-list.tsx";

const State = ({ row }: { row: RouteTableRow }) => {
  const text = useRouteWords().routes;
  return (
    <>
      {row.draft !== undefined && <span class="tag warn">{text.draft(row.draft.by)}</span>}{" "}
      {row.isEdited && <span class="tag">{text.edited}</span>}
    </>
  );
};

const Row = ({ row, context }: { row: RouteTableRow; context: CatalogueContext }) => {
  const { language, role } = useDesk();
  const text = useRouteWords().routes;
  const names = routeNames(context, row.named);
  const name = names.office(row.owner)[language];
  return (
    <section class="card" aria-labelledby={`owner-${row.owner}`} data-testid="route-row" data-owner={row.owner}>
      <h2 id={`owner-${row.owner}`}>
        {text.owner(name)} <State row={row} />
      </h2>
      <p class="quiet small">{text.procedures(row.procedures)}</p>
      {row.table === undefined ? (
        <p>{text.noTable}</p>
      ) : (
        <RuleList owner={row.owner} table={row.table} names={names} used={row.used} />
      )}
      <a class="button second small-button" href={links.routesOf(row.owner)}>
        {role.role === "province-editor" ? text.open : text.look} <span class="only-heard">: {name}</span>
      </a>
    </section>
  );
};

/** Every owner of steps with its rules in words; those with a table first, then those with most procedures. */
export const RouteList = ({ list, context }: { list: RouteTableList; context: CatalogueContext }) => {
  const text = useRouteWords().routes;
  const weight = ({ table, draft, procedures }: RouteTableRow) =>
    (table === undefined && draft === undefined ? 0 : 1_000_000) + procedures;
  const items = list.items.toSorted((a, b) => weight(b) - weight(a));
  return (
    <section class="routes">
      <ScreenTitle title={text.title} />
      <p class="quiet wide-text">{text.more}</p>
      <div class="stack">
        {items.map((row) => (
          <Row key={row.owner} row={row} context={context} />
        ))}
      </div>
    </section>
  );
};
