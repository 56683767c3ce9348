import { epochOf, MINUTE_MS } from "../calendar/moment.ts";
import type { Instant } from "../calendar/time.ts";
import type { CallReason } from "./call-reason.ts";
import { isInTime, type OrderRules } from "./order-rules.ts";
import { byRank, type Ranked } from "./rank.ts";
import { byText, firstCall, type MetTicket, type Place, type Ticket } from "./ticket.ts";

/** Somebody with a place of his own: behind so many of the line's new ones, counted from now. */
export interface Placed extends Ranked {
  readonly because: CallReason;
  readonly placed: true;
  readonly after: number;
  /** When he got the place. */
  readonly at: Instant;
}

const reasons = {
  absence: "back-from-absence",
  correction: "papers-corrected",
  "next-service": "next-service",
  handover: "handed-over",
} as const satisfies Record<Exclude<Place["as"], "transfer">, CallReason>;

const placeOf = (one: Ranked, turns: readonly number[], rules: OrderRules, now: number): Placed[] => {
  const { slotAt, place } = one.ticket;
  if (place !== undefined && place.as !== "transfer") {
    const since = turns.filter((turn) => turn > place.turn).length;
    const after = rules.placesAfter[place.as] - since;
    return [{ ...one, because: reasons[place.as], placed: true, after, at: place.at }];
  }
  return slotAt === undefined || !isInTime(one.ticket, rules) || epochOf(slotAt) > now
    ? []
    : [{ ...one, because: "appointment-due", placed: true, after: 0, at: slotAt }];
};

/**
 * Who has a place of his own, nearest first. Places are counted in new persons called, and a recall is none: so nobody moves
 * back, and each call brings all of them one place nearer.
 * @param met those whose first call followed this line's order
 */
export const placedIn = (
  ranked: readonly Ranked[],
  met: readonly MetTicket[],
  rules: OrderRules,
  now: number,
): Placed[] => {
  const turns = met.filter((ticket) => !isInTime(ticket, rules)).map((ticket) => firstCall(ticket).turn);
  return ranked
    .flatMap((one) => placeOf(one, turns, rules, now))
    .sort((a, b) => a.after - b.after || byText(a.at, b.at) || byRank(a, b));
};

/** A person who is handed over waits so long for that counter alone; then any counter of his line may call him. */
export const HANDOVER_MINUTES = 15;

/** Whether another counter must leave this person to the one that takes him over. */
export const isKeptFor = ({ place }: Pick<Ticket, "place">, counter: string, now: number): boolean =>
  place?.counter !== undefined && place.counter !== counter && now < epochOf(place.at) + HANDOVER_MINUTES * MINUTE_MS;
