import { DeleteMessageBatchCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import * as z from "zod";
import { Envelope } from "../../shared/contracts/event.ts";
import type { HostProcess } from "./host-process.ts";

const Queues = z.array(
  z.object({ name: z.string(), visible: z.number(), inFlight: z.number(), deadLetters: z.number().optional() }),
);

export const queuesOf = async (host: HostProcess): Promise<z.infer<typeof Queues>> =>
  Queues.parse(await host.local("queues"));

export const localSqs = (endpoint: string): SQSClient =>
  new SQSClient({
    endpoint,
    region: "ap-southeast-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });

export interface Arrived {
  readonly envelope: Envelope;
  /** Epoch milliseconds at which the queue had it. */
  readonly atMs: number;
}

/** Empties a queue as an agency's software does. */
export const emptied = async (sqs: SQSClient, QueueUrl: string): Promise<Arrived[]> => {
  const arrived: Arrived[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, MessageSystemAttributeNames: ["SentTimestamp"] }),
    );
    if (Messages.length === 0) return arrived;
    for (const { Body = "", Attributes } of Messages)
      arrived.push({ envelope: Envelope.parse(JSON.parse(Body)), atMs: Number(Attributes?.SentTimestamp) });
    const Entries = Messages.map(({ ReceiptHandle }, at) => ({ Id: String(at), ReceiptHandle }));
    await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
  }
};
