import { createHash } from "node:crypto";
import * as z from "zod";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { isSameText } from "../../shared/messaging/notice-signature.ts";
import type { HttpContext } from "../../shared/runtime/http.ts";
import { isPlace, type Word } from "./take-receipt.ts";

// Event, entries and signature follow Zalo's public guide for official accounts as we understand it; they were never tried with
// Zalo itself. (docs/adr/0045)

const Event = z.object({
  app_id: z.string(),
  timestamp: z.string().regex(/^\d{13}$/),
  event_name: z.string(),
  message: z.object({ msg_id: z.string(), tracking_id: z.string(), delivery_time: z.string().optional() }).optional(),
});

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Zalo tells of deliveries only; what it cannot deliver it has refused before. */
export const zaloWord = async (c: HttpContext, secret: string): Promise<Result<Word | undefined>> => {
  const body = await c.req.text();
  const event = Event.safeParse(jsonOf(body));
  if (!event.success) return refuse("CARRIER_SIGNATURE_WRONG");
  const { app_id, timestamp, event_name, message } = event.data;
  const mac = createHash("sha256").update(`${app_id}${body}${timestamp}${secret}`).digest("hex");
  if (!isSameText(`mac=${mac}`, c.req.header("x-zevent-signature") ?? "")) return refuse("CARRIER_SIGNATURE_WRONG");
  if (event_name !== "user_received_message" || message === undefined || !isPlace(message.tracking_id))
    return accept(undefined);
  return accept({
    ...{ carrier: "zalo", carrierId: message.msg_id, from: { place: message.tracking_id }, delivered: true },
  });
};
