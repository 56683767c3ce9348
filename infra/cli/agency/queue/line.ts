import {
  CreateQueueCommand,
  DeleteMessageCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import type { CloudEvent } from "../../../../shared/messaging/cloudevent.ts";

/** The two queues over which an agency's program is tried: the one that it reads, and the one that it writes to. */
export interface Line {
  readonly queueUrl: string;
  readonly answersUrl: string;
  send(event: CloudEvent): Promise<void>;
  /** Answers that have come since, at most ten; waits a second for the first. */
  answers(): Promise<string[]>;
  /** Messages in the first queue, in somebody's hands or not. AWS tells it with a delay. */
  left(): Promise<number>;
  close(): Promise<void>;
}

const counted = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"] as const;
/** Short, so that a program that was started anew in between finds what it had in its hands. */
const visibilitySeconds = "30";

/** Makes both queues for this run, so that neither motcua nor anybody else reads or writes there. */
export const makeLine = async (
  client: SQSClient,
  run: string,
  urlOf: (made: string, name: string) => string,
): Promise<Line> => {
  const create = async (QueueName: string, Attributes: Record<string, string>): Promise<string> =>
    urlOf((await client.send(new CreateQueueCommand({ QueueName, Attributes }))).QueueUrl ?? "", QueueName);
  const [queueUrl, answersUrl] = await Promise.all([
    create(`motcua-check-${run}.fifo`, { FifoQueue: "true", VisibilityTimeout: visibilitySeconds }),
    create(`motcua-check-${run}-answers`, { VisibilityTimeout: visibilitySeconds }),
  ]);
  let sent = 0;
  return {
    ...{ queueUrl, answersUrl },
    async send(event) {
      const MessageBody = JSON.stringify(event);
      // Of one dossier in their order, and a repeat is let through: motcua publishes a fact again when it must.
      const order = { MessageGroupId: `${event.subject}`, MessageDeduplicationId: `${run}-${++sent}` };
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody, ...order }));
    },
    async answers() {
      const wanted = { QueueUrl: answersUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 };
      const { Messages = [] } = await client.send(new ReceiveMessageCommand(wanted));
      for (const { ReceiptHandle } of Messages)
        await client.send(new DeleteMessageCommand({ QueueUrl: answersUrl, ReceiptHandle }));
      return Messages.map(({ Body = "" }) => Body);
    },
    async left() {
      const { Attributes = {} } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: [...counted] }),
      );
      return counted.reduce((sum, name) => sum + Number(Attributes[name] ?? 0), 0);
    },
    async close() {
      for (const QueueUrl of [queueUrl, answersUrl]) await client.send(new DeleteQueueCommand({ QueueUrl }));
    },
  };
};
