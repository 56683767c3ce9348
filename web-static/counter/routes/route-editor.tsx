import { useState } from "preact/hooks";
import type { CatalogueContext } from "../../../shared/contracts/catalogue-api.ts";
import type { RouteTableEntry } from "../../../shared/contracts/route-table-api.ts";
import { DraftNotices } from "../catalogue/draft-notices.tsx";
import { EditorBar } from "../catalogue/editor-bar.tsx";
import { ProcedureForm } from "../catalogue/procedure-form.tsx";
import { useDraft } from "../catalogue/use-draft.ts";
import { useDesk } from "../desk.ts";
import { links } from "../route.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { BeginTable } from "./begin-table.tsx";
import { ChangesTab } from "./changes-tab.tsx";
import { DryRunTab } from "./dry-run-tab.tsx";
import { HistoryTab } from "./history-tab.tsx";
import { PublishRoutes } from "./publish-routes.tsx";
import { routeNames } from "./route-names.ts";
import { ROUTE_SECTIONS } from "./route-sections.ts";
import { useRouteWords } from "./route-words.ts";
import { RuleList } from "./rule-list.tsx";
import { TryOneTab } from "./try-one-tab.tsx";
import { useDryRun } from "./use-dry-run.ts";
import { useRouteForm } from "./use-route-form.ts";

interface Props {
  readonly first: RouteTableEntry;
  readonly context: CatalogueContext;
  readonly tab: string | undefined;
}

/** How the tabs are called in the address; the form has none. */
const TABS = {
  edit: undefined,
  "try-one": "thu-mot-ho-so",
  "dry-run": "chay-thu",
  changes: "thay-doi",
  history: "lich-su",
} as const;
type Tab = keyof typeof TABS;
const NAMES: readonly Tab[] = ["edit", "try-one", "dry-run", "changes", "history"];

const Tabs = ({ owner, at, names }: { owner: string; at: Tab; names: readonly Tab[] }) => {
  const { tabs, editor } = useRouteWords();
  return (
    <nav class="tabs" aria-label={editor.tabsName}>
      {names.map((name) => (
        <a key={name} href={links.routesOf(owner, TABS[name])} aria-current={name === at ? "page" : undefined}>
          {tabs[name]}
        </a>
      ))}
    </nav>
  );
};

/** The table is written here: everything that belongs to its draft. */
const Writing = ({ first, context, at }: { first: RouteTableEntry; context: CatalogueContext; at: Tab }) => {
  const text = useRouteWords();
  const draft = useDraft<RouteTableEntry>(first, "routes");
  const { entry, editing } = draft;
  const hold = useRouteForm(draft, context, entry.procedures);
  const dryRun = useDryRun(entry);
  const names = routeNames(context, entry.procedures);
  const isSaved = draft.state.kind === "saved";
  const [isPublishing, setPublishing] = useState(false);
  const [isPublished, setPublished] = useState(false);
  const undone = (next: RouteTableEntry) => {
    setPublished(false);
    draft.adopt(next);
  };
  const adopt = (next: RouteTableEntry | undefined) => next !== undefined && draft.adopt(next);
  const parts = { entry, context, content: editing.content };
  return (
    <>
      <EditorBar<RouteTableEntry>
        draft={draft}
        of="routes"
        said={hold.said}
        onPublish={() => setPublishing(true)}
        onDiscarded={adopt}
      />
      {isPublished && entry.draft === undefined && (
        <p class="notice good" role="status" data-testid="published">
          {text.publish.done}
        </p>
      )}
      <DraftNotices<RouteTableEntry> draft={draft} sections={ROUTE_SECTIONS} />
      {at === "edit" && <ProcedureForm hold={hold} />}
      {at === "try-one" && <TryOneTab {...parts} />}
      {at === "dry-run" && <DryRunTab entry={entry} names={names} hold={dryRun} isSaved={isSaved} />}
      {at === "changes" && <ChangesTab {...parts} />}
      {at === "history" && <HistoryTab entry={entry} context={context} onEntry={undone} />}
      {isPublishing && (
        <PublishRoutes
          {...{ entry, context, isSaved }}
          run={dryRun.run}
          onDone={(next) => {
            setPublishing(false);
            setPublished(true);
            draft.adopt(next);
          }}
          onClose={() => setPublishing(false)}
        />
      )}
    </>
  );
};

/** One owner's routes: written, tried, compared and published by an editor; read by others. */
export const RouteEditor = ({ first, context, tab }: Props) => {
  const { language, role } = useDesk();
  const text = useRouteWords();
  const [entry, setEntry] = useState(first);
  const names = routeNames(context, entry.procedures);
  const title = text.routes.owner(names.office(entry.code)[language]);
  const isEditor = role.role === "province-editor";
  const isThere = entry.latest !== undefined || entry.draft !== undefined;
  const shown = isEditor ? NAMES : (["edit", "history"] as const);
  const at = shown.find((name) => TABS[name] === tab) ?? "edit";
  return (
    <section class="editor routes" data-testid="route-editor" data-owner={entry.code}>
      <p class="way-back">
        <a href={links.routes}>← {text.routes.back}</a>
      </p>
      <ScreenTitle title={`${text.tabs[at]}: ${title}`}>{title}</ScreenTitle>
      {(isThere || !isEditor) && <Tabs owner={entry.code} at={at} names={shown} />}
      {isEditor && isThere && <Writing first={entry} context={context} at={at} />}
      {isEditor && !isThere && <BeginTable entry={entry} names={names} onDone={setEntry} />}
      {!isEditor && at === "edit" && (
        <div class="card">
          <h2>{text.routes.rules}</h2>
          <RuleList owner={entry.code} table={entry.latest} names={names} used={entry.used} />
        </div>
      )}
      {!isEditor && at === "history" && <HistoryTab entry={entry} context={context} />}
    </section>
  );
};
