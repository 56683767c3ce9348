import type { CounterView } from "../../shared/contracts/ticket-api.ts";
import { timeText } from "../browser/clock-text.ts";
import { counter as en } from "../text/calling-en.ts";
import { counter as vi } from "../text/calling-vi.ts";
import { useDesk } from "./desk.ts";

type Call = CounterView["recent"][number];

interface Props {
  readonly recent: readonly Call[];
  /** To this counter, now. */
  readonly onRecall: (call: Call) => void;
  /** In line again, at the place that the line's rule gives; not without a network. */
  readonly onBack: ((call: Call) => void) | undefined;
}
const canWaitAgain = ({ status }: Call): boolean => ["held", "no-show", "finished"].includes(status);

/** Whom this counter called before, so that somebody who was missed or forgot a paper can be brought back. */
export const RecentCalls = ({ recent, onRecall, onBack }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  return (
    <section class="card" aria-labelledby="recent" data-testid="recent">
      <h2 id="recent">{text.recent}</h2>
      {recent.length === 0 && <p class="quiet">{text.noneRecent}</p>}
      <ul class="plain-list recent">
        {recent.map((call) => (
          <li key={call.id} data-number={call.number}>
            <strong>{call.number}</strong>
            {call.slotAt !== undefined && <span class="tag">{text.slot(timeText(call.slotAt))}</span>}
            <span class={`tag ${["no-show", "held"].includes(call.status) ? "warn" : ""}`}>
              {text.status[call.status]}
            </span>
            <span class="quiet small">{call.calledAt !== undefined && timeText(call.calledAt)}</span>
            <button
              type="button"
              class="button second small-button"
              aria-label={text.recallOf(call.number)}
              onClick={() => onRecall(call)}
            >
              {text.recall}
            </button>
            {onBack !== undefined && canWaitAgain(call) && (
              <button
                type="button"
                class="button second small-button"
                aria-label={text.backOf(call.number)}
                onClick={() => onBack(call)}
              >
                {text.back}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
