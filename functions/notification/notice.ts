import * as z from "zod";
import { Envelope } from "../../shared/contracts/event.ts";
import { ResendReason } from "../../shared/domain/message/resend.ts";

/**
 * What stands in the queue: a fact as the topic told it, or one that comes again, from the ledger where it waited or because an
 * officer asks for it. The id of a repetition differs, so that the ledger takes it for another message.
 */
export const Notice = Envelope.extend({
  /** Where it waited: that line is closed when there is nobody to tell any more. */
  waited: z.object({ person: z.string(), day: z.string() }).optional(),
  /** It did not arrive by one way and goes by the next, if it is still true. */
  elsewhere: z.literal(true).optional(),
  /** Sent again because an officer asks for it, of what moment on. */
  again: z.object({ at: z.iso.datetime(), by: z.string(), because: ResendReason }).optional(),
});
export type Notice = z.infer<typeof Notice>;

export const beingSent = (eventId: string): Error => new Error(`${eventId} is being sent; the queue brings it again`);
