import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * What stands in the encrypted parameter: one secret, or during a change of key the new one and the old one with a blank between
 * them. "whsec_" and base64, as the Standard Webhooks specification writes secrets.
 */
export const secretsIn = (parameter: string): Buffer[] =>
  parameter
    .trim()
    .split(/\s+/)
    .filter((text) => text !== "")
    .map((text) => Buffer.from(text.replace(/^whsec_/, ""), "base64"));

export interface Signed {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

const sign = (secret: Buffer, { id, timestamp, body }: Signed): string =>
  `v1,${createHmac("sha256", secret).update(`${id}.${timestamp}.${body}`).digest("base64")}`;

/** @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
export const webhookHeaders = (secrets: readonly Buffer[], signed: Signed): Record<string, string> => ({
  "webhook-id": signed.id,
  "webhook-timestamp": String(signed.timestamp),
  "webhook-signature": secrets.map((secret) => sign(secret, signed)).join(" "),
});

/** Five minutes: what the specification's own libraries allow for clocks that differ. */
export const toleranceSeconds = 300;

/** Whether one of the signatures was made with one of these secrets, lately. For receivers: the stand-in, and whoever writes one. */
export const isSignedBy = (
  secrets: readonly Buffer[],
  headers: Readonly<Record<string, string | undefined>>,
  { body, atSeconds }: { readonly body: string; readonly atSeconds: number },
): boolean => {
  const id = headers["webhook-id"] ?? "";
  const timestamp = Number(headers["webhook-timestamp"] ?? Number.NaN);
  if (id === "" || !(Math.abs(timestamp - atSeconds) <= toleranceSeconds)) return false;
  const given = (headers["webhook-signature"] ?? "").split(" ").map((text) => Buffer.from(text));
  const wanted = secrets.map((secret) => Buffer.from(sign(secret, { id, timestamp, body })));
  return given.some((one) => wanted.some((other) => one.length === other.length && timingSafeEqual(one, other)));
};
