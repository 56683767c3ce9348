import * as z from "zod";
import type { Instant } from "../calendar/time.ts";
import type { Breaker } from "./breaker.ts";
import { isAway } from "./breaker.ts";
import { type Outage, outageAt } from "./outage.ts";

/** How the way to an agency stands, in one word. */
export const Standing = z.enum(["built-in", "fetches", "outage", "away", "resting", "failing", "untried", "well"]);
export type Standing = z.infer<typeof Standing>;

interface Way {
  readonly delivery: "inbox" | "queue" | "webhook";
  readonly breaker: Breaker;
  readonly outages: readonly Outage[];
}

export const standingAt = ({ delivery, breaker, outages }: Way, at: Instant): Standing => {
  if (outageAt(outages, at) !== undefined) return "outage";
  if (delivery === "inbox") return "built-in";
  if (delivery === "queue") return "fetches";
  if (breaker.openUntil !== undefined) return isAway(breaker) ? "away" : "resting";
  if (breaker.failures > 0) return "failing";
  return breaker.lastSuccessAt === undefined ? "untried" : "well";
};
