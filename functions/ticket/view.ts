import type { BoardView, CounterView, LineView, TicketView } from "../../shared/contracts/ticket-api.ts";
import type { Counter } from "../../shared/domain/agency/province.ts";
import { type Instant, type LocalDate, toLocal } from "../../shared/domain/calendar/time.ts";
import { callOrder, placeInLine } from "../../shared/domain/ticket/call-order.ts";
import type { CallReason } from "../../shared/domain/ticket/next-to-call.ts";
import { serviceAt } from "../../shared/domain/ticket/service-day.ts";
import type { ServiceLine } from "../../shared/domain/ticket/service-line.ts";
import { byText, byTurn, isMet, slipNumber, type Ticket } from "../../shared/domain/ticket/ticket.ts";
import { ticketId } from "../../shared/domain/ticket/ticket-id.ts";
import { atCounters, waitingIn } from "../../shared/domain/ticket/waiting-room.ts";
import { callReasons } from "../../shared/text/call-reasons.ts";
import type { Centre } from "./centre.ts";

/** Numbers that a line shows as next. */
const NEXT_SHOWN = 10;
/** Calls of a counter that it shows to be recalled. */
const RECENT_SHOWN = 10;

/** A line of a ticket that was taken when it still was defined; its id stands in for what is no longer known. */
const lineOf = (centre: Centre, id: string): Pick<ServiceLine, "prefix" | "name"> =>
  centre.lines.find((line) => line.id === id) ?? { prefix: "", name: { vi: id, en: id } };

const counterName = (centre: Centre, id: string) =>
  centre.counters.find((counter) => counter.id === id)?.name ?? { vi: id, en: id };

export const numberOf = (centre: Centre, ticket: Ticket): string =>
  slipNumber(lineOf(centre, ticket.line).prefix, ticket.number);

/** Usual time until the call, by the counters that have called from this line today; nobody knows it while closed. */
const estimate = (centre: Centre, ticket: Ticket, day: readonly Ticket[], at: Instant, ahead: number) => {
  const line = centre.lines.find(({ id }) => id === ticket.line);
  const service = line && serviceAt(line, at, centre.calendar);
  if (!line || !service?.ok || !service.value.open || service.value.date !== ticket.date) return {};
  const counters = new Set(
    day
      .filter(isMet)
      .filter((call) => call.line === ticket.line)
      .map(({ counter }) => counter),
  );
  return { estimatedMinutes: Math.ceil((ahead * line.expectedMinutes) / Math.max(1, counters.size)) };
};

/** A ticket as its holder and officers see it: no phone, no name. @param day at least all tickets of its line and day */
export const ticketView = (centre: Centre, ticket: Ticket, day: readonly Ticket[], at: Instant): TicketView => {
  const { commune, line, date, priority, status, issuedAt } = ticket;
  const sameLine = day.filter((other) => other.line === line);
  const ahead = placeInLine(sameLine, ticket.number);
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
    ...(ticket.status === "waiting"
      ? estimate(centre, ticket, sameLine, at, ahead)
      : { calledAt: ticket.calledAt, counter: ticket.counter, counterName: counterName(centre, ticket.counter) }),
    ahead,
  };
};

/** A ticket as anyone may see it who knows or guesses its number: whether somebody is ill or poor is nobody's business. */
export const publicTicketView = (...about: Parameters<typeof ticketView>): TicketView => {
  const { priority: _, ...view } = ticketView(...about);
  return view;
};

/** What the counter called before, the latest first: whoever was missed or forgot a paper can be brought back. */
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
    .slice(0, RECENT_SHOWN)
    .map((call) => ({
      id: ticketId(call),
      number: numberOf(centre, call),
      lineName: lineOf(centre, call.line).name,
      status: call.status,
      calledAt: call.calledAt,
    }));

export const counterView = (
  centre: Centre,
  { id, name, lines }: Counter,
  shown: { ticket: Ticket | undefined; day: readonly Ticket[]; at: Instant; because?: CallReason | undefined },
): CounterView => ({
  id,
  name,
  ticket: shown.ticket === undefined ? null : ticketView(centre, shown.ticket, shown.day, shown.at),
  waiting: waitingIn(shown.day, lines),
  recent: recentOf(centre, id, shown),
  ...(shown.because === undefined ? {} : { because: callReasons[shown.because] }),
});

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

/** @param leftovers whether people who still wait after closing are shown before those of the next day */
const lineView = (centre: Centre, line: ServiceLine, days: Days, at: Instant, leftovers: boolean): LineView => {
  const today = toLocal(at).date;
  const answer = serviceAt(line, at, centre.calendar);
  const service = answer.ok ? answer.value : { date: today, open: false };
  const orderOn = (date: LocalDate) => callOrder((days.get(date) ?? []).filter((ticket) => ticket.line === line.id));
  const waitingToday = leftovers ? orderOn(today) : [];
  const order = waitingToday.length > 0 ? waitingToday : orderOn(service.date);
  return {
    id: line.id,
    prefix: line.prefix,
    name: line.name,
    ...service,
    waiting: order.length,
    next: order.slice(0, NEXT_SHOWN).map(({ number }) => slipNumber(line.prefix, number)),
  };
};

export const lineViews = (centre: Centre, days: Days, at: Instant): LineView[] =>
  centre.lines.map((line) => lineView(centre, line, days, at, false));

/** The screen of the waiting room: one row for each counter that has someone, the latest call first. */
export const boardView = (centre: Centre, days: Days, at: Instant): BoardView => {
  const calls = [...days.values()]
    .flatMap(atCounters)
    .sort((a, b) => byText(b.calledAt, a.calledAt) || b.turn - a.turn);
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
    })),
    lines: centre.lines.map((line) => lineView(centre, line, days, at, true)),
  };
};
