import type { LineOfOrder, TicketOfOrder } from "../../../shared/contracts/offline-calls-api.ts";
import type { CounterView, TicketView } from "../../../shared/contracts/ticket-api.ts";
import { evolve } from "../../../shared/domain/ticket/evolve.ts";
import { type NextCall, nextToCall, type OrderGiven } from "../../../shared/domain/ticket/next-to-call.ts";
import {
  dayAfterOfflineCall,
  type OfflineCall,
  recordOfflineCall,
} from "../../../shared/domain/ticket/offline-call.ts";
import { usualOrder } from "../../../shared/domain/ticket/order-rules.ts";
import {
  byTurn,
  type Calls,
  isMet,
  isSameTicket,
  type Slip,
  slipNumber,
  type Ticket,
} from "../../../shared/domain/ticket/ticket.ts";
import { ticketId } from "../../../shared/domain/ticket/ticket-id.ts";
import { atCounter, inferFinished, nextTurn, waitingIn } from "../../../shared/domain/ticket/waiting-room.ts";
import type { BookedCall, KeptDesk } from "./call-book.ts";
import type { Stamp } from "./stamp.ts";

/** How a counter without a network reads times: now, and its own stamps, as instants. */
export interface Times {
  readonly now: string;
  readonly of: (stamp: Stamp) => string;
}

const RECENT_SHOWN = 10;

type Status = Ticket["status"];

/** The ticket in this state, with the call's time where the exact one is not known. */
const inState = (slip: Slip, calls: Calls, status: Status, servedAt?: string): Ticket => {
  const met = { ...slip, ...calls };
  const at = servedAt ?? calls.calledAt;
  const served = servedAt === undefined ? {} : { servedAt };
  switch (status) {
    case "waiting":
      return { ...slip, status };
    case "called":
      return { ...met, status };
    case "serving":
      return { ...met, status, servedAt: at };
    case "finished":
      return { ...met, ...served, status, finishedAt: at, inferred: false };
    case "no-show":
      return { ...met, status, missedAt: at };
    case "held":
      return { ...met, ...served, status, heldAt: at };
    case "returning":
      return slip.place === undefined ? { ...slip, status: "waiting" } : { ...met, status, place: slip.place };
  }
};

const ticketOf = ({ order }: KeptDesk, one: TicketOfOrder): Ticket => {
  const { line, number, priority, issuedAt, slotAt, place, call, status, servedAt } = one;
  const slip: Slip = {
    ...{ commune: order.commune, date: order.date, line, number, priority, issuedAt },
    ...{ language: "vi", takenBy: "" },
    ...(slotAt === undefined ? {} : { slotAt }),
    ...(place === undefined ? {} : { place: place as NonNullable<Slip["place"]> }),
  };
  if (call === undefined) return { ...slip, status: "waiting" };
  const { first, ...latest } = call;
  const calls: Calls = {
    ...latest,
    calledBy: "",
    ...(first === undefined ? {} : { first: { ...first, calledBy: "" } }),
  };
  return inState(slip, calls, status, servedAt);
};

/** The counter's own last act, whose answer came when the order of the lines could no longer be asked. */
const withOwnActs = (day: readonly Ticket[], { view, isAhead, counter }: KeptDesk): readonly Ticket[] => {
  if (isAhead !== true) return day;
  const known = new Map([...view.recent, ...(view.ticket === null ? [] : [view.ticket])].map((one) => [one.id, one]));
  return day.map((ticket) => {
    const seen = known.get(ticketId(ticket));
    const calledAt = seen?.calledAt;
    if (seen === undefined || calledAt === undefined || seen.status === ticket.status) return ticket;
    const calls = isMet(ticket) ? ticket : { counter, calledAt, turn: nextTurn(day), calledBy: "" };
    return inState(ticket, calls, seen.status);
  });
};

export const callOf = (booked: BookedCall, { of }: Times): OfflineCall => ({
  ...{ line: booked.line, number: booked.number, counter: booked.counter, calledBy: booked.key },
  calledAt: of(booked.calledAt),
  ...(booked.servedAt === undefined ? {} : { servedAt: of(booked.servedAt) }),
  ...(booked.end === undefined ? {} : { end: { as: booked.end.as, at: of(booked.end.at) } }),
});

/** A number of which this counter knew nothing; whoever stands before it has it on paper. */
const unknownTicket = ({ commune, date, line, number }: BookedCall, issuedAt: string): Ticket => ({
  ...{ commune, date, line, number, priority: "none", language: "vi", issuedAt, takenBy: "", status: "waiting" },
});

