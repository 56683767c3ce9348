import type { Appointment } from "../domain/appointment/appointment.ts";
import type { Closure } from "../domain/closure/closure.ts";
import { decodeClosure } from "./closure-store.ts";
import { decodeSlot } from "./kept-appointment.ts";
import { closuresKey, isAppointmentsKey } from "./ticket-keys.ts";
import { type Image, itemOf } from "./ticket-stream.ts";

/** The day that one change closed; undefined for every other change. */
export const closureIn = (before: Image | undefined, after: Image | undefined): Closure | undefined => {
  if (after === undefined || after.pk?.S !== closuresKey) return undefined;
  const closed = decodeClosure(itemOf(after));
  const was = before && decodeClosure(itemOf(before));
  return was?.declaredAt === closed?.declaredAt ? undefined : closed;
};

/** Who has booked with one change of a slot, with a phone or without. */
export const bookedIn = (before: Image | undefined, after: Image | undefined): Appointment[] => {
  if (after === undefined || !isAppointmentsKey(after.pk?.S ?? "")) return [];
  const known = new Set(before && decodeSlot(itemOf(before)).appointments.map(({ bookedBy }) => bookedBy));
  return decodeSlot(itemOf(after)).appointments.filter(
    ({ status, bookedBy }) => status === "booked" && !known.has(bookedBy),
  );
};
