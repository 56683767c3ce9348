import type { BoardView } from "../../shared/contracts/ticket-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { hourText } from "../browser/clock-text.ts";
import { board as en } from "../text/waiting-en.ts";
import { board as vi } from "../text/waiting-vi.ts";
import { lineState } from "./line-state.ts";

const NEXT_SHOWN = 4;

/** Who waits in each line, and the numbers that come next. */
export const BoardLines = (props: { lines: BoardView["lines"]; now: number; language: Language }) => {
  const { lines, now, language } = props;
  const text = { vi, en }[language];
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">{text.lines}</h2>
      <ul class="board-lines">
        {lines.map((line) => {
          const state = lineState(line, now, language);
          return (
            <li key={line.id}>
              <div class="line-name">
                <strong>{line.prefix}</strong> {line.name[language]}
              </div>
              <div class="line-state">
                {state.text}
                {line.stopped !== undefined && ` · ${text.stopped}`}
              </div>
              {line.closing?.notSurelyFrom !== undefined && (
                <div class="line-late">
                  {text.notSurely(line.closing.notSurelyFrom, hourText(line.closing.at, language))}
                </div>
              )}
              {state.next.length > 0 && (
                <div class="line-next">
                  {text.next}: {state.next.slice(0, NEXT_SHOWN).join(" · ")}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
