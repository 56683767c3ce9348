import * as z from "zod";
import { Instant } from "../calendar/time.ts";

/** What a person's papers may be kept for beyond the dossier for which they were scanned. */
export const Purpose = z.enum(["reuse"]).meta({ id: "Purpose" });
export type Purpose = z.infer<typeof Purpose>;

/** A person's word on one purpose, given or taken back, as an officer wrote it down. */
export const Consent = z.object({
  purpose: Purpose,
  given: z.boolean(),
  at: Instant,
  /** Officer to whom the person said it. */
  by: z.string(),
  commune: z.string(),
});
export type Consent = z.infer<typeof Consent>;

/** The person's last word; undefined when he was never asked. */
export const lastWord = (consents: readonly Consent[], purpose: Purpose): Consent | undefined =>
  consents.filter((one) => one.purpose === purpose).reduce<Consent | undefined>(later, undefined);

const later = (one: Consent | undefined, other: Consent): Consent =>
  one === undefined || other.at >= one.at ? other : one;

export const consentsTo = (consents: readonly Consent[], purpose: Purpose): boolean =>
  lastWord(consents, purpose)?.given === true;
