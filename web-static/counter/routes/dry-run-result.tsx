import type { DryRunView, RouteTableEntry } from "../../../shared/contracts/route-table-api.ts";
import { BarChart } from "../catalogue/bar-chart.tsx";
import { isRecord, listOf, textOf } from "../catalogue/paths.ts";
import { contentIn } from "../catalogue/saving.ts";
import { FigureTable } from "../catalogue/simulation-tables.tsx";
import { useDesk } from "../desk.ts";
import { shortMoment } from "../short-moment.ts";
import type { RouteNames } from "./route-names.ts";
import { useRouteWords } from "./route-words.ts";

interface Props {
  readonly run: DryRunView;
  readonly entry: RouteTableEntry;
  readonly names: RouteNames;
}

/** Bars of the chart; the table beneath has them all. Room for two offices in a label. */
const DRAWN = 12;
const WAY = 480;

const useCount = () => {
  const { language } = useDesk();
  return (value: number) => value.toLocaleString(language === "vi" ? "vi-VN" : "en-US");
};

const Totals = ({ run }: Pick<Props, "run">) => {
  const text = useRouteWords().dryRun;
  const count = useCount();
  const pairs = [
    [text.looked, run.dossiers],
    [text.moved, run.moved],
    [text.stranded, run.stranded],
  ] as const;
  return (
    <dl class="pairs card" data-testid="dry-run-totals">
      {pairs.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count(value)}</dd>
        </div>
      ))}
    </dl>
  );
};

const Moves = ({ run: { moves }, names }: Props) => {
  const { language } = useDesk();
  const text = useRouteWords().dryRun;
  const count = useCount();
  const placeOf = (id: string | undefined) => (id ? names.place(id)[language] : text.nobody);
  if (moves.length === 0) return null;
  const rows = moves.map(({ from, to, procedure, step, count: steps }) => ({
    key: [from, to, procedure, step].join("|"),
    cells: [
      placeOf(from),
      placeOf(to),
      names.procedure(procedure)[language],
      names.step(procedure, step)[language],
      count(steps),
    ],
  }));
  const ways = new Map<string, number>();
  for (const { from, to, count: steps } of moves) {
    const way = `${placeOf(from)} → ${placeOf(to)}`;
    ways.set(way, (ways.get(way) ?? 0) + steps);
  }
  const bars = [...ways]
    .sort(([, a], [, b]) => b - a)
    .slice(0, DRAWN)
    .map(([label, value]) => ({ key: label, label, value, text: count(value) }));
  return (
    <FigureTable caption={text.moves} head={[text.from, text.to, text.procedure, text.step, text.count]} rows={rows}>
      <BarChart title={text.moves} bars={bars} labels={WAY} />
    </FigureTable>
  );
};

const Used = ({ run: { used }, entry }: Props) => {
  const text = useRouteWords().dryRun;
  const count = useCount();
  const rules = listOf(contentIn(entry).rules).filter(isRecord);
  const rows = rules.map(({ id, name }) => ({
    key: textOf(id),
    cells: [isRecord(name) ? textOf(name.vi) : textOf(id), count(used[textOf(id)] ?? 0)],
  }));
  if (rows.length === 0) return null;
  return <FigureTable caption={text.usedTitle} head={[text.rule, text.count]} rows={rows} />;
};

/** What the run has found so far, worst first. It names offices, procedures and steps, and no person. */
export const DryRunResult = (props: Props) => {
  const { run } = props;
  const text = useRouteWords().dryRun;
  const verdict = () => {
    if (!run.isFresh) return <p class="notice warn">{text.stale}</p>;
    if (run.stranded > 0) return <p class="notice late">{text.strandedMore}</p>;
    if (!run.isDone) return null;
    return <p class="notice good">{run.moved === 0 ? `${text.same} ${text.ok}` : text.ok}</p>;
  };
  return (
    <div class="stack" data-testid="dry-run" data-fresh={run.isFresh} data-done={run.isDone}>
      <div role="status">{verdict()}</div>
      <p class="quiet small">{text.result(run.by, shortMoment(run.at))}</p>
      <Totals run={run} />
      <Moves {...props} />
      <Used {...props} />
    </div>
  );
};
