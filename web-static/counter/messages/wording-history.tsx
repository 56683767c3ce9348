import { useState } from "preact/hooks";
import type { WordingHistory, WordingRow } from "../../../shared/contracts/wording-api.ts";
import { UndoNewest } from "../catalogue/undo-newest.tsx";
import { LoadState } from "../load-state.tsx";
import { shortMoment } from "../short-moment.ts";
import { useLoad } from "../use-load.ts";
import { TextChange } from "./text-change.tsx";
import { useMessageWords } from "./use-message-words.ts";

type Change = WordingHistory["items"][number];

const ChangeItem = ({ change }: { change: Change }) => {
  const text = useMessageWords().history;
  const { kind, by, at, reason, before, after } = change;
  return (
    <li class="card history-item" data-testid="wording-change">
      <p>
        <strong>{text.kinds[kind]}</strong> <span class="quiet">{text.by(by, shortMoment(at))}</span>
      </p>
      <p>
        {text.reason}: {reason}
      </p>
      {(["vi", "en"] as const)
        .filter((of) => before?.[of] !== after?.[of])
        .map((of) => (
          <TextChange
            key={of}
            of={of}
            before={{ name: text.before, words: before?.[of] }}
            after={{ name: text.after, words: after?.[of] }}
          />
        ))}
    </li>
  );
};

/** What became of a message, newest first; the newest change can be taken back. */
export const WordingHistoryTab = ({ path, onRow }: { path: string; onRow: (row: WordingRow) => void }) => {
  const text = useMessageWords().history;
  const { answer, reload } = useLoad<WordingHistory>(`${path}/history`);
  const [isDone, setDone] = useState(false);
  if (answer?.kind !== "ok") return <LoadState answer={answer} onAgain={() => void reload()} />;
  const { items } = answer.value;
  const [newest] = items;
  const undone = (row: WordingRow) => {
    setDone(true);
    onRow(row);
    void reload({ quiet: true });
  };
  return (
    <>
      <p role="status" class={isDone ? "notice good" : "only-heard"}>
        {isDone && text.undone}
      </p>
      {newest?.before !== undefined && <UndoNewest path={path} newest={newest} more={text.undoMore} onDone={undone} />}
      {newest === undefined && <p class="empty card">{text.empty}</p>}
      <ol class="plain-list history-list">
        {items.map((change) => (
          <ChangeItem key={change.revision} change={change} />
        ))}
      </ol>
    </>
  );
};
