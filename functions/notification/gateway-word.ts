import { ReceiptNotice } from "../../shared/contracts/message-api.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { isRecent, isSameText, noticeSignature } from "../../shared/messaging/notice-signature.ts";
import { type HttpContext, readBody } from "../../shared/runtime/http.ts";
import type { Word } from "./take-receipt.ts";

/** The second provider's receipt; the form is ours (docs/adr/0045), signed as banks sign theirs. */
export const gatewayWord = async (c: HttpContext, secret: string, nowMs: number): Promise<Result<Word | undefined>> => {
  const timestamp = c.req.header("x-timestamp") ?? "";
  const ours = noticeSignature(secret, timestamp, await c.req.text());
  if (!isRecent(Date.parse(timestamp), nowMs) || !isSameText(ours, c.req.header("x-signature") ?? ""))
    return refuse("CARRIER_SIGNATURE_WRONG");
  const body = await readBody(c, ReceiptNotice);
  if (!body.ok) return body;
  const { messageId, place, status, reason, tookSeconds } = body.value;
  return accept({
    ...{ carrier: "second", carrierId: messageId, from: { place }, delivered: status === "delivered", reason },
    ...(tookSeconds === undefined ? {} : { tookMs: tookSeconds * 1000 }),
  });
};
