import { createHash, createHmac } from "node:crypto";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { personHash } from "../../shared/runtime/person-hash.ts";
import { birthForm, type DossierWorld, dossierWorld, lead, specialist } from "../../tests/support/dossier-world.ts";
import { messageDesk } from "../../tests/support/message-desk.ts";
import { refusal } from "../../tests/support/problem.ts";
import { takeReceipts } from "./receipts.ts";

let world: DossierWorld;
let desk: Awaited<ReturnType<typeof messageDesk>>;
beforeAll(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
  desk = await messageDesk(world);
});

/** A dossier whose receipt was told. @returns its code, and where in its history the receipt is */
const told = async (form: unknown = birthForm) => {
  const code = await world.atOffice(form);
  const facts = world.facts.filter(({ envelope }) => envelope.subject === code).map(({ envelope }) => envelope);
  const receipt = facts.find(({ type }) => type === "motcua.dossier.received.v1");
  if (receipt === undefined) throw new Error("no receipt");
  await desk.deliver([receipt]);
  return { code, seq: Number(receipt.id.split(":")[1]), receipt };
};

describe("the messages of a dossier", () => {
  test("an officer sees text, way, time, cost and state of each, and nobody keeps the text", async () => {
    const { code, seq } = await told();
    expect(await desk.list(code)).toMatchObject({
      reachable: true,
      items: [
        {
          ...{ seq, to: "applicant", state: "sent", stateName: { vi: "Đã gửi" }, channel: "sms" },
          ...{ segments: 1, costVnd: 800, at: world.clock.at, mayResend: true },
          text: expect.stringMatching(/^MOTCUA: Da tiep nhan ho so H14/),
        },
      ],
    });
  });

  test("a person who left no number has none, and the page can say why", async () => {
    const { code } = await told({ ...birthForm, owner: { name: "Nông Thị Mai" } });
    expect(await desk.list(code)).toEqual({ items: [], reachable: false });
  });

  test("another commune's counter does not see them, and nobody without sign-in; a specialist does not send again", async () => {
    const { code, seq } = await told();
    const path = `/api/dossiers/${code}/messages`;
    expect(await refusal(await desk.ask(path, ["receptionist:01648"]))).toEqual([403, "NOT_ALLOWED"]);
    expect((await desk.ask(path, specialist)).status).toBe(200);
    expect(await refusal(await desk.again(code, seq, "asked", specialist))).toEqual([403, "NOT_ALLOWED"]);
    expect(await refusal(await desk.ask("/api/dossiers/H14.101-261117-9999/messages"))).toEqual([
      404,
      "DOSSIER_UNKNOWN",
    ]);
  });
});

describe("sending again", () => {
  test("an officer sends a message twice a day and gives a reason; the list shows who and why", async () => {
    const { code, seq } = await told();
    const before = desk.sent.length;
    expect((await desk.again(code, seq)).status).toBe(202);
    await desk.settle();
    expect((await desk.again(code, seq, "asked", lead)).status).toBe(202);
    await desk.settle();
    expect(desk.sent).toHaveLength(before + 2);
    expect(await refusal(await desk.again(code, seq))).toEqual([409, "MESSAGE_RESENT_ENOUGH"]);
    const { items } = await desk.list(code);
    expect(items.flatMap(({ again }) => again?.because ?? [])).toHaveLength(2);
    expect(items.filter(({ mayResend }) => mayResend)).toHaveLength(1);
  });

  test("two officers who ask at the same moment send it once", async () => {
    const { code, seq } = await told();
    const before = desk.sent.length;
    await Promise.all([desk.again(code, seq), desk.again(code, seq, "asked", lead)]);
    await desk.settle();
    expect(desk.sent).toHaveLength(before + 1);
  });

  test("what is no longer so is not sent again, and a reason must be given", async () => {
    const { code, seq } = await told();
    expect(await refusal(await desk.again(code, seq, "because"))).toEqual([400, "BODY_NOT_VALID", "because"]);
    expect(await refusal(await desk.again(code, 99))).toEqual([404, "MESSAGE_UNKNOWN"]);
    await world.command(code, "withdraw", { reason: "Đổi ý" });
    expect(await refusal(await desk.again(code, seq))).toEqual([409, "MESSAGE_NO_LONGER_TRUE"]);
  });
});

/** What CloudWatch Logs hands over for one line of SNS. */
const snsLine = (carrierId: string, status: "SUCCESS" | "FAILURE", more: object = {}) => {
  const message = JSON.stringify({
    notification: { messageId: carrierId, timestamp: "2026-11-17 02:00:00.123" },
    delivery: { destination: "+84912345678", providerResponse: "Unknown error for +84912345678", ...more },
    status,
  });
  const data = { messageType: "DATA_MESSAGE", logEvents: [{ message }, { message: "no JSON" }, { message: "{}" }] };
  return { awslogs: { data: gzipSync(JSON.stringify(data)).toString("base64") } };
};

