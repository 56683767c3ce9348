import { useState } from "preact/hooks";
import type { WordingList, WordingRow } from "../../../shared/contracts/wording-api.ts";
import { messageEvent } from "../../../shared/domain/message/event-variables.ts";
import { TroubleNotice } from "../catalogue/trouble-notice.tsx";
import { useDesk } from "../desk.ts";
import { links } from "../route.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { shortMoment } from "../short-moment.ts";
import { PublishWording } from "./publish-wording.tsx";
import { useMessageWords } from "./use-message-words.ts";
import { useWording, type Wording } from "./use-wording.ts";
import { WordingChanges } from "./wording-changes.tsx";
import { WordingForm } from "./wording-form.tsx";
import { WordingHistoryTab } from "./wording-history.tsx";

interface Props {
  readonly row: WordingRow;
  readonly list: WordingList;
  readonly tab: string | undefined;
  readonly onRow: (row: WordingRow) => void;
  readonly onReload: () => void;
}

/** How the tabs are called in the address; the form has none. */
const TABS = { edit: undefined, changes: "thay-doi", history: "lich-su" } as const;
const NAMES = ["edit", "changes", "history"] as const;

const StateLine = ({ row, wording }: { row: WordingRow; wording: Wording }) => {
  const text = useMessageWords().draft;
  const { draft } = row;
  const words = (): string => {
    if (wording.isUnsaved) return text.isUnsaved;
    return draft === undefined ? text.isPublished : text.isSaved(draft.by, shortMoment(draft.at));
  };
  return (
    <span role="status" class={wording.isUnsaved ? "tag warn" : "quiet small"} data-testid="wording-state">
      {words()}
    </span>
  );
};

const Bar = ({ row, wording, onPublish }: { row: WordingRow; wording: Wording; onPublish: () => void }) => {
  const text = useMessageWords().draft;
  const { isUnsaved, linted, save, discard } = wording;
  const isReady = row.draft !== undefined && !isUnsaved && !linted.faults.some(({ severity }) => severity === "error");
  return (
    <div class="row message-bar">
      <button type="button" class="button second" aria-disabled={!isUnsaved} onClick={() => isUnsaved && save()}>
        {text.save}
      </button>
      <button type="button" class="button" aria-disabled={!isReady} onClick={() => isReady && onPublish()}>
        {text.publish}
      </button>
      {row.draft !== undefined && (
        <button type="button" class="button link" onClick={discard}>
          {text.discard}
        </button>
      )}
      <StateLine row={row} wording={wording} />
    </div>
  );
};

/** Somebody saved while this was typed: neither text is lost. */
const Overtaken = ({ wording: { overtaken, put, forget } }: { wording: Wording }) => {
  const text = useMessageWords().draft;
  if (overtaken === undefined) return null;
  return (
    <div class="notice warn" role="alert">
      <p>{text.overtaken}</p>
      <p lang="vi">{overtaken.texts.vi}</p>
      <div class="row">
        <button type="button" class="button second" onClick={() => put(overtaken)}>
          {text.useMine}
        </button>
        <button type="button" class="button link" onClick={forget}>
          {text.useTheirs}
        </button>
      </div>
    </div>
  );
};

/** One message: worded, looked at as on a phone, compared and published. */
export const MessageEditor = ({ row, list, tab, onRow, onReload }: Props) => {
  const { language } = useDesk();
  const text = useMessageWords();
  const wording = useWording(row, onRow);
  const [isPublishing, setPublishing] = useState(false);
  const [isPublished, setPublished] = useState(false);
  const { template } = row;
  const event = messageEvent(template.event);
  const at = NAMES.find((name) => TABS[name] === tab) ?? "edit";
  const done = (next: WordingRow) => {
    setPublishing(false);
    setPublished(true);
    wording.adopt(next);
  };
  return (
    <section class="messages" data-testid="message-editor">
      <p class="way-back">
        <a href={links.messages}>← {text.back}</a>
      </p>
      <ScreenTitle title={event?.name[language] ?? template.id} />
      <p class="quiet">{event && text.told[event.told]}</p>
      <nav class="tabs" aria-label={event?.name[language] ?? template.id}>
        {NAMES.map((name) => (
          <a key={name} href={links.message(template.id, TABS[name])} aria-current={name === at ? "page" : undefined}>
            {text.tabs[name]}
          </a>
        ))}
      </nav>
      <Bar row={row} wording={wording} onPublish={() => setPublishing(true)} />
      <TroubleNotice trouble={wording.trouble} />
      {wording.trouble !== "" && (
        <button type="button" class="button second" onClick={onReload}>
          {text.draft.look}
        </button>
      )}
      <Overtaken wording={wording} />
      {isPublished && row.draft === undefined && (
        <p class="notice good" role="status">
          {text.publish.done}
        </p>
      )}
      {row.outdated && (
        <div class="notice warn" role="alert">
          <p>{text.draft.outdated}</p>
          <button type="button" class="button second" onClick={wording.save}>
            {text.draft.onNew}
          </button>
        </div>
      )}
      {at === "edit" && <WordingForm row={row} list={list} wording={wording} />}
      {at === "changes" && <WordingChanges template={template} wording={wording.wording} />}
      {at === "history" && <WordingHistoryTab path={wording.path} onRow={wording.adopt} />}
      {isPublishing && (
        <PublishWording row={row} path={wording.path} onDone={done} onClose={() => setPublishing(false)} />
      )}
    </section>
  );
};
