import type { ScheduledEvent } from "aws-lambda";
import { entry } from "../../shared/runtime/entry.ts";
import { collect } from "./collect.ts";
import { liveCollector } from "./live-deps.ts";
import { tellStuck } from "./tell-stuck.ts";

const deps = liveCollector();

/** Milliseconds that a batch under way may take before Lambda ends the run. */
const marginMs = 10_000;

export const handler = entry(async (_: ScheduledEvent, context) => {
  const collected = await collect(deps, () => context.getRemainingTimeInMillis() > marginMs);
  await tellStuck(deps);
  const closed = collected.filter(({ trouble }) => trouble !== undefined).map(({ queue }) => queue);
  // Only now, after the last queue: the alarm on this function's errors rings.
  if (closed.length > 0) throw new Error(`Dead letters not collected: ${closed.join(", ")}`);
});
