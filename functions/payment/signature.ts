import { createHmac, timingSafeEqual } from "node:crypto";

/** How far a notice's own time may be from ours, in milliseconds; older ones may be somebody's copies. */
const WINDOW_MS = 5 * 60_000;

export interface SignedNotice {
  /** Milliseconds since 1970, as the bank sent it. */
  readonly timestamp: string;
  readonly body: string;
  /** HMAC-SHA256 over "<timestamp>.<body>", in small hex letters. */
  readonly signature: string;
}

/** "vietinbank=abc;bidv=def" → the secrets of each bank. A bank may stand there twice while its secret is changed. */
export const readBankSecrets = (setting: string): ReadonlyMap<string, readonly string[]> => {
  const secrets = new Map<string, string[]>();
  for (const [, bank = "", secret = ""] of setting.matchAll(/([a-z0-9-]+)=([^;\s]+)/g))
    secrets.set(bank, [...(secrets.get(bank) ?? []), secret]);
  return secrets;
};

const isSignedBy = ({ timestamp, body, signature }: SignedNotice, secret: string): boolean => {
  const ours = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest();
  const theirs = Buffer.from(signature, "hex");
  return theirs.length === ours.length && timingSafeEqual(theirs, ours);
};

/** Whether the bank itself sent this, and just now. @param nowMs milliseconds since 1970 */
export const isGenuine = (notice: SignedNotice, secrets: readonly string[], nowMs: number): boolean =>
  /^\d{13}$/.test(notice.timestamp) &&
  Math.abs(Number(notice.timestamp) - nowMs) <= WINDOW_MS &&
  secrets.map((secret) => isSignedBy(notice, secret)).includes(true);
