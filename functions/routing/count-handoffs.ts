import type { Fact } from "../../shared/messaging/event-topic.ts";
import { count } from "../../shared/runtime/metrics.ts";

const counted = {
  "motcua.dossier.handed-over.v1": "HandoffsSent",
  "motcua.handoff.delivered.v1": "HandoffsDelivered",
  "motcua.handoff.accepted.v1": "HandoffsAccepted",
  "motcua.handoff.reminded.v1": "HandoffsLate",
} as const;

/** How many hand-overs went out, arrived, were accepted, are late. A change that comes twice is counted twice. */
export const countHandoffs = (facts: readonly Fact[]): void => {
  for (const [type, name] of Object.entries(counted)) {
    const times = facts.filter(({ envelope }) => envelope.type === type).length;
    if (times > 0) count(name, {}, times);
  }
};
