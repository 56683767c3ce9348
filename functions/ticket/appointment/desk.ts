import {
  type AppointmentView,
  CancelAppointmentRequest,
  CheckInRequest,
  type DayAppointments,
} from "../../../shared/contracts/appointment-api.ts";
import type { Principal } from "../../../shared/domain/access/rights.ts";
import { parseAppointmentId } from "../../../shared/domain/appointment/appointment-id.ts";
import { fromLocal, LocalDate, toLocal } from "../../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../../shared/domain/decider.ts";
import { byText } from "../../../shared/domain/ticket/ticket.ts";
import { type HttpContext, type Parsed, readBody } from "../../../shared/runtime/http.ts";
import { log } from "../../../shared/runtime/log.ts";
import { permit } from "../access.ts";
import { centreOf, knownCentre } from "../centre.ts";
import type { TicketDeps } from "../deps.ts";
import { arrive, withCode } from "./arrive.ts";
import { shown } from "./own.ts";
import { appointmentView } from "./view.ts";

/** The day's appointments of every line, by time: who is expected, has come, has cancelled or did not come. */
export const showDay = async (
  deps: TicketDeps,
  principal: Principal,
  commune: string,
  date: string,
): Promise<Result<DayAppointments>> => {
  const centre = await knownCentre(deps.definitions, commune);
  if (!centre.ok) return centre;
  const permitted = await permit(deps, principal, centre.value, date.slice(0, 10), "appointment.read");
  if (!permitted.ok) return permitted;
  if (!LocalDate.safeParse(date).success) return refuse("NOT_FOUND");
  const range = { from: fromLocal(date, "00:00"), to: fromLocal(date, "23:59") };
  const { lines } = centre.value;
  const [closure, day, ...found] = await Promise.all([
    deps.closures.on(commune, date),
    deps.tickets.day(commune, date),
    ...lines.map(({ id: line }) => deps.appointments.among({ commune, line, ...range })),
  ]);
  const at = deps.now();
  const appointments = found
    .flat()
    .sort((a, b) => byText(a.slotAt, b.slotAt) || byText(a.code, b.code))
    .map((one) => appointmentView(centre.value, one, day, at));
  return accept({ commune, date, ...(closure === undefined ? {} : { closedFor: closure.cause }), appointments });
};

/** The place that the id names, where the officer may do this. */
const permittedPlace = async (
  deps: TicketDeps,
  principal: Principal,
  id: string,
  action: "appointment.cancel" | "appointment.check-in",
) => {
  const place = parseAppointmentId(id);
  const centre = place && (await centreOf(deps.definitions, place.commune));
  if (place === undefined || centre === undefined) return refuse("APPOINTMENT_UNKNOWN");
  const permitted = await permit(deps, principal, centre, id, action);
  return permitted.ok ? accept({ place, centre }) : permitted;
};

export const cancelForSomebody = async (
  deps: TicketDeps,
  c: HttpContext,
  principal: Principal,
  id: string,
): Promise<Parsed<AppointmentView>> => {
  const body = await readBody(c, CancelAppointmentRequest);
  if (!body.ok) return body;
  const found = await permittedPlace(deps, principal, id, "appointment.cancel");
  if (!found.ok) return found;
  const { place, centre } = found.value;
  const { because } = body.value;
  const done = await deps.appointments.act(place, { type: "CancelAppointment", at: deps.now(), because });
  if (!done.ok) return done;
  log.info("appointment cancelled", { appointment: id, officer: principal.officer, because });
  return accept(await shown(deps, centre, done.value));
};

export const checkInSomebody = async (
  deps: TicketDeps,
  principal: Principal,
  id: string,
): Promise<Result<AppointmentView>> => {
  const found = await permittedPlace(deps, principal, id, "appointment.check-in");
  if (!found.ok) return found;
  const { place, centre } = found.value;
  const done = await arrive(deps, centre, place, "officer");
  if (done.ok) log.info("appointment checked in", { appointment: id, officer: principal.officer });
  return done;
};

/** The person stands at the kiosk or the counter and says his code. */
export const checkInByCode = async (
  deps: TicketDeps,
  c: HttpContext,
  principal: Principal,
): Promise<Parsed<AppointmentView>> => {
  const body = await readBody(c, CheckInRequest);
  if (!body.ok) return body;
  const centre = await knownCentre(deps.definitions, body.value.commune);
  if (!centre.ok) return centre;
  const { date } = toLocal(deps.now());
  const permitted = await permit(deps, principal, centre.value, date, "appointment.check-in");
  if (!permitted.ok) return permitted;
  const one = await withCode(deps, centre.value, body.value.code, deps.now());
  if (!one.ok) return one;
  const isMachine = principal.roles.every(({ role }) => role === "kiosk");
  return arrive(deps, centre.value, one.value, isMachine ? "machine" : "officer");
};
