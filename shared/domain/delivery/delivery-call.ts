import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { DeliveryTroubleKind } from "./trouble.ts";

/**
 * One call of an agency's software about a message that did not go through at once: what failed, and the call that brought it
 * there after all. A message that is taken at its first call leaves none.
 */
export const DeliveryCall = z.object({
  at: Instant,
  agency: z.string(),
  eventId: z.string(),
  /** Dossier or ticket. */
  subject: z.string(),
  answer: z.enum(["taken", ...DeliveryTroubleKind.options]),
  /** For the operator: a status or an error's code, nothing that the other side wrote. */
  detail: z.string().optional(),
});
export type DeliveryCall = z.infer<typeof DeliveryCall>;
