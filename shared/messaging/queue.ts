import {
  ChangeMessageVisibilityCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { awsCalls } from "../runtime/aws-calls.ts";

/**
 * One client a function, made at start. Region, credentials and endpoint come from the environment, not from a queue's address:
 * the local engine tells addresses at which it is not.
 */
export const sqs = (): SQSClient => new SQSClient({ ...awsCalls, useQueueUrlAsEndpoint: false });

export type Send<Message> = (message: Message) => Promise<void>;

/** Puts messages into one queue; kept once this returns. */
export const queueSender =
  <Message>(client: SQSClient, url: string): Send<Message> =>
  async (message) => {
    await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify(message) }));
  };

/** Hides a message that failed for so many seconds, instead of the queue's own time. */
export type PutBack = (receiptHandle: string, seconds: number) => Promise<void>;

export const queuePutBack =
  (client: SQSClient, url: string): PutBack =>
  async (receiptHandle, seconds) => {
    const VisibilityTimeout = Math.round(seconds);
    await client.send(
      new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle: receiptHandle, VisibilityTimeout }),
    );
  };

/** The most that SQS takes in one call. */
const batchSize = 10;

/** Puts many bodies into one queue, ten a call, one call after the other. Throws when SQS did not take one of them. */
export const bodiesSender =
  (client: SQSClient, url: string) =>
  async (bodies: readonly string[]): Promise<void> => {
    for (let from = 0; from < bodies.length; from += batchSize) {
      const Entries = bodies.slice(from, from + batchSize).map((MessageBody, at) => ({ Id: `${at}`, MessageBody }));
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
      if (Failed.length > 0) throw new Error(`SQS did not take ${Failed.length} messages: ${Failed[0]?.Code}`);
    }
  };
