import { useState } from "preact/hooks";
import type { CatalogueContext, CatalogueEntry, CatalogueRow } from "../../../shared/contracts/catalogue-api.ts";
import { dateText } from "../../browser/clock-text.ts";
import { href } from "../../text/language.ts";
import { useDesk } from "../desk.ts";
import { links } from "../route.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { DraftChanges } from "./draft-changes.tsx";
import { DraftNotices } from "./draft-notices.tsx";
import { EditTab } from "./edit-tab.tsx";
import { EditorBar } from "./editor-bar.tsx";
import { type EditorTab, EditorTabs } from "./editor-tabs.tsx";
import { useWords } from "./form-context.ts";
import { HistoryTab } from "./history-tab.tsx";
import { namedIn } from "./named-parts.ts";
import { isRecord, textOf } from "./paths.ts";
import { PublishDialog } from "./publish-dialog.tsx";
import { SECTIONS } from "./sections.ts";
import { SimulationTab, TryOutTab } from "./trial-tabs.tsx";
import { type Draft, useDraft } from "./use-draft.ts";
import { useFormHold } from "./use-form-hold.ts";

interface Props {
  readonly first: CatalogueEntry;
  readonly context: CatalogueContext;
  readonly rows: readonly CatalogueRow[];
  readonly tab: EditorTab;
}

/** What citizens read now; beside the form, so that nothing that is typed is left. */
const PublicLink = ({ code }: { code: string }) => {
  const { language } = useDesk();
  return (
    <a href={href(language, `/thu-tuc/${code}/`)} target="_blank" rel="noreferrer">
      {useWords().publish.look}
    </a>
  );
};

const Published = ({ code, from }: { code: string; from: string }) => (
  <p class="notice good" role="status" data-testid="published">
    {useWords().publish.done(dateText(from))} <PublicLink code={code} />
  </p>
);

const nameOf = (content: Draft["editing"]["content"], language: "vi" | "en", otherwise: string): string => {
  const { name } = content;
  return (isRecord(name) && (textOf(name[language]) || textOf(name.vi))) || otherwise;
};

/** One procedure: written, looked at, tried, compared and published. */
export const Editor = ({ first, context, rows, tab }: Props) => {
  const { language } = useDesk();
  const words = useWords();
  const draft = useDraft(first);
  const named = () => namedIn(draft.content());
  const hold = useFormHold(draft, { context, rows, sections: SECTIONS, named });
  const [isPublishing, setPublishing] = useState(false);
  const [published, setPublished] = useState<string>();
  const { entry, editing } = draft;
  const name = nameOf(editing.content, language, words.list.notNamed);
  const discarded = (next: CatalogueEntry | undefined) => {
    if (next === undefined) location.hash = links.catalogue;
    else draft.adopt(next);
  };
  const done = (next: CatalogueEntry, from: string) => {
    setPublishing(false);
    setPublished(from);
    draft.adopt(next);
  };
  const recorded = (next: CatalogueEntry) => {
    setPublished(undefined);
    draft.adopt(next);
  };
  return (
    <section class="editor" data-testid="editor" data-code={entry.code}>
      <p class="way-back row">
        <a href={links.catalogue}>← {words.editor.back}</a>
        {entry.versions.some(({ state }) => state === "in-force") && published === undefined && (
          <PublicLink code={entry.code} />
        )}
      </p>
      <ScreenTitle title={`${words.editor.tabs[tab]}: ${entry.code} – ${name}`}>
        {name} <span class="dossier-code">{entry.code}</span>
      </ScreenTitle>
      <EditorTabs code={entry.code} tab={tab} />
      <EditorBar draft={draft} said={hold.said} onPublish={() => setPublishing(true)} onDiscarded={discarded} />
      {published !== undefined && <Published code={entry.code} from={published} />}
      <DraftNotices draft={draft} />
      {tab === "edit" && <EditTab hold={hold} context={context} />}
      {tab === "changes" && <DraftChanges entry={entry} content={editing.content} context={context} />}
      {tab === "try-out" && <TryOutTab content={editing.content} context={context} />}
      {tab === "simulation" && <SimulationTab content={editing.content} context={context} />}
      {tab === "history" && <HistoryTab entry={entry} context={context} onDone={recorded} />}
      {isPublishing && (
        <PublishDialog
          entry={entry}
          context={context}
          isSaved={draft.state.kind === "saved"}
          onDone={done}
          onClose={() => setPublishing(false)}
        />
      )}
    </section>
  );
};
