import { useState } from "preact/hooks";
import type { LineList } from "../../shared/contracts/ticket-api.ts";
import { timeText } from "../browser/clock-text.ts";
import { usePoll } from "../browser/use-poll.ts";
import { counter as en } from "../text/calling-en.ts";
import { counter as vi } from "../text/calling-vi.ts";
import { useDesk } from "./desk.ts";

const POLL_MS = 8000;
const SHOWN = 8;

interface Props {
  readonly commune: string;
  readonly own: readonly string[];
  /** Acts at the counter so far: after each the lines are looked at anew. */
  readonly after: number;
}

/** Who waits in each line; the counter's own lines first. */
export const WaitingSide = ({ commune, own, after }: Props) => {
  const { api, language } = useDesk();
  const text = { vi, en }[language];
  const [lines, setLines] = useState<LineList["lines"]>([]);
  usePoll(async () => {
    const answer = await api.get<LineList>(`/lines/${commune}`);
    if (answer.kind === "ok") setLines(answer.value.lines);
    return POLL_MS;
  }, `${commune} ${after}`);
  const sorted = [...lines].sort((a, b) => Number(own.includes(b.id)) - Number(own.includes(a.id)));
  return (
    <aside class="card" aria-labelledby="waiting">
      <h2 id="waiting">{text.lines}</h2>
      <ul class="plain-list stack">
        {sorted.map((line) => (
          <li key={line.id} class={own.includes(line.id) ? "" : "quiet"} data-line={line.id}>
            <strong>
              {line.prefix} – {line.name[language]}
            </strong>{" "}
            <span class="tag">{line.open ? line.waiting : text.closed}</span>
            <div class="numbers">{line.next.slice(0, SHOWN).join(" · ")}</div>
            {line.waiting > 0 && line.wait !== undefined && (
              <div class="quiet small" data-testid="outlook">
                {text.outlook(line.wait.minutes, line.wait.withOneMore)}
              </div>
            )}
            {line.closing?.notSurelyFrom !== undefined && (
              <div class="small">
                <span class="tag warn">{text.notSurely(line.closing.notSurelyFrom, timeText(line.closing.at))}</span>
              </div>
            )}
          </li>
        ))}
      </ul>
    </aside>
  );
};
