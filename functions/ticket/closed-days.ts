import { addDays, fromLocal, type LocalDate, toLocal } from "../../shared/domain/calendar/time.ts";
import { countDay, type DayCounts } from "../../shared/domain/ticket/counts/day-counts.ts";
import { sessionsOf } from "../../shared/domain/ticket/service-day.ts";
import type { Clock } from "../../shared/runtime/clock.ts";
import type { DayCountsStore } from "../../shared/store/day-counts-store.ts";
import type { ReadRoom } from "../../shared/store/room-day.ts";
import { PAGES_KEPT_DAYS } from "../../shared/store/ticket-page.ts";
import { type Centre, type CentreDefinitions, centreOf } from "./centre.ts";

export interface CountingDeps {
  readonly room: ReadRoom;
  readonly counts: DayCountsStore;
  readonly definitions: CentreDefinitions;
  readonly now: Clock;
}

/** The counts of one day as its pages are now; without `fresh` they may be a second old, at half the price. */
export const countsOf = async (
  { room }: Pick<CountingDeps, "room">,
  centre: Pick<Centre, "commune" | "lines" | "calendar">,
  date: LocalDate,
  fresh?: "fresh",
): Promise<DayCounts> => {
  const { tickets, counters } = await room(centre.commune, date, fresh);
  const opensAt = (id: string) => {
    const line = centre.lines.find((one) => one.id === id);
    const first = line && sessionsOf(line, date, centre.calendar)[0];
    return first && fromLocal(date, first.from);
  };
  return countDay({ tickets, opensAt, seats: counters.seats });
};

/** Days looked back for one that nobody has folded: more than the longest holidays (Tết). */
export const LOOK_BACK_DAYS = 14;

/** Whether all pages of a day are still there: they expire together, and what is left of them is no day. */
export const hasPages = (date: LocalDate, today: LocalDate): boolean => date > addDays(today, -PAGES_KEPT_DAYS);

/**
 * Folds days that are over into their counts. There is no clock behind it: the first change of a new day folds what the days
 * before left, and a change of a day that is over folds that day anew. Changes of one commune's day arrive in order, so the
 * latest fold of those has seen them all; to fold twice does nothing twice.
 */
export const closedDays = (deps: CountingDeps) => {
  /** The day on which this environment has last looked whether everything before is folded. */
  const lookedOn = new Map<string, LocalDate>();
  return async (commune: string, changed: LocalDate): Promise<void> => {
    const today = toLocal(deps.now()).date;
    const isLate = changed < today;
    if (!hasPages(changed, today)) return;
    if (!isLate && lookedOn.get(commune) === today) return;
    const centre = await centreOf(deps.definitions, commune);
    if (centre === undefined) return;
    const fold = async (date: LocalDate, how: "first" | "anew") =>
      deps.counts.keep(commune, date, await countsOf(deps, centre, date, "fresh"), how);
    if (isLate) return fold(changed, "anew");
    const [from, to] = [addDays(today, -LOOK_BACK_DAYS), addDays(today, -1)];
    const kept = await deps.counts.kept(commune, from, to);
    for (let day = from; day <= to; day = addDays(day, 1)) if (!kept.has(day)) await fold(day, "first");
    lookedOn.set(commune, today);
  };
};
