import { epochOf, type Instant, instantOf, MINUTE_MS } from "../calendar/time.ts";
import { ChannelName, type Preference } from "./preference.ts";
import { type QuietHours, quietUntil } from "./quiet-hours.ts";
import { longestHours, type Sending } from "./sending.ts";

/** Why a message is not sent, and never will be. Each is written down; none is silent. */
export type Unsent = "expired" | "opted-out" | "unreachable" | "moot" | "over-cap" | "over-daily-cap";

/** What becomes of a message now. */
export type Plan =
  | { readonly do: "send"; readonly ways: readonly ChannelName[] }
  | { readonly do: "wait"; readonly until: Instant }
  | { readonly do: "drop"; readonly why: Extract<Unsent, "expired" | "opted-out" | "unreachable"> };

export interface Situation {
  readonly sending: Sending;
  readonly preference: Preference | undefined;
  /** Channels that the province has and on which the person has an address. */
  readonly reachable: ReadonlySet<ChannelName>;
  /** Channels that refused this very message for good. */
  readonly refused: readonly ChannelName[];
  readonly expiresAt: Instant;
  /** The moment of a reminder, which is told long before; at once when absent. */
  readonly notBefore?: Instant | undefined;
  readonly quiet: QuietHours | undefined;
  readonly now: Instant;
}

const HOUR_MS = 60 * MINUTE_MS;

/** @param moments times of the dossier by which a template may end, those that it has */
export const expiryOf = (
  { expires }: Sending,
  factAt: Instant,
  moments: Readonly<Record<string, Instant | undefined>>,
): Instant => {
  const own = "at" in expires ? moments[expires.at] : undefined;
  // Without the time that the template names there is nothing that the message could come too late for.
  const hours = "hours" in expires ? expires.hours : longestHours;
  return own ?? instantOf(epochOf(factAt) + hours * HOUR_MS);
};

/**
 * The ways of this message, the first first: those the person wants, then the template's own, and for what the law has us tell
 * every other on which he left an address; none that refused it for good.
 */
const waysOf = ({ sending, preference, reachable, refused }: Situation): ChannelName[] =>
  [
    ...new Set([
      ...(preference?.channels ?? []),
      ...sending.channels,
      ...(sending.kind === "required" ? ChannelName.options : []),
    ]),
  ].filter((channel) => reachable.has(channel) && !refused.includes(channel));

const isDeclined = ({ sending: { kind }, preference }: Situation): boolean =>
  (kind === "reminder" || kind === "announcement") && preference?.optOut?.includes(kind) === true;

/**
 * What becomes of a message now. What can wait does not ring at night; when it would come too late after the night, what must be
 * told goes all the same and anything else is dropped: a reminder never comes after its event.
 */
export const planMessage = (situation: Situation): Plan => {
  const { sending, expiresAt, notBefore, quiet, now } = situation;
  if (now >= expiresAt) return { do: "drop", why: "expired" };
  if (isDeclined(situation)) return { do: "drop", why: "opted-out" };
  const ways = waysOf(situation);
  if (ways.length === 0) return { do: "drop", why: "unreachable" };
  if (notBefore !== undefined && now < notBefore) return { do: "wait", until: notBefore };
  const until = sending.urgency === "can-wait" && quiet !== undefined ? quietUntil(quiet, now) : undefined;
  if (until === undefined) return { do: "send", ways };
  if (until < expiresAt) return { do: "wait", until };
  return sending.kind === "required" ? { do: "send", ways } : { do: "drop", why: "expired" };
};

const pausesMinutes = [1, 2, 4, 8] as const;
const longestPauseMinutes = 15;

/** When a message is tried again that nobody took. @param tries how often it was tried @param chance 0 to 1, spreads them */
export const nextTry = (now: Instant, tries: number, chance: number): Instant => {
  const minutes = pausesMinutes[tries - 1] ?? longestPauseMinutes;
  return instantOf(epochOf(now) + minutes * MINUTE_MS * (0.75 + chance / 2));
};
