import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { ListView } from "../../../shared/contracts/collective-api.ts";
import type { RowResult } from "../../../shared/domain/collective/result.ts";
import { settle } from "../../../shared/domain/collective/settle.ts";
import { totalsOf } from "../../../shared/domain/collective/totals.ts";
import { fold } from "../../../shared/text/fold.ts";
import { HeadRow } from "../../browser/head-row.tsx";
import { useDesk } from "../desk.ts";
import { LoadState } from "../load-state.tsx";
import { DecideRows } from "./decide-rows.tsx";
import { resultText } from "./result-text.ts";
import { useResults } from "./use-results.ts";
import { decides, useListWords } from "./words.ts";

/** Rows shown at first, and more with each press: a table of 5,000 rows makes an old computer slow. */
const SHOWN = 100;

type Filter = "all" | RowResult["outcome"];

const Table = ({ results }: { results: readonly RowResult[] }) => {
  const { one, upload } = useListWords();
  const [shown, setShown] = useState(SHOWN);
  if (results.length === 0) return <p class="empty card">{one.nothing}</p>;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled with the keyboard. */}
      <section class="card table-card cells" aria-label={one.result} tabIndex={0}>
        <table class="list" data-testid="results">
          <HeadRow
            columns={[upload.line, upload.fields.name, upload.fields.birthDate, upload.fields.idNumber, one.result]}
          />
          <tbody>
            {results.slice(0, shown).map((result) => (
              <tr key={result.row.line} data-outcome={result.outcome}>
                <td>{result.row.line}</td>
                <td>{result.row.name}</td>
                <td>{result.row.birthDate}</td>
                <td>{result.row.idNumber}</td>
                <td>{resultText(result, one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {results.length > shown && (
        <p class="more">
          <button type="button" class="button second" onClick={() => setShown(shown + SHOWN * 5)}>
            {one.more(Math.min(SHOWN * 5, results.length - shown))}
          </button>
        </p>
      )}
    </>
  );
};

interface Props {
  readonly list: ListView;
  readonly onList: (list: ListView) => void;
  readonly children: (results: readonly RowResult[]) => ComponentChildren;
}

/** What came of every row, with filters, and the rows that an officer has to decide. */
export const MatchedRows = ({ list, onList, children }: Props) => {
  const { role } = useDesk();
  const { one } = useListWords();
  const { read, trouble, again, answer } = useResults(list, onList);
  const [filter, setFilter] = useState<Filter>("all");
  const [asked, setAsked] = useState("");
  const [isDeciding, setDeciding] = useState(false);
  const results = useMemo(() => read && settle(read.items, read.answers), [read]);
  if (read === undefined || results === undefined) return <LoadState answer={trouble} onAgain={again} />;
  const totals = totalsOf(results);
  const counts: Readonly<Record<Filter, number>> = {
    ...{ all: totals.rows, matched: totals.matched, question: totals.questions, unmatched: totals.unmatched },
  };
  const names = { all: one.all, matched: one.matched, question: one.questions, unmatched: one.unmatched };
  const wanted = fold(asked);
  const shown = results.filter(
    ({ outcome, row }) =>
      (filter === "all" || outcome === filter) &&
      (wanted === "" || fold(`${row.name} ${row.idNumber}`).includes(wanted)),
  );
  const questions = read.items.filter(({ outcome }) => outcome === "question");
  const mayDecide = decides(role.role) && questions.length > 0 && list.certificate === undefined;
  if (isDeciding)
    return (
      <DecideRows questions={questions} answers={read.answers} onAnswer={answer} onEnd={() => setDeciding(false)} />
    );
  return (
    <>
      <div class="no-print">
        {mayDecide && (
          <p>
            <button type="button" class="button" onClick={() => setDeciding(true)}>
              {one.decide(totals.questions === 0 ? questions.length : totals.questions)}
            </button>
          </p>
        )}
        {!decides(role.role) && totals.questions > 0 && <p class="notice">{one.readOnly}</p>}
      </div>
      {children(results)}
      <div class="no-print">
        <div class="row stage-numbers">
          {(["all", "matched", "question", "unmatched"] as const).map((name) => (
            <button
              type="button"
              class={`button small-button ${filter === name ? "" : "second"}`}
              aria-pressed={filter === name}
              key={name}
              onClick={() => setFilter(name)}
            >
              {names[name]}: {counts[name]}
            </button>
          ))}
          <input
            type="search"
            aria-label={one.find}
            placeholder={one.find}
            value={asked}
            onInput={(event) => setAsked(event.currentTarget.value)}
          />
        </div>
        <Table key={filter + asked} results={shown} />
      </div>
    </>
  );
};
