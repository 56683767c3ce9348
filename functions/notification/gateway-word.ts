import { timingSafeEqual } from "node:crypto";
import { ReceiptNotice } from "../../shared/contracts/message-api.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { signatureOf } from "../../shared/messaging/channel/webhook.ts";
import { type HttpContext, readBody } from "../../shared/runtime/http.ts";
import type { Word } from "./take-receipt.ts";

/** How far the carrier's own time may be from ours, in milliseconds; older notices may be somebody's copies. */
const windowMs = 5 * 60_000;

export const isSame = (ours: string, theirs: string): boolean => {
  const [one, other] = [Buffer.from(ours), Buffer.from(theirs)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/** The second provider's receipt; the form is ours (docs/adr/0045), signed as we sign what we send to a webhook. */
export const gatewayWord = async (c: HttpContext, secret: string, nowMs: number): Promise<Result<Word | undefined>> => {
  const timestamp = c.req.header("x-timestamp") ?? "";
  const sentMs = Date.parse(timestamp);
  const ours = signatureOf(secret, timestamp, await c.req.text());
  if (!(Math.abs(sentMs - nowMs) <= windowMs) || !isSame(ours, c.req.header("x-signature") ?? ""))
    return refuse("CARRIER_SIGNATURE_WRONG");
  const body = await readBody(c, ReceiptNotice);
  if (!body.ok) return body;
  const { messageId, place, status, reason, tookSeconds } = body.value;
  return accept({
    ...{ carrier: "second", carrierId: messageId, from: { place }, delivered: status === "delivered", reason },
    ...(tookSeconds === undefined ? {} : { tookMs: tookSeconds * 1000 }),
  });
};
