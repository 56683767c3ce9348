import { epochOf, fromLocal, type Instant, instantOf, MINUTE_MS, toLocal } from "../../calendar/time.ts";
import type { PriorityClass } from "../priority-class.ts";
import { busyVisits, visitMinutes } from "../rates.ts";
import { officerAt, type Seat } from "../seat.ts";
import { firstCall, firstQueueOf, isMet, type MetTicket, queueOf, type Ticket } from "../ticket.ts";

/** When a line opens on the day; undefined for one that is not defined any more or has no service that day. */
export type OpeningOf = (line: string) => Instant | undefined;

/** One number of the day as it is counted: once, whatever became of it and however often it was called. */
export interface Visit {
  /** The line in whose order it was called first; of one that still waits, the line in which it does. */
  readonly line: string;
  /** Hour of the day (Vietnam) in which its wait began. */
  readonly hour: number;
  readonly priority: PriorityClass;
  /** The counter of its latest call; absent where nobody has called it. */
  readonly counter?: string;
  /** Who sat there then; absent also where nobody knows. */
  readonly officer?: string;
  /** `open`: at a counter, on hold, or in a line again after a call. At the end of a day it was never ended by a button. */
  readonly fate: "served" | "no-show" | "open" | "uncalled";
  /**
   * Minutes from the beginning of the wait to the first call. The wait begins when the number is taken, not before the line
   * opens, and with an appointment not before its slot. A transfer to another line before the call goes on with the same wait;
   * what comes after the first call, a hold, a way back, a second line, is no part of it. Closing over midday is: people sit
   * there. Absent for who was not called, and for a call before the line has opened, which is an exercise.
   */
  readonly waited?: number;
  /**
   * Minutes from the call to the end of a visit that was one call and one end. Of who was called again, held or handed over
   * only the last part is known, so he is not measured; nor is a visit that only the next call ended while nobody waited.
   */
  readonly lasted?: number;
}

/**
 * When the person was called first. A second call takes the place of the first one's time, but its turn is kept: it lies
 * between the calls of the day before and after it, and counts as the middle of them.
 */
const firstCalledAt = (ticket: MetTicket, calls: readonly MetTicket[], begun: number): number => {
  const { turn } = firstCall(ticket);
  if (ticket.first === undefined) return epochOf(ticket.calledAt);
  const times = (wanted: (call: MetTicket) => boolean) => calls.filter(wanted).map((call) => epochOf(call.calledAt));
  const after = Math.min(...times((call) => call.turn > turn));
  const before = Math.max(begun, ...times((call) => call.turn < turn));
  return (Math.min(before, after) + after) / 2;
};

const fateOf = (ticket: MetTicket): Visit["fate"] => {
  if (ticket.status === "finished") return "served";
  return ticket.status === "no-show" ? "no-show" : "open";
};

/** A day of one waiting room. */
export interface DayToCount {
  /** All its tickets, with the ends of visits inferred. */
  readonly tickets: readonly Ticket[];
  readonly opensAt: OpeningOf;
  readonly seats: readonly Seat[];
}

/** Everything that the day tells, once for all its numbers. */
interface Given extends DayToCount {
  readonly calls: readonly MetTicket[];
  /** What is known of how long the visits took, in minutes. */
  readonly lasted: ReadonlyMap<Ticket, number | undefined>;
}

const metVisit = (ticket: MetTicket, { calls, seats, ...given }: Given, opens: Instant, begun: number) => {
  const end = firstCalledAt(ticket, calls, begun);
  const isExercise = end < epochOf(opens);
  const from = Math.max(begun, ticket.slotAt === undefined ? begun : epochOf(ticket.slotAt));
  const lasted = given.lasted.get(ticket);
  const officer = officerAt(seats, ticket.counter, ticket.calledAt);
  return {
    counter: ticket.counter,
    ...(officer === undefined ? {} : { officer }),
    fate: fateOf(ticket),
    ...(isExercise ? {} : { waited: Math.max(0, end - from) / MINUTE_MS }),
    ...(isExercise || lasted === undefined ? {} : { lasted }),
  };
};

const visitOf = (ticket: Ticket, given: Given): Visit => {
  const line = isMet(ticket) ? firstQueueOf(ticket) : queueOf(ticket);
  const opens = given.opensAt(line) ?? fromLocal(ticket.date, "00:00");
  const begun = Math.max(epochOf(ticket.issuedAt), epochOf(opens));
  const hour = Number(toLocal(instantOf(begun)).time.slice(0, 2));
  const known = { line, hour, priority: ticket.priority };
  return isMet(ticket) ? { ...known, ...metVisit(ticket, given, opens, begun) } : { ...known, fate: "uncalled" };
};

export const visitsOf = (day: DayToCount): Visit[] => {
  const lines = [...Map.groupBy(day.tickets, queueOf).values()];
  const lasted = new Map(lines.flatMap(busyVisits).map((visit) => [visit, visitMinutes(visit)] as const));
  const given = { ...day, calls: day.tickets.filter(isMet), lasted };
  return day.tickets.map((ticket) => visitOf(ticket, given));
};
