import { type Appointment, type Booking, holdsPlace } from "../domain/appointment/appointment.ts";
import type { AppointmentPlace } from "../domain/appointment/appointment-id.ts";
import { type AppointmentCommand, decide } from "../domain/appointment/decide.ts";
import { OPEN_FOR_ONE_PHONE, shareUsedUp } from "../domain/appointment/open-share.ts";
import { formatShort, type Instant } from "../domain/calendar/time.ts";
import { accept, type Result, refuse } from "../domain/decider.ts";
import type { AppointmentSlots, SlotRange } from "./appointment-slots.ts";
import type { KeptSlot } from "./kept-appointment.ts";
import { bookingTag, visitorTag } from "./ticket-keys.ts";

/** Someone asks for a slot. `request` is the Idempotency-Key; `instead` an appointment of his that this one replaces. */
export interface BookingRequest extends Omit<Booking, "bookedBy" | "movedFrom"> {
  readonly request: string;
  /** People who can book the slot. */
  readonly places: number;
  /** Whether the slot can be booked now; a repeat is answered all the same. */
  readonly isOpen: boolean;
  /** The last slot that the line lets anybody book: how far his other ones are looked for. */
  readonly until: Instant;
  readonly instead?: AppointmentPlace | undefined;
}

export interface AppointmentStore {
  /** Everyone who ever booked these slots, by slot. Without `fresh` they may be a second old. */
  among(range: SlotRange, fresh?: "fresh"): Promise<Appointment[]>;
  counts: AppointmentSlots["counts"];
  find(place: AppointmentPlace): Promise<Appointment | undefined>;
  /** Books: a slot never has more than its places, whatever is sent twice, at once or again. */
  book(asked: BookingRequest): Promise<Result<Appointment>>;
  act(place: AppointmentPlace, command: AppointmentCommand): Promise<Result<Appointment>>;
}

/** Conflicts before a person is told to try again: each means that somebody else has changed this one appointment. */
const ATTEMPTS = 10;

const isIn = (slot: KeptSlot | undefined, bookedBy: string): Appointment | undefined =>
  slot?.appointments.find((one) => one.bookedBy === bookedBy);

/** The answer to a request that was answered before; a phone is forgotten once the appointment was cancelled. */
const answerAgain = (asked: Omit<Booking, "bookedBy" | "movedFrom">, before: Appointment): Result<Appointment> =>
  before.slotAt === asked.slotAt &&
  before.priority === asked.priority &&
  before.language === asked.language &&
  before.procedure === asked.procedure &&
  (!holdsPlace(before) || before.phone === asked.phone)
    ? accept(before)
    : refuse("IDEMPOTENCY_KEY_REUSED");

export const appointmentStore = (slots: AppointmentSlots): AppointmentStore => {
  const among = async (range: SlotRange, fresh?: "fresh") =>
    (await slots.read(range, fresh)).flatMap(({ appointments }) => appointments);

  return {
    among,
    counts: slots.counts,

    async find(place) {
      return isIn(await slots.readOne(place), place.bookedBy);
    },

    async book({ request, places, isOpen, until, instead, visitor: caller, ...said }) {
      const bookedBy = bookingTag(request);
      const visitor = caller === undefined ? undefined : visitorTag(caller);
      const { commune, line, slotAt, bookedAt } = said;
      const asked = { ...said, visitor };
      const ahead = await among({ commune, line, from: bookedAt, to: until });
      const before = ahead.find((one) => one.bookedBy === bookedBy);
      if (before !== undefined) return answerAgain(asked, before);
      if (!isOpen) return refuse("SLOT_UNKNOWN", { field: "slotAt", detail: { slot: formatShort(slotAt) } });
      // Those who ask at one moment do not see each other: a share may be passed by as many as arrive together.
      const others = ahead.filter((one) => one.bookedBy !== instead?.bookedBy);
      const used = shareUsedUp(others, asked, bookedAt);
      if (used === "phone") return refuse("APPOINTMENTS_TOO_MANY", { detail: { most: String(OPEN_FOR_ONE_PHONE) } });
      if (used === "visitor") return refuse("TOO_MANY_REQUESTS", { detail: { minutes: "60" } });
      const movedFrom = instead && { movedFrom: instead.slotAt };
      const booking: Appointment = { ...said, ...movedFrom, visitor, bookedBy, status: "booked" };
      const { written, slot } = await slots.book(booking, places);
      const mine = isIn(slot, bookedBy);
      if (mine === undefined) return refuse("SLOT_FULL", { field: "slotAt", detail: { slot: formatShort(slotAt) } });
      return written ? accept(mine) : answerAgain(asked, mine);
    },

    async act(place, command) {
      let seen = isIn(await slots.readOne(place), place.bookedBy);
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        if (seen === undefined) return refuse("APPOINTMENT_UNKNOWN");
        const decision = decide(seen, command);
        if (!decision.ok) return decision;
        if (decision.value === undefined) return accept(seen);
        const { written, slot } = await slots.change(seen, decision.value);
        seen = isIn(slot, place.bookedBy);
        if (written && seen !== undefined) return accept(seen);
      }
      return refuse("CHANGED_MEANWHILE");
    },
  };
};
