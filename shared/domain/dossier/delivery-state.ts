import { epochOf } from "../calendar/time.ts";
import type { Handoff } from "./state.ts";

/** How far a hand-over has come, as everybody sees it. */
export type DeliveryState = "sent" | "delivered" | "accepted" | "overdue" | "returned" | "failed";

/** What is known of the way to the office beside the dossier: its message could not be brought there. */
export type DeliveryTrouble = "failed";

/**
 * Where a hand-over stands at a moment. That it was not accepted in time is told before anything else that is still open,
 * and that its message failed before that: somebody must mend it.
 * @param trouble with its message, as far as the delivery knows of any
 */
export const deliveryState = (
  { acceptedAt, deliveredAt, acceptBy }: Pick<Handoff, "acceptedAt" | "deliveredAt" | "acceptBy">,
  now: string,
  trouble?: DeliveryTrouble,
): Exclude<DeliveryState, "returned"> => {
  if (acceptedAt !== undefined) return "accepted";
  if (trouble !== undefined && deliveredAt === undefined) return "failed";
  if (epochOf(acceptBy) < epochOf(now)) return "overdue";
  return deliveredAt === undefined ? "sent" : "delivered";
};
