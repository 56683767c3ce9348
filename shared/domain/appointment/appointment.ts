import * as z from "zod";
import type { Instant } from "../calendar/time.ts";
import type { ClosureCause } from "../closure/closure.ts";
import type { Language, Localized } from "../localized.ts";
import type { PriorityClass } from "../ticket/priority-class.ts";

/** Why a slot was given back; the officer's choice, and no free words, so that nothing about a person is kept. */
export const CancelReason = z
  .enum(["own-wish", "moved", "asked-officer", "office-closed", "booked-wrongly"])
  .meta({ id: "CancelReason" });
export type CancelReason = z.infer<typeof CancelReason>;

/** Whether an officer gave the slot back, so that the holder has to be told. */
export const isByOfficer = (because: CancelReason): boolean => because !== "own-wish" && because !== "moved";

/** What was said when the slot was booked (lịch hẹn). */
export interface Booking {
  readonly commune: string;
  readonly line: string;
  readonly slotAt: Instant;
  /** Name of the request that booked it, so that a repeat finds its own. */
  readonly bookedBy: string;
  readonly bookedAt: Instant;
  /** Eight digits, for the number pad at the door and for the telephone. */
  readonly code: string;
  /** Whoever knows it may cancel, move and check in. */
  readonly secret: string;
  readonly priority: PriorityClass;
  readonly language: Language;
  readonly procedure?: string | undefined;
  readonly phone?: string | undefined;
  /** Where it is when it is not at the centre, as it was told when it was booked. */
  readonly hamlet?: Localized | undefined;
  /** Slot of the appointment that this one replaces: its holder is told the new time and not that he has booked. */
  readonly movedFrom?: Instant | undefined;
  /** Tells one visitor from another; absent when an officer booked for somebody. */
  readonly visitor?: string | undefined;
}

/** An appointment; whoever was still expected when his day ended did not come, which nobody has to write. */
export type Appointment = Booking &
  (
    | { readonly status: "booked" }
    | { readonly status: "arrived"; readonly arrivedAt: Instant }
    /** Its day was closed by the commune's lead; the holder may still choose another time for it. */
    | { readonly status: "closed-out"; readonly closedAt: Instant; readonly cause: ClosureCause }
    | { readonly status: "cancelled"; readonly cancelledAt: Instant; readonly because: CancelReason }
  );

/** Those that were cancelled or closed out hold no place. */
export const holdsPlace = ({ status }: Appointment): boolean => status === "booked" || status === "arrived";
