import * as z from "zod";
import { type Connection, mayPass, postJson } from "./call.ts";
import type { SmsCarrier } from "./sms.ts";

// Brandname gateways of Vietnam have no common interface. This one is ours and stands in this file alone: whoever has a
// contract writes the company's own form here. (docs/adr/0045)

const Taken = z.object({ status: z.literal("accepted"), messageId: z.string().min(1).max(100) });
const Refused = z.object({ status: z.literal("rejected"), reason: z.string().regex(/^[A-Z][A-Z_]{1,40}$/) });

/** SMS by a company that carries them under the province's sender name. It knows a message by our id and takes it once. */
export const gatewayCarrier = (
  connection: Connection,
  { sender, priceVndPerSegment }: { readonly sender: string; readonly priceVndPerSegment: number },
): SmsCarrier => ({
  name: "second",
  priceVndPerSegment,
  send: async ({ to, text, eventId, place }) => {
    const { status, body } = await postJson(connection, "/messages", {
      headers: { authorization: `Bearer ${await connection.secret()}`, "idempotency-key": eventId },
      body: JSON.stringify({ id: eventId, place, to, from: sender, text }),
    });
    if (mayPass(status)) throw new Error(`The second provider answered ${status}`);
    const refused = Refused.safeParse(body);
    if (refused.success) return { taken: false, reason: refused.data.reason };
    const taken = Taken.safeParse(body);
    // 200 with anything else says nothing about the message: it is tried again under the same id.
    if (!taken.success) throw new Error(`The second provider answered ${status} with something else`);
    return { taken: true, carrier: "second", carrierId: taken.data.messageId };
  },
});
