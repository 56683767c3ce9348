import type { SQSRecord } from "aws-lambda";
import { epochOf } from "../../shared/domain/calendar/time.ts";
import {
  afterFailure,
  afterRefusal,
  afterSuccess,
  asProbe,
  type Breaker,
  isAway,
  passageAt,
} from "../../shared/domain/delivery/breaker.ts";
import { outageAt } from "../../shared/domain/delivery/outage.ts";
import { retryPause, type Turn, waitingPause } from "../../shared/domain/delivery/pause.ts";
import type { DeliveryTrouble } from "../../shared/domain/delivery/trouble.ts";
import { count } from "../../shared/runtime/metrics.ts";
import type { WebhookDeps } from "./deps.ts";
import { Wait } from "./wait.ts";

type GateDeps = Pick<WebhookDeps, "delivery" | "now" | "random">;

/** A success is written down so often at most, unless there was trouble before it: a write for each message would double the cost. */
const quietMs = 60_000;
/** While an outage lasts, an end before its time is noticed within this time. */
const longestLookSeconds = 1800;

export const turnOf = ({ random }: Pick<GateDeps, "random">, record: SQSRecord): Turn => ({
  receives: Number(record.attributes.ApproximateReceiveCount),
  chance: random(),
});

const secondsUntil = (until: string, at: string): number => (epochOf(until) - epochOf(at)) / 1000;

/**
 * Lets a message through to an agency that answers, or as the one that tries. @returns what was known of it
 * @throws Wait during a planned outage, and while the agency rests
 */
export const pass = async (deps: GateDeps, agency: string, record: SQSRecord): Promise<Breaker> => {
  const { delivery, now } = deps;
  const turn = turnOf(deps, record);
  const at = now();
  const { breaker, outages } = await delivery.load(agency);
  const outage = outageAt(outages, at);
  if (outage !== undefined)
    throw new Wait(
      `${agency} has announced an outage`,
      waitingPause(Math.min(secondsUntil(outage.ends, at), longestLookSeconds), turn),
    );
  if (passageAt(breaker, at).pass === "free") return breaker;
  let passage = passageAt(breaker, at);
  // One of all that come in this moment is the probe. Should its function die, another takes its place after a while.
  const claimed = await delivery.changeBreaker(agency, (current) => {
    passage = passageAt(current, at);
    return passage.pass === "probe" ? asProbe(current, record.messageId, at) : undefined;
  });
  if (passage.pass === "closed") throw new Wait(`${agency} rests`, waitingPause(passage.seconds, turn));
  return claimed;
};

export const noteSuccess = async ({ delivery, now }: GateDeps, agency: string, before: Breaker): Promise<void> => {
  const at = now();
  const { failures, openUntil, lastSuccessAt } = before;
  const fresh = lastSuccessAt !== undefined && epochOf(at) - epochOf(lastSuccessAt) < quietMs;
  if (fresh && failures === 0 && openUntil === undefined) return;
  await delivery.changeBreaker(agency, (current) => afterSuccess(current, at));
  if (isAway(before)) count("AgencyAway", {}, 0);
};

export const noteRefusal = async (deps: GateDeps, agency: string, trouble: DeliveryTrouble): Promise<void> => {
  await deps.delivery.changeBreaker(agency, (current) => afterRefusal(current, trouble, deps.now()));
};

/** The agency did not answer as it should. @returns what the message does now */
export const noteFailure = async (
  deps: GateDeps,
  agency: string,
  trouble: DeliveryTrouble,
  record: SQSRecord,
): Promise<Wait> => {
  const { delivery, now, random } = deps;
  const at = now();
  const chance = random();
  const { openUntil, ...after } = await delivery.changeBreaker(agency, (current) =>
    afterFailure(current, trouble, at, chance),
  );
  if (isAway(after)) count("AgencyAway");
  const turn = turnOf(deps, record);
  const why = `${agency}: ${trouble.kind}`;
  if (openUntil === undefined) return new Wait(why, retryPause(turn));
  return new Wait(why, waitingPause(Math.max(0, secondsUntil(openUntil, at)), turn));
};