/** The person stands here, so here he is called, whatever was last heard of his number. */
const afterCall = (day: readonly Ticket[], booked: BookedCall, times: Times): Ticket[] => {
  const call = callOf(booked, times);
  const done = recordOfflineCall(day, call);
  if (done.ok) return dayAfterOfflineCall(day, done.value);
  const fresh = unknownTicket(booked, call.calledAt);
  const others = day.filter((one) => !isSameTicket(one, call));
  const again = recordOfflineCall([...others, fresh], call);
  return again.ok ? dayAfterOfflineCall([...others, fresh], again.value) : [...day];
};

/** The day as this counter knows it: what it heard last, and its own calls since. A list of another day is none. */
export const offlineDay = (desk: KeptDesk, calls: readonly BookedCall[], times: Times, today: string): Ticket[] => {
  const heard = desk.order.date === today ? desk.order.tickets.map((one) => ticketOf(desk, one)) : [];
  const mine = calls.filter(({ date }) => date === today);
  return mine.reduce((day, call) => afterCall(day, call, times), inferFinished(withOwnActs(heard, desk)));
};

/** The lines from which the counter calls. */
export const ownLines = ({ order }: KeptDesk): string[] => order.lines.filter(({ own }) => own).map(({ id }) => id);

const orderGiven = ({ order }: KeptDesk, now: string): OrderGiven => {
  const rules = new Map(order.lines.map((line) => [line.id, { ...line.rules, stepMs: line.rules.stepMs }]));
  return { rulesOf: (line) => rules.get(line) ?? usualOrder, now };
};

/** Whom the server would call next to this counter if it knew no more than the counter does. */
export const nextOffline = (desk: KeptDesk, day: readonly Ticket[], now: string): NextCall | undefined =>
  nextToCall(day, desk.counter, ownLines(desk), orderGiven(desk, now));

/** The next so many in the order in which they will be called. */
export const nextOnes = (desk: KeptDesk, day: readonly Ticket[], now: string, count: number): NextCall[] => {
  const found: NextCall[] = [];
  let left = day;
  for (let next = nextOffline(desk, left, now); next !== undefined && found.length < count; ) {
    found.push(next);
    const call = { counter: desk.counter, calledAt: now, turn: nextTurn(left), calledBy: "" };
    const { ticket } = next;
    const type = isMet(ticket) ? "TicketRecalled" : "TicketCalled";
    left = left.map((one) => (one === ticket ? evolve(one, { type, ...call }) : one));
    next = nextOffline(desk, left, now);
  }
  return found;
};

const lineOf = ({ order }: KeptDesk, id: string): Pick<LineOfOrder, "prefix" | "name"> =>
  order.lines.find((line) => line.id === id) ?? { prefix: "", name: { vi: id, en: id } };

/** "A012" as on the slip. */
export const slipOf = (desk: KeptDesk, { line, number }: Pick<Slip, "line" | "number">): string =>
  slipNumber(lineOf(desk, line).prefix, number);

const viewOf = (desk: KeptDesk, ticket: Ticket): TicketView => {
  const { commune, line, date, priority, status, issuedAt } = ticket;
  return {
    ...{ id: ticketId(ticket), number: slipOf(desk, ticket), commune, line, lineName: lineOf(desk, line).name },
    ...{ date, priority, status, issuedAt, ahead: 0 },
    ...(isMet(ticket) ? { calledAt: ticket.calledAt, counter: ticket.counter } : {}),
  };
};

/** The counter as the calling screen shows it, in the shape in which the server would answer. */
export const offlineView = (desk: KeptDesk, day: readonly Ticket[]): CounterView => {
  const current = atCounter(day, desk.counter);
  const others = day.filter(isMet).filter((one) => one.counter === desk.counter && one !== current);
  return {
    ...{ id: desk.counter, name: desk.view.name, lines: desk.view.lines, colleagues: [] },
    ticket: current === undefined ? null : viewOf(desk, current),
    waiting: waitingIn(day, ownLines(desk)),
    recent: others
      .sort(byTurn)
      .reverse()
      .filter((one, nth) => nth < RECENT_SHOWN || one.status === "held")
      .map((one) => viewOf(desk, one)),
  };
};

/** The number that a clerk typed from a slip, "a 12" or "A5003"; the letter may be left out where the counter has one line. */
export const typedNumber = (desk: KeptDesk, text: string): Pick<Slip, "line" | "number"> | undefined => {
  const [whole, prefix = "", digits] =
    /^([A-Z]*)0*([1-9]\d{0,3})$/.exec(text.toUpperCase().replace(/[\s.-]/g, "")) ?? [];
  if (whole === undefined) return undefined;
  const own = desk.order.lines.filter((line) => line.own);
  const found = prefix === "" ? (own.length === 1 ? own : []) : desk.order.lines.filter((one) => one.prefix === prefix);
  return found[0] && { line: found[0].id, number: Number(digits) };
};
