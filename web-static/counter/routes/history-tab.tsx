import { useState } from "preact/hooks";
import type { CatalogueContext } from "../../../shared/contracts/catalogue-api.ts";
import type {
  RouteTableChange,
  RouteTableEntry,
  RouteTableHistory,
} from "../../../shared/contracts/route-table-api.ts";
import { useWords } from "../catalogue/form-context.ts";
import { ReasonDialog } from "../catalogue/reason-dialog.tsx";
import { useSend } from "../catalogue/use-send.ts";
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

const Undo = ({
  path,
  newest,
  onDone,
}: {
  path: string;
  newest: RouteTableChange;
  onDone: (entry: RouteTableEntry) => void;
}) => {
  const words = useWords().history;
  const text = useRouteWords().history;
  const [isAsking, setAsking] = useState(false);
  const undo = useSend<RouteTableEntry>(`${path}/undo`, (next) => {
    setAsking(false);
    onDone(next);
  });
  return (
    <>
      <button type="button" class="button second" onClick={() => setAsking(true)}>
        {words.undo}
      </button>
      {isAsking && (
        <ReasonDialog
          title={words.undo}
          more={text.undoMore}
          {...undo}
          onSend={(reason) => void undo.send({ revision: newest.revision, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
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
      {onEntry !== undefined && newest !== undefined && <Undo path={path} newest={newest} onDone={done} />}
      {newest === undefined && <p class="empty card">{text.empty}</p>}
      <ol class="plain-list history-list">
        {items.map((change) => (
          <Change key={change.revision} {...props} change={change} />
        ))}
      </ol>
    </section>
  );
};
