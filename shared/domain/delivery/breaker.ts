import * as z from "zod";
import { epochOf, Instant, instantOf } from "../calendar/time.ts";
import { type DeliveryTrouble, DeliveryTroubleKind } from "./trouble.ts";

/** How an agency's software answered lately: whether it is worth a call. */
export const Breaker = z.object({
  failures: z.int().default(0).describe("Failures in a row"),
  openings: z.int().default(0).describe("Pauses in a row, without a success between them"),
  openSince: Instant.optional().describe("Nothing was taken since then"),
  openUntil: Instant.optional().describe("Until then nobody calls; afterwards one message tries"),
  probe: z.object({ id: z.string(), until: Instant }).optional().describe("The message that tries"),
  lastSuccessAt: Instant.optional(),
  lastFailure: z.object({ at: Instant, kind: DeliveryTroubleKind, detail: z.string() }).optional(),
});
export type Breaker = z.infer<typeof Breaker>;

export const freshBreaker: Breaker = Breaker.parse({});

/** Failures in a row after which the agency is given a rest. */
const patience = 5;
const firstPauseSeconds = 30;
/** An agency that is back is found within this time. */
const pauseSeconds = 300;
/** Pauses of that length that follow each other for most of a working day, before the long ones. */
const shortOpenings = 100;
const longPauseSeconds = 1800;
/** An agency that asks for a longer rest than this is tried sooner all the same. */
const longestAskedSeconds = 3600;
/** A probe that said nothing by then is forgotten: its function died. Longer than one call may take. */
const probeSeconds = 30;

export type Passage =
  | { readonly pass: "free" }
  | { readonly pass: "probe" }
  | { readonly pass: "closed"; readonly seconds: number };

const secondsTo = (until: Instant, at: Instant): number => (epochOf(until) - epochOf(at)) / 1000;
const after = (at: Instant, seconds: number): Instant => instantOf(epochOf(at) + Math.ceil(seconds) * 1000);

/** Whether a message may be sent now, may try whether the agency is back, or waits. */
export const passageAt = ({ openUntil, probe }: Breaker, at: Instant): Passage => {
  if (openUntil === undefined) return { pass: "free" };
  const rest = secondsTo(openUntil, at);
  if (rest > 0) return { pass: "closed", seconds: rest };
  const trying = probe === undefined ? 0 : secondsTo(probe.until, at);
  return trying > 0 ? { pass: "closed", seconds: trying } : { pass: "probe" };
};

export const asProbe = (breaker: Breaker, id: string, at: Instant): Breaker => ({
  ...breaker,
  probe: { id, until: after(at, probeSeconds) },
});

/** The agency answers: all may call again. */
export const afterSuccess = ({ lastFailure }: Breaker, at: Instant): Breaker => ({
  ...{ failures: 0, openings: 0, lastSuccessAt: at },
  ...(lastFailure === undefined ? {} : { lastFailure }),
});

/** Doubles to its cap; half of it is by chance, so that agencies behind one broken line are not called together. */
const pauseOf = (openings: number, chance: number): number => {
  const cap = openings > shortOpenings ? longPauseSeconds : pauseSeconds;
  return Math.min(cap, firstPauseSeconds * 2 ** Math.min(openings - 1, 10)) * (0.5 + chance / 2);
};

/**
 * A call failed that might have gone through. Only a probe makes an open breaker wait anew: a call that was under way when it
 * opened says nothing more. @param chance 0 to 1
 */
export const afterFailure = (breaker: Breaker, trouble: DeliveryTrouble, at: Instant, chance: number): Breaker => {
  const { openUntil, probe, openSince, ...rest } = breaker;
  const noted = {
    ...rest,
    failures: breaker.failures + 1,
    lastFailure: { at, kind: trouble.kind, detail: trouble.detail },
  };
  if (openUntil !== undefined && secondsTo(openUntil, at) > 0)
    return { ...noted, openUntil, ...(openSince === undefined ? {} : { openSince }) };
  const asked = Math.min(trouble.retryAfterSeconds ?? 0, longestAskedSeconds);
  if (openUntil === undefined && noted.failures < patience && asked === 0) return noted;
  const openings = breaker.openings + 1;
  const pause = Math.max(asked, pauseOf(openings, chance));
  return { ...noted, openings, openSince: openSince ?? at, openUntil: after(at, pause) };
};

/** The agency is there, it only does not want one message. */
export const afterRefusal = (breaker: Breaker, { kind, detail }: DeliveryTrouble, at: Instant): Breaker => ({
  ...afterSuccess(breaker, at),
  ...(breaker.lastSuccessAt === undefined ? {} : { lastSuccessAt: breaker.lastSuccessAt }),
  lastFailure: { at, kind, detail },
});

/** Somebody wants it tried now: the next message does. */
export const tryNow = ({ probe: _, ...breaker }: Breaker, at: Instant): Breaker =>
  breaker.openUntil === undefined ? breaker : { ...breaker, openUntil: at };

/** For the operator: an agency that stays away for more than a moment. */
export const isAway = ({ openings }: Pick<Breaker, "openings">): boolean => openings >= 3;
