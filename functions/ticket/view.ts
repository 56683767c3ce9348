import type { ClosedDay } from "../../shared/contracts/closure-api.ts";
import type { BoardView, CounterView, LineView, TicketView } from "../../shared/contracts/ticket-api.ts";
import type { Counter } from "../../shared/domain/agency/province.ts";
import { type Instant, type LocalDate, toLocal } from "../../shared/domain/calendar/time.ts";
import { callOrder, placeInLine } from "../../shared/domain/ticket/call-order.ts";
import type { CallReason, CallValues } from "../../shared/domain/ticket/call-reason.ts";
import type { CounterPause } from "../../shared/domain/ticket/counter-pause.ts";
import { expectedWait } from "../../shared/domain/ticket/forecast.ts";
import { minutesToSlot, orderRulesOf } from "../../shared/domain/ticket/order-rules.ts";
import { serviceAt } from "../../shared/domain/ticket/service-day.ts";
import type { ServiceLine } from "../../shared/domain/ticket/service-line.ts";
import {
  byText,
  byTurn,
  isInLine,
  isMet,
  isPriority,
  type LineTicket,
  queueOf,
  slipNumber,
  type Ticket,
} from "../../shared/domain/ticket/ticket.ts";
import { ticketId } from "../../shared/domain/ticket/ticket-id.ts";
import { atCounters, waitingIn } from "../../shared/domain/ticket/waiting-room.ts";
import { callReason } from "../../shared/text/call-reasons.ts";
import { closureCauses } from "../../shared/text/closure-causes.ts";
import { pauseReasons } from "../../shared/text/pause-reasons.ts";
import { type Centre, type LimitedLine, orderIn } from "./centre.ts";
import { type DayNow, dayForecast, reachOf } from "./day-forecast.ts";
import { loadNow, outlookOf } from "./load.ts";

/** Numbers that a line shows as next. */
const NEXT_SHOWN = 10;
/** Calls of a counter that it shows to be recalled. */
const RECENT_SHOWN = 10;

/** A line of a ticket that was taken when it still was defined; its id stands in for what is no longer known. */
export const lineOf = (centre: Centre, id: string): Pick<ServiceLine, "prefix" | "name"> =>
  centre.lines.find((line) => line.id === id) ?? { prefix: "", name: { vi: id, en: id } };

export const counterName = (centre: Centre, id: string) =>
  centre.counters.find((counter) => counter.id === id)?.name ?? { vi: id, en: id };

export const numberOf = (centre: Centre, ticket: Ticket): string =>
  slipNumber(lineOf(centre, ticket.line).prefix, ticket.number);

/** Everyone who waits in the line, in the order in which they will be called. */
const orderOf = (centre: Centre, line: string, day: readonly Ticket[], at: Instant): LineTicket[] => {
  const { rulesOf, now } = orderIn(centre, at);
  return callOrder(
    day.filter((ticket) => queueOf(ticket) === line),
    rulesOf(line),
    now,
  );
};

/** Expected time until the call, by the day so far; nobody knows it while the line is closed or for another day. */
const estimate = (centre: Centre, ticket: LineTicket, day: readonly Ticket[], at: Instant, ahead: number) => {
  const line = centre.lines.find(({ id }) => id === queueOf(ticket));
  const now = line === undefined || toLocal(at).date !== ticket.date ? undefined : loadNow(centre, line, day, at);
  if (ahead === 0 && now !== undefined) return { estimatedMinutes: 0 };
  const minutes = now && expectedWait(now.load, ahead, isPriority(ticket));
  // Whoever waits for his own time is not called later because many came before him, nor told that he may not be.
  const toSlot = line && minutesToSlot(ticket, orderRulesOf(line), at);
  if (toSlot !== undefined)
    return now === undefined ? {} : { estimatedMinutes: Math.min(Math.ceil(minutes ?? toSlot), toSlot) };
  const reach = line && reachOf(centre, line, { day, date: ticket.date, at }, ahead);
  return {
    ...(minutes === undefined ? {} : { estimatedMinutes: Math.ceil(minutes) }),
    ...(reach === undefined ? {} : { reach }),
  };
};

/** That the lead has closed the day, and why; nothing while it is open. */
export const closedDay = ({ closures }: Centre, date: LocalDate): { closed?: ClosedDay } => {
  const found = closures.find((one) => one.date === date);
  if (found === undefined) return {};
  const { cause, declaredAt: since } = found;
  return { closed: { cause, text: closureCauses[cause], since } };
};

/** A ticket as its holder and officers see it: no phone, no name. @param day at least all tickets of its line and day */
export const ticketView = (centre: Centre, ticket: Ticket, day: readonly Ticket[], at: Instant): TicketView => {
  const { commune, date, priority, status, issuedAt, slotAt } = ticket;
  const line = queueOf(ticket);
  const ahead = placeInLine(orderOf(centre, line, day, at), ticket);
  return {
    id: ticketId(ticket),
    number: numberOf(centre, ticket),
    commune,
    line,
    lineName: lineOf(centre, line).name,
    date,
    priority,
    status,
    issuedAt,
    ...(slotAt === undefined ? {} : { slotAt }),
    ...(isInLine(ticket)
      ? { ...estimate(centre, ticket, day, at, ahead), ...closedDay(centre, date) }
      : { calledAt: ticket.calledAt, counter: ticket.counter, counterName: counterName(centre, ticket.counter) }),
    ahead,
  };
};

/** A ticket as anyone may see it who knows or guesses its number: whether somebody is ill or poor is nobody's business. */
export const publicTicketView = (...about: Parameters<typeof ticketView>): TicketView => {
  const { priority: _, ...view } = ticketView(...about);
  return view;
};

