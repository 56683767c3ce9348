import { epochOf, fromLocal, type Instant, instantOf, MINUTE_MS } from "../../calendar/time.ts";
import { evolve } from "../evolve.ts";
import { nextToCall, type OrderGiven } from "../next-to-call.ts";
import { orderRulesOf, usualOrder } from "../order-rules.ts";
import { isWaiting, type Ticket } from "../ticket.ts";
import { drawPeople, type PlayedPerson } from "./draw-people.ts";
import { stopInPlay } from "./played-stop.ts";
import type { PlayedCounter, QueueOptions } from "./queue-options.ts";

/** A counter calls an absent person so long before it gives up. */
const ABSENT_MS = MINUTE_MS;
const SAMPLE_MS = 5 * MINUTE_MS;

export interface PlayedWait {
  readonly line: string;
  readonly number: number;
  readonly priority: Ticket["priority"];
  readonly came: Instant;
  /** Until he was called, or until the counters closed. */
  readonly minutes: number;
  readonly called: boolean;
}

export interface PlayedDay {
  /** People who got no number because the line had stopped. */
  readonly refused: number;
  readonly waits: readonly PlayedWait[];
  /** How many stood in all lines, every five minutes from half an hour before opening on. */
  readonly curve: readonly { readonly at: Instant; readonly waiting: number }[];
}

/** The day while it is played; it changes by this file alone. */
interface Room {
  readonly people: readonly PlayedPerson[];
  readonly given: (now: Instant) => OrderGiven;
  /** Counters, and when each is free again. */
  readonly desks: { readonly counter: PlayedCounter; freeAt: number }[];
  /** How many of the people have come. */
  came: number;
  readonly refused: Set<string>;
  tickets: readonly Ticket[];
  turn: number;
  readonly calledAt: Map<string, number>;
}

const orderOf = ({ lines }: QueueOptions) => {
  const rules = new Map(lines.map(({ line }) => [line.id, orderRulesOf(line)]));
  return (now: Instant): OrderGiven => ({ rulesOf: (line) => rules.get(line) ?? usualOrder, now });
};

/** The lines that a counter calls from at this moment. */
const linesAt = ({ lines, moved }: PlayedCounter, at: Instant): readonly string[] =>
  moved !== undefined && moved.from <= at ? [moved.line] : lines;

/** One counter calls, by the rules that real counters go by. @returns false when nobody waits for it */
const callTo = (room: Room, desk: Room["desks"][number], now: number): boolean => {
  const at = instantOf(now);
  const next = nextToCall(room.tickets, desk.counter.id, linesAt(desk.counter, at), room.given(at));
  if (next === undefined) return false;
  const { takenBy } = next.ticket;
  room.turn += 1;
  const call = {
    type: "TicketCalled",
    counter: desk.counter.id,
    calledAt: at,
    turn: room.turn,
    calledBy: takenBy,
  } as const;
  room.tickets = room.tickets.map((ticket) => (ticket === next.ticket ? evolve(ticket, call) : ticket));
  room.calledAt.set(takenBy, now);
  const called = room.people.filter(({ ticket }) => ticket.takenBy === takenBy);
  desk.freeAt = called.reduce((until, { comes, visitMs }) => until + (comes ? visitMs : ABSENT_MS), now);
  return true;
};

const isOpenAt = (now: number, { date, sessions }: QueueOptions): boolean =>
  sessions.some(({ from, to }) => epochOf(fromLocal(date, from)) <= now && now < epochOf(fromLocal(date, to)));

const hoursOf = ({ date, sessions }: QueueOptions) => {
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (first === undefined || last === undefined) return { opens: 0, closes: 0 };
  return { opens: epochOf(fromLocal(date, first.from)), closes: epochOf(fromLocal(date, last.to)) };
};

