import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DataFolder, openDataFolder } from "../data-folder.ts";
import type { Functions } from "../invoke/functions.ts";
import type { EventSourceSpec } from "../resources/event-source.ts";
import { type Messages, startMessages } from "../services/messages.ts";
import { smsStore } from "../services/sms-store.ts";
import { newUsage } from "../services/usage.ts";
import { queueSource } from "./queue-source.ts";

const region = "ap-southeast-1";
let data: DataFolder;
let messages: Messages;

beforeAll(async () => {
  data = openDataFolder(mkdtempSync(join(tmpdir(), "queue-")));
  messages = await startMessages(data, { region, sms: smsStore(data.database, Date.now), usage: newUsage() });
});
afterAll(async () => {
  await messages.stop();
  data.close();
  rmSync(data.path, { recursive: true });
});

const arn = (name: string) => `arn:aws:sqs:${region}:000000000000:${name}`;
const queue = async (QueueName: string, Attributes: Record<string, string> = {}) =>
  String((await messages.sqs("CreateQueue", { QueueName, Attributes })).QueueUrl);
const depth = (name: string) => {
  const found = messages.queues.inspectQueue(name)?.messages;
  return (found?.ready.length ?? 0) + (found?.inflight.length ?? 0);
};
const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
};

interface Event {
  readonly Records: { messageId: string; body: string }[];
}

/**
 * A poller whose function refuses the given bodies; `seen` collects the bodies in the order of the calls, `sizes` of how many
 * each call was. On a slow machine a message may show again before it is deleted, as on AWS.
 */
const poll = (
  name: string,
  refused: (body: string, seen: string[]) => boolean,
  spec: Partial<EventSourceSpec> = {},
) => {
  const seen: string[] = [];
  const sizes: number[] = [];
  const functions: Pick<Functions, "invoke"> = {
    invoke: async (_, event) => {
      const { Records } = event as Event;
      sizes.push(Records.length);
      const failed = Records.filter(({ body }) => {
        seen.push(body);
        return refused(body, seen);
      });
      const batchItemFailures = failed.map(({ messageId }) => ({ itemIdentifier: messageId }));
      return { ok: true, requestId: "", payload: { batchItemFailures } };
    },
  };
  const source = queueSource(
    {
      id: "m",
      functionName: "f",
      sourceArn: arn(name),
      enabled: true,
      batchSize: 10,
      windowMs: 0,
      patterns: [],
      reportsItemFailures: true,
      fromNow: false,
      bisect: false,
      concurrency: 2,
      ...spec,
    },
    { messages, functions: functions as Functions, region, report: (fault) => expect.fail(String(fault)) },
  );
  return { seen, sizes, source };
};

test("of a batch, only the message that failed stays, and after its deliveries it lies among the dead letters", async () => {
  await queue("dead");
  const redrive = JSON.stringify({ deadLetterTargetArn: arn("dead"), maxReceiveCount: 2 });
  const QueueUrl = await queue("work", { VisibilityTimeout: "3", RedrivePolicy: redrive });
  for (const MessageBody of ["good", "bad", "fine"]) await messages.sqs("SendMessage", { QueueUrl, MessageBody });
  const { seen, source } = poll("work", (body) => body === "bad");
  await until(() => depth("dead") === 1);
  await source.stop();
  expect(seen.filter((body) => body === "bad")).toHaveLength(2);
  expect(new Set(seen)).toEqual(new Set(["good", "bad", "fine"]));
  expect(messages.queues.inspectQueue("dead")?.messages.ready[0]?.body).toBe("bad");
  expect(depth("work")).toBe(0);
});

test("what an earlier host held when it was killed comes again at once, and that delivery does not count", async () => {
  await queue("dead-of-killed");
  const redrive = JSON.stringify({ deadLetterTargetArn: arn("dead-of-killed"), maxReceiveCount: 1 });
  const QueueUrl = await queue("killed", { VisibilityTimeout: "3600", RedrivePolicy: redrive });
  await messages.sqs("SendMessage", { QueueUrl, MessageBody: "held" });
  for (let life = 0; life < 3; life++) {
    await messages.sqs("ReceiveMessage", { QueueUrl });
    const { seen, source } = poll("killed", () => life < 2);
    await until(() => seen.length === 1);
    await source.stop();
  }
  expect([depth("killed"), depth("dead-of-killed")]).toEqual([0, 0]);
});

test("a group of a FIFO queue waits behind its failed message; other groups go on", async () => {
  const QueueUrl = await queue("line.fifo", { FifoQueue: "true", VisibilityTimeout: "3" });
  for (const MessageBody of ["a1", "a2", "a3", "b1"])
    await messages.sqs("SendMessage", {
      QueueUrl,
      MessageBody,
      MessageGroupId: MessageBody[0],
      MessageDeduplicationId: MessageBody,
    });
  const { seen, source } = poll(
    "line.fifo",
    (body, all) => body === "a1" && all.filter((one) => one === "a1").length === 1,
  );
  await until(() => depth("line.fifo") === 0);
  await source.stop();
  const firstSeen = [...new Set(seen.filter((body) => body.startsWith("a")))];
  expect(firstSeen).toEqual(["a1", "a2", "a3"]);
  expect(seen.slice(0, seen.indexOf("a2")).filter((body) => body === "a1").length).toBeGreaterThan(1);
  expect(seen.indexOf("b1")).toBeLessThan(seen.indexOf("a2"));
});

test("a message that the mapping's filter does not want is deleted without a call", async () => {
  const QueueUrl = await queue("filtered");
  for (const color of ["red", "blue"])
    await messages.sqs("SendMessage", { QueueUrl, MessageBody: JSON.stringify({ color }) });
  const { seen, source } = poll("filtered", () => false, { patterns: [{ body: { color: ["red"] } }] });
  await until(() => depth("filtered") === 0);
  await source.stop();
  expect(seen).toEqual(['{"color":"red"}']);
});

test("a batching window gathers what comes one by one, and ends when the batch is full", async () => {
  const QueueUrl = await queue("gathered");
  const { source, sizes } = poll("gathered", () => false, { windowMs: 60_000, batchSize: 3 });
  for (const MessageBody of ["1", "2", "3"]) await messages.sqs("SendMessage", { QueueUrl, MessageBody });
  await until(() => sizes.length > 0);
  await source.stop();
  expect(sizes).toEqual([3]);
});

test("a batching window that ends hands over what has come", async () => {
  const QueueUrl = await queue("not-full");
  const { source, seen } = poll("not-full", () => false, { windowMs: 100 });
  await messages.sqs("SendMessage", { QueueUrl, MessageBody: "1" });
  await until(() => depth("not-full") === 0);
  await source.stop();
  expect(seen).toEqual(["1"]);
});
