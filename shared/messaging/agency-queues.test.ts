import { CreateQueueCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { startFauxqs } from "fauxqs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { queueRecord } from "../../tests/support/queue-record.ts";
import { agencyQueues } from "./agency-queues.ts";

const name = "motcua-agency-police";
let stop: () => Promise<unknown>;
let sqs: SQSClient;
let url: string;
let deadUrl: string;

beforeAll(async () => {
  const server = await startFauxqs({ port: 0, logger: false });
  sqs = new SQSClient({
    ...{ endpoint: server.address, region: "ap-southeast-1", useQueueUrlAsEndpoint: false },
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  stop = () => server.stop();
  const make = async (QueueName: string) =>
    (await sqs.send(new CreateQueueCommand({ QueueName, Attributes: { FifoQueue: "true" } }))).QueueUrl ?? "";
  [url, deadUrl] = [await make(`${name}.fifo`), await make(`${name}-DeadLetters.fifo`)];
});
afterAll(async () => {
  sqs.destroy();
  await stop();
});

const send = (MessageBody: string, MessageGroupId: string) =>
  sqs.send(
    new SendMessageCommand({
      ...{ QueueUrl: url, MessageBody, MessageGroupId, MessageDeduplicationId: MessageBody },
      MessageAttributes: { agency: { DataType: "String", StringValue: "H14.15" } },
    }),
  );
const receive = async (QueueUrl: string) => {
  const asked = { MessageAttributeNames: ["All"], MessageSystemAttributeNames: ["MessageGroupId" as const] };
  return (await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, ...asked }))).Messages ?? [];
};
/** As Lambda hands it over. */
const taken = async () => {
  const [message] = await receive(url);
  return {
    ...queueRecord(message?.Body ?? ""),
    ...{ receiptHandle: message?.ReceiptHandle ?? "", eventSourceARN: `arn:aws:sqs:ap-southeast-1:0:${name}.fifo` },
    attributes: { ...queueRecord("").attributes, MessageGroupId: message?.Attributes?.MessageGroupId ?? "" },
    messageAttributes: { agency: { dataType: "String" as const, stringValue: "H14.15" } },
  };
};

test("a message that is put back keeps its dossier waiting, and is counted as waiting", async () => {
  const queues = agencyQueues(sqs);
  await send("a1", "a");
  await send("a2", "a");
  await queues.putBack(await taken(), 300);
  expect(await receive(url)).toEqual([]);
  expect(await queues.backlog(name)).toEqual({ waiting: 2, dead: 0 });
  expect(await queues.backlog("motcua-agency-nobody")).toBeUndefined();
});

test("a message that is set aside says why, and keeps its dossier and what stood beside it", async () => {
  const queues = agencyQueues(sqs);
  await send("b1", "b");
  const record = await taken();
  for (const _ of ["once", "again after a crash"])
    await queues.setAside(record, { reason: "AGENCY_GONE", detail: "HTTP 410" }, "AGENCY_GONE");
  expect((await queues.backlog(name))?.dead).toBe(1);
  expect(await receive(deadUrl)).toMatchObject([
    {
      ...{ Body: "b1", Attributes: { MessageGroupId: "b" } },
      MessageAttributes: {
        agency: { StringValue: "H14.15" },
        "motcua.reason": { StringValue: "AGENCY_GONE" },
        "motcua.detail": { StringValue: "HTTP 410" },
      },
    },
  ]);
});
