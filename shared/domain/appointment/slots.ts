import type { WorkingCalendar } from "../calendar/calendar-definition.ts";
import {
  addDays,
  epochOf,
  fromLocal,
  type Instant,
  instantOf,
  type LocalDate,
  MINUTE_MS,
  toLocal,
} from "../calendar/time.ts";
import type { Session } from "../ticket/line-rules.ts";
import { sessionsOf } from "../ticket/service-day.ts";
import type { ServiceLine } from "../ticket/service-line.ts";
import type { LineAppointments } from "./line-appointments.ts";

/** The slots of one session, from its opening on; what is left of it after the last whole slot has none. */
export const slotsOfSession = (
  { slotMinutes }: Pick<LineAppointments, "slotMinutes">,
  { from, to }: Session,
  date: LocalDate,
): Instant[] => {
  const [start, end] = [epochOf(fromLocal(date, from)), epochOf(fromLocal(date, to))];
  const slotMs = slotMinutes * MINUTE_MS;
  return Array.from({ length: Math.floor((end - start) / slotMs) }, (_, at) => instantOf(start + at * slotMs));
};

type Bookable = Pick<ServiceLine, "hours" | "appointments">;

/** When the slots of a day begin: inside the centre's hours of that day, none on a day without service. */
export const slotsOn = (line: Bookable, date: LocalDate, calendar: WorkingCalendar): Instant[] => {
  const { appointments } = line;
  if (appointments === undefined) return [];
  return sessionsOf(line, date, calendar).flatMap((session) => slotsOfSession(appointments, session, date));
};

/** When a slot ends. */
export const slotEnd = ({ slotMinutes }: Pick<LineAppointments, "slotMinutes">, slotAt: Instant): Instant =>
  instantOf(epochOf(slotAt) + slotMinutes * MINUTE_MS);

/** Every slot that can be booked now, free or not: from the shortest notice that the line needs to its last day ahead. */
export const bookableSlots = (line: Bookable, now: Instant, calendar: WorkingCalendar): Instant[] => {
  const { appointments } = line;
  if (appointments === undefined) return [];
  const { daysAhead, closesMinutes } = appointments;
  const earliest = instantOf(epochOf(now) + closesMinutes * MINUTE_MS);
  const today = toLocal(now).date;
  return Array.from({ length: daysAhead + 1 }, (_, ahead) => addDays(today, ahead))
    .flatMap((date) => slotsOn(line, date, calendar))
    .filter((slotAt) => slotAt >= earliest);
};
