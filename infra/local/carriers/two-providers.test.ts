import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SNSClient } from "@aws-sdk/client-sns";
import { afterAll, beforeAll, expect, test } from "vitest";
import { takeReceipts } from "../../../functions/notification/receipts.ts";
import { sendersView } from "../../../functions/operations/senders.ts";
import { envelope } from "../../../shared/contracts/event.ts";
import { epochOf, instantOf, MINUTE_MS } from "../../../shared/domain/calendar/time.ts";
import type { Channel } from "../../../shared/messaging/channel/channel.ts";
import { gatewayCarrier } from "../../../shared/messaging/channel/gateway-carrier.ts";
import { smsChannel } from "../../../shared/messaging/channel/sms.ts";
import { snsCarrier } from "../../../shared/messaging/channel/sns-carrier.ts";
import { carrierMinutes } from "../../../shared/store/carrier-minutes.ts";
import { type DossierWorld, dossierWorld } from "../../../tests/support/dossier-world.ts";
import { messageDesk } from "../../../tests/support/message-desk.ts";
import { type DataFolder, openDataFolder } from "../data-folder.ts";
import { inMemory } from "../portal/portal-state.ts";
import type { LoopbackServer } from "../services/loopback-server.ts";
import { type Messages, startMessages } from "../services/messages.ts";
import { type Sms, smsStore } from "../services/sms-store.ts";
import { newUsage } from "../services/usage.ts";
import { carrierReceipts } from "../sources/carrier-receipts.ts";
import { receiptSource } from "../sources/receipt-source.ts";
import { startCarrierStandIn } from "./carrier-stand-in.ts";
import { carrierState } from "./carrier-state.ts";

// The pipeline of notification as it is deployed, between the stand-ins of SNS and of the second provider, in a clock of its own.

let world: DossierWorld;
const now = () => world.clock.at;
const nowMs = () => epochOf(now());
const carriers = carrierState(inMemory());
const secret = "second's secret";
let data: DataFolder;
let sms: Sms;
let messages: Messages;
let standIn: LoopbackServer;
beforeAll(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
  data = openDataFolder(mkdtempSync(join(tmpdir(), "providers-")));
  sms = smsStore(data.database, nowMs);
  const smsMode = () => carriers.modeOf("sns");
  messages = await startMessages(data, { region: "ap-southeast-1", sms, usage: newUsage(), smsMode });
  standIn = await startCarrierStandIn({ carriers, secret, now: nowMs });
});
afterAll(async () => {
  await Promise.all([messages.stop(), standIn.stop()]);
  data.close();
  rmSync(data.path, { recursive: true });
});

/** Spread evenly, so that the share that goes to the second provider is the share that the rule says. */
const evenly = () => {
  let at = 0;
  return () => ((at++ * 7) % 20) / 20;
};

test("the second provider takes over while the first is late, and gives back when it is well again", async () => {
  let send: Channel["send"] = async () => ({ taken: false, reason: "not made yet" });
  const desk = await messageDesk(world, {
    channels: { sms: { stripsMarks: true, priceVnd: () => 800, send: (message) => send(message) } },
    waiting: async (subject) => ({ phone: `+8491${subject.slice(-7)}`, language: "vi" }),
  });
  const { client, table } = desk;
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const sns = new SNSClient({ endpoint: messages.url, region: "ap-southeast-1", credentials, maxAttempts: 1 });
  const prices = { sender: "MOTCUA", priceVndPerSegment: 800 };
  const minutes = carrierMinutes(client, table, now);
  send = smsChannel({
    first: snsCarrier(sns, prices),
    second: gatewayCarrier({ url: `${standIn.url}/sms`, secret: async () => secret, fetch }, prices),
    ...{ minutes, stripsMarks: true, chance: evenly() },
  }).send;
  const take = takeReceipts(desk.receipts);
  /** What carriers tell is heard once the messages are noted; on AWS a word that comes earlier comes again. */
  const words: (() => Promise<unknown>)[] = [];
  const report = (fault: unknown) => {
    throw fault;
  };
  const heard = receiptSource({
    subscriptions: [
      { log: "sns", functionArn: "receipts" },
      { log: "sns/Failure", functionArn: "receipts" },
    ],
    functions: {
      invoke: async (_, event) => {
        words.push(() => take(event));
        return { ok: true, payload: "", requestId: "" };
      },
    },
    ...{ sms, carriers, report, afterMs: 0 },
  });
  const told = carrierReceipts({
    ...{ carriers, secret, rules: [], publicUrl: "", now: nowMs, report, afterMs: 0 },
    functions: { invoke: async () => ({ ok: true, payload: "", requestId: "" }) },
    fetch: async (path, init) => {
      words.push(() => desk.ask(path, [], init));
      return { status: 200 };
    },
  });

  let number = 0;
  /** Twenty people are near their turn. @returns how many messages each provider carried */
  const twenty = async () => {
    const before = { sns: sms.list().length, second: carriers.all().length };
    const facts = Array.from({ length: 20 }, () => {
      const subject = `01288.A.261117.${String(++number).padStart(7, "0")}`;
      return envelope({
        ...{ id: `${subject}:near`, type: "motcua.ticket.near.v1", source: "/motcua/cao-bang/01288", subject },
        ...{ time: now(), data: { event: "TicketNear", commune: "01288", line: "A", number: "A1", ahead: 2 } },
      });
    });
    for (let at = 0; at < facts.length; at += 10) expect(await desk.deliver(facts.slice(at, at + 10))).toBe(0);
    await expect.poll(() => [...sms.list(), ...carriers.all()].length).toBe(before.sns + before.second + 20);
    await expect.poll(() => sms.list().every(({ messageId }) => carriers.toldOf(messageId) !== undefined)).toBe(true);
    await expect.poll(() => carriers.all().every(({ id }) => carriers.toldOf(id) !== undefined)).toBe(true);
    for (const hear of words.splice(0)) await hear();
    await minutes.flush();
    return { sns: sms.list().length - before.sns, second: carriers.all().length - before.second };
  };
  const later = (count: number) => {
    world.clock.at = instantOf(nowMs() + count * MINUTE_MS);
  };
  const view = async () =>
    sendersView({
      carrierMinutes: carrierMinutes(client, table, now).recent,
      province: async () => ({ notification: { secondProvider: {} } }),
    } as never);

  expect(await twenty()).toEqual({ sns: 20, second: 0 });
  expect(await view()).toEqual({ share: 0, given: 20, failed: 0, slow: 0 });

  carriers.behave("sns", "late");
  later(1);
  expect(await twenty()).toEqual({ sns: 20, second: 0 });
  later(1);
  expect(await view()).toMatchObject({ given: 40, failed: 0, slow: 20 });
  const over = await twenty();
  expect(over.second).toBeGreaterThanOrEqual(16);

  carriers.behave("sns", "well");
  later(16);
  expect(await twenty()).toEqual({ sns: 20, second: 0 });

  carriers.behave("sns", "down");
  later(1);
  expect(await twenty()).toEqual({ sns: 0, second: 20 });
  expect((await view()).failed).toBeGreaterThan(0);
  await Promise.all([heard.stop(), told.stop()]);
});
