import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isSignedBy, secretsIn } from "../webhook-signature.ts";
import type { Outgoing } from "./channel.ts";
import { emailChannel } from "./email.ts";
import { gatewayCarrier } from "./gateway-carrier.ts";
import { smsChannel } from "./sms.ts";
import { snsCarrier } from "./sns-carrier.ts";
import { webhookChannel } from "./webhook.ts";
import { zaloChannel } from "./zalo.ts";

interface Got {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

let server: Server;
let url: string;
let got: Got[] = [];
let answer: { status: number; body: string; headers?: Record<string, string> };
beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    got.push({ path: request.url ?? "", headers: request.headers, body });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

const message: Outgoing = {
  ...{ eventId: "H14.101-261117-0001:2", place: "hash.2026-11-17", to: "+84912345678", language: "vi" },
  ...{ text: "Đã tiếp nhận", template: "dossier-received", values: { code: "H14.101-261117-0001" } },
};
const connection = () => ({ url, secret: async () => "token", fetch });
const says = (status: number, body: unknown, headers?: Record<string, string>) => {
  got = [];
  answer = { status, body: typeof body === "string" ? body : JSON.stringify(body), ...(headers && { headers }) };
};

describe("the second provider", () => {
  const carrier = () => gatewayCarrier(connection(), { sender: "MOTCUA", priceVndPerSegment: 600 });

  test("gets the message with our id, by which it takes it once, and the token in a header only", async () => {
    says(200, { status: "accepted", messageId: "m-1" });
    expect(await carrier().send(message)).toEqual({ taken: true, carrier: "second", carrierId: "m-1" });
    expect(got[0]?.headers).toMatchObject({ authorization: "Bearer token", "idempotency-key": message.eventId });
    expect(got[0]?.body).not.toContain("token");
  });

  test("refuses for good by a reason; whatever else it answers may go better later", async () => {
    says(422, { status: "rejected", reason: "UNKNOWN_NUMBER" });
    expect(await carrier().send(message)).toEqual({ taken: false, reason: "UNKNOWN_NUMBER" });
    for (const status of [401, 429, 500, 503]) {
      says(status, {});
      await expect(carrier().send(message)).rejects.toThrow(`${status}`);
    }
    says(200, "garbage");
    await expect(carrier().send(message)).rejects.toThrow("something else");
  });

  test("may not send us on to another address", async () => {
    says(307, "", { location: "http://169.254.169.254/latest/meta-data" });
    await expect(carrier().send(message)).rejects.toThrow();
    expect(got).toHaveLength(1);
  });
});

describe("SMS by two companies", () => {
  const down = { name: "sns", priceVndPerSegment: 800, send: async () => Promise.reject(new Error("down")) };
  const second = {
    ...{ name: "second", priceVndPerSegment: 900 },
    send: async () => ({ taken: true as const, carrier: "second", carrierId: "m" }),
  };

  test("the other one carries a message that the first does not take, at a price that the cap has counted with", async () => {
    const noted: string[] = [];
    const minutes = {
      note: (carrier: string, seen: string) => void noted.push(`${carrier} ${seen}`),
      recent: async () => [],
      flush: async () => undefined,
    };
    const channel = smsChannel({ first: down, second, stripsMarks: true, minutes, chance: () => 0.5 });
    expect(await channel.send(message)).toMatchObject({ taken: true, carrier: "second" });
    expect(noted).toEqual(["sns failed"]);
    expect(channel.priceVnd(2)).toBe(1800);
  });

  test("with one company alone its failure is the message's", async () => {
    const channel = smsChannel({ first: down, stripsMarks: true, chance: () => 0 });
    await expect(channel.send(message)).rejects.toThrow("down");
  });

  test("while the first is bad most messages begin with the second", async () => {
    const recent = async () => [{ ago: 0, taken: 0, failed: 5, slow: 0 }];
    const minutes = { note: () => undefined, recent, flush: async () => undefined };
    const first = {
      ...second,
      name: "sns",
      send: async () => ({ taken: true as const, carrier: "sns", carrierId: "s" }),
    };
    const by = async (chance: number) =>
      (await smsChannel({ first, second, stripsMarks: true, minutes, chance: () => chance }).send(message)) as object;
    expect(await by(0.89)).toMatchObject({ carrier: "second" });
    expect(await by(0.91)).toMatchObject({ carrier: "sns" });
  });
});

test("SNS refuses a number for good, or fails and is tried again", async () => {
  const client = new SNSClient({});
  const sns = mockClient(client);
  const carrier = snsCarrier(client, { sender: "MOTCUA", priceVndPerSegment: 800 });
  sns.on(PublishCommand).resolves({ MessageId: "sns-1" });
  expect(await carrier.send(message)).toEqual({ taken: true, carrier: "sns", carrierId: "sns-1" });
  sns.on(PublishCommand).rejects(Object.assign(new Error("no"), { name: "InvalidParameterException" }));
  expect(await carrier.send(message)).toEqual({ taken: false, reason: "InvalidParameterException" });
  sns.on(PublishCommand).rejects(Object.assign(new Error("slow down"), { name: "ThrottledException" }));
  await expect(carrier.send(message)).rejects.toThrow("slow down");
});

test("e-mail is plain text with a way to unsubscribe; the ledger's place goes along, no other sign of the person", async () => {
  const client = new SESv2Client({});
  const ses = mockClient(client);
  const settings = { from: "motcua@caobang.gov.vn", priceVnd: 3, preferencesUrl: "https://motcua.example/tin-nhan/" };
  const channel = emailChannel(settings, client);
  ses.on(SendEmailCommand).resolves({ MessageId: "ses-1" });
  const handed = await channel.send({ ...message, to: "mai@example.vn" });
  expect(handed).toEqual({ taken: true, carrier: "ses", carrierId: "ses-1" });
  expect(ses.commandCalls(SendEmailCommand)[0]?.args[0].input).toMatchObject({
    EmailTags: [{ Name: "place", Value: "hash.2026-11-17" }],
    Content: { Simple: { Headers: [{ Name: "List-Unsubscribe", Value: "<https://motcua.example/tin-nhan/>" }] } },
  });
  ses.on(SendEmailCommand).rejects(Object.assign(new Error("no"), { name: "MessageRejected" }));
  expect(await channel.send(message)).toEqual({ taken: false, reason: "MessageRejected" });
});

test("Zalo carries the templates that it has approved, and tells apart what is final", async () => {
  const channel = zaloChannel(connection(), { templates: { "dossier-received": "1234" }, priceVnd: 300 });
  expect([channel.carries?.("dossier-received"), channel.carries?.("dossier-ready")]).toEqual([true, false]);
  says(200, { error: 0, data: { msg_id: "z-1" } });
  expect(await channel.send(message)).toEqual({ taken: true, carrier: "zalo", carrierId: "z-1" });
  expect(JSON.parse(got[0]?.body ?? "")).toMatchObject({ phone: "84912345678", template_id: "1234" });
  says(200, { error: -118 });
  expect(await channel.send(message)).toEqual({ taken: false, reason: "ZALO_118" });
  says(200, { error: -124 });
  await expect(channel.send(message)).rejects.toThrow("-124");
});

test("the province's application gets messages signed, and says who is no user of it", async () => {
  const at = "2026-11-17T02:00:00Z";
  const channel = webhookChannel(connection(), { priceVnd: 0, now: () => at });
  says(204, "");
  expect(await channel.send(message)).toMatchObject({ taken: true, carrierId: message.eventId });
  const [sent] = got;
  const headers = Object.fromEntries(Object.entries(sent?.headers ?? {}).map(([name, value]) => [name, String(value)]));
  const now = { body: sent?.body ?? "", atSeconds: Date.parse(at) / 1000 };
  expect(isSignedBy(secretsIn("token"), headers, now)).toBe(true);
  expect(isSignedBy(secretsIn("another"), headers, now)).toBe(false);
  says(404, "");
  expect(await channel.send(message)).toEqual({ taken: false, reason: "NOT_A_USER" });
  says(302, "", { location: "http://10.0.0.1/" });
  await expect(channel.send(message)).rejects.toThrow();
});
