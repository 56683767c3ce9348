import { BookAppointmentRequest } from "../../../shared/contracts/appointment-api.ts";
import type { Principal } from "../../../shared/domain/access/rights.ts";
import type { Appointment } from "../../../shared/domain/appointment/appointment.ts";
import { bookableSlots } from "../../../shared/domain/appointment/slots.ts";
import type { Instant } from "../../../shared/domain/calendar/time.ts";
import { accept, type Result } from "../../../shared/domain/decider.ts";
import { type HttpContext, idempotencyKey, type Parsed, readBody, visitorOf } from "../../../shared/runtime/http.ts";
import { log } from "../../../shared/runtime/log.ts";
import type { BookingRequest } from "../../../shared/store/appointment-store.ts";
import { permit } from "../access.ts";
import type { Centre } from "../centre.ts";
import { knownCentre } from "../centre.ts";
import type { TicketDeps } from "../deps.ts";
import { phoneOf } from "../phone-of.ts";
import { type BookedLine, bookedLine } from "./line-of.ts";

export interface BookedIn {
  readonly centre: Centre;
  readonly appointment: Appointment;
}

/** An officer books for who telephones until the slot begins: he knows what his counters can do. */
const bookableFor = (line: BookedLine, { calendar }: Centre, at: Instant, isOfficer: boolean) => {
  const { appointments } = line;
  return bookableSlots(
    isOfficer ? { ...line, appointments: { ...appointments, closesMinutes: 0 } } : line,
    at,
    calendar,
  );
};

type Said = Omit<BookingRequest, "places" | "until" | "isOpen" | "hamlet" | "code" | "secret" | "bookedAt">;

/** Books a slot of the line for this person. */
export const bookSlot = async (
  deps: TicketDeps,
  centre: Centre,
  line: BookedLine,
  said: Said,
): Promise<Result<BookedIn>> => {
  const at = deps.now();
  const slots = bookableFor(line, centre, at, said.visitor === undefined);
  const [until, places] = [slots.at(-1)?.at ?? at, line.appointments.perSlot];
  const slot = slots.find((one) => one.at === said.slotAt);
  const made = { bookedAt: at, code: deps.newCode(), secret: deps.newSecret() };
  const booked = await deps.appointments.book({
    ...{ ...said, ...made, until, places, isOpen: slot !== undefined },
    hamlet: slot?.hamlet,
  });
  return booked.ok ? accept({ centre, appointment: booked.value }) : booked;
};

/** @param principal the officer who books for somebody; undefined when a visitor books himself */
export const book = async (deps: TicketDeps, c: HttpContext, principal?: Principal): Promise<Parsed<BookedIn>> => {
  const [body, key] = [await readBody(c, BookAppointmentRequest), idempotencyKey(c)];
  if (!body.ok) return body;
  if (!key.ok) return key;
  const { commune, line: id, phone: typed, ...said } = body.value;
  const phone = phoneOf(typed);
  if (!phone.ok) return phone;
  const centre = await knownCentre(deps.definitions, commune);
  if (!centre.ok) return centre;
  const permitted =
    principal === undefined ? accept(null) : await permit(deps, principal, centre.value, id, "appointment.book");
  if (!permitted.ok) return permitted;
  const line = bookedLine(centre.value, id);
  if (!line.ok) return line;
  const request = key.value ?? deps.newId();
  const visitor = principal === undefined ? visitorOf(c, request) : undefined;
  const asked = { ...said, commune, line: id, phone: phone.value, visitor, request };
  const booked = await bookSlot(deps, centre.value, line.value, asked);
  if (booked.ok) log.info("booked", { commune, line: id, slot: said.slotAt, officer: principal?.officer });
  return booked;
};