/** Every moment at which something may happen: somebody comes, a session begins. Counters add theirs as they go. */
const momentsOf = (people: readonly PlayedPerson[], { date, sessions }: QueueOptions): number[] => [
  ...people.map(({ ticket }) => epochOf(ticket.issuedAt)),
  ...sessions.map(({ from }) => epochOf(fromLocal(date, from))),
];

const callAll = (room: Room, now: number, moments: number[]): void => {
  for (const desk of room.desks) {
    if (desk.freeAt > now) continue;
    if (callTo(room, desk, now)) moments.push(desk.freeAt);
  }
};

/** How many stood in line every five minutes: who had come and was not called yet. */
const curveOf = ({ people, calledAt }: Room, from: number, to: number): PlayedDay["curve"] => {
  const all = people.map(({ ticket }) => ({
    came: epochOf(ticket.issuedAt),
    called: calledAt.get(ticket.takenBy) ?? Number.POSITIVE_INFINITY,
  }));
  return Array.from({ length: Math.ceil((to - from) / SAMPLE_MS) + 1 }, (_, nth) => {
    const at = from + nth * SAMPLE_MS;
    return { at: instantOf(at), waiting: all.filter(({ came, called }) => came <= at && called > at).length };
  });
};

const waitOf = ({ ticket }: PlayedPerson, called: number | undefined, opens: number, closes: number): PlayedWait => {
  const { line, number, priority, issuedAt } = ticket;
  const minutes = ((called ?? closes) - Math.max(epochOf(issuedAt), opens)) / MINUTE_MS;
  return { line, number, priority, came: issuedAt, minutes, called: called !== undefined };
};

/** Gives each who has come by now his number, unless his line gives no more. */
const letIn = (room: Room, options: QueueOptions, now: number, stops: Map<string, Instant>): void => {
  for (let next = room.people[room.came]; next !== undefined; next = room.people[room.came]) {
    const { ticket } = next;
    if (epochOf(ticket.issuedAt) > now) return;
    room.came += 1;
    const line = options.stopsIssuing === true ? options.lines.find((one) => one.line.id === ticket.line) : undefined;
    const before = stops.get(ticket.line);
    const stop = line && stopInPlay(options, line, room.tickets, { at: ticket.issuedAt, before });
    if (stop === undefined) {
      stops.delete(ticket.line);
      room.tickets = [...room.tickets, ticket];
    } else {
      stops.set(ticket.line, stop);
      room.refused.add(ticket.takenBy);
    }
  }
};

/**
 * Plays a day at the counters: the people of the seed come, and each free counter calls whom the real rules name. Whoever
 * was not called when the last session ends is unserved; who was is finished.
 */
export const playQueue = (options: QueueOptions): PlayedDay => {
  const everybody = drawPeople(options);
  const room: Room = {
    people: everybody,
    came: 0,
    refused: new Set(),
    given: orderOf(options),
    desks: options.counters.map((counter) => ({ counter, freeAt: 0 })),
    tickets: [],
    turn: 0,
    calledAt: new Map(),
  };
  const { opens, closes } = hoursOf(options);
  const moments = momentsOf(everybody, options);
  const stops = new Map<string, Instant>();
  for (let now = takeNext(moments); now !== undefined; now = takeNext(moments)) {
    letIn(room, options, now, stops);
    if (isOpenAt(now, options) && room.tickets.some(isWaiting)) callAll(room, now, moments);
  }
  const people = everybody.filter(({ ticket }) => !room.refused.has(ticket.takenBy));
  const waits = people.map((person) => waitOf(person, room.calledAt.get(person.ticket.takenBy), opens, closes));
  return { refused: room.refused.size, waits, curve: curveOf({ ...room, people }, opens - 6 * SAMPLE_MS, closes) };
};

const takeNext = (moments: number[]): number | undefined => {
  const next = moments.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  if (next === Number.POSITIVE_INFINITY) return undefined;
  moments.splice(moments.indexOf(next), 1);
  return next;
};
