import * as z from "zod";

/** All that who books or comes to an appointment can be refused. */
export const AppointmentRefusal = z.enum([
  "LINE_WITHOUT_APPOINTMENTS",
  "SLOT_UNKNOWN",
  "SLOT_FULL",
  "APPOINTMENTS_TOO_MANY",
  "APPOINTMENT_UNKNOWN",
  "APPOINTMENT_CODE_TWICE",
  "APPOINTMENT_CANCELLED",
  "APPOINTMENT_CLOSED_OUT",
  "APPOINTMENT_ARRIVED",
  "APPOINTMENT_NOT_TODAY",
  "APPOINTMENT_TOO_EARLY",
  "APPOINTMENT_OVER",
]);
export type AppointmentRefusal = z.infer<typeof AppointmentRefusal>;
