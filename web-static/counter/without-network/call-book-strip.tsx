import { timeText } from "../../browser/clock-text.ts";
import { offlineCalls as en } from "../../text/offline-calls-en.ts";
import { offlineCalls as vi } from "../../text/offline-calls-vi.ts";
import { useDesk } from "../desk.ts";
import type { BookedCall } from "./call-book.ts";
import type { OfflineCalls } from "./use-offline-calls.ts";

type Shown = BookedCall & { readonly slip: string };

/** @param slip absent where the sentence alone names it */
const Told = ({ sentence, slip, onSeen }: { sentence: string; slip?: string; onSeen: () => void }) => {
  const text = { vi, en }[useDesk().language];
  const label = slip === undefined ? undefined : text.seenOf(slip);
  return (
    <li data-number={slip}>
      <p role="alert">{sentence}</p>
      <button type="button" class="button second small-button" aria-label={label} onClick={onSeen}>
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
export const CallBookStrip = ({
  alone,
}: {
  alone: Pick<OfflineCalls, "waiting" | "conflicts" | "notices" | "seen">;
}) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const { waiting, conflicts, notices, seen } = alone;
  const isToSee = conflicts.length + notices.length > 0;
  if (waiting.length === 0 && !isToSee) return null;
  const drop = (call: Shown) => {
    if (confirm(text.dropSure(call.slip))) void seen(call.key);
  };
  return (
    <section class="outbox no-print" aria-label={text.book} data-testid="call-book">
      {isToSee && (
        <ul class="plain-list notice late">
          {conflicts.map(({ key, slip, answer }) => (
            <Told key={key} slip={slip} sentence={answer?.text?.[language] ?? slip} onSeen={() => void seen(key)} />
          ))}
          {notices.map(({ key, text: sentence }) => (
            <Told key={key} sentence={sentence[language]} onSeen={() => void seen(key)} />
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
