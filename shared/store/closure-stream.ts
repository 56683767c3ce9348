import type { Appointment } from "../domain/appointment/appointment.ts";
import type { Instant } from "../domain/calendar/time.ts";
import type { Closure } from "../domain/closure/closure.ts";
import type { Ticket } from "../domain/ticket/ticket.ts";
import { decodeClosure } from "./closure-store.ts";
import { decodeSlot } from "./kept-appointment.ts";
import { closuresKey, isAppointmentsKey, isPageKey } from "./ticket-keys.ts";
import { decodePage } from "./ticket-page.ts";
import { type Image, itemOf } from "./ticket-stream.ts";

/** The day that one change closed; undefined for every other change. */
export const closureIn = (before: Image | undefined, after: Image | undefined): Closure | undefined => {
  if (after === undefined || after.pk?.S !== closuresKey) return undefined;
  const closed = decodeClosure(itemOf(after));
  const was = before && decodeClosure(itemOf(before));
  return was?.declaredAt === closed?.declaredAt ? undefined : closed;
};

/** A closed day that was opened again, and when. */
export interface Reopening {
  readonly closure: Closure;
  readonly reopenedAt: Instant;
}

/** The day that one change opened again; undefined for every other change. */
export const reopeningIn = (before: Image | undefined, after: Image | undefined): Reopening | undefined => {
  const reopenedAt = after?.reopenedAt?.S;
  if (before === undefined || reopenedAt === undefined || before.pk?.S !== closuresKey) return undefined;
  const closure = decodeClosure(itemOf(before));
  return closure && { closure, reopenedAt };
};

/** Who has booked with one change of a slot, with a phone or without. */
export const bookedIn = (before: Image | undefined, after: Image | undefined): Appointment[] => {
  if (after === undefined || !isAppointmentsKey(after.pk?.S ?? "")) return [];
  const known = new Set(before && decodeSlot(itemOf(before)).appointments.map(({ bookedBy }) => bookedBy));
  return decodeSlot(itemOf(after)).appointments.filter(
    ({ status, bookedBy }) => status === "booked" && !known.has(bookedBy),
  );
};

/** Numbers that were taken with one change of a page. */
export const takenIn = (before: Image | undefined, after: Image | undefined): Ticket[] => {
  if (after === undefined || !isPageKey(after.sk?.S ?? "")) return [];
  const known = new Set(before && decodePage(itemOf(before)).tickets.map(({ takenBy }) => takenBy));
  return decodePage(itemOf(after)).tickets.filter(({ takenBy }) => !known.has(takenBy));
};
