import { epochOf, formatDate, formatShort, type Instant, instantOf, MINUTE_MS, toLocal } from "../calendar/time.ts";
import type { ClosureCause } from "../closure/closure.ts";
import { accept, type Result, refuse } from "../decider.ts";
import type { Appointment, CancelReason } from "./appointment.ts";
import type { AppointmentRefusal } from "./appointment-refusal.ts";

/**
 * Who says on his own phone that he is there may do so this long before his slot: from home in the morning he would be
 * called to a counter at which he is not. At the kiosk and the counter he stands there, and the day is enough.
 */
export const SELF_CHECK_IN_MINUTES = 60;

/** Where somebody says that he is there, and until when the line serves people that day; absent where an officer sees him. */
export interface ComingIn {
  readonly where: "own-phone" | "centre";
  readonly until?: Instant;
}

export type AppointmentCommand =
  | { readonly type: "CancelAppointment"; readonly at: Instant; readonly because: CancelReason }
  | { readonly type: "CloseOut"; readonly at: Instant; readonly cause: ClosureCause }
  | ({ readonly type: "CheckIn"; readonly at: Instant } & ComingIn);

/** What is to be written; undefined when it is so already. */
type Decision = Result<Appointment | undefined, AppointmentRefusal>;

const dayOf = ({ slotAt }: Appointment) => toLocal(slotAt).date;

const cancel = (appointment: Appointment, at: Instant, because: CancelReason): Decision => {
  if (appointment.status === "cancelled") return accept(undefined);
  if (appointment.status === "arrived") return refuse("APPOINTMENT_ARRIVED");
  // Who was closed out may choose another time also when the day is over.
  if (appointment.status === "booked" && dayOf(appointment) < toLocal(at).date)
    return refuse("APPOINTMENT_OVER", { detail: { slot: formatShort(appointment.slotAt) } });
  return accept({ ...appointment, status: "cancelled", cancelledAt: at, because });
};

const checkIn = (appointment: Appointment, at: Instant, { where, until }: ComingIn): Decision => {
  if (appointment.status === "cancelled") return refuse("APPOINTMENT_CANCELLED");
  if (appointment.status === "closed-out")
    return refuse("APPOINTMENT_CLOSED_OUT", { detail: { date: formatDate(dayOf(appointment)) } });
  if (appointment.status === "arrived") return accept(undefined);
  const [day, today] = [dayOf(appointment), toLocal(at).date];
  if (day < today) return refuse("APPOINTMENT_OVER", { detail: { slot: formatShort(appointment.slotAt) } });
  if (day > today) return refuse("APPOINTMENT_NOT_TODAY", { detail: { date: formatDate(day) } });
  // Nobody calls the number of who comes to a closed line: without a person who sees him he is told so.
  if (until !== undefined && at >= until)
    return refuse("APPOINTMENT_OVER", { detail: { slot: formatShort(appointment.slotAt) } });
  const from = instantOf(epochOf(appointment.slotAt) - SELF_CHECK_IN_MINUTES * MINUTE_MS);
  if (where === "own-phone" && at < from)
    return refuse("APPOINTMENT_TOO_EARLY", { detail: { from: toLocal(from).time } });
  return accept({ ...appointment, status: "arrived", arrivedAt: at });
};

/** Only who is still expected loses his slot; who has come is served, and whose time was over did not come. */
const closeOut = (appointment: Appointment, at: Instant, cause: ClosureCause): Decision =>
  accept(
    appointment.status === "booked" && appointment.slotAt > at
      ? { ...appointment, status: "closed-out", closedAt: at, cause }
      : undefined,
  );

/** What becomes of an appointment. Saying the same twice changes nothing. */
export const decide = (appointment: Appointment, command: AppointmentCommand): Decision => {
  switch (command.type) {
    case "CancelAppointment":
      return cancel(appointment, command.at, command.because);
    case "CloseOut":
      return closeOut(appointment, command.at, command.cause);
    case "CheckIn":
      return checkIn(appointment, command.at, command);
  }
};

/** How an appointment stands for who looks at it: of a day that is over, who was expected did not come. */
export const standingOf = (
  appointment: Appointment,
  dayEnds: Instant,
  now: Instant,
): Appointment["status"] | "missed" =>
  appointment.status === "booked" && now >= dayEnds ? "missed" : appointment.status;
