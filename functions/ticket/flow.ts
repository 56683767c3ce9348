import { isDeepStrictEqual } from "node:util";
import {
  epochOf,
  fromLocal,
  type Instant,
  type LocalDate,
  MINUTE_MS,
  toLocal,
} from "../../shared/domain/calendar/time.ts";
import { countersAtWork } from "../../shared/domain/ticket/counters-at-work.ts";
import { type ClosingForecast, callsWithin } from "../../shared/domain/ticket/forecast.ts";
import { serviceMinutesLeft, stopAfter } from "../../shared/domain/ticket/issuing-stop.ts";
import { ratesOf } from "../../shared/domain/ticket/rates.ts";
import { sessionsOf } from "../../shared/domain/ticket/service-day.ts";
import { isSettled, pressureOf, type Surge, surgeAfter } from "../../shared/domain/ticket/surge.ts";
import { isInLine, isWaiting, queueOf, type Ticket } from "../../shared/domain/ticket/ticket.ts";
import { atCounters } from "../../shared/domain/ticket/waiting-room.ts";
import { log } from "../../shared/runtime/log.ts";
import type { LineFlow } from "../../shared/store/counter-day-items.ts";
import type { Centre, LimitedLine } from "./centre.ts";
import type { TicketDeps } from "./deps.ts";
import { loadNow } from "./load.ts";

/** The tickets of one day of service, looked at now. */
export interface DayNow {
  readonly day: readonly Ticket[];
  readonly date: LocalDate;
  readonly at: Instant;
}

const inLine = (day: readonly Ticket[], line: string) =>
  day.filter((ticket) => isInLine(ticket) && queueOf(ticket) === line);

/** Minutes that the first in line has waited since the doors opened. */
const longestWait = (waiting: readonly Ticket[], opened: Instant, at: Instant): number =>
  Math.max(
    0,
    ...waiting.map(({ issuedAt }) => (epochOf(at) - Math.max(epochOf(issuedAt), epochOf(opened))) / MINUTE_MS),
  );

/** While the line is closed, or has just opened, nobody can say whether it is overloaded. */
const surgeNow = (
  centre: Centre,
  line: LimitedLine,
  before: Surge | undefined,
  { day, date, at }: DayNow,
): Surge | undefined => {
  const found = date === toLocal(at).date ? loadNow(centre, line, day, at, "coming") : undefined;
  if (found === undefined || !isSettled(found.session.opened, at)) return before;
  const longest = longestWait(inLine(day, line.id), found.session.opened, at);
  return surgeAfter(before, pressureOf(found.load, longest), line.waitLimitMinutes, at);
};

/** Of a line that nobody works for now, all who could are counted: a pause, a move or a late start does not end a day. */
const countersOfDay = (centre: Centre, line: LimitedLine, { day, date, at }: DayNow): number => {
  const isRunning = date === toLocal(at).date && isSettled(loadNow(centre, line, day, at)?.session.opened ?? at, at);
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
  const isOpen = loadNow(centre, line, day, at) !== undefined;
  const free = centre.counters.filter(({ id, lines }) => lines.includes(line.id) && !busy.has(id)).length;
  return callsWithin(load, serviceMinutesLeft(sessions, date, at), isOpen && waiting === 0 ? free : 0);
};

/** How a line stands after this look at its day. */
export const flowAfter = (centre: Centre, line: LimitedLine, now: DayNow): LineFlow => {
  const before = centre.flows.get(line.id) ?? {};
  const surge = surgeNow(centre, line, before.surge, now);
  const waiting = inLine(now.day, line.id).length;
  const stoppedAt = stopAfter(before.stoppedAt, waiting, dayForecast(centre, line, now), now.at);
  return { ...(surge === undefined ? {} : { surge }), ...(stoppedAt === undefined ? {} : { stoppedAt }) };
};

/**
 * Writes down which lines have changed: whoever gives or calls a number has read the day anyhow, so it costs nothing until something
 * changes. The table's stream carries it on. What cannot be written now is seen at the next number or call.
 */
export const noteFlows = async (deps: Pick<TicketDeps, "counterDays">, centre: Centre, now: DayNow): Promise<void> => {
  for (const line of centre.lines) {
    const [seen, after] = [centre.flows.get(line.id) ?? {}, flowAfter(centre, line, now)];
    if (isDeepStrictEqual(seen, after)) continue;
    try {
      await deps.counterDays.note(centre.commune, now.date, line.id, { seen, now: after });
    } catch (error) {
      log.warn("flow not noted", { commune: centre.commune, line: line.id, error: error as Error });
    }
  }
};
