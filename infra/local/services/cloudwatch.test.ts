import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { queueMetrics } from "../../../shared/messaging/queue-metrics.ts";
import { type DataFolder, openDataFolder } from "../data-folder.ts";
import { type Messages, startMessages } from "./messages.ts";
import { smsStore } from "./sms-store.ts";
import { newUsage } from "./usage.ts";

const dayMs = 86_400_000;
const folder = mkdtempSync(join(tmpdir(), "metrics-"));
let data: DataFolder;
let messages: Messages;
beforeAll(async () => {
  data = openDataFolder(folder);
  const sms = smsStore(data.database, Date.now);
  messages = await startMessages(data, { region: "ap-southeast-1", sms, usage: newUsage(), offset: () => dayMs });
});
afterAll(async () => {
  await messages?.stop();
  data?.close();
  rmSync(folder, { recursive: true });
});

test("functions read a queue's rates and age as from CloudWatch, in their own time", async () => {
  const client = {
    endpoint: messages.url,
    region: "ap-southeast-1",
    credentials: { accessKeyId: "l", secretAccessKey: "l" },
  };
  const sqs = new SQSClient(client);
  const { QueueUrl = "" } = await sqs.send(new CreateQueueCommand({ QueueName: "motcua-Inbox" }));
  for (const MessageBody of ["một", "hai", "ba"]) await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  const { Messages: [first] = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
  await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: first?.ReceiptHandle }));
  const read = queueMetrics(new CloudWatchClient(client));
  const queue = { name: "handoff-inbox", queue: "motcua-Inbox", isStream: false, url: QueueUrl };
  // The minute that is under way is told when it is over.
  const inAMinute = new Date(Date.now() + dayMs + 60_000).toISOString();
  const rates = (await read([queue], inAMinute)).get("handoff-inbox");
  expect(rates?.cameIn.reduce((sum, one) => sum + one, 0)).toBe(3);
  expect(rates?.wentOut.reduce((sum, one) => sum + one, 0)).toBe(1);
  expect(rates?.oldestSeconds).toBeLessThan(60);
  sqs.destroy();
});
