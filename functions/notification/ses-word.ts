import * as z from "zod";
import { between, isPlace, type Word } from "./take-receipt.ts";

/** What SES puts on the event bus. https://docs.aws.amazon.com/ses/latest/dg/monitoring-eventbridge.html */
export const SesEvent = z.object({
  source: z.literal("aws.ses"),
  detail: z.object({
    eventType: z.enum(["Delivery", "Bounce", "Reject", "Complaint"]),
    mail: z.object({
      messageId: z.string(),
      timestamp: z.iso.datetime(),
      tags: z.record(z.string(), z.array(z.string())).default({}),
    }),
    delivery: z.object({ timestamp: z.iso.datetime() }).optional(),
    bounce: z.object({ bounceType: z.string(), bounceSubType: z.string() }).optional(),
  }),
});

/** A complaint comes after delivery and changes nothing; whoever complains can choose another way. */
export const sesWords = ({ detail: { eventType, mail, delivery, bounce } }: z.infer<typeof SesEvent>): Word[] => {
  const [place = ""] = mail.tags.place ?? [];
  if (eventType === "Complaint" || !isPlace(place)) return [];
  const told = { carrier: "ses" as const, carrierId: mail.messageId, from: { place } };
  if (delivery !== undefined)
    return [{ ...told, delivered: true, tookMs: between(mail.timestamp, delivery.timestamp) }];
  return [{ ...told, delivered: false, reason: bounce ? `${bounce.bounceType} ${bounce.bounceSubType}` : eventType }];
};
