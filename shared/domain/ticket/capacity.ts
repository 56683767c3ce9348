import { epochOf, fromLocal, type Instant, instantOf, type LocalDate, MINUTE_MS } from "../calendar/time.ts";
import type { LineCapacity, Session } from "./line-rules.ts";
import type { Ticket } from "./ticket.ts";

/** Numbers that are given without appointment for one session, and between which hours they are taken for it. */
export interface IssuingWindow {
  /** Absent for the first session of the day: its numbers are taken from the evening before on. */
  readonly from?: Instant;
  readonly to: Instant;
  readonly most: number;
}

/** Places of a session that are kept for appointments; the others are numbers that anybody takes. */
export const placesForAppointments = ({ perSession, appointmentShare }: LineCapacity): number =>
  Math.floor(perSession * appointmentShare);

/** The session for which a number is taken now: the running one, or the next; undefined after the last. */
export const issuingWindow = (
  capacity: LineCapacity,
  sessions: readonly Session[],
  date: LocalDate,
  at: Instant,
): IssuingWindow | undefined => {
  const ends = sessions.map(({ to }) => fromLocal(date, to));
  const next = ends.findIndex((end) => at < end);
  const [from, to] = [ends[next - 1], ends[next]];
  const most = capacity.perSession - placesForAppointments(capacity);
  return to === undefined ? undefined : { ...(from === undefined ? {} : { from }), to, most };
};

/** Whether the session has given all its numbers. Those of appointments have places of their own. */
export const isSoldOut = (line: readonly Ticket[], { from = "", to, most }: IssuingWindow): boolean =>
  line.filter(({ issuedAt, slotAt }) => slotAt === undefined && from <= issuedAt && issuedAt < to).length >= most;

/** One slot of a day and how many may book it. */
export interface Slot {
  readonly at: Instant;
  readonly places: number;
}

/**
 * The slots of one session, each with its part of the places kept for appointments: the first ones get those that are left
 * over, since a morning's queue is longest after its first hour.
 */
export const slotsOf = (capacity: LineCapacity, { from, to }: Session, date: LocalDate): Slot[] => {
  const [start, end] = [epochOf(fromLocal(date, from)), epochOf(fromLocal(date, to))];
  const slotMs = capacity.slotMinutes * MINUTE_MS;
  const count = Math.floor((end - start) / slotMs);
  const places = placesForAppointments(capacity);
  return Array.from({ length: count }, (_, at) => ({
    at: instantOf(start + at * slotMs),
    places: Math.floor(places / count) + (at < places % count ? 1 : 0),
  })).filter((slot) => slot.places > 0);
};
