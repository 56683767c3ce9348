import type { Appointment } from "../appointment/appointment.ts";
import { type Instant, type LocalDate, toLocal } from "../calendar/time.ts";

/** Whom the closing of a day hits at this moment: who is expected then. Who has come is served, and who missed his time is not told. */
export const hitBy = (date: LocalDate, appointments: readonly Appointment[], at: Instant): Appointment[] =>
  appointments.filter(({ status, slotAt }) => status === "booked" && slotAt > at && toLocal(slotAt).date === date);
