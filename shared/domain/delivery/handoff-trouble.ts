import type { Agency } from "../agency/province.ts";
import { epochOf, type Instant } from "../calendar/time.ts";
import type { Handoff } from "../dossier/state.ts";
import type { Stuck } from "../operations/stuck.ts";
import { type Breaker, isAway } from "./breaker.ts";
import { type Outage, outageAt } from "./outage.ts";
import { troubleDetail } from "./trouble.ts";

/** A message on its way for less is not looked for; what is set aside shows after some minutes anyway. */
const underWayMs = 2 * 60_000;

/** Whether what is told about a dossier goes to the own software of whoever has it. */
export const isAtSoftware = ({ to }: Handoff, agency: Pick<Agency, "delivery"> | undefined): boolean =>
  to.office === undefined && agency !== undefined && agency.delivery !== "inbox";

/**
 * Whether anything is to be asked about a hand-over's message. Only of one that went to an agency's own software and is not known
 * to have arrived: a dossier at an office, an accepted one and a new one cost nothing.
 */
export const mayBeStuck = (handoff: Handoff, agency: Pick<Agency, "delivery"> | undefined, at: Instant): boolean =>
  isAtSoftware(handoff, agency) &&
  handoff.acceptedAt === undefined &&
  handoff.deliveredAt === undefined &&
  epochOf(at) - epochOf(handoff.sentAt) >= underWayMs;

/** What is known of a hand-over's message beside the dossier. */
export interface HandoffWay {
  /** Its fact, such as "H14.101-261117-0004:7". */
  readonly eventId: string | undefined;
  /** Rows about the dossier. */
  readonly rows: readonly Pick<Stuck, "facts" | "state" | "reason" | "detail">[];
  /** Of an agency that is called. */
  readonly breaker?: Breaker | undefined;
  readonly outages: readonly Outage[];
}

/** Why a message could not be sent, put into words by `unsentText`. */
export interface HandoffTrouble extends Pick<Stuck, "reason" | "detail"> {
  /** What else the agency was to be told of the dossier; absent where it is the hand-over itself. */
  readonly other?: Stuck["facts"];
}

/**
 * The message lies among those that were set aside, or its agency takes nothing at the moment. It ends by itself: with the row, that
 * is sent again or dropped, and with the first message that the agency takes. An outage that was announced is no failure.
 */
export const handoffTrouble = (
  { eventId, rows, breaker, outages }: HandoffWay,
  at: Instant,
): HandoffTrouble | undefined => {
  const row = rows.find(({ facts, state }) => state === "open" && facts.eventId === eventId);
  if (row !== undefined) return { reason: row.reason, detail: row.detail };
  if (breaker === undefined || outageAt(outages, at) !== undefined) return undefined;
  if (breaker.openUntil === undefined || !isAway(breaker)) return undefined;
  return { reason: "AGENCY_AWAY", detail: breaker.lastFailure && troubleDetail(breaker.lastFailure) };
};

/** A later word about a dossier that the agency has: papers that came, a withdrawal. @param queue of the agency */
export const otherTrouble = (
  rows: readonly Pick<Stuck, "facts" | "state" | "reason" | "detail" | "queue">[],
  queue: string,
): HandoffTrouble | undefined => {
  const row = rows.find((one) => one.state === "open" && one.queue === queue);
  return row && { reason: row.reason, detail: row.detail, other: row.facts };
};

/** What of it concerns how far the hand-over has come. */
export const unsentHandoff = (trouble: HandoffTrouble | undefined): "failed" | undefined =>
  trouble === undefined || trouble.other !== undefined ? undefined : "failed";
