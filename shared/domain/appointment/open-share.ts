import type { Instant } from "../calendar/time.ts";
import type { Appointment } from "./appointment.ts";

/** Slots of one line that one phone may hold ahead: one's own, and that of a parent for whom one comes along. */
export const OPEN_FOR_ONE_PHONE = 2;
/** Slots of one line that visitors of one network address may hold ahead: a village's carrier looks like one visitor. */
export const OPEN_FROM_ONE_ADDRESS = 20;

/** Who asks: what he said of himself, and what his network says. Both are absent when an officer books without a phone. */
export type Asker = Pick<Appointment, "phone" | "visitor">;

/** Whose share of the line's open slots is used up; undefined when one more may be booked. */
export const shareUsedUp = (
  line: readonly Appointment[],
  { phone, visitor }: Asker,
  now: Instant,
): "phone" | "visitor" | undefined => {
  const open = line.filter(({ status, slotAt }) => status === "booked" && slotAt > now);
  const held = (isHis: (one: Appointment) => boolean) => open.filter(isHis).length;
  if (phone !== undefined && held((one) => one.phone === phone) >= OPEN_FOR_ONE_PHONE) return "phone";
  if (visitor !== undefined && held((one) => one.visitor === visitor) >= OPEN_FROM_ONE_ADDRESS) return "visitor";
  return undefined;
};
