import type { Language } from "../../domain/localized.ts";
import type { ChannelName } from "../../domain/message/preference.ts";

/** One message as a channel gets it. It names codes and status only, as every template does. */
export interface Outgoing {
  /** The fact that calls for it: one message per fact and person. Whoever knows idempotency gets it as the key. */
  readonly eventId: string;
  /** Where the ledger has it: receipts bring this back. Person's hash, a point, day. */
  readonly place: string;
  /** The person's address on this channel. */
  readonly to: string;
  readonly text: string;
  readonly language: Language;
  readonly template: string;
  /** What the template says, by variable, for channels that keep the sentence themselves. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * A carrier took it, or refuses it for good: no such number, an address that asked for nothing more. Whatever may go better later
 * is thrown.
 */
export type HandOver =
  | { readonly taken: true; readonly carrier: string; readonly carrierId: string }
  | { readonly taken: false; readonly reason: string };

/** One way to a person. */
export interface Channel {
  /** SMS leaves marks off where the province says so; every other way keeps them. */
  readonly stripsMarks: boolean;
  readonly priceVnd: (segments: number) => number;
  /** Whether it can carry this template at all; absent when it carries every one. */
  readonly carries?: (template: string) => boolean;
  readonly send: (message: Outgoing) => Promise<HandOver>;
}

export type Channels = Readonly<Partial<Record<ChannelName, Channel>>>;
