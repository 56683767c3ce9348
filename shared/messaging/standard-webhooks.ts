import { createHmac, timingSafeEqual } from "node:crypto";

/** How far the time of signing may be from ours; what is older may be somebody's copy. */
export const TOLERANCE_SECONDS = 5 * 60;

/**
 * A request's three headers after Standard Webhooks. The signature covers "<id>.<timestamp>.<body>".
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export interface Signed {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: string;
  /** One or more, each "v1,<base64>", with spaces between. */
  readonly signature: string;
  readonly body: string | Uint8Array;
}

const keyOf = (secret: string): Buffer =>
  secret.startsWith("whsec_") ? Buffer.from(secret.slice("whsec_".length), "base64") : Buffer.from(secret);

const macOf = ({ id, timestamp, body }: Omit<Signed, "signature">, secret: string): Buffer =>
  createHmac("sha256", keyOf(secret)).update(`${id}.${timestamp}.`).update(body).digest();

/** @param secrets several while a secret is changed: the receiver knows one of them @param nowMs since 1970 */
export const webhookHeaders = (
  id: string,
  body: Signed["body"],
  { secrets, nowMs }: { secrets: readonly string[]; nowMs: number },
) => {
  const timestamp = String(Math.floor(nowMs / 1000));
  const signatures = secrets.map((secret) => `v1,${macOf({ id, timestamp, body }, secret).toString("base64")}`);
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures.join(" ") };
};

const matches = (signed: Signed, secret: string): boolean => {
  const ours = macOf(signed, secret);
  const theirs = signed.signature
    .split(" ")
    .flatMap((one) => (one.startsWith("v1,") ? [Buffer.from(one.slice(3), "base64")] : []));
  return theirs.some((one) => one.length === ours.length && timingSafeEqual(one, ours));
};

export const checkSignature = (
  signed: Signed,
  { secrets, nowMs }: { secrets: readonly string[]; nowMs: number },
): "right" | "wrong" | "old" => {
  if (!/^\d{1,12}$/.test(signed.timestamp)) return "wrong";
  // Every secret is tried, so that the answer's time tells nothing; the age only to somebody who can sign.
  if (!secrets.map((secret) => matches(signed, secret)).includes(true)) return "wrong";
  return Math.abs(nowMs / 1000 - Number(signed.timestamp)) <= TOLERANCE_SECONDS ? "right" : "old";
};