/**
 * What the counter called before, the latest first: whoever was missed or forgot a paper can be brought back. Those on hold
 * stay in sight however many were called since, for somebody waits for them.
 */
const recentOf = (
  centre: Centre,
  counter: string,
  { ticket, day }: { ticket: Ticket | undefined; day: readonly Ticket[] },
) =>
  day
    .filter(isMet)
    .filter((call) => call.counter === counter && call !== ticket)
    .sort(byTurn)
    .reverse()
    .filter((call, at) => at < RECENT_SHOWN || call.status === "held")
    .map((call) => ({
      id: ticketId(call),
      number: numberOf(centre, call),
      lineName: lineOf(centre, queueOf(call)).name,
      status: call.status,
      calledAt: call.calledAt,
      ...(call.slotAt === undefined ? {} : { slotAt: call.slotAt }),
    }));

const moveView = (centre: Centre, counter: string) => {
  const move = centre.moves.find((one) => one.counter === counter);
  if (move === undefined) return {};
  const { line, by, since } = move;
  return { moved: { line, lineName: lineOf(centre, line).name, by, since } };
};

const pauseView = ({ reason, since }: CounterPause) => ({ reason, text: pauseReasons[reason], since });

interface ShownCounter {
  readonly ticket: Ticket | undefined;
  readonly day: readonly Ticket[];
  readonly at: Instant;
  readonly because?: CallReason;
  readonly values?: CallValues;
}

export const counterView = (centre: Centre, { id, name, lines }: Counter, shown: ShownCounter): CounterView => {
  const { ticket, day, at, because, values } = shown;
  const pause = centre.pauses.find((one) => one.counter === id);
  return {
    id,
    name,
    ticket: ticket === undefined ? null : ticketView(centre, ticket, day, at),
    waiting: waitingIn(day, lines),
    recent: recentOf(centre, id, shown),
    ...(because === undefined || values === undefined ? {} : { because: callReason(because, values) }),
    ...(pause === undefined ? {} : { pause: pauseView(pause) }),
    ...moveView(centre, id),
    ...closedDay(centre, toLocal(at).date),
    lines: centre.lines.map((line) => ({ id: line.id, name: line.name })),
    colleagues: centre.counters
      .filter((other) => other.id !== id)
      .map((other) => ({ id: other.id, name: other.name, lines: other.lines })),
  };
};

/** Tickets of each day that may have to be shown. */
export type Days = ReadonlyMap<LocalDate, readonly Ticket[]>;

/** The days for which this centre's lines give numbers now. */
export const datesShown = (centre: Centre, at: Instant): LocalDate[] => {
  const served = centre.lines.flatMap((line) => {
    const service = serviceAt(line, at, centre.calendar);
    return service.ok ? [service.value.date] : [];
  });
  return [...new Set([toLocal(at).date, ...served])];
};

const outlook = (centre: Centre, line: LimitedLine, now: DayNow, order: readonly LineTicket[]) => {
  const coming = loadNow(centre, line, now.day, now.at, "coming");
  if (coming === undefined) return {};
  const closing = dayForecast(centre, line, now, coming.session.closesAt);
  return outlookOf(coming, closing, order, (one) => numberOf(centre, one));
};

/** @param leftovers whether people who still wait after closing are shown before those of the next day */
const lineView = (centre: Centre, line: LimitedLine, days: Days, at: Instant, leftovers: boolean): LineView => {
  const today = toLocal(at).date;
  const answer = serviceAt(line, at, centre.calendar);
  const service = answer.ok ? answer.value : { date: today, open: false };
  const orderOn = (date: LocalDate) => orderOf(centre, line.id, days.get(date) ?? [], at);
  const waitingToday = leftovers ? orderOn(today) : [];
  const order = waitingToday.length > 0 ? waitingToday : orderOn(service.date);
  const { stoppedAt } = (service.date === today ? centre.flows.get(line.id) : undefined) ?? {};
  return {
    id: line.id,
    prefix: line.prefix,
    name: line.name,
    ...service,
    ...(service.open ? outlook(centre, line, { day: days.get(today) ?? [], date: today, at }, order) : {}),
    ...(stoppedAt === undefined ? {} : { stopped: { since: stoppedAt } }),
    waiting: order.length,
    next: order.slice(0, NEXT_SHOWN).map((ticket) => numberOf(centre, ticket)),
  };
};

export const lineViews = (centre: Centre, days: Days, at: Instant): LineView[] =>
  centre.lines.map((line) => lineView(centre, line, days, at, false));

/** The screen of the waiting room: one row for each counter that has someone, the latest call first. */
export const boardView = (centre: Centre, days: Days, at: Instant): BoardView => {
  const calls = [...days.values()]
    .flatMap(atCounters)
    .sort((a, b) => byText(b.calledAt, a.calledAt) || b.turn - a.turn);
  // Whoever is left over from a closed day is not called, so nobody is next.
  const closed = closedDay(centre, toLocal(at).date);
  const latest = calls.filter((call, at) => calls.findIndex(({ counter }) => counter === call.counter) === at);
  return {
    commune: centre.commune,
    communeName: centre.name,
    at,
    calls: latest.map((call) => ({
      number: numberOf(centre, call),
      counter: call.counter,
      counterName: counterName(centre, call.counter),
      status: call.status,
      at: call.calledAt,
      ...(call.slotAt === undefined ? {} : { slotAt: call.slotAt }),
    })),
    pauses: centre.pauses.map((pause) => ({
      ...pauseView(pause),
      counter: pause.counter,
      counterName: counterName(centre, pause.counter),
    })),
    lines: centre.lines.map((line) => lineView(centre, line, days, at, closed.closed === undefined)),
    ...closed,
  };
};
