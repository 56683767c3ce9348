import type { AppointmentView, BookedAppointment } from "../../../shared/contracts/appointment-api.ts";
import type { Appointment } from "../../../shared/domain/appointment/appointment.ts";
import { appointmentId } from "../../../shared/domain/appointment/appointment-id.ts";
import { standingOf } from "../../../shared/domain/appointment/decide.ts";
import { slotEnd } from "../../../shared/domain/appointment/slots.ts";
import { fromLocal, type Instant, toLocal } from "../../../shared/domain/calendar/time.ts";
import { sessionsOf, villageDaysHeld } from "../../../shared/domain/ticket/service-day.ts";
import type { Ticket } from "../../../shared/domain/ticket/ticket.ts";
import { requestTag } from "../../../shared/store/ticket-keys.ts";
import type { Centre } from "../centre.ts";
import { lineOf, ticketView } from "../view.ts";

/** The request by which an appointment becomes a number: one for each, so that two who check it in get the same. */
export const arrivalRequest = (one: Appointment): string => `appointment ${appointmentId(one)} ${one.secret}`;

/** When the line serves nobody any more on the day of the appointment; a day in a hamlet ends with its own last hour. */
export const dayEnds = (centre: Centre, { line: id, slotAt }: Pick<Appointment, "line" | "slotAt">): Instant => {
  const { date } = toLocal(slotAt);
  const line = centre.lines.find((one) => one.id === id);
  const sessions = line && [
    ...sessionsOf(line, date, centre.calendar),
    ...villageDaysHeld(line, date, centre.calendar).flatMap((day) => day.sessions),
  ];
  const last = sessions
    ?.map(({ to }) => to)
    .toSorted()
    .at(-1);
  return fromLocal(date, last ?? "23:59");
};

/** An appointment without its phone and secret. @param day tickets of its day, needed when somebody has arrived */
export const appointmentView = (
  centre: Centre,
  one: Appointment,
  day: readonly Ticket[],
  at: Instant,
): AppointmentView => {
  const slotMinutes = centre.lines.find(({ id }) => id === one.line)?.appointments?.slotMinutes ?? 15;
  const takenBy = one.status === "arrived" ? requestTag(arrivalRequest(one)) : undefined;
  const ticket = day.find((ticket) => ticket.takenBy === takenBy);
  return {
    id: appointmentId(one),
    code: one.code,
    commune: one.commune,
    line: one.line,
    lineName: lineOf(centre, one.line).name,
    slotAt: one.slotAt,
    until: slotEnd({ slotMinutes }, one.slotAt),
    ...(one.hamlet === undefined ? {} : { hamlet: one.hamlet }),
    status: standingOf(one, dayEnds(centre, one), at),
    ...(one.procedure === undefined ? {} : { procedure: one.procedure }),
    priority: one.priority,
    reminded: one.phone !== undefined,
    assisted: one.visitor === undefined,
    ...(one.status === "cancelled" ? { because: one.because } : {}),
    ...(one.status === "closed-out" ? { cause: one.cause } : {}),
    ...(ticket === undefined ? {} : { ticket: ticketView(centre, ticket, day, at) }),
  };
};

/** The same for who booked it, with what its link needs. */
export const bookedView = (...[centre, one, day, at]: Parameters<typeof appointmentView>): BookedAppointment => ({
  ...appointmentView(centre, one, day, at),
  secret: one.secret,
});
