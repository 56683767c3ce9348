import { beforeEach, expect, test } from "vitest";
import { type Envelope, envelope } from "../../shared/contracts/event.ts";
import type { Fact } from "../../shared/messaging/event-topic.ts";
import { eachMessage } from "../../shared/runtime/sqs.ts";
import { type DossierWorld, dossierWorld } from "../../tests/support/dossier-world.ts";
import { queueRecord } from "../../tests/support/queue-record.ts";
import { eventsOf } from "../../tests/support/recorded.ts";
import { recordDelivery } from "./consume.ts";

let world: DossierWorld;
beforeEach(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
});

const consume = (bodies: readonly unknown[]) => {
  const Records = bodies.map(queueRecord);
  return eachMessage(recordDelivery(world.rules))({ Records }).then(({ batchItemFailures }) =>
    batchItemFailures.map(({ itemIdentifier }) => Records.findIndex(({ messageId }) => messageId === itemIdentifier)),
  );
};
const handOverOf = (facts: readonly Fact[]): Envelope => {
  const found = facts.find(({ envelope: { type } }) => type === "motcua.dossier.handed-over.v1");
  if (found === undefined) throw new Error("it was not handed over");
  return found.envelope;
};
/** A dossier that was handed over while its message has not arrived yet, and that message. */
const onItsWay = async () => {
  const { code } = await world.submit();
  await world.command(code, "receive");
  return { code, message: handOverOf(await world.routeOn(code)) };
};
const delivered = async (code: string) => {
  const recorded = await world.dossiers.load(code);
  return recorded === undefined ? 0 : eventsOf(recorded).filter(({ type }) => type === "HandoffDelivered").length;
};

test("a hand-over that reaches the built-in inbox is recorded once, however often it is delivered", async () => {
  const { code, message } = await onItsWay();
  expect(await consume([message])).toEqual([]);
  expect(await consume([message, message])).toEqual([]);
  expect(await delivered(code)).toBe(1);
});

test("delivered ten times at once it is recorded once", async () => {
  const { code, message } = await onItsWay();
  expect(await consume(Array(10).fill(message))).toEqual([]);
  expect(await delivered(code)).toBe(1);
});

test("messages that are no hand-over fail alone, and the good ones among them are recorded", async () => {
  const first = await onItsWay();
  const second = await onItsWay();
  const stranger = envelope({
    ...{ id: "x:1", type: "motcua.dossier.handed-over.v1", source: "/motcua/x", subject: "H14.101-261117-9999" },
    time: "2026-11-17T02:00:00Z",
    data: first.message.data,
  });
  const bad = ["", "{", "null", '"text"', "{}", { ...first.message, specversion: "0.3" }, stranger];
  const noHandoff = envelope({ ...stranger, subject: first.code, data: { ...stranger.data, handoff: undefined } });
  expect(await consume([...bad, first.message, noHandoff, second.message])).toEqual([0, 1, 2, 3, 4, 5, 6, 8]);
  expect([await delivered(first.code), await delivered(second.code)]).toEqual([1, 1]);
});

test("a message that arrives after the office accepted, or after a withdrawal, changes nothing and is no fault", async () => {
  const late = await onItsWay();
  await world.command(late.code, "withdraw", { reason: "Thôi" });
  expect(await consume([late.message])).toEqual([]);
  expect(await delivered(late.code)).toBe(0);
  const moved = await onItsWay();
  await world.answer(`${moved.code}~1`, "return", { reason: "Nhầm" });
  expect(await consume([moved.message])).toEqual([]);
  expect(await delivered(moved.code)).toBe(0);
});
