import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DataFolder, openDataFolder } from "../data-folder.ts";
import { type Messages, startMessages } from "./messages.ts";
import { type Sms, smsStore } from "./sms-store.ts";
import { newUsage } from "./usage.ts";

let data: DataFolder;
let sms: Sms;
let messages: Messages;
let sns: SNSClient;

beforeAll(async () => {
  data = openDataFolder(mkdtempSync(join(tmpdir(), "sms-")));
  sms = smsStore(data.database, () => Date.parse("2026-11-28T00:30:00Z"));
  messages = await startMessages(data, { region: "ap-southeast-1", sms, usage: newUsage() });
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  sns = new SNSClient({ endpoint: messages.url, region: "ap-southeast-1", credentials });
});
afterAll(async () => {
  sns.destroy();
  await messages.stop();
  data.close();
  rmSync(data.path, { recursive: true });
});

const text = (StringValue: string) => ({ DataType: "String", StringValue });
const send = (PhoneNumber: string, Message: string, eventId?: string) =>
  sns.send(
    new PublishCommand({
      PhoneNumber,
      Message,
      MessageAttributes: {
        ...(eventId && { "motcua.eventId": text(eventId) }),
        "AWS.SNS.SMS.SenderID": text("MOTCUA"),
      },
    }),
  );

test("an SMS sent by the AWS SDK is kept with its sender and the host's time", async () => {
  const { MessageId } = await send("+84900000001", "Hồ sơ đã có kết quả & mời đến nhận", "e1");
  expect(sms.list("+84900000001")).toEqual([
    {
      messageId: MessageId,
      to: "+84900000001",
      text: "Hồ sơ đã có kết quả & mời đến nhận",
      at: "2026-11-28T00:30:00.000Z",
      eventId: "e1",
      sender: "MOTCUA",
      repeats: 0,
    },
  ]);
});

test("the same event to the same phone is one message with its repeats counted; another phone gets its own", async () => {
  const first = await send("+84900000002", "Mời đến quầy 3", "e2");
  const again = await send("+84900000002", "Mời đến quầy 3", "e2");
  await send("+84900000003", "Mời đến quầy 3", "e2");
  expect(again.MessageId).toBe(first.MessageId);
  expect(sms.list("+84900000002")).toMatchObject([{ repeats: 1 }]);
  expect(sms.list("+84900000003")).toMatchObject([{ repeats: 0 }]);
});

test("messages without an event are never taken for repeats", async () => {
  await send("+84900000004", "Xin chào");
  await send("+84900000004", "Xin chào");
  expect(sms.list("+84900000004")).toHaveLength(2);
});

test("a phone number that is none is refused as SNS refuses it", async () => {
  await expect(send("0900000001", "x")).rejects.toMatchObject({ name: "InvalidParameterException" });
});
