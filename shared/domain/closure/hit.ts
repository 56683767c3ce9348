import type { Appointment } from "../appointment/appointment.ts";
import { type Instant, type LocalDate, toLocal } from "../calendar/time.ts";
import { isInLine, type LineTicket, type Ticket } from "../ticket/ticket.ts";

/** Whom the closing of a day hits at this moment: who is expected then. Who has come is served, and who missed his time is not told. */
export const hitBy = (date: LocalDate, appointments: readonly Appointment[], at: Instant): Appointment[] =>
  appointments.filter(({ status, slotAt }) => status === "booked" && slotAt > at && toLocal(slotAt).date === date);

/** Whose number a closed day makes void: who stands in a line of it. Who is at a counter is served to his end. */
export const numbersHit = (day: readonly Ticket[]): LineTicket[] => day.filter(isInLine);

/** Whether its holder can be told by a message. A phone is kept until the first call only. */
export const isReached = (ticket: Ticket): boolean => ticket.status === "waiting" && ticket.phone !== undefined;
