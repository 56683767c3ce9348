import { beforeEach, describe, expect, test } from "vitest";
import type { Envelope } from "../../shared/contracts/event.ts";
import type { Channel, HandOver, Outgoing } from "../../shared/messaging/channel/channel.ts";
import { personHash } from "../../shared/runtime/person-hash.ts";
import { messageLines } from "../../shared/store/message-lines.ts";
import { birthForm, type DossierWorld, dossierWorld } from "../../tests/support/dossier-world.ts";
import { smsWorld } from "../../tests/support/sms-world.ts";

let world: DossierWorld;
beforeEach(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
});

const person = personHash("+84912345678");
const receipt = async (form: unknown = birthForm): Promise<Envelope> => {
  const code = await world.atOffice(form);
  const found = world.facts.find(({ envelope }) => envelope.subject === code && envelope.type.endsWith("received.v1"));
  if (found === undefined) throw new Error("no receipt");
  return found.envelope;
};

/** A way that answers so, and what it was given. */
const way = (answer: (message: Outgoing) => HandOver, priceVnd = 0): { channel: Channel; got: Outgoing[] } => {
  const got: Outgoing[] = [];
  const send = async (message: Outgoing) => {
    got.push(message);
    return answer(message);
  };
  return { channel: { stripsMarks: false, priceVnd: () => priceVnd, send }, got };
};
const takes = (carrier: string) => (): HandOver => ({ taken: true, carrier, carrierId: `${carrier}-1` });
const refuses = (): HandOver => ({ taken: false, reason: "NOT_A_USER" });

describe("at night", () => {
  const quiet = { from: "21:00", until: "07:00" };

  test("what can wait waits in the ledger and goes at seven, once, however often queue and schedule bring it", async () => {
    world.clock.at = "2026-11-17T15:00:00Z";
    const event = await receipt();
    const { sent, deliver, wake, client, table } = await smsWorld(world, { quiet });
    expect(await deliver([event, event])).toBe(0);
    expect(await deliver([event])).toBe(0);
    expect(await messageLines(client, table).of(person, "2026-11-17", event.id)).toMatchObject([
      { status: "waiting", wakeAt: "2026-11-18T00:00:00Z" },
    ]);
    world.clock.at = "2026-11-17T23:59:00Z";
    expect([await wake(), sent.length]).toEqual([0, 0]);
    world.clock.at = "2026-11-18T00:00:00Z";
    expect([await wake(), sent.length]).toEqual([1, 1]);
    expect([await wake(), await deliver([event]), sent.length]).toEqual([0, 0, 1]);
  });

  test("what is no longer so in the morning is closed and not sent", async () => {
    world.clock.at = "2026-11-17T15:00:00Z";
    const event = await receipt();
    const { sent, deliver, wake, client, table } = await smsWorld(world, { quiet });
    await deliver([event]);
    await world.command(event.subject, "withdraw", { reason: "Đổi ý" });
    world.clock.at = "2026-11-18T00:00:00Z";
    expect([await wake(), await wake(), sent.length]).toEqual([1, 0, 0]);
    expect(await messageLines(client, table).of(person, "2026-11-17", event.id)).toMatchObject([{ status: "moot" }]);
  });

  test("a sender that is killed before it puts the message aside leaves it to the queue's next delivery", async () => {
    world.clock.at = "2026-11-17T15:00:00Z";
    const event = await receipt();
    const sms = way(() => {
      throw new Error("the carrier is down");
    });
    const { deliver, ledger } = await smsWorld(world, { channels: { sms: sms.channel } });
    const { wait } = ledger;
    ledger.wait = () => Promise.reject(new Error("the function was killed"));
    expect(await deliver([event])).toBe(1);
    ledger.wait = wait;
    expect(await deliver([event])).toBe(1);
    world.clock.at = "2026-11-17T15:00:21Z";
    expect(await deliver([event])).toBe(0);
    expect(sms.got).toHaveLength(2);
  });
});

describe("the first way that works", () => {
  test("a person's own wish comes first; where it refuses him for good the next one takes the message, which is one message", async () => {
    const event = await receipt();
    const [zalo, sms] = [way(refuses, 300), way(takes("sns"), 800)];
    const { deliver, client, table } = await smsWorld(world, {
      channels: { zalo: zalo.channel, sms: sms.channel },
      preferenceOf: async (asked) => (asked === person ? { channels: ["zalo"] } : undefined),
    });
    expect([await deliver([event]), await deliver([event])]).toEqual([0, 0]);
    expect([zalo.got.length, sms.got.length]).toEqual([1, 1]);
    expect(zalo.got[0]?.text).toContain("Đã tiếp nhận hồ sơ");
    expect(await messageLines(client, table).of(person, "2026-11-17", event.id)).toMatchObject([
      { status: "sent", channel: "sms", costVnd: 800 },
    ]);
  });

  test("who left an e-mail address and no number is written to", async () => {
    const owner = { name: "Nông Thị Mai", email: "mai@example.vn" };
    const email = way(takes("ses"));
    const { deliver } = await smsWorld(world, {
      channels: { email: email.channel },
      preferenceOf: async () => ({ channels: ["email"] }),
    });
    expect(await deliver([await receipt({ ...birthForm, owner })])).toBe(0);
    expect(email.got.map(({ to }) => to)).toEqual(["mai@example.vn"]);
  });

  test("when every way refuses for good it is written down, and nothing is tried again", async () => {
    const event = await receipt();
    const sms = way(refuses);
    const { deliver, wake, client, table } = await smsWorld(world, { channels: { sms: sms.channel } });
    expect([await deliver([event]), await deliver([event]), await wake()]).toEqual([0, 0, 0]);
    expect(sms.got).toHaveLength(1);
    expect(await messageLines(client, table).of(person, "2026-11-17", event.id)).toMatchObject([
      { status: "unreachable" },
    ]);
  });
});
