import { CENTRE_DAYS } from "../appointment/line-appointments.ts";
import { slotsOfSession } from "../appointment/slots.ts";
import { fromLocal, type Instant, isSaturday, type LocalDate } from "../calendar/time.ts";
import type { Session } from "./line-rules.ts";
import type { ServiceLine } from "./service-line.ts";
import type { Ticket } from "./ticket.ts";

type Limited = Pick<ServiceLine, "capacity" | "appointments">;

/** Numbers that are given without appointment for one session, and between which hours they are taken for it. */
export interface IssuingWindow {
  /** Absent for the first session of the day: its numbers are taken from the evening before on. */
  readonly from?: Instant;
  readonly to: Instant;
  readonly most: number;
}

/** Places of a session that its slots keep for appointments; the others are numbers that anybody takes. */
const placesForAppointments = ({ appointments }: Limited, session: Session, date: LocalDate): number => {
  if (appointments === undefined) return 0;
  const { days = CENTRE_DAYS, perSlot } = appointments;
  const hasSlots = days.includes(isSaturday(date) ? "saturday" : "weekday");
  return hasSlots ? slotsOfSession(appointments, session, date).length * perSlot : 0;
};

/**
 * The session for which a number is taken now: the running one, or the next; undefined after the last, and where a line gives
 * numbers as long as it is open.
 */
export const issuingWindow = (
  line: Limited,
  sessions: readonly Session[],
  date: LocalDate,
  at: Instant,
): IssuingWindow | undefined => {
  const ends = sessions.map(({ to }) => fromLocal(date, to));
  const next = ends.findIndex((end) => at < end);
  const [from, to, session] = [ends[next - 1], ends[next], sessions[next]];
  if (line.capacity === undefined || to === undefined || session === undefined) return undefined;
  const most = Math.max(0, line.capacity.perSession - placesForAppointments(line, session, date));
  return { ...(from === undefined ? {} : { from }), to, most };
};

/** Whether the session has given all its numbers. Those of appointments have places of their own. */
export const isSoldOut = (line: readonly Ticket[], { from = "", to, most }: IssuingWindow): boolean =>
  line.filter(({ issuedAt, slotAt }) => slotAt === undefined && from <= issuedAt && issuedAt < to).length >= most;
