import * as z from "zod";
import type { Messages } from "../services/messages.ts";
import { arn, nameOf, type Provider, type Resource } from "./provider.ts";

const Queue = z.object({
  QueueName: z.string(),
  FifoQueue: z.stringbool().or(z.boolean()).optional(),
  ContentBasedDeduplication: z.boolean().optional(),
  VisibilityTimeout: z.coerce.number().default(30),
  DelaySeconds: z.coerce.number().default(0),
  MaximumMessageSize: z.coerce.number().default(1_048_576),
  MessageRetentionPeriod: z.coerce.number().default(345_600),
  ReceiveMessageWaitTimeSeconds: z.coerce.number().default(0),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number() }).optional(),
});

export const queue: Provider = {
  type: "AWS::SQS::Queue",
  nameProperty: "QueueName",
  identity: (resource, place) => {
    const name = nameOf(resource, "QueueName", place) + (needsSuffix(resource) ? ".fifo" : "");
    const url = `${place.messagesUrl}/${place.account}/${name}`;
    return { name, ref: url, attributes: { Arn: arn(place, "sqs", name), QueueName: name, QueueUrl: url } };
  },
  put: async (resources, { messages }) => {
    for (const resource of resources) await putQueue(resource, messages);
  },
};

const needsSuffix = ({ properties }: Pick<Resource, "properties">): boolean =>
  properties.FifoQueue === true && properties.QueueName === undefined;

const putQueue = async ({ properties }: Resource, messages: Messages): Promise<void> => {
  const { QueueName, FifoQueue, ContentBasedDeduplication, RedrivePolicy, ...numbers } = Queue.parse(properties);
  const Attributes: Record<string, string> = Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, String(value)]),
  );
  if (FifoQueue) Attributes.ContentBasedDeduplication = String(ContentBasedDeduplication ?? false);
  const redrive = RedrivePolicy ? JSON.stringify(RedrivePolicy) : "";
  const existing = messages.queues.getQueueByName(QueueName);
  if (existing) {
    const changed = { ...Attributes, RedrivePolicy: redrive };
    await messages.sqs("SetQueueAttributes", { QueueUrl: existing.url, Attributes: changed });
    return;
  }
  if (FifoQueue) Attributes.FifoQueue = "true";
  if (redrive) Attributes.RedrivePolicy = redrive;
  await messages.sqs("CreateQueue", { QueueName, Attributes });
};
