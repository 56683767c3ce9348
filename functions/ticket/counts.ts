import { type CountedGroup, CountsQuery, type CountsView } from "../../shared/contracts/counts-api.ts";
import { may, type Principal } from "../../shared/domain/access/rights.ts";
import { type LocalDate, toLocal } from "../../shared/domain/calendar/time.ts";
import { accept } from "../../shared/domain/decider.ts";
import type { Localized } from "../../shared/domain/localized.ts";
import { type DayCounts, type Grouping, joinDays, type Tally } from "../../shared/domain/ticket/counts/day-counts.ts";
import { spreadOf } from "../../shared/domain/ticket/counts/minutes.ts";
import { daysToCount } from "../../shared/domain/ticket/counts/period.ts";
import { PriorityClass } from "../../shared/domain/ticket/priority-class.ts";
import { type HttpContext, type Parsed, readQuery } from "../../shared/runtime/http.ts";
import { permit } from "./access.ts";
import { type Centre, knownCentre } from "./centre.ts";
import { countsOf, hasPages } from "./closed-days.ts";
import type { TicketDeps } from "./deps.ts";

const groupOf = (key: string, { waited, lasted, ...counts }: Tally, name?: Localized): CountedGroup => {
  const [waits, visits] = [spreadOf(waited), spreadOf(lasted)];
  return {
    key,
    ...(name === undefined ? {} : { name }),
    ...counts,
    ...(waits === undefined ? {} : { waited: waits }),
    ...(visits === undefined ? {} : { lasted: visits }),
  };
};

interface Named {
  readonly id: string;
  readonly name?: Localized;
}

/** Those that are defined, in their order, and behind them what days of before knew; where nobody came there is no row. */
const groupsOf = (counts: DayCounts, grouping: Grouping, known: readonly Named[]): CountedGroup[] => {
  const before = Object.keys(counts[grouping]).filter((key) => !known.some(({ id }) => id === key));
  return [...known, ...before.sort().map((id): Named => ({ id }))].flatMap(({ id, name }) => {
    const tally = counts[grouping][id];
    return tally === undefined ? [] : [groupOf(id, tally, name)];
  });
};

const hours: readonly Named[] = Array.from({ length: 24 }, (_, hour) => ({ id: String(hour) }));
const classes: readonly Named[] = PriorityClass.options.map((id) => ({ id }));

/** Who is on the lists of the commune's offices; whoever left is known by his user name. */
const officersOf = async (deps: TicketDeps, { agency }: Centre): Promise<Named[]> =>
  (await deps.staffOf(agency)).map(({ officer, name }) => ({
    id: officer,
    ...(name === undefined ? {} : { name: { vi: name, en: name } }),
  }));

/** Kept days as they are kept, today and those that nobody has folded from their pages; nothing of those without either. */
const countsOn = async (
  deps: TicketDeps,
  centre: Centre,
  days: readonly LocalDate[],
  today: LocalDate,
): Promise<[LocalDate, DayCounts][]> => {
  const [from = today, to = today] = [days[0], days.at(-1)];
  const kept = from < today ? await deps.counts.kept(centre.commune, from, to) : new Map<LocalDate, DayCounts>();
  const counted = days.map(async (date): Promise<[LocalDate, DayCounts][]> => {
    const known = date < today ? kept.get(date) : undefined;
    if (known !== undefined) return [[date, known]];
    return hasPages(date, today) ? [[date, await countsOf(deps, centre, date)]] : [];
  });
  return (await Promise.all(counted)).flat();
};

/** What happened in a centre on some days, for who answers for it. Nothing in it tells of one citizen. */
export const showCounts = async (
  deps: TicketDeps,
  c: HttpContext,
  principal: Principal,
  commune: string,
): Promise<Parsed<CountsView>> => {
  const query = readQuery(c, CountsQuery);
  if (!query.ok) return query;
  const known = await knownCentre(deps.definitions, commune);
  if (!known.ok) return known;
  const centre = known.value;
  const permitted = await permit(deps, principal, centre, commune, "count.read");
  if (!permitted.ok) return permitted;
  const at = deps.now();
  const today = toLocal(at).date;
  const { from = today, to = from } = query.value;
  const asked = daysToCount({ from, to }, today);
  if (!asked.ok) return asked;
  const counted = await countsOn(deps, centre, asked.value, today);
  const counts = joinDays(counted.map(([, day]) => day));
  return accept({
    ...{ commune, communeName: centre.name, from, to, at },
    all: groupOf("all", counts.all),
    lines: groupsOf(counts, "lines", centre.lines),
    hours: groupsOf(counts, "hours", hours),
    counters: groupsOf(counts, "counters", centre.counters),
    classes: groupsOf(counts, "classes", classes),
    ...(may(principal, "count.read-officers", centre)
      ? { officers: groupsOf(counts, "officers", await officersOf(deps, centre)) }
      : {}),
    days: counted.map(([date, { all }]) => groupOf(date, all)),
  });
};
