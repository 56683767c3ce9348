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

/** A poller whose function refuses the given bodies; `seen` collects the bodies in the order of the calls. */
const poll = (
  name: string,
  refused: (body: string, seen: string[]) => boolean,
  spec: Partial<EventSourceSpec> = {},
) => {
  const seen: string[] = [];
  const functions: Pick<Functions, "invoke"> = {
    invoke: async (_, event) => {
      const { Records } = event as Event;
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
  return { seen, source };
};

test("of a batch, only the message that failed stays, and after its deliveries it lies among the dead letters", async () => {
  await queue("dead");
  const redrive = JSON.stringify({ deadLetterTargetArn: arn("dead"), maxReceiveCount: 2 });
  const QueueUrl = await queue("work", { VisibilityTimeout: "1", RedrivePolicy: redrive });
  for (const MessageBody of ["good", "bad", "fine"]) await messages.sqs("SendMessage", { QueueUrl, MessageBody });
  const { seen, source } = poll("work", (body) => body === "bad");
  await until(() => depth("dead") === 1);
  await source.stop();
  expect(seen.toSorted()).toEqual(["bad", "bad", "fine", "good"]);
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
  const QueueUrl = await queue("line.fifo", { FifoQueue: "true", VisibilityTimeout: "1" });
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
  expect(seen.filter((body) => body.startsWith("a"))).toEqual(["a1", "a1", "a2", "a3"]);
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

test("a batching window gathers what comes one by one", async () => {
  const QueueUrl = await queue("gathered");
  const sizes: number[] = [];
  const { source, seen } = poll("gathered", () => false, { windowMs: 300 });
  for (const MessageBody of ["1", "2", "3"]) {
    await messages.sqs("SendMessage", { QueueUrl, MessageBody });
    sizes.push(seen.length);
  }
  await until(() => seen.length === 3);
  await source.stop();
  expect(sizes).toEqual([0, 0, 0]);
});
