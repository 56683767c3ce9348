import { isRecent, isSameText, noticeSignature } from "../../shared/messaging/notice-signature.ts";

export interface SignedNotice {
  /** Milliseconds since 1970, as the bank sent it. */
  readonly timestamp: string;
  readonly body: string;
  /** See `noticeSignature`. */
  readonly signature: string;
}

/** "vietinbank=abc;bidv=def" → the secrets of each bank. A bank may stand there twice while its secret is changed. */
export const readBankSecrets = (setting: string): ReadonlyMap<string, readonly string[]> => {
  const secrets = new Map<string, string[]>();
  for (const [, bank = "", secret = ""] of setting.matchAll(/([a-z0-9-]+)=([^;\s]+)/g))
    secrets.set(bank, [...(secrets.get(bank) ?? []), secret]);
  return secrets;
};

const isSignedBy = ({ timestamp, body, signature }: SignedNotice, secret: string): boolean =>
  isSameText(noticeSignature(secret, timestamp, body), signature.toLowerCase());

/** Whether the bank itself sent this, and just now. @param nowMs milliseconds since 1970 */
export const isGenuine = (notice: SignedNotice, secrets: readonly string[], nowMs: number): boolean =>
  /^\d{13}$/.test(notice.timestamp) &&
  isRecent(Number(notice.timestamp), nowMs) &&
  secrets.map((secret) => isSignedBy(notice, secret)).includes(true);
