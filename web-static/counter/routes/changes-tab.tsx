import type { CatalogueContext } from "../../../shared/contracts/catalogue-api.ts";
import type { RouteTableEntry } from "../../../shared/contracts/route-table-api.ts";
import { diffRoutes, type RouteChange } from "../../../shared/domain/routing/diff-routes.ts";
import { RouteTable } from "../../../shared/domain/routing/route-table.ts";
import type { Content } from "../catalogue/paths.ts";
import { useDesk } from "../desk.ts";
import { type RouteNames, routeNames } from "./route-names.ts";
import { useRouteWords } from "./route-words.ts";

const keyOf = (change: RouteChange): string => {
  if ("fallback" in change) return `${change.kind} ${change.fallback.office}`;
  if (change.kind === "order") return change.kind;
  return `${change.kind} ${change.kind === "rule-removed" ? change.before.id : change.after.id}`;
};

const Change = ({ change, names }: { change: RouteChange; names: RouteNames }) => {
  const { language } = useDesk();
  const text = useRouteWords().changes;
  const told = () => {
    switch (change.kind) {
      case "rule-added":
        return <ins>{names.sentence(change.after)[language]}</ins>;
      case "rule-removed":
        return <del>{names.sentence(change.before)[language]}</del>;
      case "rule-changed":
        return (
          <>
            <del>{names.sentence(change.before)[language]}</del>
            <br />
            <ins>{names.sentence(change.after)[language]}</ins>
          </>
        );
      case "order":
        return <span>{change.after.map(({ name }) => name[language]).join(" › ")}</span>;
      case "fallback-added":
      case "fallback-removed": {
        const { office, to } = change.fallback;
        const line = `${names.office(office)[language]} → ${names.office(to)[language]}`;
        return change.kind === "fallback-added" ? <ins>{line}</ins> : <del>{line}</del>;
      }
    }
  };
  return (
    <li class="card" data-testid="route-change">
      <p class="quiet small">
        {text.kinds[change.kind]} {change.kind === "rule-added" && text.place(change.place)}
      </p>
      <p class="text-change">{told()}</p>
    </li>
  );
};

interface Props {
  readonly before: RouteTable | undefined;
  readonly after: RouteTable | undefined;
  readonly names: RouteNames;
}

/** What differs between two tables of one owner, in sentences. */
export const RouteChanges = ({ before, after, names }: Props) => {
  const text = useRouteWords().changes;
  const changes = diffRoutes(before, after);
  if (changes.length === 0) return <p class="empty card">{text.none}</p>;
  return (
    <ul class="plain-list stack">
      {changes.map((change) => (
        <Change key={keyOf(change)} change={change} names={names} />
      ))}
    </ul>
  );
};

/** What the draft would change in what is in force. */
export const ChangesTab = ({
  entry,
  context,
  content,
}: {
  entry: RouteTableEntry;
  context: CatalogueContext;
  content: Content;
}) => {
  const text = useRouteWords().changes;
  const after = RouteTable.safeParse(content);
  if (!after.success) return <p class="empty card">{text.notReadable}</p>;
  return <RouteChanges before={entry.latest} after={after.data} names={routeNames(context, entry.procedures)} />;
};
