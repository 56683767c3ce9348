import { joinMinutes, type Minutes, minutesOf, noMinutes } from "./minutes.ts";
import { type DayToCount, type Visit, visitsOf } from "./visit.ts";

/** What came of some of a day's numbers. Those of several days can be joined, which a median cannot. */
export interface Tally {
  readonly taken: number;
  /** The visit has ended, by a button or by the counter's next call. */
  readonly served: number;
  readonly noShow: number;
  /** Nobody has called them yet; once the day is over, they left or were sent away. */
  readonly uncalled: number;
  readonly waited: Minutes;
  readonly lasted: Minutes;
}

/** By what a day's numbers are told apart: `hours` "7" to "17", `classes` as in `PriorityClass`, `officers` by user name. */
export const groupings = ["lines", "hours", "counters", "classes", "officers"] as const;
export type Grouping = (typeof groupings)[number];

/** A day, or several, of one commune's waiting room: how many and how long, and nothing by which a citizen could be found. */
export type DayCounts = { readonly all: Tally } & {
  readonly [grouping in Grouping]: Readonly<Record<string, Tally>>;
};

const nobody: Tally = { taken: 0, served: 0, noShow: 0, uncalled: 0, waited: noMinutes, lasted: noMinutes };
type Groups = Record<Grouping, Record<string, Tally>>;
/** Something for each way of telling them apart. */
export const eachGrouping = (of: (grouping: Grouping) => Record<string, Tally>): Groups =>
  Object.fromEntries(groupings.map((grouping) => [grouping, of(grouping)])) as Groups;

export const noCounts: DayCounts = { all: nobody, ...eachGrouping(() => ({})) };

const tallyOf = (visits: readonly Visit[]): Tally => ({
  taken: visits.length,
  served: visits.filter(({ fate }) => fate === "served").length,
  noShow: visits.filter(({ fate }) => fate === "no-show").length,
  uncalled: visits.filter(({ fate }) => fate === "uncalled").length,
  waited: minutesOf(visits.flatMap(({ waited }) => waited ?? [])),
  lasted: minutesOf(visits.flatMap(({ lasted }) => lasted ?? [])),
});

const keyOf: Readonly<Record<Grouping, (visit: Visit) => string | undefined>> = {
  lines: ({ line }) => line,
  hours: ({ hour }) => String(hour),
  counters: ({ counter }) => counter,
  classes: ({ priority }) => priority,
  officers: ({ officer }) => officer,
};

const grouped = (visits: readonly Visit[], grouping: Grouping): Record<string, Tally> => {
  const groups = new Map<string, Visit[]>();
  for (const visit of visits) {
    const key = keyOf[grouping](visit);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), visit]);
  }
  return Object.fromEntries([...groups].map(([key, group]) => [key, tallyOf(group)]));
};

export const countDay = (day: DayToCount): DayCounts => {
  const visits = visitsOf(day);
  return { all: tallyOf(visits), ...eachGrouping((grouping) => grouped(visits, grouping)) };
};

const joinTallies = (tallies: readonly Tally[]): Tally => {
  const sum = (figure: "taken" | "served" | "noShow" | "uncalled") =>
    tallies.reduce((total, one) => total + one[figure], 0);
  return {
    ...{ taken: sum("taken"), served: sum("served"), noShow: sum("noShow"), uncalled: sum("uncalled") },
    waited: joinMinutes(tallies.map(({ waited }) => waited)),
    lasted: joinMinutes(tallies.map(({ lasted }) => lasted)),
  };
};

const joinGroups = (days: readonly DayCounts[], grouping: Grouping): Record<string, Tally> => {
  const keys = new Set(days.flatMap((day) => Object.keys(day[grouping])));
  return Object.fromEntries(
    [...keys].map((key) => [key, joinTallies(days.flatMap((day) => day[grouping][key] ?? []))]),
  );
};

/** Several days as if they had been counted together. */
export const joinDays = (days: readonly DayCounts[]): DayCounts => ({
  all: joinTallies(days.map(({ all }) => all)),
  ...eachGrouping((grouping) => joinGroups(days, grouping)),
});
