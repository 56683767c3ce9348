import { ChangeMessageVisibilityCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
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
