import type { AppointmentView } from "../../../shared/contracts/appointment-api.ts";
import type { Appointment } from "../../../shared/domain/appointment/appointment.ts";
import type { AppointmentPlace } from "../../../shared/domain/appointment/appointment-id.ts";
import { addDays, fromLocal, type Instant, toLocal } from "../../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../../shared/domain/decider.ts";
import type { Centre } from "../centre.ts";
import type { TicketDeps } from "../deps.ts";
import { appointmentView, arrivalRequest, dayEnds } from "./view.ts";

/**
 * The appointment becomes a number in its line. First the arrival is written, so that nobody can cancel it any more; then the
 * number is taken under the appointment's own request. A crash between them leaves who arrived without a number, and saying
 * it again, wherever, gives it with the time of the arrival.
 */
export const arrive = async (
  { appointments, tickets, now }: TicketDeps,
  centre: Centre,
  place: AppointmentPlace,
  by: "own-phone" | "machine" | "officer",
): Promise<Result<AppointmentView>> => {
  const at = now();
  const where = by === "own-phone" ? by : "centre";
  const until = by === "officer" ? {} : { until: dayEnds(centre, place) };
  const arrived = await appointments.act(place, { type: "CheckIn", at, where, ...until });
  if (!arrived.ok) return arrived;
  const one = arrived.value;
  if (one.status !== "arrived") throw new Error("who was checked in has arrived");
  const { commune, line, slotAt, priority, language, phone } = one;
  const given = { commune, line, slotAt, priority, language, phone, date: toLocal(slotAt).date };
  const taken = await tickets.take({ ...given, request: arrivalRequest(one), at: one.arrivedAt });
  return taken.ok ? accept(appointmentView(centre, one, taken.value.day, at)) : taken;
};

/** Days around today whose codes are known: a wrong day is then said by name, and not as a wrong code. */
const KNOWN = { before: -7, after: 31 };

/** The one appointment that has this code: of today if there is one, else of the days around. */
export const withCode = async (
  { appointments }: Pick<TicketDeps, "appointments">,
  { commune, lines }: Centre,
  typed: string,
  at: Instant,
): Promise<Result<Appointment>> => {
  const code = typed.replace(/\D/g, "");
  const { date } = toLocal(at);
  const range = {
    from: fromLocal(addDays(date, KNOWN.before), "00:00"),
    to: fromLocal(addDays(date, KNOWN.after), "23:59"),
  };
  const found = await Promise.all(lines.map(({ id: line }) => appointments.among({ commune, line, ...range })));
  const all = found.flat().filter((one) => one.code === code);
  const ofToday = all.filter(({ slotAt }) => toLocal(slotAt).date === date);
  const [one, other] = ofToday.length > 0 ? ofToday : all;
  if (one === undefined) return refuse("APPOINTMENT_UNKNOWN", { field: "code" });
  return other === undefined ? accept(one) : refuse("APPOINTMENT_CODE_TWICE", { field: "code" });
};
