import { randomUUID } from "node:crypto";
import { handle, type LambdaEvent } from "hono/aws-lambda";
import * as z from "zod";
import { agencyQueues } from "../../shared/messaging/agency-queues.ts";
import { sqs } from "../../shared/messaging/queue.ts";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { auditStore } from "../../shared/store/audit-store.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { deliveryStore } from "../../shared/store/delivery-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { operationsStore } from "../../shared/store/operations-store.ts";
import { agencyApi } from "./api.ts";

const Name = z.string().min(1);
const env = readEnv(
  z.object({
    DEFINITION_TABLE: Name,
    DELIVERY_TABLE: Name,
    AUDIT_TABLE: Name,
    OPERATIONS_TABLE: Name,
    AGENCY_QUEUE_PREFIX: Name,
  }),
);
const client = dynamodb();
const queues = agencyQueues(sqs());
const operations = operationsStore(client, env.OPERATIONS_TABLE);
const answer = handle(
  agencyApi({
    definitions: definitionStore({ client, table: env.DEFINITION_TABLE, now }),
    delivery: deliveryStore(client, env.DELIVERY_TABLE),
    backlog: (key) => queues.backlog(env.AGENCY_QUEUE_PREFIX + key),
    stuck: (key) => operations.count(`agency-${key}`),
    audit: auditStore(client, env.AUDIT_TABLE),
    now,
    newId: randomUUID,
  }),
);

export const handler = entry((event: LambdaEvent) => answer(event));
