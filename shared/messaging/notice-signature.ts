import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * HMAC-SHA256 over "<timestamp>.<body>", in small hex letters: by it banks and carriers sign what they tell us, in
 * `x-timestamp` and `x-signature`. What we tell others is signed after Standard Webhooks (`webhook-signature.ts`).
 */
export const noticeSignature = (secret: string, timestamp: string, body: string): string =>
  createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");

/** How far a notice's own time may be from ours, in milliseconds; older ones may be somebody's copies. */
const windowMs = 5 * 60_000;

export const isRecent = (sentMs: number, nowMs: number): boolean => Math.abs(sentMs - nowMs) <= windowMs;

/** Tells nobody by its time how much of a signature was right. */
export const isSameText = (ours: string, theirs: string): boolean => {
  const [one, other] = [Buffer.from(ours), Buffer.from(theirs)];
  return one.length === other.length && timingSafeEqual(one, other);
};