describe("receipts", () => {
  const carrierIdNow = () => `carrier-${desk.sent.length}`;

  test("SNS's word is written once; a copy or a later one changes nothing, and no number gets into the ledger", async () => {
    const { code } = await told();
    const take = takeReceipts(desk.receipts);
    await take(snsLine(carrierIdNow(), "FAILURE"));
    await take(snsLine(carrierIdNow(), "SUCCESS"));
    await take(snsLine(carrierIdNow(), "FAILURE"));
    expect((await desk.list(code)).items).toMatchObject([
      { state: "failed", stateName: { vi: "Không tới được" }, reason: "Unknown error for +…" },
    ]);
  });

  test("a word that overtakes the sender's own note is asked for again; one about somebody else's message is left", async () => {
    const { ledger } = desk;
    const { finish } = ledger;
    ledger.finish = () => Promise.reject(new Error("the function was killed"));
    await told({ ...birthForm, owner: { name: "An", phone: "0987654321" } });
    ledger.finish = finish;
    const take = takeReceipts(desk.receipts);
    const word = snsLine("carrier-x", "SUCCESS", { destination: "+84987654321" });
    await expect(take(word)).rejects.toThrow("1 receipts came before");
    await take(snsLine("carrier-y", "SUCCESS", { destination: "+84900000001" }));
  });

  test("SES tells by the place that went along, and a complaint changes nothing", async () => {
    const { code, receipt } = await told();
    const place = `${personHash("+84912345678")}.${receipt.time.slice(0, 10)}`;
    const mail = { messageId: carrierIdNow(), timestamp: "2026-11-17T02:00:00Z", tags: { place: [place] } };
    const take = takeReceipts(desk.receipts);
    const tell = (eventType: string, more: object = {}) =>
      take({ source: "aws.ses", detail: { eventType, mail, ...more } });
    await tell("Complaint");
    expect((await desk.list(code)).items[0]?.state).toBe("sent");
    await tell("Bounce", { bounce: { bounceType: "Permanent", bounceSubType: "NoEmail" } });
    expect((await desk.list(code)).items[0]).toMatchObject({ state: "failed", reason: "Permanent NoEmail" });
  });

  test("the second provider's counts only with its signature over these bytes, from these minutes", async () => {
    const { code, receipt } = await told();
    const place = `${personHash("+84912345678")}.${receipt.time.slice(0, 10)}`;
    const body = JSON.stringify({ messageId: carrierIdNow(), place, status: "delivered", tookSeconds: 400 });
    const tell = (secret: string, timestamp = world.clock.at, path = "second") =>
      desk.ask(`/api/messages/receipts/${path}`, [], {
        method: "POST",
        body,
        headers: {
          "x-timestamp": timestamp,
          "x-signature": createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex"),
        },
      });
    expect(await refusal(await tell("another"))).toEqual([401, "CARRIER_SIGNATURE_WRONG"]);
    expect(await refusal(await tell("second's secret", "2026-11-17T01:54:59Z"))).toEqual([
      401,
      "CARRIER_SIGNATURE_WRONG",
    ]);
    expect(await refusal(await tell("second's secret", world.clock.at, "third"))).toEqual([401, "CARRIER_NOT_KNOWN"]);
    expect((await tell("second's secret")).status).toBe(200);
    expect((await desk.list(code)).items[0]).toMatchObject({ state: "delivered", stateName: { vi: "Đã đến máy" } });
    expect(await desk.receipts.minutes.recent("second")).toMatchObject([{ slow: 1 }]);
  });

  test("Zalo's counts only with its own kind of signature", async () => {
    const { code, receipt } = await told();
    const tracking_id = `${personHash("+84912345678")}.${receipt.time.slice(0, 10)}`;
    const [app_id, timestamp] = ["123", "1795000000000"];
    const message = { msg_id: carrierIdNow(), tracking_id };
    const body = JSON.stringify({ app_id, timestamp, event_name: "user_received_message", message });
    const tell = (secret: string) =>
      desk.ask("/api/messages/receipts/zalo", [], {
        method: "POST",
        body,
        headers: {
          "x-zevent-signature": `mac=${createHash("sha256").update(`${app_id}${body}${timestamp}${secret}`).digest("hex")}`,
        },
      });
    expect(await refusal(await tell("another"))).toEqual([401, "CARRIER_SIGNATURE_WRONG"]);
    expect((await tell("zalo's secret")).status).toBe(200);
    expect((await desk.list(code)).items[0]?.state).toBe("delivered");
  });
});
