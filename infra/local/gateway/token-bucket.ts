import type { Throttle } from "../resources/http-api.ts";

/** Takes a token when there is one. @param now milliseconds */
export type TokenBucket = (now: number) => boolean;

/** The stage's limit on a route: `burst` requests at once, refilled with `rate` per second. */
export const tokenBucket = ({ burst, rate }: Throttle): TokenBucket => {
  let tokens = burst;
  let filledAt: number | undefined;
  return (now) => {
    tokens = Math.min(burst, tokens + ((now - (filledAt ?? now)) / 1000) * rate);
    filledAt = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
};
