import type { OfflineEnd } from "../../../shared/domain/ticket/offline-call.ts";
import type { MetTicket, Slip, Ticket } from "../../../shared/domain/ticket/ticket.ts";
import { parseTicketId } from "../../../shared/domain/ticket/ticket-id.ts";
import { atCounter } from "../../../shared/domain/ticket/waiting-room.ts";
import type { Act } from "../counter-acts.ts";
import type { BookedCall, KeptDesk } from "./call-book.ts";
import { nextOffline } from "./offline-day.ts";
import { type Stamp, stampOf } from "./stamp.ts";

/** The counter at the moment of a word. */
export interface Standing {
  readonly desk: KeptDesk;
  readonly calls: readonly BookedCall[];
  readonly day: readonly Ticket[];
  readonly now: Stamp;
  /** The same as an instant. */
  readonly at: string;
  readonly newKey: () => string;
}

type Place = Pick<Slip, "commune" | "date" | "line" | "number">;

const bookedNow = ({ desk, calls, newKey }: Standing, place: Place, calledAt: Stamp): BookedCall => {
  const { commune, date, line, number } = place;
  const nth = calls.reduce((last, call) => Math.max(last, call.nth), 0) + 1;
  return { key: newKey(), counter: desk.counter, nth, commune, date, line, number, calledAt, rev: 1 };
};

const isOpen = (ticket: Ticket | undefined): ticket is MetTicket =>
  ticket !== undefined && (ticket.status === "called" || ticket.status === "serving");

/** The call of the person who is here; one that was made with a network is booked with the time that the server said. */
const callHere = (standing: Standing, ticket: MetTicket): BookedCall => {
  const { line, number, date } = ticket;
  const open = standing.calls.findLast(
    (call) => call.end === undefined && call.line === line && call.number === number && call.date === date,
  );
  if (open !== undefined) return open;
  const booked = bookedNow(standing, ticket, stampOf(ticket.calledAt));
  return ticket.status === "serving" ? { ...booked, servedAt: stampOf(ticket.servedAt) } : booked;
};

const ended = (call: BookedCall, as: OfflineEnd, at: Stamp): BookedCall => ({
  ...call,
  end: { as, at },
  rev: call.rev + 1,
});

/** Somebody is called; who still is at the counter has left it. */
const calling = (standing: Standing, place: Place): BookedCall[] => {
  const here = atCounter(standing.day, standing.desk.counter);
  const left = isOpen(here) ? [ended(callHere(standing, here), "finished", standing.now)] : [];
  const booked = bookedNow(standing, place, standing.now);
  return [...left, { ...booked, nth: booked.nth + left.length }];
};

const ENDS = { finish: "finished", "no-show": "no-show", hold: "held" } as const;

/**
 * What a clerk's word writes into the book; nothing when it does not fit or nobody is left to be called.
 * @param id the number that is called again or that stands before the counter; else the one at the counter
 */
export const bookWord = (standing: Standing, act: Act, id: string): BookedCall[] => {
  const { desk, day, now, at } = standing;
  const here = atCounter(day, desk.counter);
  if (act === "call-next") {
    const next = nextOffline(desk, day, at);
    if (next !== undefined) return calling(standing, next.ticket);
    return isOpen(here) ? [ended(callHere(standing, here), "finished", now)] : [];
  }
  if (act === "recall") {
    const place = parseTicketId(id);
    const isHere = isOpen(here) && place?.line === here.line && place.number === here.number;
    return place === undefined || isHere ? [] : calling(standing, place);
  }
  if (!isOpen(here)) return [];
  const call = callHere(standing, here);
  if (act !== "serve") return [ended(call, ENDS[act], now)];
  return call.servedAt === undefined ? [{ ...call, servedAt: now, rev: call.rev + 1 }] : [];
};
