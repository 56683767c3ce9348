import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";

export interface SmsMessage {
  readonly messageId: string;
  readonly to: string;
  readonly text: string;
  /** Instant in UTC, in the host's virtual time. */
  readonly at: string;
  readonly eventId?: string;
  readonly sender?: string;
  readonly kind?: string;
  /** How often the same event was sent to the same phone again. */
  readonly repeats: number;
}

export type NewSms = Pick<SmsMessage, "to" | "text" | "at" | "eventId" | "sender" | "kind">;

export interface Sms {
  /** Keeps the message before the sender gets its answer; a repeat of event and phone is only counted. */
  keep(message: NewSms): SmsMessage;
  /** Newest last. */
  list(phone?: string): SmsMessage[];
  now(): string;
  /** Calls the listener with each message that a phone got; returns how to stop listening. */
  onKept(listener: (message: SmsMessage) => void): () => void;
}

const optional = <Name extends string>(name: Name, value: unknown) =>
  typeof value === "string" ? ({ [name]: value } as Record<Name, string>) : {};

const fromRow = (row: Record<string, unknown>): SmsMessage => ({
  messageId: String(row.messageId),
  to: String(row.phone),
  text: String(row.text),
  at: String(row.at),
  ...optional("eventId", row.eventId),
  ...optional("sender", row.sender),
  ...optional("kind", row.kind),
  repeats: Number(row.repeats),
});

/** SNS has no idempotency token for SMS: a crash between sending and noting it repeats the message; here it shows. */
export const smsStore = (database: DatabaseSync, now: () => number): Sms => {
  const insert = database.prepare(
    `INSERT INTO sms (messageId, phone, text, at, eventId, sender, kind) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (phone, eventId) DO UPDATE SET repeats = repeats + 1 RETURNING *`,
  );
  const all = database.prepare("SELECT * FROM sms WHERE ?1 IS NULL OR phone = ?1 ORDER BY id");
  const listeners = new Set<(message: SmsMessage) => void>();
  return {
    onKept: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    now: () => new Date(now()).toISOString(),
    keep: ({ to, text, at, eventId, sender, kind }) => {
      const row = insert.get(randomUUID(), to, text, at, eventId ?? null, sender ?? null, kind ?? null);
      if (!row) throw new Error("The SMS was not kept.");
      const message = fromRow(row);
      for (const listener of listeners) listener(message);
      return message;
    },
    list: (phone) => all.all(phone ?? null).map(fromRow),
  };
};
