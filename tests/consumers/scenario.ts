import { SNSClient } from "@aws-sdk/client-sns";
import { SQSClient } from "@aws-sdk/client-sqs";
import type { DynamoDBBatchResponse, DynamoDBRecord, SQSRecord } from "aws-lambda";
import * as z from "zod";
import { eachMessage } from "../../shared/runtime/sqs.ts";
import { queueRecord } from "../support/queue-record.ts";
import type { Cut, IoLine } from "./io-line.ts";

/** One process of a function, with nothing in memory. @returns false when the message is to come again */
export type Process<Message> = (message: Message) => Promise<boolean>;

/** A scenario made ready: everything that was there before the first message. */
export interface Stage<Message = unknown> {
  readonly line: IoLine;
  /** The functions' clock, which the runner moves on. */
  readonly clock: { at: string };
  /** What the source delivers, in its order. */
  readonly messages: readonly Message[];
  /** A FIFO queue, or messages that mean something else in another order; a stream always keeps its order. */
  readonly keepsOrder?: boolean | undefined;
  /** Another process, as after a kill: made of what the function's own handler makes it of. */
  start(): Process<Message>;
  /** Back to the beginning: tables, and all that was sent outside. */
  restore(): Promise<void>;
  /** What is left at the end, to be compared with the run in which nothing went wrong. */
  left(): Promise<unknown>;
  /** Things that were done outside more than once: the same SMS to the same person. None may be, */
  repeats?: (() => readonly string[]) | undefined;
  /** except after these cuts, the windows that an ADR admits. */
  readonly admits?: ((cut: Cut, calls: readonly string[]) => boolean) | undefined;
  readonly close?: (() => Promise<void>) | undefined;
}

export interface Scenario {
  /** Path of the function's handler, as the template has it. */
  readonly handler: string;
  /** What happens in it, in a clerk's words. */
  readonly story: string;
  prepare(): Promise<Stage>;
}

/** The stage's type of message is its own affair. */
export const scenario = <Message>(
  handler: string,
  story: string,
  prepare: () => Promise<Stage<Message>>,
): Scenario => ({ handler, story, prepare: prepare as () => Promise<Stage> });

const records = new WeakMap<object, SQSRecord>();

/** The same message has the same record, and so the same id, however often it is delivered. */
const recordOf = (body: unknown): SQSRecord => {
  const message = Object(body);
  const record = records.get(message) ?? queueRecord(body);
  records.set(message, record);
  return record;
};

/** A message of a queue, through the batch handling that every function has. */
export const fromQueue =
  (consume: (record: SQSRecord) => Promise<void>): Process<unknown> =>
  async (body) =>
    (await eachMessage(consume)({ Records: [recordOf(body)] })).batchItemFailures.length === 0;

/** A change of a table, as its stream gives it. */
export const fromStream =
  (handler: (event: { Records: DynamoDBRecord[] }) => Promise<DynamoDBBatchResponse>): Process<DynamoDBRecord> =>
  async (record) =>
    (await handler({ Records: [record] })).batchItemFailures.length === 0;

/** A turn of a schedule; a run that throws is made good by the next. */
export const fromSchedule =
  (run: () => Promise<unknown>): Process<unknown> =>
  async () => {
    await run();
    return true;
  };

/** The stream hands over the very attribute values of the table; the two libraries only name their types apart. */
export const changeTo = (image: object | undefined, sequence: number, before?: object): DynamoDBRecord => {
  const dynamodb = { SequenceNumber: String(sequence), NewImage: image, ...(before && { OldImage: before }) };
  return { dynamodb } as DynamoDBRecord;
};

const nowhere = { region: "ap-southeast-1", credentials: { accessKeyId: "local", secretAccessKey: "local" } };

const Batch = z.object({
  PublishBatchRequestEntries: z.array(z.object({ Message: z.string(), MessageAttributes: z.unknown() })),
});
const Sms = z.object({ PhoneNumber: z.string(), Message: z.string(), MessageAttributes: z.unknown() });
const Body = z.object({ MessageBody: z.string() });
const Bodies = z.object({ Entries: z.array(Body) });
const Fact = z.object({ id: z.string() });

/** Topic, carrier and queue outside of the process; they keep what reached them, whatever the process learns of it. */
export const outside = (line: IoLine) => {
  const published: { readonly id: string; readonly fact: unknown; readonly attributes: unknown }[] = [];
  const sms: { readonly to: string; readonly text: string; readonly attributes: unknown }[] = [];
  const queued: unknown[] = [];
  const topic = (input: unknown): void => {
    for (const { Message, MessageAttributes } of Batch.parse(input).PublishBatchRequestEntries) {
      const fact: unknown = JSON.parse(Message);
      published.push({ id: Fact.parse(fact).id, fact, attributes: MessageAttributes });
    }
  };
  const sns = line.watch(new SNSClient(nowhere), "SNS", (command, input) => {
    if (command === "PublishBatchCommand") {
      topic(input);
      return { Successful: [], Failed: [] };
    }
    const { PhoneNumber: to, Message: text, MessageAttributes: attributes } = Sms.parse(input);
    sms.push({ to, text, attributes });
    return { MessageId: `carrier-${to}` };
  });
  const sqs = line.watch(new SQSClient(nowhere), "SQS", (command, input) => {
    if (command === "SendMessageCommand") queued.push(JSON.parse(Body.parse(input).MessageBody));
    if (command === "SendMessageBatchCommand")
      queued.push(...Bodies.parse(input).Entries.map(({ MessageBody }): unknown => JSON.parse(MessageBody)));
    return {};
  });
  return {
    ...{ sns, sqs, sms, queued },
    forget: (): void => {
      for (const kept of [published, sms, queued]) kept.length = 0;
    },
    /** Each fact once, as consumers drop repeats by its id; those that came twice with other words stand beside. */
    facts: (): Record<string, unknown> => {
      const byId: Record<string, unknown> = {};
      for (const { id, fact, attributes } of published) byId[id] ??= { fact, attributes };
      return byId;
    },
    /** Each message of a queue once, in any order: its reader may get it twice. */
    messages: (): readonly string[] => [...new Set(queued.map((body) => JSON.stringify(body)))].toSorted(),
    /** Each SMS once: person, words, and the id of the fact. */
    eachSms: (): readonly string[] => [...new Set(sms.map((one) => JSON.stringify(one)))].toSorted(),
    /** SMS that the carrier had more than once under the same id. */
    repeatedSms: (): readonly string[] => {
      const all = sms.map((one) => JSON.stringify(one));
      return [...new Set(all.filter((one, at) => all.indexOf(one) !== at))];
    },
  };
};
