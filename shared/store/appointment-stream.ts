import { type Appointment, isByOfficer } from "../domain/appointment/appointment.ts";
import { decodeSlot } from "./kept-appointment.ts";
import { isAppointmentsKey } from "./ticket-keys.ts";
import { type Image, itemOf } from "./ticket-stream.ts";

/** What one change of a slot means to the holder, who left a phone. */
export interface AppointmentChange {
  readonly is: "booked" | "closed-out" | "cancelled-by-officer";
  readonly appointment: Appointment;
}

const meaningOf = (one: Appointment): AppointmentChange["is"] | undefined => {
  if (one.status === "booked" || one.status === "closed-out") return one.status;
  return one.status === "cancelled" && isByOfficer(one.because) ? "cancelled-by-officer" : undefined;
};

/** Empty when nobody is to hear of it: no slot, no phone, or the holder's own act. */
export const appointmentsIn = (before: Image | undefined, after: Image | undefined): AppointmentChange[] => {
  if (after === undefined || !isAppointmentsKey(after.pk?.S ?? "")) return [];
  const known = new Map(
    before === undefined ? [] : decodeSlot(itemOf(before)).appointments.map((one) => [one.bookedBy, one.status]),
  );
  return decodeSlot(itemOf(after)).appointments.flatMap((appointment): AppointmentChange[] => {
    const { status, phone, bookedBy } = appointment;
    const is = phone === undefined || known.get(bookedBy) === status ? undefined : meaningOf(appointment);
    return is === undefined ? [] : [{ is, appointment }];
  });
};
