import { useEffect, useRef } from "preact/hooks";
import { bulk as en } from "../../text/bulk-en.ts";
import { bulk as vi } from "../../text/bulk-vi.ts";
import { actions as enActions } from "../../text/console-en.ts";
import { actions as viActions } from "../../text/console-vi.ts";
import { useDesk } from "../desk.ts";
import { links } from "../route.ts";
import type { Bulk } from "./use-bulk.ts";

const useWords = () => {
  const { language } = useDesk();
  return { text: { vi, en }[language], actions: { vi: viActions, en: enActions }[language] };
};

/** How many have been answered, and the way to stop; the focus waits here, for the button that was pressed is gone. */
export const BulkProgress = ({ bulk: { progress, stop } }: { bulk: Bulk }) => {
  const { text, actions } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  if (progress === undefined) return null;
  const { name, ids, fates, state } = progress;
  const total = ids.length;
  const told = text.progress(fates.size, total);
  return (
    <div class="row" data-testid="bulk-progress">
      <label class="bulk-progress">
        {text.running(actions[name])} <progress max={total} value={fates.size} />
      </label>
      <strong role="status">{told}</strong>
      <button
        type="button"
        class="button second small-button"
        ref={button}
        aria-disabled={state === "stopping"}
        onClick={stop}
      >
        {state === "stopping" ? text.stopping : text.stop}
      </button>
    </div>
  );
};

/** What came of it, and why, of what the list does not show any more. */
export const BulkResult = ({ bulk: { progress, rows, chosen } }: { bulk: Bulk }) => {
  const { text, actions } = useWords();
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (progress?.state === "over") told.current?.focus();
  }, [progress?.state]);
  if (progress?.state !== "over") return null;
  const { name, ids, fates } = progress;
  const done = [...fates.values()].filter(({ kind }) => kind === "done").length;
  const gone = [...fates].filter(([id, { kind }]) => kind !== "done" && !rows.some((row) => row.id === id));
  const left = ids.filter((id) => chosen.has(id) && rows.some((row) => row.id === id)).length;
  return (
    <div
      class={`notice ${done === ids.length ? "good" : "warn"}`}
      role="status"
      tabIndex={-1}
      ref={told}
      data-testid="bulk-result"
    >
      <p>
        {done === 0 ? text.noneDone(actions[name]) : text.allDone(actions[name], done)} {left > 0 && text.left(left)}
      </p>
      {gone.length > 0 && (
        <ul>
          {gone.map(([id, fate]) => (
            <li key={id}>
              <a href={links.dossier(id.split("~")[0] ?? id)}>{id.split("~")[0]}</a> ({text.gone}):{" "}
              {fate.kind === "refused" ? fate.why : text.notSent}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
