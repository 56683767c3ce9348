import {
  type AppointmentView,
  type BookedAppointment,
  MoveAppointmentRequest,
  OwnAppointmentRequest,
} from "../../../shared/contracts/appointment-api.ts";
import type { Appointment } from "../../../shared/domain/appointment/appointment.ts";
import { parseAppointmentId } from "../../../shared/domain/appointment/appointment-id.ts";
import { decide } from "../../../shared/domain/appointment/decide.ts";
import { toLocal } from "../../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../../shared/domain/decider.ts";
import { type HttpContext, idempotencyKey, type Parsed, readBody, visitorOf } from "../../../shared/runtime/http.ts";
import { log } from "../../../shared/runtime/log.ts";
import { bookingTag } from "../../../shared/store/ticket-keys.ts";
import { type Centre, centreOf } from "../centre.ts";
import type { TicketDeps } from "../deps.ts";
import { arrive } from "./arrive.ts";
import { type BookedIn, bookSlot } from "./book.ts";
import { bookedLine } from "./line-of.ts";
import { appointmentView, bookedView } from "./view.ts";

/** The appointment of who knows its secret. A wrong secret and an unknown id are one answer. */
const ownOf = async (deps: TicketDeps, { id, secret }: { id: string; secret: string }): Promise<Result<BookedIn>> => {
  const place = parseAppointmentId(id);
  const centre = place && (await centreOf(deps.definitions, place.commune));
  const appointment = place && centre && (await deps.appointments.find(place));
  return centre === undefined || appointment?.secret !== secret
    ? refuse("APPOINTMENT_UNKNOWN")
    : accept({ centre, appointment });
};

/** As it stands, with its number once it has one. */
export const shown = async (deps: TicketDeps, centre: Centre, one: Appointment): Promise<AppointmentView> => {
  const day = one.status === "arrived" ? await deps.tickets.day(one.commune, toLocal(one.slotAt).date) : [];
  return appointmentView(centre, one, day, deps.now());
};

const acts = {
  look: async (deps, { centre, appointment }) => accept(await shown(deps, centre, appointment)),

  cancel: async (deps, { centre, appointment }) => {
    const command = { type: "CancelAppointment", at: deps.now(), because: "own-wish" } as const;
    const done = await deps.appointments.act(appointment, command);
    return done.ok ? accept(await shown(deps, centre, done.value)) : done;
  },

  "check-in": (deps, { centre, appointment }) => arrive(deps, centre, appointment, "own-phone"),
} satisfies Record<string, (deps: TicketDeps, own: BookedIn) => Promise<Result<AppointmentView>>>;

/** What the holder does with his appointment: looks at it, gives it back, or says that he is there. */
export const ownAct = async (
  deps: TicketDeps,
  c: HttpContext,
  act: keyof typeof acts,
): Promise<Parsed<AppointmentView>> => {
  const body = await readBody(c, OwnAppointmentRequest);
  if (!body.ok) return body;
  const own = await ownOf(deps, body.value);
  if (!own.ok) return own;
  const done = await acts[act](deps, own.value);
  if (done.ok && act !== "look") log.info(`appointment ${act}`, { appointment: body.value.id });
  return done;
};

/**
 * Another slot: the new one is booked, and then the old one is given back. A crash between them leaves both, never neither, and
 * the same request again finds the new one and gives the old one back.
 */
export const moveOwn = async (deps: TicketDeps, c: HttpContext): Promise<Parsed<BookedAppointment>> => {
  const [body, key] = [await readBody(c, MoveAppointmentRequest), idempotencyKey(c)];
  if (!body.ok) return body;
  if (!key.ok) return key;
  const own = await ownOf(deps, body.value);
  if (!own.ok) return own;
  const { centre, appointment: old } = own.value;
  const moved = { type: "CancelAppointment", at: deps.now(), because: "moved" } as const;
  const may = decide(old, moved);
  if (!may.ok) return may;
  const line = bookedLine(centre, old.line);
  if (!line.ok) return line;
  const request = key.value ?? deps.newId();
  const { slotAt } = body.value;
  // One that was given back gives nothing in exchange: only the repeat of a move finds what was booked for it.
  if (old.status === "cancelled") {
    const before = await deps.appointments.find({ ...old, slotAt, bookedBy: bookingTag(request) });
    return before === undefined ? refuse("APPOINTMENT_CANCELLED") : accept(bookedView(centre, before, [], deps.now()));
  }
  const { commune, priority, language, procedure, phone } = old;
  const said = { commune, line: old.line, slotAt, priority, language, procedure, phone };
  const visitor = visitorOf(c, request);
  const booked = await bookSlot(deps, centre, line.value, { ...said, visitor, request, instead: old });
  if (!booked.ok) return booked;
  const freed = await deps.appointments.act(old, moved);
  if (!freed.ok) return freed;
  log.info("appointment moved", { appointment: body.value.id, slot: slotAt });
  return accept(bookedView(centre, booked.value.appointment, [], deps.now()));
};
