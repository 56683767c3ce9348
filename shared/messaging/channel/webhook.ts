import { createHmac } from "node:crypto";
import type { Clock } from "../../runtime/clock.ts";
import { type Connection, mayPass, postJson } from "./call.ts";
import type { Channel } from "./channel.ts";

/** HMAC-SHA256 over "<timestamp>.<body>", small hex letters; the same form by which banks sign what they tell us. */
export const signatureOf = (secret: string, timestamp: string, body: string): string =>
  createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");

/** The province's own application, which knows its user by the number and shows him the message. */
export const webhookChannel = (
  connection: Connection,
  { priceVnd, now }: { readonly priceVnd: number; readonly now: Clock },
): Channel => ({
  stripsMarks: false,
  priceVnd: () => priceVnd,
  send: async ({ eventId, to, text, language, template }) => {
    const body = JSON.stringify({ id: eventId, to, text, language, template });
    const timestamp = now();
    const { status } = await postJson(connection, "", {
      headers: {
        "x-timestamp": timestamp,
        "x-signature": signatureOf(await connection.secret(), timestamp, body),
        "idempotency-key": eventId,
      },
      body,
    });
    if (status === 404 || status === 410) return { taken: false, reason: "NOT_A_USER" };
    if (mayPass(status) || status < 200 || status >= 300) throw new Error(`The webhook answered ${status}`);
    return { taken: true, carrier: "webhook", carrierId: eventId };
  },
});
