import type { AddressInfo } from "node:net";
import { buildApp } from "fauxqs";
// The package's main entry listens on every interface and offers no hooks. Its parts do not, so they are put together
// here; they are addressed by path because the package exports none of them by name (version pinned exactly).
import { PersistenceManager } from "../../../node_modules/fauxqs/dist/persistence.js";
import { S3Store } from "../../../node_modules/fauxqs/dist/s3/s3Store.js";
import { SnsStore } from "../../../node_modules/fauxqs/dist/sns/snsStore.js";
import { MessageSpy, type SpyMessage } from "../../../node_modules/fauxqs/dist/spy.js";
import { SqsStore } from "../../../node_modules/fauxqs/dist/sqs/sqsStore.js";
import type { CarrierMode } from "../carriers/carrier-state.ts";
import type { DataFolder } from "../data-folder.ts";
import { HostFault, messageOf } from "../host-fault.ts";
import { answerCors, type CorsRule } from "./bucket-cors.ts";
import { answerMetrics } from "./cloudwatch.ts";
import { type MessageApp, ownCall } from "./message-app.ts";
import { type QueueRates, queueRates } from "./queue-rates.ts";
import { catchSms } from "./sms-endpoint.ts";
import type { Sms } from "./sms-store.ts";
import type { Usage } from "./usage.ts";

/** SQS, SNS and S3 on one loopback address, kept in SQLite, with SMS caught before SNS sees them. */
export interface Messages {
  readonly url: string;
  readonly queues: SqsStore;
  readonly topics: SnsStore;
  readonly objects: S3Store;
  /** CORS rules by bucket name, filled from the template. */
  readonly cors: Map<string, readonly CorsRule[]>;
  /** One SQS call in AWS's own JSON protocol, without a socket. */
  sqs(action: string, body: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>;
  /** Calls the listener with the key of each new object of the bucket; returns how to stop listening. */
  onUpload(bucket: string, listener: (key: string) => void): () => void;
  /** Calls the listener when a message arrives in the queue; returns how to stop listening. */
  onArrival(queue: string, listener: () => void): () => void;
  stop(): Promise<void>;
}

class ArrivalSpy extends MessageSpy {
  readonly listeners = new Map<string, Set<() => void>>();
  readonly uploads = new Map<string, Set<(key: string) => void>>();
  readonly rates: QueueRates;
  constructor(rates: QueueRates) {
    super();
    this.rates = rates;
  }
  override addMessage(message: SpyMessage): void {
    if (message.service === "s3" && message.status === "uploaded")
      for (const listener of this.uploads.get(message.bucket) ?? []) listener(message.key);
    if (message.service !== "sqs" || message.status === "dlq") return;
    this.rates.count(message.queueName, message.status === "published" ? "in" : "out");
    for (const listener of this.listeners.get(message.queueName) ?? []) listener();
  }
}

const listening = <Listener>(all: Map<string, Set<Listener>>, name: string, listener: Listener): (() => void) => {
  const listeners = all.get(name) ?? new Set();
  all.set(name, listeners.add(listener));
  return () => void listeners.delete(listener);
};

export const startMessages = async (
  data: DataFolder,
  options: { region: string; sms: Sms; usage: Usage; offset?: () => number; smsMode?: () => CarrierMode },
): Promise<Messages> => {
  const stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() };
  const persistence = openPersistence(data, stores);
  const rates = queueRates(Date.now);
  const spy = new ArrivalSpy(rates);
  stores.sqsStore.spy = spy;
  stores.s3Store.spy = spy;
  for (const queue of stores.sqsStore.allQueues()) queue.spy = spy;
  const app = buildApp({ logger: false, defaultRegion: options.region, stores });
  const cors = new Map<string, readonly CorsRule[]>();
  answerCors(app, cors);
  catchSms(app, options.sms, options.usage, options.smsMode);
  answerMetrics(app, {
    cameIn: (queue, minute) => rates.at(queue, "in", minute),
    wentOut: (queue, minute) => rates.at(queue, "out", minute),
    oldestSeconds: (queue) => oldestSeconds(stores.sqsStore, queue),
    offset: options.offset ?? (() => 0),
  });
  app.addHook("preClose", (done) => {
    persistence.close();
    done();
  });
  await app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    queues: stores.sqsStore,
    topics: stores.snsStore,
    objects: stores.s3Store,
    cors,
    sqs: async (action, body) => {
      const answer = await sqsCall(app, action, body);
      // Lambda's pollers are billed too; an empty look here has no counterpart in AWS's long polls, so it is not counted.
      if (action !== "ReceiveMessage" || answer.Messages) options.usage.sqs.requests++;
      return answer;
    },
    onUpload: (bucket, listener) => listening(spy.uploads, bucket, listener),
    onArrival: (queue, listener) => listening(spy.listeners, queue, listener),
    stop: () => app.close(),
  };
};

const oldestSeconds = (queues: SqsStore, name: string): number | undefined => {
  const ready = queues.inspectQueue(name)?.messages.ready ?? [];
  if (ready.length === 0) return undefined;
  return Math.max(0, Math.round((Date.now() - Math.min(...ready.map(({ sentTimestamp }) => sentTimestamp))) / 1000));
};

const openPersistence = (
  data: DataFolder,
  stores: { sqsStore: SqsStore; snsStore: SnsStore; s3Store: S3Store },
): PersistenceManager => {
  const folder = data.inside("messages");
  try {
    const persistence = new PersistenceManager(folder);
    persistence.load(stores.sqsStore, stores.snsStore, stores.s3Store);
    stores.sqsStore.persistence = persistence;
    stores.snsStore.persistence = persistence;
    stores.s3Store.persistence = persistence;
    for (const queue of stores.sqsStore.allQueues()) queue.persistence = persistence;
    return persistence;
  } catch (error) {
    throw new HostFault(`The queues in ${folder} cannot be read (${messageOf(error)}); "npm run reset" starts afresh.`);
  }
};

const sqsCall = async (
  app: MessageApp,
  action: string,
  body: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> => {
  const answer = await app.inject({
    method: "POST",
    url: "/",
    headers: { "content-type": "application/x-amz-json-1.0", "x-amz-target": `AmazonSQS.${action}`, [ownCall]: "yes" },
    payload: JSON.stringify(body),
  });
  if (answer.statusCode >= 400) throw new Error(`SQS ${action}: ${answer.body}`);
  return answer.body ? answer.json() : {};
};
