import { epochOf, MINUTE_MS } from "../calendar/moment.ts";
import type { Instant } from "../calendar/time.ts";
import type { PriorityClass } from "./priority-class.ts";
import type { ServiceLine } from "./service-line.ts";
import type { Slip } from "./ticket.ts";

/** Steps of priority that there are: 0 waits like everybody, 3 goes before all others. */
const STRONGEST = 3;

/** What a line's definition says about its order, complete. */
export interface OrderRules {
  readonly strengths: Readonly<Record<PriorityClass, number>>;
  readonly inARow: number;
  /**
   * How much earlier one step of priority counts as having come; then nobody is overtaken by who came more than three
   * steps later. Undefined where no wait outweighs priority.
   */
  readonly stepMs: number | undefined;
  /** Waiting counts from here: the first hour of service, for who took his number the evening before. */
  readonly opens: string;
  readonly slotMs: number;
  /** Who comes at most so late to his slot is in time. */
  readonly graceMs: number;
  /** New persons who go before somebody that comes back. */
  readonly placesAfter: Readonly<Record<"absence" | "correction" | "next-service" | "handover", number>>;
}

const strengthsOf = (named: Partial<Record<PriorityClass, number | undefined>>): OrderRules["strengths"] => {
  const { none, elderly = 1, disabled = 1, pregnant = 1, "small-child": smallChild = 1, poor = 1, merit = 1 } = named;
  return { none: none ?? 0, elderly, disabled, pregnant, "small-child": smallChild, poor, merit };
};

type Described = Pick<ServiceLine, "priority" | "returns" | "correction" | "nextService" | "appointments"> & {
  readonly hours?: ServiceLine["hours"];
};

/** The rules of a line; what it does not say is as it was before lines could say it. */
export const orderRulesOf = ({
  priority,
  returns,
  correction,
  nextService,
  appointments,
  hours,
}: Described): OrderRules => {
  const ageing = priority?.ageingMinutes;
  const opening = [...(hours?.weekday ?? []), ...(hours?.saturday ?? [])].map(({ from }) => from).sort();
  return {
    strengths: strengthsOf(priority?.classes ?? {}),
    inARow: priority?.inARow ?? 2,
    stepMs: ageing === undefined ? undefined : ageing * MINUTE_MS,
    opens: opening[0] ?? "00:00",
    slotMs: (appointments?.slotMinutes ?? 15) * MINUTE_MS,
    graceMs: (appointments?.graceMinutes ?? 0) * MINUTE_MS,
    placesAfter: {
      absence: returns?.afterPlaces ?? 3,
      correction: correction?.afterPlaces ?? 0,
      "next-service": nextService?.afterPlaces ?? 1,
      handover: 0,
    },
  };
};

/** Of a line that says nothing, and of every line before lines could say anything. */
export const usualOrder: OrderRules = orderRulesOf({});

/** Slots by which the holder of an appointment came too late: 0 in time, 1 within the first slot after its start. */
const slotsLate = (slotEpoch: number, cameEpoch: number, slotMs: number): number =>
  Math.max(0, Math.ceil((cameEpoch - slotEpoch) / slotMs));

/** Whether the holder of an appointment checked in before his slot began, or within the line's grace after that. */
export const isInTime = ({ slotAt, issuedAt }: Slip, { graceMs }: Pick<OrderRules, "graceMs">): boolean =>
  slotAt !== undefined && epochOf(issuedAt) <= epochOf(slotAt) + graceMs;

/**
 * Minutes until an appointment's own time, at which its holder is called ahead of the others; undefined for who has no such time
 * ahead of him. Until then his place in line says nothing about his wait.
 */
export const minutesToSlot = (
  ticket: Slip & { readonly place?: unknown },
  rules: Pick<OrderRules, "graceMs">,
  now: Instant,
): number | undefined => {
  const { slotAt, place } = ticket;
  if (slotAt === undefined || place !== undefined || !isInTime(ticket, rules) || slotAt <= now) return undefined;
  return Math.ceil((epochOf(slotAt) - epochOf(now)) / MINUTE_MS);
};

/**
 * Steps of priority by class, and of an appointment whose holder came late: each slot of lateness costs one step, until he
 * waits like everybody of his class.
 */
export const levelOf = (ticket: Slip, rules: OrderRules): number => {
  const own = rules.strengths[ticket.priority];
  if (ticket.slotAt === undefined || isInTime(ticket, rules)) return own;
  const late = slotsLate(epochOf(ticket.slotAt), epochOf(ticket.issuedAt), rules.slotMs);
  return Math.max(own, STRONGEST - late);
};
