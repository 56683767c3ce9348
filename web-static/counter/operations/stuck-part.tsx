import { useRef, useState } from "preact/hooks";
import type { CollectAnswer, StuckList } from "../../../shared/contracts/operations-api.ts";
import { newKey } from "../../browser/new-key.ts";
import { useDesk } from "../desk.ts";
import { LoadState } from "../load-state.tsx";
import { useLoad } from "../use-load.ts";
import { DropForm } from "./drop-form.tsx";
import { StuckCard } from "./stuck-card.tsx";
import { type StuckFilter, StuckFilterRow, stuckPath } from "./stuck-filter.tsx";
import { StuckProgress } from "./stuck-progress.tsx";
import { useOperationsWords } from "./use-operations-words.ts";
import { usePolling } from "./use-polling.ts";
import { type StuckActs, useStuckActs } from "./use-stuck-acts.ts";

const everyMs = 15_000;

/** Has the queues' dead letters collected now, and tells which of them are closed to us. */
const CollectButton = ({ onCollected }: { onCollected: () => void }) => {
  const { api, language } = useDesk();
  const { stuck: text } = useOperationsWords();
  const [isRunning, setRunning] = useState(false);
  const [found, setFound] = useState<CollectAnswer>();
  const collect = async () => {
    if (isRunning) return;
    setRunning(true);
    const answer = await api.post<CollectAnswer>("/operations/collect", { body: {}, key: newKey() });
    setRunning(false);
    if (answer.kind === "ok") setFound(answer.value);
    onCollected();
  };
  return (
    <div class="row">
      <button type="button" class="button second" aria-disabled={isRunning} onClick={() => void collect()}>
        {text.collect}
      </button>
      <span role="status" class="quiet">
        {found !== undefined && text.collected(found.kept)}
      </span>
      {found?.troubles.map(({ queue, name, trouble }) => (
        <p key={queue} class="notice warn">
          {text.trouble(name[language], trouble === "denied")}
        </p>
      ))}
    </div>
  );
};

interface ChosenProps {
  readonly shown: StuckList;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly filter: StuckFilter;
  readonly acts: StuckActs;
}

/** What is done with several at once: the ticked ones, or all that the filter lets through. */
const ChosenBar = ({ shown, chosen, onChoose, filter, acts }: ChosenProps) => {
  const { stuck: text } = useOperationsWords();
  const [isDropping, setDropping] = useState(false);
  const isRunning = acts.progress?.isRunning === true;
  const ids = shown.items.map(({ id }) => id);
  const open = shown.queues
    .filter(({ queue }) => filter.queue === "" || queue === filter.queue)
    .reduce((sum, one) => sum + one.open, 0);
  const isNarrow = filter.reason !== "" || filter.age !== "any";
  const run = (work: () => Promise<void>) => {
    if (isRunning) return;
    onChoose(new Set());
    void work();
  };
  return (
    <div class="stuck-bar">
      <div class="row">
        <label class="choose-all">
          <input
            type="checkbox"
            checked={ids.length > 0 && ids.every((id) => chosen.has(id))}
            onChange={(event) => onChoose(new Set(event.currentTarget.checked ? ids : []))}
          />
          {text.chooseAll}
        </label>
        {chosen.size > 0 ? (
          <>
            <button type="button" class="button" onClick={() => run(() => acts.sendAgain([...chosen]))}>
              {text.againChosen(chosen.size)}
            </button>
            <button type="button" class="button second" onClick={() => setDropping(true)}>
              {text.dropChosen(chosen.size)}
            </button>
          </>
        ) : (
          <button
            type="button"
            class="button second"
            aria-disabled={isRunning}
            onClick={() => run(() => acts.sendAll((cursor) => stuckPath(filter, cursor), open))}
          >
            {isNarrow ? text.againFiltered : text.againAll(open)}
          </button>
        )}
      </div>
      {isDropping && chosen.size > 0 && (
        <DropForm
          id="drop-chosen"
          onDrop={(reason) => run(() => acts.drop([...chosen], reason))}
          onClose={() => setDropping(false)}
        />
      )}
    </div>
  );
};

const emptyText = (filter: StuckFilter, text: ReturnType<typeof useOperationsWords>["stuck"]): string => {
  if (filter.list === "closed") return text.noneClosed;
  return filter.queue === "" && filter.reason === "" && filter.age === "any" ? text.none : text.noneHere;
};

/** Messages that nobody could handle: filter, look, mend, send again, drop. */
export const StuckPart = ({ queue }: { queue: string }) => {
  const { stuck: text } = useOperationsWords();
  const [filter, setFilter] = useState<StuckFilter>({ list: "open", queue, reason: "", age: "any" });
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const busy = useRef(new Set<string>()).current;
  const { answer, reload } = useLoad<StuckList>(stuckPath(filter, cursors.at(-1) ?? ""));
  const again = () => void reload({ quiet: true });
  const acts = useStuckActs(again);
  usePolling(() => reload({ quiet: true }), everyMs, busy.size > 0 || acts.progress?.isRunning === true);
  const shown = answer?.kind === "ok" ? answer.value : undefined;
  const change = (next: StuckFilter) => {
    setFilter(next);
    setCursors([]);
    setChosen(new Set());
  };
  const choose = (id: string, isChosen: boolean) =>
    setChosen(new Set(isChosen ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  const note = (id: string) => (isBusy: boolean) => void (isBusy ? busy.add(id) : busy.delete(id));
  const hasBar = shown?.mayAct === true && filter.list === "open" && shown.items.length > 0;
  return (
    <>
      <p class="quiet small wide-text">{text.more}</p>
      <CollectButton onCollected={again} />
      <StuckFilterRow filter={filter} shown={shown} onChange={change} />
      <StuckProgress acts={acts} />
      {shown?.mayAct === false && <p class="quiet small">{text.mayOnlyLook}</p>}
      {shown === undefined && <LoadState answer={answer} onAgain={() => void reload()} />}
      {hasBar && <ChosenBar shown={shown} chosen={chosen} onChoose={setChosen} filter={filter} acts={acts} />}
      {shown?.items.length === 0 && <p class="empty card">{emptyText(filter, text)}</p>}
      <ul class="stuck-list">
        {shown?.items.map((row) => (
          <StuckCard
            key={row.id}
            row={row}
            mayAct={shown.mayAct}
            isChosen={chosen.has(row.id)}
            onChoose={(isChosen) => choose(row.id, isChosen)}
            acts={acts}
            onBusy={note(row.id)}
          />
        ))}
      </ul>
      {shown?.next !== undefined && (
        <button type="button" class="button second" onClick={() => setCursors([...cursors, shown.next ?? ""])}>
          {text.showMore}
        </button>
      )}
    </>
  );
};
