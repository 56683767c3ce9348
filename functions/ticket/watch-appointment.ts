import { type AppointmentData, appointmentTypes } from "../../shared/contracts/event.ts";
import type { Appointment } from "../../shared/domain/appointment/appointment.ts";
import { appointmentId } from "../../shared/domain/appointment/appointment-id.ts";
import { remindersOf } from "../../shared/domain/appointment/reminders.ts";
import type { WorkingCalendar } from "../../shared/domain/calendar/calendar-definition.ts";
import type { Instant } from "../../shared/domain/calendar/time.ts";
import type { ServiceLine } from "../../shared/domain/ticket/service-line.ts";
import type { Publish } from "../../shared/messaging/event-topic.ts";
import { log } from "../../shared/runtime/log.ts";
import type { AppointmentChange } from "../../shared/store/appointment-stream.ts";
import { type CentreDefinitions, centreOf } from "./centre.ts";
import { roomFact } from "./room-fact.ts";

/** A part of an appointment's life of which its holder hears; the same part has the same id, so that he hears it once. */
interface Part {
  readonly name: string;
  readonly event: AppointmentData["event"];
  /** When it came to be, the same however often it is read: the ledger of messages finds a repeat by its day. */
  readonly time: Instant;
  readonly remindAt?: Instant;
}

const bookedParts = (line: ServiceLine, one: Appointment, calendar: WorkingCalendar): Part[] => [
  {
    ...(one.movedFrom === undefined
      ? { name: "booked", event: "AppointmentBooked" as const }
      : { name: "moved", event: "AppointmentMoved" as const }),
    time: one.bookedAt,
  },
  ...remindersOf(line, one, calendar).map(({ kind, at }) => ({
    ...{ name: kind, event: "AppointmentReminder" as const, time: one.bookedAt, remindAt: at },
  })),
];

const partsOf = (line: ServiceLine, one: Appointment, calendar: WorkingCalendar): Part[] => {
  if (one.status === "booked") return bookedParts(line, one, calendar);
  if (one.status === "closed-out") return [{ name: "closed-out", event: "AppointmentClosedOut", time: one.closedAt }];
  if (one.status !== "cancelled") return [];
  const event = one.because === "office-closed" ? "AppointmentCancelled" : "AppointmentCalledOff";
  return [{ name: "cancelled", event, time: one.cancelledAt }];
};

/**
 * Whoever left a phone hears that he has booked, moved or lost his slot. A reminder is published when the slot is booked, with the
 * moment at which it is due: it waits in the ledger of messages, where it is forgotten if the appointment is gone by then. The phone
 * stays in the table.
 */
export const tellHolder = async (
  deps: { readonly definitions: CentreDefinitions; readonly publish: Publish },
  { appointment }: AppointmentChange,
): Promise<void> => {
  const { commune, line: lineId, slotAt } = appointment;
  const centre = await centreOf(deps.definitions, commune);
  const line = centre?.lines.find(({ id }) => id === lineId);
  if (centre === undefined || line === undefined)
    return log.warn("line is no longer defined", { commune, line: lineId });
  const facts = partsOf(line, appointment, centre.calendar).map(({ name, event, time, remindAt }) => {
    const [id, type] = [appointmentId(appointment), appointmentTypes[event]];
    const due = remindAt === undefined ? {} : { remindAt };
    const data: AppointmentData = { event, commune, line: lineId, slotAt, ...due };
    return roomFact(centre, { id: `${id}:${name}`, type, subject: id, time, data });
  });
  if (facts.length > 0) await deps.publish(facts);
};
