import { fromLocal, type Instant, type LocalDate, toLocal } from "../../shared/domain/calendar/time.ts";
import { countersAtWork } from "../../shared/domain/ticket/counters-at-work.ts";
import { type ClosingForecast, callsWithin } from "../../shared/domain/ticket/forecast.ts";
import { type Chance, chanceOf, serviceMinutesLeft } from "../../shared/domain/ticket/issuing-stop.ts";
import { ratesOf } from "../../shared/domain/ticket/rates.ts";
import { sessionsOf } from "../../shared/domain/ticket/service-day.ts";
import { isSettled } from "../../shared/domain/ticket/surge.ts";
import { isInLine, isWaiting, queueOf, type Ticket } from "../../shared/domain/ticket/ticket.ts";
import { atCounters } from "../../shared/domain/ticket/waiting-room.ts";
import type { Centre, LimitedLine } from "./centre.ts";
import { runningSession } from "./load.ts";

/** The tickets of one day of service, looked at now. */
export interface DayNow {
  readonly day: readonly Ticket[];
  readonly date: LocalDate;
  readonly at: Instant;
}

export const inLine = (day: readonly Ticket[], line: string) =>
  day.filter((ticket) => isInLine(ticket) && queueOf(ticket) === line);

/** Of a line that nobody works for now, all who could are counted: a pause, a move or a late start does not end a day. */
const countersOfDay = (centre: Centre, line: LimitedLine, { day, date, at }: DayNow): number => {
  const isRunning = date === toLocal(at).date && isSettled(runningSession(centre, line, at)?.opened ?? at, at);
  const working = isRunning ? countersAtWork(day, centre.counters, [], line.id).get(line.id) : undefined;
  return working ?? countersAtWork(day.filter(isWaiting), centre.home, [], line.id).get(line.id) ?? 0;
};

/**
 * How many people the line still calls on this day of service, whatever midday is between.
 * @param until a session's end; that of the last one when absent
 */
export const dayForecast = (centre: Centre, line: LimitedLine, now: DayNow, until?: Instant): ClosingForecast => {
  const { day, date, at } = now;
  const all = sessionsOf(line, date, centre.calendar);
  const sessions = until === undefined ? all : all.filter(({ to }) => fromLocal(date, to) <= until);
  const waiting = inLine(day, line.id).length;
  const load = { waiting, counters: countersOfDay(centre, line, now), rates: ratesOf(day, line, at, at) };
  const busy = new Set(atCounters(day).map(({ counter }) => counter));
  const isOpen = runningSession(centre, line, at) !== undefined;
  const free = centre.counters.filter(({ id, lines }) => lines.includes(line.id) && !busy.has(id)).length;
  return callsWithin(load, serviceMinutesLeft(sessions, date, at), isOpen && waiting === 0 ? free : 0);
};

/** Whether somebody in line will be called in time: only said of those who will not surely be. */
export interface Reach {
  /** End of the session, or of the day's last one, that he may not be called before. */
  readonly before: Instant;
  readonly chance: Exclude<Chance, "surely">;
  /** When the line goes on that day; absent when it does not. */
  readonly goesOnAt?: Instant;
}

/** What to tell somebody before whom so many are; undefined while the line is closed, or when he surely comes to his turn. */
export const reachOf = (centre: Centre, line: LimitedLine, now: DayNow, ahead: number): Reach | undefined => {
  const { date, at } = now;
  const session = date === toLocal(at).date ? runningSession(centre, line, at) : undefined;
  if (session === undefined) return undefined;
  const sessions = sessionsOf(line, date, centre.calendar).map(({ from, to }) => [
    fromLocal(date, from),
    fromLocal(date, to),
  ]);
  const [, ends = session.closesAt] = sessions.at(-1) ?? [];
  const onDay = chanceOf(ahead, dayForecast(centre, line, now));
  if (onDay !== "surely") return { before: ends, chance: onDay };
  const inSession = chanceOf(ahead, dayForecast(centre, line, now, session.closesAt));
  const goesOnAt = sessions.find(([from = ""]) => from > at)?.[0];
  return inSession === "surely" || goesOnAt === undefined
    ? undefined
    : { before: session.closesAt, chance: inSession, goesOnAt };
};
