import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import * as z from "zod";
import type { TravelAttributes } from "../domain/operations/stuck.ts";
import { addressOf, type QueueRef } from "./queue-map.ts";

/** A message of a dead-letter queue as SQS hands it over. */
export interface DeadLetter {
  readonly messageId: string;
  readonly receipt: string;
  readonly body: string;
  readonly attributes: TravelAttributes;
  readonly group?: string;
  /** It came from its queue and not from the topic that could not put it there. */
  readonly wasInQueue: boolean;
}

/** How a queue stands, as SQS itself counts. */
export interface QueueDepth {
  readonly waiting: number;
  readonly inFlight: number;
  readonly delayed: number;
  /** Where its dead letters are; absent for one that has none. */
  readonly deadLettersUrl?: string;
}

export interface Again {
  readonly id: string;
  readonly body: string;
  readonly attributes: TravelAttributes;
  readonly group?: string | undefined;
  /** Tells this sending from the ones before, for queues that drop repeats. */
  readonly round: number;
}

export interface DeadLetterQueues {
  depth(url: string): Promise<QueueDepth>;
  /** At most ten; hidden from others until they are deleted or their time is over. */
  receive(url: string): Promise<DeadLetter[]>;
  remove(url: string, receipt: string): Promise<void>;
  sendAgain(queue: QueueRef, again: Again): Promise<void>;
}

/** The row's name travels with a message that is sent again, so that it is known when it comes back. */
export const rowAttribute = "motcua.stuck";
/** By SQS's own limit. */
const mostAttributes = 10;

const Redrive = z.object({ deadLetterTargetArn: z.string() });

const travelOf = ({ MessageAttributes = {} }: Message): TravelAttributes =>
  Object.fromEntries(
    Object.entries(MessageAttributes).flatMap(([name, { DataType = "", StringValue }]) =>
      StringValue === undefined ? [] : [[name, { type: DataType, value: StringValue }]],
    ),
  );

const letterOf = (message: Message): DeadLetter => {
  const { MessageId = "", ReceiptHandle = "", Body = "", Attributes = {} } = message;
  const received = Number(Attributes.ApproximateReceiveCount ?? 1);
  return {
    messageId: MessageId,
    receipt: ReceiptHandle,
    body: Body,
    attributes: travelOf(message),
    ...(Attributes.MessageGroupId === undefined ? {} : { group: Attributes.MessageGroupId }),
    wasInQueue: Attributes.DeadLetterQueueSourceArn !== undefined || received > 1,
  };
};

/** @param waitSeconds one is long enough for SQS to ask all of its servers, so that an empty answer means an empty queue */
export const deadLetterQueues = (client: SQSClient, waitSeconds = 1): DeadLetterQueues => ({
  async depth(url) {
    const { Attributes = {} } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ["All"] }),
    );
    const count = (name: "" | "NotVisible" | "Delayed") =>
      Number(Attributes[`ApproximateNumberOfMessages${name}`] ?? 0);
    const arn = Attributes.RedrivePolicy && Redrive.parse(JSON.parse(Attributes.RedrivePolicy)).deadLetterTargetArn;
    return {
      waiting: count(""),
      inFlight: count("NotVisible"),
      delayed: count("Delayed"),
      ...(arn ? { deadLettersUrl: `${addressOf(url)}${arn.slice(arn.lastIndexOf(":") + 1)}` } : {}),
    };
  },
  async receive(url) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: 10,
        MessageAttributeNames: ["All"],
        MessageSystemAttributeNames: ["All"],
        WaitTimeSeconds: waitSeconds,
      }),
    );
    return Messages.map(letterOf);
  },
  async remove(url, receipt) {
    await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: receipt }));
  },
  async sendAgain({ url }, { id, body, attributes, group, round }) {
    const travelling = Object.entries(attributes).filter(([name]) => !name.startsWith("motcua."));
    const MessageAttributes = Object.fromEntries(
      travelling
        .slice(0, mostAttributes - 1)
        .map(([name, { type, value }]) => [name, { DataType: type, StringValue: value }]),
    );
    await client.send(
      new SendMessageCommand({
        QueueUrl: url,
        MessageBody: body,
        MessageAttributes: { ...MessageAttributes, [rowAttribute]: { DataType: "String", StringValue: id } },
        ...(url.endsWith(".fifo") ? { MessageGroupId: group ?? id, MessageDeduplicationId: `${id}-${round}` } : {}),
      }),
    );
  },
});

/** AWS does not let us: nothing that comes again by itself. */
export const isDenied = (fault: unknown): boolean =>
  fault instanceof Error && /AccessDenied|NotAuthorized|KmsDisabled|KMS\./i.test(fault.name);
