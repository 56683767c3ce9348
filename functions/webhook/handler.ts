import * as z from "zod";
import { agencyQueues } from "../../shared/messaging/agency-queues.ts";
import { parameterSecrets, ssm } from "../../shared/messaging/parameter-secrets.ts";
import { sqs } from "../../shared/messaging/queue.ts";
import { webhookCaller } from "../../shared/messaging/webhook-call.ts";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { readEnv } from "../../shared/runtime/env.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { deliveryCalls } from "../../shared/store/delivery-calls.ts";
import { deliveryStore } from "../../shared/store/delivery-store.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { dynamodb } from "../../shared/store/dynamodb.ts";
import { faultNotes } from "../../shared/store/fault-notes.ts";
import { operationsStore } from "../../shared/store/operations-store.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import { deliverToAgency } from "./deliver.ts";
import { eachInOrder } from "./in-order.ts";

const Name = z.string().min(1);
const env = readEnv(
  z.object({
    DOSSIER_TABLE: Name,
    DEFINITION_TABLE: Name,
    DELIVERY_TABLE: Name,
    OPERATIONS_TABLE: Name,
    // Where agencies' stand-ins listen. Only the local host sets it; with it loopback addresses may be called, else never.
    LOCAL_AGENCIES_URL: z.url({ protocol: /^http$/, hostname: /^(localhost|127\.0\.0\.1)$/ }).optional(),
  }),
);
const client = dynamodb();
const secretsIn = parameterSecrets(ssm(), Date.now);
const definitions = definitionStore({ client, table: env.DEFINITION_TABLE, now });
const queues = agencyQueues(sqs());
const noteFault = faultNotes(client, env.OPERATIONS_TABLE, now);
const local = env.LOCAL_AGENCIES_URL;

const deliver = deliverToAgency({
  dossiers: dossierStore(client, env.DOSSIER_TABLE),
  rulesFor: rulesFor(definitions),
  delivery: deliveryStore(client, env.DELIVERY_TABLE),
  calls: deliveryCalls(client, env.DELIVERY_TABLE),
  faults: { note: noteFault, faultOf: operationsStore(client, env.OPERATIONS_TABLE).faultOf },
  queues,
  province: definitions.province,
  call: webhookCaller({ loopback: local !== undefined }),
  secretsOf: ({ secretParameter }) => secretsIn(secretParameter),
  addressOf: ({ code }, { url }) => (local === undefined ? url : `${local}/${code}`),
  now,
  random: Math.random,
});

export const handler = entry(eachInOrder(deliver, queues.putBack, noteFault));
