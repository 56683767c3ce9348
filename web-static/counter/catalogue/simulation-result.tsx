import { STANDARD_DAY_MINUTES } from "../../../shared/domain/calendar/standard-hours.ts";
import { formatShort } from "../../../shared/domain/calendar/time.ts";
import type { Language, Localized } from "../../../shared/domain/localized.ts";
import type { LateShare, Simulation } from "../../../shared/domain/procedure/simulate/simulation.ts";
import { minutesText, percentText } from "../../../shared/text/simulation-words.ts";
import { simulation as en } from "../../text/trial-en.ts";
import { simulation as vi } from "../../text/trial-vi.ts";
import { BarChart } from "./bar-chart.tsx";
import { FigureTable } from "./simulation-tables.tsx";

interface Props {
  readonly simulation: Simulation;
  readonly office: (key: string) => Localized;
  readonly language: Language;
}

const useWords = (language: Language) => ({
  text: { vi, en }[language],
  time: (minutes: number) => minutesText(minutes, STANDARD_DAY_MINUTES)[language],
  percent: (share: number) => percentText(share)[language],
});

const Totals = ({ simulation, language }: Props) => {
  const { text, time, percent } = useWords(language);
  const { all, unfinished, minutes } = simulation;
  const pairs: [string, string][] = [
    [text.late, text.lateOf(all.late, all.dossiers, percent(all.share))],
    [text.onTime, text.lateOf(all.dossiers - all.late, all.dossiers, percent(1 - all.share))],
    ...(unfinished === 0 ? [] : [[text.unfinished, String(unfinished)] satisfies [string, string]]),
    [text.median, time(minutes.median)],
    [text.p90, time(minutes.p90)],
    [text.limit, time(minutes.limitMedian)],
  ];
  return (
    <dl class="pairs card" data-testid="totals">
      {pairs.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const Steps = ({ simulation: { steps }, office, language }: Props) => {
  const { text, time } = useWords(language);
  const rows = steps.map(({ id, name, owner, visits, waiting, working }) => {
    const times = [waiting.mean, waiting.p90, working.mean, working.p90].map(time);
    return { key: id, cells: [name[language], office(owner)[language], String(visits), ...times] };
  });
  const bars = steps.map(({ id, name, waiting: { mean } }) => ({
    ...{ key: id, label: name[language], value: mean, text: time(mean) },
  }));
  const head = [text.step, text.office, text.visits, text.waiting, text.waitingP90, text.working, text.workingP90];
  return (
    <FigureTable caption={text.steps} head={head} rows={rows}>
      <BarChart title={text.steps} bars={bars} />
    </FigureTable>
  );
};

const Offices = ({ simulation: { offices }, office, language }: Props) => {
  const { text, percent } = useWords(language);
  const rows = offices.map(({ key, officers, busy, longestQueue }) => ({
    key,
    cells: [
      office(key)[language],
      officers === undefined ? text.unlimited : String(officers),
      busy === undefined ? "–" : percent(busy),
      String(longestQueue),
    ],
  }));
  const head = [text.office, text.officers, text.busy, text.longestQueue];
  return <FigureTable caption={text.offices} head={head} rows={rows} />;
};

const LateTable = ({
  caption,
  first,
  parts,
  language,
  isDrawn,
}: {
  caption: string;
  first: string;
  parts: readonly (LateShare & { key: string; label: string })[];
  language: Language;
  isDrawn: boolean;
}) => {
  const { text, percent } = useWords(language);
  const rows = parts.map(({ key, label, dossiers, late, share }) => ({
    ...{ key, cells: [label, String(dossiers), String(late), percent(share)] },
  }));
  const bars = parts.map(({ key, label, late }) => ({ key, label, value: late, text: String(late) }));
  return (
    <FigureTable caption={caption} head={[first, text.dossiersShort, text.late, "%"]} rows={rows}>
      {isDrawn && <BarChart title={caption} bars={bars} />}
    </FigureTable>
  );
};

const Lateness = ({ simulation: { lateness }, language }: Props) => {
  const { text } = useWords(language);
  const bars = lateness.map(({ upToDays, dossiers }) => ({
    key: String(upToDays),
    label: upToDays === undefined ? text.more : text.upToDays(upToDays),
    ...{ value: dossiers, text: String(dossiers) },
  }));
  const rows = bars.map(({ key, label, text: count }) => ({ key, cells: [label, count] }));
  return <FigureTable caption={text.lateness} head={[text.lateness, text.dossiersShort]} rows={rows} />;
};

const Worst = ({ simulation: { worst }, language }: Props) => {
  const { text, time } = useWords(language);
  return (
    <section class="card">
      <h3>{text.worst}</h3>
      {worst.map(({ number, case: name, receivedAt, dueAt, lateMinutes, parts }) => (
        <details key={number}>
          <summary>
            {text.worstLine(number, formatShort(receivedAt), formatShort(dueAt))},{" "}
            {lateMinutes > 0 ? text.lateBy(time(lateMinutes)) : text.inTime}
          </summary>
          <p class="quiet small">{name[language]}</p>
          <ol>
            {parts.map((part) => (
              <li key={`${part.from} ${part.kind}`}>
                {part.step[language]}: {text.kinds[part.kind]}, {formatShort(part.from)} – {formatShort(part.to)} (
                {time(part.minutes)})
              </li>
            ))}
          </ol>
        </details>
      ))}
    </section>
  );
};

/** What the simulated year tells: numbers first, then where dossiers wait, when and which come late. */
export const SimulationResult = (props: Props) => {
  const { simulation, language } = props;
  const { text } = useWords(language);
  const months = simulation.months.map((one) => ({ ...one, key: String(one.month), label: text.month(one.month) }));
  const cases = simulation.cases.map((one) => ({ ...one, key: one.id, label: one.name[language] }));
  return (
    <div class="stack" data-testid="simulation">
      <Totals {...props} />
      <Steps {...props} />
      <Offices {...props} />
      <LateTable caption={text.months} first={text.months} parts={months} language={language} isDrawn />
      {cases.length > 1 && (
        <LateTable caption={text.cases} first={text.case} parts={cases} language={language} isDrawn={false} />
      )}
      {simulation.all.late > 0 && <Lateness {...props} />}
      <Worst {...props} />
    </div>
  );
};
