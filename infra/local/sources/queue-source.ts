import * as z from "zod";
import type { Functions } from "../invoke/functions.ts";
import type { EventSourceSpec } from "../resources/event-source.ts";
import type { Messages } from "../services/messages.ts";
import { failedItems } from "./batch-answer.ts";
import { passes } from "./event-filter.ts";
import type { Source } from "./source.ts";
import { streak } from "./streak.ts";
import { wakeSignal } from "./wake-signal.ts";

/** Between arrivals the queue is looked at this often, for messages whose visibility timeout has ended. */
const idleMs = 1_000;
const mostPerReceive = 10;

const Attribute = z.object({
  DataType: z.string(),
  StringValue: z.string().optional(),
  BinaryValue: z.string().optional(),
});
const Message = z.object({
  MessageId: z.string(),
  ReceiptHandle: z.string(),
  Body: z.string(),
  MD5OfBody: z.string(),
  Attributes: z.record(z.string(), z.string()).default({}),
  MessageAttributes: z.record(z.string(), Attribute).default({}),
});
type Message = z.infer<typeof Message>;
const Received = z.object({ Messages: z.array(Message).default([]) });

/** The shape in which Lambda hands a message over: the same facts, other names. */
export const lambdaRecord = (message: Message, queueArn: string, region: string) => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body,
  attributes: message.Attributes,
  messageAttributes: Object.fromEntries(
    Object.entries(message.MessageAttributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      {
        stringValue: StringValue,
        binaryValue: BinaryValue,
        stringListValues: [],
        binaryListValues: [],
        dataType: DataType,
      },
    ]),
  ),
  md5OfBody: message.MD5OfBody,
  eventSource: "aws:sqs",
  eventSourceARN: queueArn,
  awsRegion: region,
});

/** Filters see the body as an object when it is JSON, else as text. */
const filterView = (record: ReturnType<typeof lambdaRecord>): unknown => {
  try {
    return { ...record, body: JSON.parse(record.body) };
  } catch {
    return record;
  }
};

export interface QueueSourceParts {
  readonly messages: Messages;
  readonly functions: Functions;
  readonly region: string;
  readonly report: (fault: unknown) => void;
}

/**
 * What an earlier host's poller held when it was killed. On AWS the poller lives on, so that delivery never happened: the
 * message shows again at once, and the delivery does not count towards the dead letters.
 */
const takeBack = (queue: ReturnType<Messages["queues"]["getQueueByName"]>): void => {
  for (const [handle, { message }] of queue?.inflightMessages ?? []) {
    message.approximateReceiveCount = Math.max(0, message.approximateReceiveCount - 1);
    // A time in the past, not 0: the store forgets the count of what it is told to show now.
    queue?.changeVisibility(handle, -1);
  }
};

/**
 * Reads a queue as Lambda's poller does: batches, filters (an unmatched message is deleted), and deletion of what
 * succeeded. What failed stays invisible until its visibility timeout ends, so a retry never spins, and goes to the
 * dead letters by the queue's own redrive policy.
 */
export const queueSource = (
  spec: EventSourceSpec,
  { messages, functions, region, report }: QueueSourceParts,
): Source => {
  const queueName = spec.sourceArn.split(":").pop() ?? "";
  const queue = messages.queues.getQueueByName(queueName);
  const QueueUrl = queue?.url;
  takeBack(queue);
  const signal = wakeSignal();
  const unlisten = messages.onArrival(queueName, signal.wake);
  const running = new Set<Promise<void>>();
  const { failed: collectFailed, succeeded, complaint } = streak(`The poller of the queue ${queueName}`, report);
  let stopped = false;

  const receive = async (most: number): Promise<Message[]> => {
    const answer = await messages.sqs("ReceiveMessage", {
      QueueUrl,
      MaxNumberOfMessages: Math.min(most, mostPerReceive),
      WaitTimeSeconds: 0,
      MessageSystemAttributeNames: ["All"],
      MessageAttributeNames: ["All"],
    });
    return Received.parse(answer).Messages;
  };

  /** Fills a batch until it is full, nothing is left, or the batching window ends. */
  const collect = async (): Promise<Message[]> => {
    const batch = await receive(spec.batchSize);
    const until = Date.now() + spec.windowMs;
    while (batch.length > 0 && batch.length < spec.batchSize && !stopped) {
      const more = await receive(spec.batchSize - batch.length);
      batch.push(...more);
      if (more.length > 0) continue;
      const rest = until - Date.now();
      if (rest <= 0) break;
      await signal.sleep(rest);
    }
    return batch;
  };

  const remove = async (batch: readonly Message[]): Promise<void> => {
    for (let start = 0; start < batch.length; start += mostPerReceive) {
      const part = batch.slice(start, start + mostPerReceive);
      const Entries = part.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
      await messages.sqs("DeleteMessageBatch", { QueueUrl, Entries });
    }
  };

  const handOver = async (batch: readonly Message[]): Promise<void> => {
    const records = batch.map((message) => lambdaRecord(message, spec.sourceArn, region));
    const wanted = records.filter((record) => passes(spec.patterns, filterView(record)));
    const wantedIds = new Set(wanted.map(({ messageId }) => messageId));
    const unmatched = batch.filter(({ MessageId }) => !wantedIds.has(MessageId));
    if (unmatched.length > 0) await remove(unmatched);
    if (wanted.length === 0) return;
    const outcome = await functions.invoke(spec.functionName, { Records: wanted });
    const failed = failedItems(outcome, [...wantedIds], spec.reportsItemFailures);
    const done = batch.filter(({ MessageId }) => wantedIds.has(MessageId) && !failed.has(MessageId));
    if (done.length > 0) await remove(done);
  };

  /** A poller that cannot read looks again at the next turn. */
  const look = async (): Promise<Message[]> => {
    try {
      const batch = await collect();
      succeeded();
      return batch;
    } catch (fault) {
      collectFailed(fault);
      return [];
    }
  };

  const loop = async (): Promise<void> => {
    while (!stopped) {
      const batch = running.size < spec.concurrency ? await look() : [];
      if (batch.length === 0) {
        await signal.sleep(idleMs);
        continue;
      }
      const work = handOver(batch)
        .catch(report)
        .finally(() => {
          running.delete(work);
          signal.wake();
        });
      running.add(work);
    }
  };
  const looping = loop();
  return {
    complaint,
    stop: async () => {
      stopped = true;
      unlisten();
      signal.wake();
      await looping;
      await Promise.allSettled(running);
    },
  };
};
