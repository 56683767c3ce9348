import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

/** One client a function, made at start. Region, credentials and endpoint come from the environment. */
export const sqs = (): SQSClient => new SQSClient({});

export type Send<Message> = (message: Message) => Promise<void>;

/** Puts messages into one queue; kept once this returns. */
export const queueSender =
  <Message>(client: SQSClient, url: string): Send<Message> =>
  async (message) => {
    await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify(message) }));
  };
