import type { WorkingCalendar } from "../calendar/calendar-definition.ts";
import { type Instant, type LocalDate, toLocal } from "../calendar/time.ts";
import type { ServiceLine } from "../ticket/service-line.ts";
import { bookableSlots, type Slot } from "./slots.ts";

/** How many hold each slot, by its start; a slot that nobody holds may be absent. */
export type SlotCounts = ReadonlyMap<Instant, number>;

export interface FreeSlot extends Slot {
  /** Places that nobody has booked, 1 or more. */
  readonly left: number;
}

type Bookable = Pick<ServiceLine, "hours" | "appointments">;

/** Slots that can be booked now and have a place, the next first. */
export const freeSlots = (
  line: Bookable,
  taken: SlotCounts,
  now: Instant,
  calendar: WorkingCalendar,
): readonly FreeSlot[] => {
  const perSlot = line.appointments?.perSlot ?? 0;
  return bookableSlots(line, now, calendar)
    .map((slot) => ({ ...slot, left: perSlot - (taken.get(slot.at) ?? 0) }))
    .filter(({ left }) => left > 0);
};

/** The next slots with a place: what is offered to who will not be called before closing any more. */
export const nextFreeSlots = (most: number, ...given: Parameters<typeof freeSlots>): readonly FreeSlot[] =>
  freeSlots(...given).slice(0, most);

/** One day that can be booked, also when it is full: so that it is seen to be full and not forgotten. */
export interface BookableDay {
  readonly date: LocalDate;
  readonly slots: readonly FreeSlot[];
}

export const bookableDays = (...given: Parameters<typeof freeSlots>): readonly BookableDay[] => {
  const [line, , now, calendar] = given;
  const free = Map.groupBy(freeSlots(...given), ({ at }) => toLocal(at).date);
  const dates = new Set(bookableSlots(line, now, calendar).map(({ at }) => toLocal(at).date));
  return [...dates].map((date) => ({ date, slots: free.get(date) ?? [] }));
};
