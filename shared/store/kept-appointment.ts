import * as z from "zod";
import { type Appointment, CancelReason, isByOfficer } from "../domain/appointment/appointment.ts";
import { Instant, midnightOf, toLocal } from "../domain/calendar/time.ts";
import { ClosureCause } from "../domain/closure/closure.ts";
import { Language, Localized } from "../domain/localized.ts";
import { PriorityClass } from "../domain/ticket/priority-class.ts";
import { type Item, number, text } from "./attributes.ts";
import { parseAppointmentsKey } from "./ticket-keys.ts";

/*
 * How the appointments of one slot lie in one item: `n` counts those that hold a place, and each is one attribute, named by the
 * request that booked it, with what was said as JSON.
 */

/** Phones of those who did not come must not lie here for long; the day's list is of no use afterwards either. */
const KEPT_DAYS = 30;
const DAY_SECONDS = 86_400;

const said = {
  bookedAt: Instant,
  code: z.string(),
  secret: z.string(),
  priority: PriorityClass,
  language: Language,
  procedure: z.string().optional(),
  phone: z.string().optional(),
  hamlet: Localized.optional(),
  movedFrom: Instant.optional(),
  visitor: z.string().optional(),
};
const Kept = z.discriminatedUnion("status", [
  z.object({ ...said, status: z.literal("booked") }),
  z.object({ ...said, status: z.literal("arrived"), arrivedAt: Instant }),
  z.object({ ...said, status: z.literal("closed-out"), closedAt: Instant, cause: ClosureCause }),
  z.object({ ...said, status: z.literal("cancelled"), cancelledAt: Instant, because: CancelReason }),
]);

export const bookingAttribute = (bookedBy: string): string => `b${bookedBy}`;

export const slotExpiresAt = (slotAt: Instant): number =>
  midnightOf(toLocal(slotAt).date) / 1000 + KEPT_DAYS * DAY_SECONDS;

/** An appointment that was cancelled needs no phone any more, unless an officer cancelled it and its holder must hear so. */
const keepsPhone = (one: Appointment): boolean => one.status !== "cancelled" || isByOfficer(one.because);

/** The same appointment is always the same text: a change holds only while this is as it was read. */
export const encodeAppointment = (one: Appointment): string => {
  const { commune: _, line: __, slotAt: ___, bookedBy: ____, phone, ...kept } = one;
  return JSON.stringify(Kept.parse(keepsPhone(one) && phone !== undefined ? { ...kept, phone } : kept));
};

/** One slot as it was read. */
export interface KeptSlot {
  readonly slotAt: Instant;
  /** How many hold a place. */
  readonly held: number;
  readonly appointments: readonly Appointment[];
}

/** Reads a slot from the table or its stream. @throws when the item is not as this file writes it */
export const decodeSlot = (item: Item): KeptSlot => {
  const { commune, line } = parseAppointmentsKey(text(item, "pk"));
  const slotAt = text(item, "sk");
  const appointments = Object.entries(item).flatMap(([name, { S }]): Appointment[] =>
    name.startsWith("b") && S !== undefined
      ? [{ ...Kept.parse(JSON.parse(S)), commune, line, slotAt, bookedBy: name.slice(1) }]
      : [],
  );
  return { slotAt, held: number(item, "n"), appointments };
};
