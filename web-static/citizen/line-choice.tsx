import type { LineView } from "../../shared/contracts/ticket-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { dayName, hourText, today } from "../browser/clock-text.ts";
import { serverNow } from "../browser/server-clock.ts";
import { takeNumber as en } from "../text/waiting-en.ts";
import { takeNumber as vi } from "../text/waiting-vi.ts";

/** How many wait, or when the line opens and for which day a number taken now is. */
export const waitingText = ({ open, waiting, date, opensAt, stopped }: LineView, language: Language): string => {
  const text = { vi, en }[language];
  if (stopped !== undefined) return text.stopped(waiting);
  if (open) return text.waiting(waiting);
  const opens = opensAt === undefined ? "" : ` ${text.opens(hourText(opensAt, language))}`;
  return (date === today(serverNow()) ? text.closedToday : text.closed(dayName(date, language))) + opens;
};

export const LineChoice = (props: { line: LineView; language: Language; checked: boolean; onPick: () => void }) => {
  const { line, language } = props;
  return (
    <label class="choice line-choice">
      <input type="radio" name="line" value={line.id} checked={props.checked} onChange={props.onPick} />
      <span class="letter" aria-hidden="true">
        {line.prefix}
      </span>
      <span>
        <strong>{line.name[language]}</strong>
        <br />
        <span class="quiet small">{waitingText(line, language)}</span>
      </span>
    </label>
  );
};
