import type { BookedAppointment } from "../../../shared/contracts/appointment-api.ts";
import { kept } from "../../browser/kept.ts";

/** What its holder needs to come back to an appointment. */
export interface AppointmentKey {
  readonly id: string;
  readonly secret: string;
}

/** A wish without an answer keeps its key over reloads, so that asking again cannot book twice. */
export interface PendingBooking {
  readonly key: string;
  readonly body: object;
}

interface Kept {
  readonly booked?: AppointmentKey;
  readonly pending?: PendingBooking;
}

export const keptAppointment = (commune: string) => kept<Kept>(() => localStorage, `motcua.appointment.${commune}`);

export const keyOf = ({ id, secret }: BookedAppointment): AppointmentKey => ({ id, secret });

/** "#<id>~<secret>": a server never sees what stands behind the #. */
export const appointmentFragment = ({ id, secret }: AppointmentKey): string => `#${id}~${secret}`;

/** Undefined for any other fragment, such as the skip link's. */
export const parseAppointmentLink = (fragment: string): AppointmentKey | undefined => {
  const [, id, secret] = /^#([\w.-]{20,100})~([0-9A-Za-z]{6,20})$/.exec(fragment) ?? [];
  return id === undefined || secret === undefined ? undefined : { id, secret };
};
