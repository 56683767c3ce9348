import { epochOf } from "../../domain/calendar/time.ts";
import type { Clock } from "../../runtime/clock.ts";
import { secretsIn, webhookHeaders } from "../webhook-signature.ts";
import { type Connection, mayPass, postJson } from "./call.ts";
import type { Channel } from "./channel.ts";

/**
 * The province's own application, which knows its user by the number and shows him the message. Signed as what agencies get is,
 * after Standard Webhooks.
 */
export const webhookChannel = (
  connection: Connection,
  { priceVnd, now }: { readonly priceVnd: number; readonly now: Clock },
): Channel => ({
  stripsMarks: false,
  priceVnd: () => priceVnd,
  send: async ({ eventId, to, text, language, template }) => {
    const body = JSON.stringify({ id: eventId, to, text, language, template });
    const timestamp = Math.floor(epochOf(now()) / 1000);
    const signature = webhookHeaders(secretsIn(await connection.secret()), { id: eventId, timestamp, body });
    const { status } = await postJson(connection, "", { headers: { ...signature, "idempotency-key": eventId }, body });
    if (status === 404 || status === 410) return { taken: false, reason: "NOT_A_USER" };
    if (mayPass(status) || status < 200 || status >= 300) throw new Error(`The webhook answered ${status}`);
    return { taken: true, carrier: "webhook", carrierId: eventId };
  },
});
