import * as z from "zod";

/** A way to a person. Which company carries an SMS is no matter of the person's, so both providers are one channel. */
export const ChannelName = z.enum(["sms", "email", "zalo", "webhook"]);
export type ChannelName = z.infer<typeof ChannelName>;

/** What a person may do without. What the law has us tell – receipt, supplement, outcome, refusal, apology – is not here. */
export const OptOut = z.enum(["reminder", "announcement"]);
export type OptOut = z.infer<typeof OptOut>;

/** How a person wants to be told. */
export interface Preference {
  /** The ways he wants, the first first; a template's own ways follow, so that whatever must be told finds one. */
  readonly channels?: readonly ChannelName[] | undefined;
  readonly optOut?: readonly OptOut[] | undefined;
}

/** @param person the hash by which the ledger knows him, never his number; undefined when he said nothing */
export type PreferenceOf = (person: string) => Promise<Preference | undefined>;
