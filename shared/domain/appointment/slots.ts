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
import type { Localized } from "../localized.ts";
import type { Session } from "../ticket/line-rules.ts";
import { sessionsOf, villageDaysHeld } from "../ticket/service-day.ts";
import type { ServiceLine } from "../ticket/service-line.ts";
import { byText } from "../ticket/ticket.ts";
import { CENTRE_DAYS, type LineAppointments, type SlotDays } from "./line-appointments.ts";

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

/** A slot, and the hamlet in which it is when it is not at the centre. */
export interface Slot {
  readonly at: Instant;
  readonly hamlet?: Localized;
}

/** The hours of the centre's own days on which the line has slots. */
const bookedHours = ({ hours }: Bookable, days: readonly SlotDays[]): Bookable["hours"] => ({
  ...hours,
  weekday: days.includes("weekday") ? hours.weekday : [],
  saturday: days.includes("saturday") ? hours.saturday : [],
});

const overlaps =
  (one: Session) =>
  ({ from, to }: Session): boolean =>
    one.from < to && from < one.to;

/**
 * The slots of a day, the first first: inside the centre's hours of that day, none on a day without service. While the line's officers
 * sit in a hamlet, its slots are there: one slot is at one place, or two people would wait at two.
 */
export const slotsOn = (line: Bookable, date: LocalDate, calendar: WorkingCalendar): Slot[] => {
  const { appointments } = line;
  if (appointments === undefined) return [];
  const { slotMinutes, days = CENTRE_DAYS } = appointments;
  const away = days.includes("village") ? villageDaysHeld(line, date, calendar) : [];
  const inHamlets = away.flatMap(({ hamlet, sessions }) =>
    sessions.flatMap((session) => slotsOfSession(appointments, session, date).map((at) => ({ at, hamlet }))),
  );
  const atCentre = sessionsOf({ hours: bookedHours(line, days) }, date, calendar)
    .flatMap((session) => slotsOfSession(appointments, session, date))
    .filter((at) => {
      const slot = { from: toLocal(at).time, to: toLocal(slotEnd({ slotMinutes }, at)).time };
      return !away.some(({ sessions }) => sessions.some(overlaps(slot)));
    })
    .map((at) => ({ at }));
  // Of two hamlets that begin at one time the first has the slot.
  const first = new Map([...inHamlets, ...atCentre].reverse().map((slot) => [slot.at, slot]));
  return [...first.values()].sort((a, b) => byText(a.at, b.at));
};

/** When a slot ends. */
export const slotEnd = ({ slotMinutes }: Pick<LineAppointments, "slotMinutes">, slotAt: Instant): Instant =>
  instantOf(epochOf(slotAt) + slotMinutes * MINUTE_MS);

/** Every slot that can be booked now, free or not: from the shortest notice that the line needs to its last day ahead. */
export const bookableSlots = (line: Bookable, now: Instant, calendar: WorkingCalendar): Slot[] => {
  const { appointments } = line;
  if (appointments === undefined) return [];
  const { daysAhead, closesMinutes } = appointments;
  const earliest = instantOf(epochOf(now) + closesMinutes * MINUTE_MS);
  const today = toLocal(now).date;
  return Array.from({ length: daysAhead + 1 }, (_, ahead) => addDays(today, ahead))
    .flatMap((date) => slotsOn(line, date, calendar))
    .filter(({ at }) => at >= earliest);
};
