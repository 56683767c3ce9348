import {
  ChangeMessageVisibilityCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  QueueDoesNotExist,
  SendMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import type { SQSRecord } from "aws-lambda";

export interface Backlog {
  readonly waiting: number;
  /** Among its dead letters. */
  readonly dead: number;
}

/** Why a message lies among the dead letters: a code, and what an operator needs beside it, without personal data. */
export interface SetAside {
  readonly reason: string;
  readonly detail: string;
}

/** The agencies' own queues, found by their names: more of them than a function's environment could name. */
export interface AgencyQueues {
  putBack(record: SQSRecord, seconds: number): Promise<void>;
  setAside(record: SQSRecord, why: SetAside, id: string): Promise<void>;
  /** @param queue name without the suffix, as the template gives it; undefined when there is none */
  backlog(queue: string): Promise<Backlog | undefined>;
}

const nameOf = (arn: string): string => arn.slice(arn.lastIndexOf(":") + 1);
/** The template names an agency's dead letters after its queue (`infra/aws/agency-queue.ts`). */
const deadLettersOf = (name: string): string => name.replace(/\.fifo$/, "-DeadLetters.fifo");

const attributesOf = ({ messageAttributes }: SQSRecord, { reason, detail }: SetAside) =>
  Object.fromEntries(
    Object.entries({
      ...Object.fromEntries(Object.entries(messageAttributes).map(([name, { stringValue }]) => [name, stringValue])),
      "motcua.reason": reason,
      "motcua.detail": detail,
    }).flatMap(([name, value]) => (value ? [[name, { DataType: "String", StringValue: value }]] : [])),
  );

export const agencyQueues = (client: SQSClient): AgencyQueues => {
  const urls = new Map<string, Promise<string>>();
  const urlOf = (QueueName: string): Promise<string> => {
    const known = urls.get(QueueName);
    if (known !== undefined) return known;
    const asked = client.send(new GetQueueUrlCommand({ QueueName })).then(({ QueueUrl = "" }) => QueueUrl);
    urls.set(QueueName, asked);
    asked.catch(() => urls.delete(QueueName));
    return asked;
  };
  const lengthOf = async (name: string): Promise<number> => {
    const AttributeNames = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"] as const;
    const { Attributes = {} } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl: await urlOf(name), AttributeNames: [...AttributeNames] }),
    );
    return AttributeNames.reduce((sum, attribute) => sum + Number(Attributes[attribute] ?? 0), 0);
  };
  return {
    async putBack({ eventSourceARN, receiptHandle: ReceiptHandle }, VisibilityTimeout) {
      const QueueUrl = await urlOf(nameOf(eventSourceARN));
      await client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout }));
    },
    async setAside(record, why, id) {
      await client.send(
        new SendMessageCommand({
          QueueUrl: await urlOf(deadLettersOf(nameOf(record.eventSourceARN))),
          MessageBody: record.body,
          MessageAttributes: attributesOf(record, why),
          MessageGroupId: record.attributes.MessageGroupId ?? record.messageId,
          MessageDeduplicationId: `${id}/${record.messageId}`,
        }),
      );
    },
    async backlog(queue) {
      try {
        const [waiting, dead] = await Promise.all([
          lengthOf(`${queue}.fifo`),
          lengthOf(deadLettersOf(`${queue}.fifo`)),
        ]);
        return { waiting, dead };
      } catch (error) {
        if (error instanceof QueueDoesNotExist) return undefined;
        throw error;
      }
    },
  };
};
