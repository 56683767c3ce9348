import { useEffect, useRef, useState } from "preact/hooks";
import type {
  CatalogueChange,
  CatalogueContext,
  CatalogueEntry,
  CatalogueHistory,
} from "../../../shared/contracts/catalogue-api.ts";
import { dateText } from "../../browser/clock-text.ts";
import { LoadState } from "../load-state.tsx";
import { shortMoment } from "../short-moment.ts";
import { useLoad } from "../use-load.ts";
import { useWords } from "./form-context.ts";
import { HistoryChanges, Unfold, VersionPreview } from "./history-change.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { UndoNewest } from "./undo-newest.tsx";
import { useSend } from "./use-send.ts";

interface Props {
  readonly entry: CatalogueEntry;
  readonly context: CatalogueContext;
  readonly onDone: (entry: CatalogueEntry) => void;
}

const ChangeItem = ({ change, context }: { change: CatalogueChange; context: CatalogueContext }) => {
  const text = useWords().history;
  const { code, after } = change;
  return (
    <li class="card history-item" data-testid="history-item">
      <p>
        <strong>{text.kinds[change.kind]}</strong>{" "}
        <span class="quiet">{text.byAt(change.by, shortMoment(change.at))}</span>
        {change.from !== undefined && `, ${text.from(dateText(change.from))}`}
        {change.lastDay !== undefined && `, ${text.lastDay(dateText(change.lastDay))}`}
      </p>
      <p>
        {text.reason}: {change.reason}
      </p>
      <Unfold name={text.changes}>{() => <HistoryChanges change={change} context={context} />}</Unfold>
      {after !== undefined && (
        <Unfold name={text.look}>{() => <VersionPreview code={code} version={after} context={context} />}</Unfold>
      )}
    </li>
  );
};

/** Undoing the newest publication, or ending the procedure. */
const Acts = ({ entry, newest, onDone }: Omit<Props, "context"> & { newest: CatalogueChange | undefined }) => {
  const text = useWords().history;
  const path = `/catalogue/${encodeURIComponent(entry.code)}`;
  const [isEnding, setEnding] = useState(false);
  const withdraw = useSend<CatalogueEntry>(`${path}/withdraw`, (next) => {
    setEnding(false);
    onDone(next);
  });
  const isThere = entry.versions.some(({ state }) => state !== "ended");
  return (
    <div class="row">
      {newest?.before !== undefined && <UndoNewest path={path} newest={newest} more={text.undoMore} onDone={onDone} />}
      {isThere && (
        <button type="button" class="button grave" onClick={() => setEnding(true)}>
          {text.withdraw}
        </button>
      )}
      {isEnding && (
        <ReasonDialog
          title={text.withdraw}
          more={text.withdrawMore}
          withDay
          {...withdraw}
          onSend={(reason, lastDay) => void withdraw.send({ lastDay, reason })}
          onClose={() => setEnding(false)}
        />
      )}
    </div>
  );
};

/** Every publication of the procedure, newest first. */
export const HistoryTab = ({ entry, context, onDone }: Props) => {
  const text = useWords().history;
  const { answer, reload } = useLoad<CatalogueHistory>(`/catalogue/${encodeURIComponent(entry.code)}/history`);
  const [isDone, setDone] = useState(false);
  const seen = useRef(entry.revision);
  useEffect(() => {
    if (seen.current !== entry.revision) void reload({ quiet: true });
    seen.current = entry.revision;
  }, [entry.revision, reload]);
  if (answer?.kind !== "ok") return <LoadState answer={answer} onAgain={() => void reload()} />;
  const { items } = answer.value;
  const [newest] = items;
  const finish = (next: CatalogueEntry) => {
    onDone(next);
    setDone(true);
  };
  return (
    <section aria-label={text.title}>
      <p role="status" class={isDone ? "notice good" : "only-heard"}>
        {isDone && text.done}
      </p>
      <Acts entry={entry} newest={newest} onDone={finish} />
      {newest === undefined && <p class="empty card">{text.empty}</p>}
      <ol class="plain-list history-list">
        {items.map((change) => (
          <ChangeItem key={change.revision} change={change} context={context} />
        ))}
      </ol>
    </section>
  );
};
