import { timeText } from "../../browser/clock-text.ts";
import { offlineCalls as en } from "../../text/offline-calls-en.ts";
import { offlineCalls as vi } from "../../text/offline-calls-vi.ts";
import { useDesk } from "../desk.ts";
import type { BookedCall } from "./call-book.ts";
import type { OfflineCalls } from "./use-offline-calls.ts";

type Shown = BookedCall & { readonly slip: string };

const Conflict = ({ call, onSeen }: { call: Shown; onSeen: () => void }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  return (
    <li data-number={call.slip} data-outcome="conflict">
      <p role="alert">{call.answer?.text?.[language] ?? call.slip}</p>
      <button type="button" class="button second small-button" aria-label={text.seenOf(call.slip)} onClick={onSeen}>
        {text.seen}
      </button>
    </li>
  );
};

const Untold = ({ call, onDrop }: { call: Shown; onDrop: () => void }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const said = call.answer?.outcome === "waits" ? call.answer.text?.[language] : undefined;
  return (
    <li data-number={call.slip} data-outcome="waits">
      <p>
        <strong>{call.slip}</strong> <span class="tag">{text.ends[call.end?.as ?? "open"]}</span>{" "}
        <span class="quiet small">
          {text.called(timeText(call.calledAt.at))} · {said ?? text.waits}
        </span>
      </p>
      {said !== undefined && call.end !== undefined && (
        <button type="button" class="button link" aria-label={text.dropOf(call.slip)} onClick={onDrop}>
          {text.drop}
        </button>
      )}
    </li>
  );
};

/** What became of the calls that were made without a network, as far as the clerk must know of it. */
export const CallBookStrip = ({ alone }: { alone: Pick<OfflineCalls, "waiting" | "conflicts" | "seen"> }) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const { waiting, conflicts, seen } = alone;
  if (waiting.length === 0 && conflicts.length === 0) return null;
  const drop = (call: Shown) => {
    if (confirm(text.dropSure(call.slip))) void seen(call.key);
  };
  return (
    <section class="outbox no-print" aria-label={text.book} data-testid="call-book">
      {conflicts.length > 0 && (
        <ul class="plain-list notice late">
          {conflicts.map((call) => (
            <Conflict key={call.key} call={call} onSeen={() => void seen(call.key)} />
          ))}
        </ul>
      )}
      {waiting.length > 0 && (
        <details>
          <summary>
            {text.book}: {text.untold(waiting.length)}
          </summary>
          <ul class="plain-list">
            {waiting.map((call) => (
              <Untold key={call.key} call={call} onDrop={() => drop(call)} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
