import type { Appointment } from "../domain/appointment/appointment.ts";
import { decodeSlot } from "./kept-appointment.ts";
import { isAppointmentsKey } from "./ticket-keys.ts";
import { type Image, itemOf } from "./ticket-stream.ts";

/** What one change of a slot means to the holder, who left a phone. */
export interface AppointmentChange {
  readonly is: "booked" | "cancelled-by-office";
  readonly appointment: Appointment;
}

/** Empty when nobody is to hear of it: no slot, no phone, or the holder's own act. */
export const appointmentsIn = (before: Image | undefined, after: Image | undefined): AppointmentChange[] => {
  if (after === undefined || !isAppointmentsKey(after.pk?.S ?? "")) return [];
  const known = new Map(
    before === undefined ? [] : decodeSlot(itemOf(before)).appointments.map((one) => [one.bookedBy, one.status]),
  );
  return decodeSlot(itemOf(after)).appointments.flatMap((appointment): AppointmentChange[] => {
    const { status, phone, bookedBy } = appointment;
    if (phone === undefined || known.get(bookedBy) === status) return [];
    if (status === "booked") return [{ is: "booked", appointment }];
    return status === "cancelled" && appointment.because === "office-closed"
      ? [{ is: "cancelled-by-office", appointment }]
      : [];
  });
};
