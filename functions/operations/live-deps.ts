import { randomUUID } from "node:crypto";
import * as z from "zod";
import { deadLetterQueues } from "../../shared/messaging/dead-letters.ts";
import { sqs } from "../../shared/messaging/queue.ts";
import { readQueueMap } from "../../shared/messaging/queue-map.ts";
import { cloudwatch, queueMetrics } from "../../shared/messaging/queue-metrics.ts";
import { now } from "../../shared/runtime/clock.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { auditStore } from "../../shared/store/audit-store.ts";
import { carrierMinutes } from "../../shared/store/carrier-minutes.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { deliveryCalls } from "../../shared/store/delivery-calls.ts";
import { deliveryStore } from "../../shared/store/delivery-store.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { messageTrail } from "../../shared/store/message-trail.ts";
import { operationsStore } from "../../shared/store/operations-store.ts";
import { ticketPages } from "../../shared/store/ticket-pages.ts";
import { ticketStore } from "../../shared/store/ticket-store.ts";
import type { OperationsDeps } from "./deps.ts";

const Name = z.string().min(1);

/** What the scheduled collector works with. */
export const liveCollector = () => {
  const env = readEnv(z.object({ OPERATIONS_TABLE: Name, QUEUES: Name, ANY_QUEUE_URL: Name }));
  return {
    queues: readQueueMap(env.QUEUES, env.ANY_QUEUE_URL),
    sqs: deadLetterQueues(sqs()),
    store: operationsStore(dynamodb(), env.OPERATIONS_TABLE),
    now,
  };
};

/** The same for the API, with whom it asks and tells. */
export const liveDeps = (): OperationsDeps => {
  const env = readEnv(
    z.object({
      ...{ AUDIT_TABLE: Name, DEFINITION_TABLE: Name, DELIVERY_TABLE: Name, DOSSIER_TABLE: Name },
      ...{ NOTIFICATION_TABLE: Name, TICKET_TABLE: Name },
    }),
  );
  const client = dynamodb();
  const { province } = definitionStore({ client, table: env.DEFINITION_TABLE, now });
  return {
    ...liveCollector(),
    rates: queueMetrics(cloudwatch()),
    delivery: deliveryStore(client, env.DELIVERY_TABLE),
    dossiers: dossierStore(client, env.DOSSIER_TABLE),
    calls: deliveryCalls(client, env.DELIVERY_TABLE),
    tickets: ticketStore(ticketPages(client, env.TICKET_TABLE)),
    trail: messageTrail(client, env.NOTIFICATION_TABLE),
    carrierMinutes: carrierMinutes(client, env.NOTIFICATION_TABLE, now).recent,
    province,
    audit: auditStore(client, env.AUDIT_TABLE),
    newId: randomUUID,
  };
};
