import { randomUUID } from "node:crypto";
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  type MessageAttributeValue,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { startFauxqs } from "fauxqs";
import { operationsApi } from "../../functions/operations/api.ts";
import { collect } from "../../functions/operations/collect.ts";
import type { OperationsDeps } from "../../functions/operations/deps.ts";
import { type DeadLetterQueues, deadLetterQueues } from "../../shared/messaging/dead-letters.ts";
import type { QueueRef } from "../../shared/messaging/queue-map.ts";
import { auditStore } from "../../shared/store/audit-store.ts";
import { carrierMinutes } from "../../shared/store/carrier-minutes.ts";
import { deliveryCalls } from "../../shared/store/delivery-calls.ts";
import { dossierStore } from "../../shared/store/dossier-store.ts";
import { messageTrail } from "../../shared/store/message-trail.ts";
import { operationsStore } from "../../shared/store/operations-store.ts";
import { ticketPages } from "../../shared/store/ticket-pages.ts";
import { ticketStore } from "../../shared/store/ticket-store.ts";
import { caoBangDefinitions } from "./definitions.ts";
import { localTables } from "./dynamodb-local.ts";
import { memoryDelivery } from "./memory-delivery.ts";
import { officerEvent } from "./officer-event.ts";

const credentials = { accessKeyId: "local", secretAccessKey: "local" };
const region = "us-east-1";
/** Deliveries before a queue gives a message up, as in the stack. */
const deliveries = 5;

export const operator = ["system-operator:cao-bang"];

/** Queues with dead letters on a local engine, the table of stuck messages, and the API over both. */
export const operationsWorld = async (
  at: string,
  more: (sqs: DeadLetterQueues) => Partial<OperationsDeps> = () => ({}),
) => {
  const engine = await startFauxqs({ port: 0, logger: false });
  const client = new SQSClient({ endpoint: engine.address, region, credentials });
  const { client: dynamodb, table } = await localTables(
    "operations",
    "audit",
    "dossier",
    "notification",
    "delivery",
    "ticket",
  );
  const clock = { at };

  const create = async (QueueName: string, Attributes: Record<string, string>): Promise<string> =>
    (await client.send(new CreateQueueCommand({ QueueName, Attributes }))).QueueUrl ?? "";
  const made = async (name: string, { fifo = false } = {}): Promise<QueueRef & { readonly dead: string }> => {
    const end = fifo ? ".fifo" : "";
    const kind: Record<string, string> = fifo ? { FifoQueue: "true" } : {};
    const dead = await create(`${name}-dead${end}`, kind);
    const target = `arn:aws:sqs:${region}:000000000000:${name}-dead${end}`;
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: target, maxReceiveCount: deliveries });
    const url = await create(`${name}${end}`, { ...kind, RedrivePolicy, VisibilityTimeout: "0" });
    return { name, queue: `${name}${end}`, isStream: false, url, dead };
  };
  const inbox = await made("handoff-inbox");
  const police = await made("agency-police", { fifo: true });
  const streamUrl = await create("routing-dead", {});
  const stream: QueueRef = { name: "routing", queue: "routing-dead", isStream: true, url: streamUrl };

  const sqs = deadLetterQueues(client, 0);
  const store = operationsStore(dynamodb, table.operations);
  const audit = auditStore(dynamodb, table.audit);
  const { province } = caoBangDefinitions();
  const deps: OperationsDeps = {
    ...{ queues: [inbox, police, stream], sqs, store, audit, newId: randomUUID },
    province: async () => province,
    now: () => clock.at,
    rates: async () => new Map(),
    dossiers: dossierStore(dynamodb, table.dossier),
    delivery: memoryDelivery(),
    calls: deliveryCalls(dynamodb, table.delivery),
    tickets: ticketStore(ticketPages(dynamodb, table.ticket)),
    trail: messageTrail(dynamodb, table.notification),
    carrierMinutes: carrierMinutes(dynamodb, table.notification, () => clock.at).recent,
    ...more(sqs),
  };
  const app = operationsApi(deps);

  const receive = async (QueueUrl: string) =>
    (
      await client.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, MessageAttributeNames: ["All"] }),
      )
    ).Messages ?? [];
  /** A message arrives, and no delivery of it succeeds. @returns SQS's name of it */
  const fail = async (
    { url }: QueueRef,
    body: string,
    { attributes = {}, group }: { attributes?: Record<string, string>; group?: string } = {},
  ): Promise<string> => {
    const MessageAttributes: Record<string, MessageAttributeValue> = Object.fromEntries(
      Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: "String", StringValue }]),
    );
    const fifo = group === undefined ? {} : { MessageGroupId: group, MessageDeduplicationId: randomUUID() };
    const { MessageId = "" } = await client.send(
      new SendMessageCommand({ QueueUrl: url, MessageBody: body, MessageAttributes, ...fifo }),
    );
    await giveUp(url);
    return MessageId;
  };
  /** Reads until the queue has put everything among its dead letters. */
  const giveUp = async (url: string): Promise<void> => {
    for (let time = 0; time <= deliveries; time++) await receive(url);
  };
  const takeOut = async (url: string) => {
    const messages = await receive(url);
    for (const { ReceiptHandle } of messages)
      await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
    return messages;
  };
  const request = async (method: "GET" | "POST", path: string, as: readonly string[] | undefined, body?: unknown) =>
    app.request(
      path,
      { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) },
      {
        event: officerEvent({ as, officer: "tuan.caobang" }),
      },
    );
  const stop = async () => {
    client.destroy();
    await engine.stop();
  };
  return {
    ...{ clock, deps, store, audit, sqs, client, dynamodb, table, inbox, police, stream },
    ...{ fail, giveUp, receive, takeOut, request, stop },
    collect: () => collect(deps, () => true),
    send: (QueueUrl: string, MessageBody: string) => client.send(new SendMessageCommand({ QueueUrl, MessageBody })),
  };
};

/** The envelope of a hand-over, as the topic brings it. */
export const handOver = (code = "H14.101-261117-0001", version = 3) => ({
  ...{ specversion: "1.0", id: `${code}:${version}`, type: "motcua.dossier.handed-over.v1" },
  ...{ source: "/motcua/cao-bang/01288", subject: code, time: "2026-11-17T01:30:00Z" },
  datacontenttype: "application/json",
  data: {
    ...{ event: "DossierHandedOver", commune: "01288", procedure: "1.001193", procedureVersion: "x" },
    ...{ case: "standard", status: "processing", version },
    handoff: { id: `${code}~1`, number: 1, step: "register", agency: "H14.15", acceptBy: "2026-11-17T02:00:00Z" },
  },
});
