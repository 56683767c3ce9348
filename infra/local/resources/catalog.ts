import { alarm } from "./alarm.ts";
import { bucket } from "./bucket.ts";
import { distribution, edgeFunction, headersPolicy } from "./distribution.ts";
import { eventSource } from "./event-source.ts";
import { lambdaFunction } from "./function.ts";
import { api, authorizer, integration, route, stage } from "./http-api.ts";
import { kmsKey } from "./kms-key.ts";
import { logSubscription } from "./log-subscription.ts";
import { malwarePlan } from "./malware-plan.ts";
import type { Provider } from "./provider.ts";
import { queue } from "./queue.ts";
import { rule, schedule } from "./schedule.ts";
import { subscription } from "./subscription.ts";
import { table } from "./table.ts";
import { topic } from "./topic.ts";
import { userPool, userPoolClient, userPoolDomain, userPoolGroup } from "./user-pool.ts";

/** Every type this host can put here. Those with `put` are created in this order. */
export const providers: readonly Provider[] = [
  ...[table, queue, topic, subscription, bucket, kmsKey],
  ...[lambdaFunction, eventSource, rule, schedule, malwarePlan, logSubscription, alarm],
  ...[api, route, integration, authorizer, stage],
  ...[userPool, userPoolClient, userPoolGroup, userPoolDomain],
  ...[distribution, edgeFunction, headersPolicy],
];
