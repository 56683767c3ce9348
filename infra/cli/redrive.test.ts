import { CreateQueueCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { startFauxqs } from "fauxqs";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { deadLettersOf, findDeadLetters } from "./dead-letter-queues.ts";
import { moveMessages } from "./move-messages.ts";
import { readRedriveArgs } from "./redrive.ts";
import { localClient, StackOutputs } from "./stack-outputs.ts";

const queueAt = (name: string) => `https://sqs/1/motcua-${name}`;
const outputs = StackOutputs.parse({
  ...{ Province: "cao-bang", SiteUrl: "https://motcua.example", SiteBucket: "b", DefinitionTable: "t" },
  ...{ UserPoolId: "p", UserPoolClientId: "c", Issuer: "i", EventTopicArn: "arn:aws:sns:ap-southeast-1:1:t" },
  HandoffInboxQueueUrl: queueAt("HandoffInboxQueue1"),
  HandoffInboxDeadLettersUrl: queueAt("HandoffInboxDeadLettersQueue2"),
  NotificationQueueUrl: queueAt("NotificationQueue3"),
  NotificationDeadLettersUrl: queueAt("NotificationDeadLettersQueue4"),
  RoutingDeadLettersUrl: queueAt("RoutingDeadLettersQueue5"),
  AgencyPoliceQueueUrl: queueAt("agency-police.fifo"),
});
const queues = deadLettersOf(outputs);

test.each(["handoff-inbox", "HandoffInbox", "motcua-HandoffInboxDeadLettersQueue2"])(
  "the operator may call a queue %s",
  (name) => {
    expect(findDeadLetters(queues, name)).toMatchObject({
      value: { url: queueAt("HandoffInboxDeadLettersQueue2"), source: { url: queueAt("HandoffInboxQueue1") } },
    });
  },
);

test("an agency's dead letters are found by the name of its queue", () => {
  expect(findDeadLetters(queues, "agency-police")).toMatchObject({
    value: { url: queueAt("agency-police-DeadLetters.fifo"), source: { url: queueAt("agency-police.fifo") } },
  });
});

test.each([
  ["QUEUE_UNKNOWN", "khong-co"],
  ["QUEUE_UNKNOWN", "--"],
  ["QUEUE_UNCLEAR", "deadletters"],
  ["QUEUE_OF_STREAM", "routing"],
])("%s is told for %s", (code, name) => {
  expect(findDeadLetters(queues, name)).toMatchObject({ refusal: { code } });
});

test.each([[[]], [["--queue", "x", "--max", "0"]], [["--queue", "x", "--max", "all"]], [["--que", "x"]]])(
  "%j is not understood",
  (args) => {
    expect(readRedriveArgs(args)).toBeUndefined();
  },
);

let stop: () => Promise<unknown>;
let sqs: SQSClient;
let number = 0;
let [from, to] = ["", ""];

beforeAll(async () => {
  const server = await startFauxqs({ port: 0, logger: false });
  sqs = new SQSClient({ ...localClient, endpoint: server.address });
  stop = () => server.stop();
});
afterAll(async () => {
  sqs.destroy();
  await stop();
});
beforeEach(async () => {
  number++;
  const urls = await Promise.all(
    ["dead", "source"].map((name) => sqs.send(new CreateQueueCommand({ QueueName: `${name}-${number}` }))),
  );
  [from = "", to = ""] = urls.map(({ QueueUrl }) => QueueUrl ?? "");
});

const put = (MessageBody: string) =>
  sqs.send(
    new SendMessageCommand({
      QueueUrl: from,
      MessageBody,
      MessageAttributes: { commune: { DataType: "String", StringValue: "01288" } },
    }),
  );
const taken = async (QueueUrl: string) => {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, MessageAttributeNames: ["All"] }),
  );
  return Messages;
};

test("every dead letter goes back with its body and attributes, and none stays", async () => {
  await Promise.all(Array.from({ length: 12 }, (_, at) => put(`hồ sơ ${at}`)));
  expect(await moveMessages(sqs, { from, to })).toEqual({ moved: 12, left: 0 });
  const back = [...(await taken(to)), ...(await taken(to))];
  expect(back.map(({ Body }) => Body).sort()).toEqual(Array.from({ length: 12 }, (_, at) => `hồ sơ ${at}`).sort());
  for (const { MessageAttributes } of back)
    expect(MessageAttributes).toMatchObject({ commune: { DataType: "String", StringValue: "01288" } });
});

test("no more than asked for are moved, and the others are counted", async () => {
  await Promise.all([put("a"), put("b"), put("c")]);
  expect(await moveMessages(sqs, { from, to, max: 2 })).toEqual({ moved: 2, left: 1 });
  expect(await taken(to)).toHaveLength(2);
});

test("an empty queue has nothing to move", async () => {
  expect(await moveMessages(sqs, { from, to })).toEqual({ moved: 0, left: 0 });
});

test("what comes from an agency's dead letters goes back in its order, as what belongs to its dossier", async () => {
  const fifo = async (name: string) => {
    const queue = { QueueName: `${name}-${number}.fifo`, Attributes: { FifoQueue: "true" } };
    return (await sqs.send(new CreateQueueCommand(queue))).QueueUrl ?? "";
  };
  const [dead, source] = [await fifo("dead"), await fifo("source")];
  for (const MessageBody of ["a1", "b1", "a2"])
    await sqs.send(
      new SendMessageCommand({
        ...{ QueueUrl: dead, MessageBody, MessageGroupId: MessageBody.charAt(0), MessageDeduplicationId: MessageBody },
      }),
    );
  expect(await moveMessages(sqs, { from: dead, to: source })).toEqual({ moved: 3, left: 0 });
  const receive = new ReceiveMessageCommand({
    ...{ QueueUrl: source, MaxNumberOfMessages: 10, MessageSystemAttributeNames: ["MessageGroupId"] },
  });
  const { Messages = [] } = await sqs.send(receive);
  expect(Messages.map(({ Body, Attributes }) => [Body, Attributes?.MessageGroupId]).sort()).toEqual([
    ["a1", "a"],
    ["b1", "b"],
  ]);
});
