import { QueryCommand } from "@aws-sdk/client-dynamodb";
import { beforeAll, describe, expect, test } from "vitest";
import { CallList } from "../../shared/contracts/message-api.ts";
import type { Channel, HandOver, Outgoing } from "../../shared/messaging/channel/channel.ts";
import { personHash } from "../../shared/runtime/person-hash.ts";
import { itemBytes } from "../../tests/bench/item-bytes.ts";
import { birthForm, type DossierWorld, dossierWorld, specialist } from "../../tests/support/dossier-world.ts";
import { messageDesk } from "../../tests/support/message-desk.ts";
import { refusal } from "../../tests/support/problem.ts";
import { snsLog } from "../../tests/support/sns-log.ts";
import { takeReceipts } from "./receipts.ts";

const start = "2026-11-17T02:00:00Z";
const phone = "+84912345678";
const withMail = { ...birthForm, owner: { ...birthForm.owner, email: "mai@example.vn" } };

const way = (carrier: string, priceVnd: number, answer?: HandOver): { channel: Channel; got: Outgoing[] } => {
  const got: Outgoing[] = [];
  const send = async (message: Outgoing): Promise<HandOver> => {
    const carrierId = `${carrier}-${got.push(message)}`;
    return answer ?? { taken: true, carrier, carrierId };
  };
  return { channel: { stripsMarks: false, priceVnd: () => priceVnd, send }, got };
};

let world: DossierWorld;
beforeAll(async () => {
  world = await dossierWorld(start);
});

/** A receipt that went by SMS, and the carrier's word that it did not arrive. */
const notArrived = async (form: unknown, email = way("ses", 3)) => {
  world.clock.at = start;
  const sms = way("sns", 800);
  const desk = await messageDesk(world, { channels: { sms: sms.channel, email: email.channel } });
  const code = await world.atOffice(form);
  const receipt = world.facts
    .map(({ envelope }) => envelope)
    .find(({ subject, type }) => subject === code && type.endsWith("dossier.received.v1"));
  await desk.deliver([receipt]);
  const take = takeReceipts(desk.receipts);
  const failed = snsLog({ carrierId: "sns-1", to: phone, isDelivered: false, at: start });
  await take(failed);
  const calls = async () =>
    CallList.parse(await (await desk.ask("/api/messages/calls?commune=01288")).json()).items.map((one) => one.code);
  return { ...desk, code, sms, email, take, failed, calls, receipt };
};

describe("a message that did not arrive by SMS", () => {
  test("goes by e-mail, once however often the word comes, and the list shows both ways", async () => {
    const { code, sms, email, take, failed, wake, list, deliver, receipt, calls } = await notArrived(withMail);
    await take(failed);
    expect(await wake()).toBe(1);
    await take(failed);
    expect([await wake(), await deliver([receipt]), sms.got.length, email.got.length]).toEqual([0, 0, 1, 1]);
    expect((await list(code)).items).toMatchObject([
      {
        ...{ state: "sent", channel: "email", costVnd: 3 },
        undelivered: [{ channel: "sms", reason: "Phone is currently unreachable", costVnd: 800 }],
      },
    ]);
    expect(await calls()).toEqual([]);
  });

  test("was kept for its other way within the one write unit that its line costs anyway", async () => {
    const { deliver, client, table } = await notArrived(birthForm);
    const code = await world.atOffice(withMail);
    await deliver(world.facts.filter(({ envelope }) => envelope.subject === code).map(({ envelope }) => envelope));
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :sk)",
        ExpressionAttributeValues: {
          ":pk": { S: `PERSON#${personHash(phone)}#2026-11-17` },
          ":sk": { S: `EVENT#${code}` },
        },
      }),
    );
    expect(Items).toMatchObject([{ left: { L: [{ S: "email" }] } }]);
    expect(Items.map(itemBytes)[0]).toBeLessThan(1024);
  });

  test("is closed when it is no longer true", async () => {
    const { code, email, wake, list, calls } = await notArrived(withMail);
    await world.command(code, "withdraw", { reason: "Đổi ý" });
    await wake();
    expect(email.got).toEqual([]);
    expect((await list(code)).items[0]?.state).toBe("moot");
    expect(await calls()).toEqual([]);
  });

  test("and not by e-mail either has somebody call the person", async () => {
    const refused = way("ses", 3, { taken: false, reason: "MessageRejected" });
    const { code, wake, list, calls } = await notArrived(withMail, refused);
    await wake();
    expect((await list(code)).items).toMatchObject([
      { state: "unreachable", stateName: { vi: "Không tới được" }, call: {}, mayCall: true },
    ]);
    expect(await calls()).toEqual([code]);
  });

  test("has somebody call the person who left nothing but his number, until an officer notes that he did", async () => {
    const { code, ask, wake, list, calls } = await notArrived(birthForm);
    expect(await wake()).toBe(0);
    const [one] = (await list(code)).items;
    expect(one).toMatchObject({ state: "failed", call: {}, mayCall: true });
    expect(await calls()).toEqual([code]);
    const called = (seq: number | undefined, as?: readonly string[]) =>
      ask(`/api/dossiers/${code}/messages/${seq}/called`, as, { method: "POST" });
    expect(await refusal(await called(one?.seq, specialist))).toEqual([403, "NOT_ALLOWED"]);
    expect(await refusal(await called(99))).toEqual([404, "MESSAGE_UNKNOWN"]);
    for (let press = 0; press < 2; press++) expect((await called(one?.seq)).status).toBe(200);
    expect(await calls()).toEqual([]);
    expect((await list(code)).items).toMatchObject([{ call: { by: "lan.tangiang", at: start }, mayCall: false }]);
  });

  test("owes nobody a call any more once an officer has it sent again, until that does not arrive either", async () => {
    const { code, again, settle, list, calls, sms, take } = await notArrived(birthForm);
    expect(await calls()).toContain(code);
    const [one] = (await list(code)).items;
    expect((await again(code, one?.seq ?? 0, "number-corrected")).status).toBe(202);
    expect(await calls()).not.toContain(code);
    await settle();
    expect(sms.got).toHaveLength(2);
    await take(snsLog({ carrierId: "sns-2", to: phone, isDelivered: false, at: start }));
    expect(await calls()).toContain(code);
  });

  test("is nothing for another commune's counter, and of no commune that is not known", async () => {
    const desk = await messageDesk(world);
    const ask = (commune: string, as: readonly string[]) => desk.ask(`/api/messages/calls?commune=${commune}`, as);
    expect(await refusal(await ask("01288", ["receptionist:01648"]))).toEqual([403, "NOT_ALLOWED"]);
    expect((await refusal(await ask("99999", ["receptionist:01288"])))[1]).toBe("COMMUNE_UNKNOWN");
  });
});
