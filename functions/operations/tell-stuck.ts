import type { QueueRef } from "../../shared/messaging/queue-map.ts";
import { gauge } from "../../shared/runtime/metrics.ts";
import type { OperationsStore } from "../../shared/store/operations-store.ts";

/**
 * Tells how many messages wait for a person: in all, at every run, so that the alarm knows of an end too; and by queue where
 * there are any, as each metric costs by the hour in which it is told.
 */
export const tellStuck = async ({
  queues,
  store,
}: {
  readonly queues: readonly QueueRef[];
  readonly store: Pick<OperationsStore, "count">;
}): Promise<void> => {
  const counts = await Promise.all(queues.map(async ({ name }) => ({ name, open: await store.count(name) })));
  gauge(
    "StuckMessages",
    counts.reduce((sum, { open }) => sum + open, 0),
  );
  for (const { name, open } of counts) if (open > 0) gauge("StuckMessagesOf", open, { queue: name });
};
