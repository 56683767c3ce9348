import { useState } from "preact/hooks";
import type { CatalogueContext } from "../../../shared/contracts/catalogue-api.ts";
import type {
  RouteTableChange,
  RouteTableEntry,
  RouteTableHistory,
} from "../../../shared/contracts/route-table-api.ts";
import { useWords } from "../catalogue/form-context.ts";
import { UndoNewest } from "../catalogue/undo-newest.tsx";
import { LoadState } from "../load-state.tsx";
import { shortMoment } from "../short-moment.ts";
import { useLoad } from "../use-load.ts";
import { RouteChanges } from "./changes-tab.tsx";
import { routeNames } from "./route-names.ts";
import { useRouteWords } from "./route-words.ts";

interface Props {
  readonly entry: RouteTableEntry;
  readonly context: CatalogueContext;
  /** Absent for who only reads. */
  readonly onEntry?: (entry: RouteTableEntry) => void;
}

const Change = ({ change, entry, context }: Props & { change: RouteTableChange }) => {
  const text = useWords().history;
  const { kind, by, at, reason, before, after } = change;
  return (
    <li class="card history-item" data-testid="route-history-item">
      <p>
        <strong>{text.kinds[kind]}</strong> <span class="quiet">{text.byAt(by, shortMoment(at))}</span>
      </p>
      <p>
        {text.reason}: {reason}
      </p>
      <details>
        <summary>{text.changes}</summary>
        <RouteChanges before={before} after={after} names={routeNames(context, entry.procedures)} />
      </details>
    </li>
  );
};

/** What became of one owner's routes, newest first; the newest change can be taken back. */
export const HistoryTab = (props: Props) => {
  const { entry, onEntry } = props;
  const text = useRouteWords().history;
  const path = `/routes/${encodeURIComponent(entry.code)}`;
  const { answer, reload } = useLoad<RouteTableHistory>(`${path}/history`);
  const [isDone, setDone] = useState(false);
  if (answer?.kind !== "ok") return <LoadState answer={answer} onAgain={() => void reload()} />;
  const { items } = answer.value;
  const [newest] = items;
  const done = (next: RouteTableEntry) => {
    setDone(true);
    onEntry?.(next);
    void reload({ quiet: true });
  };
  return (
    <section>
      <p role="status" class={isDone ? "notice good" : "only-heard"}>
        {isDone && text.undone}
      </p>
      {onEntry !== undefined && newest !== undefined && (
        <UndoNewest path={path} newest={newest} more={text.undoMore} onDone={done} />
      )}
      {newest === undefined && <p class="empty card">{text.empty}</p>}
      <ol class="plain-list history-list">
        {items.map((change) => (
          <Change key={change.revision} {...props} change={change} />
        ))}
      </ol>
    </section>
  );
};
