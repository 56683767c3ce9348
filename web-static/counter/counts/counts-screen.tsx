import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { CountedGroup, CountsView } from "../../../shared/contracts/counts-api.ts";
import { dateText, timeText, today } from "../../browser/clock-text.ts";
import { saveCsv } from "../../browser/save-file.ts";
import { serverNow } from "../../browser/server-clock.ts";
import { useDesk } from "../desk.ts";
import { LoadState } from "../load-state.tsx";
import { usePolling } from "../operations/use-polling.ts";
import { ScreenTitle } from "../screen-title.tsx";
import { useLoad } from "../use-load.ts";
import { ColumnChart } from "./column-chart.tsx";
import { countsRows } from "./counts-csv.ts";
import { GroupTable } from "./group-table.tsx";
import { type Period, periodBefore } from "./period.ts";
import { askedPeriod, PeriodForm, useAsked } from "./period-form.tsx";
import { Totals } from "./totals.tsx";
import { type Grouping, rangeText, titleOf, wordsOf } from "./words.ts";

/** People come and go by the minute; more often would only cost. */
const EVERY_MS = 60_000;

const Charts = ({ grouping, groups }: { grouping: "hours" | "days"; groups: readonly CountedGroup[] }) => {
  const text = wordsOf(useDesk().language);
  const label = ({ key }: CountedGroup) => (grouping === "hours" ? text.hourShort(key) : dateText(key).slice(0, 5));
  const waits = groups.map((group) => ({
    ...{ key: group.key, label: label(group), value: group.waited?.median, behind: group.waited?.p90 },
  }));
  const taken = groups.map((group) => ({ key: group.key, label: label(group), value: group.taken }));
  const [waitTitle, takenTitle] =
    grouping === "hours" ? [text.waitChart, text.takenChart] : [text.waitByDay, text.takenByDay];
  return (
    <div class="count-charts">
      <figure class="card">
        <figcaption>
          {waitTitle}
          <span class="quiet small count-more">
            <span class="swatch front" aria-hidden="true" /> {text.half}{" "}
            <span class="swatch behind" aria-hidden="true" /> {text.most}
          </span>
        </figcaption>
        <ColumnChart title={waitTitle} columns={waits} />
      </figure>
      <figure class="card">
        <figcaption>{takenTitle}</figcaption>
        <ColumnChart title={takenTitle} columns={taken} />
      </figure>
    </div>
  );
};

const Part = ({ view, grouping, children }: { view: CountsView; grouping: Grouping; children?: ComponentChildren }) => {
  const text = wordsOf(useDesk().language);
  const groups = view[grouping] ?? [];
  if (groups.length === 0) return null;
  return (
    <section data-testid={`counts-${grouping}`}>
      <h2>{titleOf(grouping, text)}</h2>
      {children}
      <GroupTable grouping={grouping} groups={groups} />
    </section>
  );
};

const Parts = ({ view, hint }: { view: CountsView; hint: string }) => (
  <>
    <Part view={view} grouping="hours">
      <Charts grouping="hours" groups={view.hours} />
    </Part>
    <Part view={view} grouping="lines" />
    <Part view={view} grouping="counters" />
    <Part view={view} grouping="officers">
      <p class="quiet small">{hint}</p>
    </Part>
    <Part view={view} grouping="classes" />
    {view.days.length > 1 && (
      <Part view={view} grouping="days">
        <Charts grouping="days" groups={view.days} />
      </Part>
    )}
  </>
);

const Rules = () => {
  const text = wordsOf(useDesk().language);
  return (
    <details class="card count-rules">
      <summary>{text.how}</summary>
      <ul>
        {text.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </details>
  );
};

/** Whether there is something that the period before can be compared with: a day that runs is less than a whole one. */
const useBefore = (commune: string, period: Period, isLive: boolean) => {
  const query = new URLSearchParams({ ...periodBefore(period) });
  const { answer } = useLoad<CountsView>(isLive ? undefined : `/counts/${commune}?${query}`);
  const view = !isLive && answer?.kind === "ok" ? answer.value : undefined;
  return view !== undefined && view.all.taken > 0 ? view : undefined;
};

const Counted = ({ commune, period }: { commune: string; period: Period }) => {
  const { language } = useDesk();
  const text = wordsOf(language);
  const isLive = period.to === today(serverNow());
  const { answer, reload } = useLoad<CountsView>(`/counts/${commune}?${new URLSearchParams({ ...period })}`);
  const before = useBefore(commune, period, isLive);
  usePolling(() => (isLive ? reload({ quiet: true }) : Promise.resolve()), EVERY_MS);
  if (answer?.kind !== "ok") return <LoadState answer={answer} onAgain={() => void reload()} />;
  const view = answer.value;
  const file = text.csvName(view.commune, view.from, view.to);
  const until = isLive ? (period.from === period.to ? "now" : "today") : "over";
  const isStale = isLive && serverNow() - Date.parse(view.at) > 2.5 * EVERY_MS;
  return (
    <>
      <p class="only-print">
        {view.communeName[language]} · {rangeText(view, text)}
      </p>
      <div class="row spread">
        <p class="quiet small" role={isStale ? "status" : undefined}>
          {isLive ? (
            (isStale ? text.stale : text.live)(timeText(view.at))
          ) : (
            <span class="no-print">{rangeText(view, text)}. </span>
          )}
          {before !== undefined && text.before(dateText(before.from), dateText(before.to))}
        </p>
        {view.all.taken > 0 && (
          <div class="row no-print">
            <button type="button" class="button second" onClick={() => print()}>
              {text.print}
            </button>
            <button type="button" class="button second" onClick={() => saveCsv(countsRows(view, language), file)}>
              {text.csv}
            </button>
          </div>
        )}
      </div>
      {view.all.taken === 0 ? (
        <p class="empty card">{until === "now" ? text.emptyToday : text.empty}</p>
      ) : (
        <>
          <Totals all={view.all} before={before?.all} until={until} />
          <Parts view={view} hint={text.officersHint} />
          <Rules />
        </>
      )}
    </>
  );
};

/** How the waiting room does: live today, and by days that are over, beside the same days of the weeks before. */
export const CountsScreen = () => {
  const text = wordsOf(useDesk().language);
  const [asked, setAsked] = useAsked();
  const [, sayAnew] = useState(0);
  // A look that failed changes nothing but the age of what is shown; and at midnight today is another day.
  usePolling(async () => sayAnew((looks) => looks + 1), EVERY_MS);
  const period = askedPeriod(asked, serverNow());
  return (
    <section class="counts">
      <ScreenTitle title={text.title} />
      <PeriodForm asked={asked} onChange={setAsked} />
      <Counted commune={asked.commune} period={period} />
    </section>
  );
};
