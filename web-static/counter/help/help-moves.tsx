import type { HelpView } from "../../../shared/contracts/help-api.ts";
import { timeText } from "../../browser/clock-text.ts";
import { help as en } from "../../text/help-en.ts";
import { help as vi } from "../../text/help-vi.ts";
import { useDesk } from "../desk.ts";

interface MovesProps extends Pick<HelpView, "moves"> {
  readonly onBack: (counter: string) => void;
}

/** Counters that help now, each with the press that sends it back. */
export const HelpMoves = ({ moves, onBack }: MovesProps) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  if (moves.length === 0) return null;
  return (
    <section class="card" aria-labelledby="help-moves" data-testid="moves">
      <h2 id="help-moves">{text.moves}</h2>
      <ul class="plain-list stack">
        {moves.map(({ counter, counterName, lineName, by, since }) => (
          <li key={counter} class="row spread">
            <span>
              <strong>{text.moved(counterName[language], lineName[language])}</strong>{" "}
              <span class="quiet small">{text.by(by, timeText(since))}</span>
            </span>
            <button type="button" class="button second" data-back={counter} onClick={() => onBack(counter)}>
              {text.back(counterName[language])}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Every move of the day, the latest first. */
export const HelpHistory = ({ history }: Pick<HelpView, "history">) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  if (history.length === 0) return null;
  return (
    <details class="card">
      <summary>{text.history}</summary>
      <ul class="plain-list">
        {history.map(({ at, by, counter, counterName, lineName, confirmed }) => (
          <li key={`${at} ${counter}`}>
            {timeText(at)}{" "}
            {lineName === undefined
              ? text.wentBack(counterName[language])
              : text.wentTo(counterName[language], lineName[language])}{" "}
            <span class="quiet small">
              {by}
              {confirmed ? `; ${text.knowingly}` : ""}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
};
