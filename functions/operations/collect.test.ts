import { afterAll, beforeAll, expect, test } from "vitest";
import { eachMessage } from "../../shared/runtime/sqs.ts";
import { faultNotes } from "../../shared/store/fault-notes.ts";
import { handOver, operationsWorld } from "../../tests/support/operations-world.ts";
import { queueRecord } from "../../tests/support/queue-record.ts";
import { collect } from "./collect.ts";

let world: Awaited<ReturnType<typeof operationsWorld>>;
beforeAll(async () => {
  world = await operationsWorld("2026-11-17T02:00:00Z");
});
afterAll(() => world?.stop());

const openOf = async (queue: string) => (await world.store.list("OPEN", queue, { limit: 50 })).rows;

test("a message that nobody could read lies in the list after its queue gave it up, and no longer in SQS", async () => {
  const id = await world.fail(world.inbox, "đây không phải là JSON");
  expect(await world.collect()).toContainEqual({ queue: "handoff-inbox", kept: 1 });
  expect(await openOf("handoff-inbox")).toMatchObject([
    { id, facts: { kind: "unreadable" }, reason: "UNREADABLE", rounds: 1, tries: 5, state: "open" },
  ]);
  expect((await world.store.load(id))?.body).toBe("đây không phải là JSON");
  expect(await world.receive(world.inbox.dead)).toEqual([]);
});

test("a consumer's last fault stands as the reason, as one word and without what anybody typed", async () => {
  const id = await world.fail(world.inbox, JSON.stringify(handOver("H14.101-261117-0002")));
  const record = { ...queueRecord(handOver()), messageId: id };
  const note = faultNotes(world.dynamodb, world.table.operations, () => world.clock.at);
  const consume = eachMessage(async () => {
    throw new Error("Delivery of Nông Thị Mai refused: DOSSIER_UNKNOWN");
  }, note);
  await consume({ Records: [{ ...record, attributes: { ...record.attributes, ApproximateReceiveCount: "5" } }] });
  await world.collect();
  const row = (await openOf("handoff-inbox")).find((one) => one.id === id);
  expect(row).toMatchObject({
    reason: "DOSSIER_UNKNOWN",
    facts: { kind: "envelope", eventId: "H14.101-261117-0002:3", subject: "H14.101-261117-0002" },
  });
  expect(JSON.stringify(row)).not.toContain("Mai");
});

test("a message of an agency's ordered queue keeps its group and what was said about it", async () => {
  const attributes = {
    type: "motcua.dossier.handed-over.v1",
    "motcua.reason": "AGENCY_REFUSED",
    "motcua.detail": "HTTP 410",
  };
  const id = await world.fail(world.police, JSON.stringify(handOver()), { attributes, group: "H14.101-261117-0001" });
  await world.collect();
  expect(await openOf("agency-police")).toMatchObject([
    {
      ...{ id, group: "H14.101-261117-0001", reason: "AGENCY_REFUSED", detail: "HTTP 410" },
      attributes: { type: { type: "String", value: "motcua.dossier.handed-over.v1" } },
    },
  ]);
});

test("a place in a stream that was given up is a row of its own kind", async () => {
  await world.send(
    world.stream.url,
    JSON.stringify({ DDBStreamBatchInfo: { shardId: "s", startSequenceNumber: "1" } }),
  );
  await world.collect();
  expect(await openOf("routing")).toMatchObject([{ facts: { kind: "position" }, reason: "STREAM_POSITION", tries: 0 }]);
});

test("a collector that dies between the row and the deletion finds the message again and counts it once", async () => {
  const id = await world.fail(world.inbox, JSON.stringify(handOver("H14.101-261117-0003")));
  const dying = { ...world.sqs, remove: async () => Promise.reject(new Error("killed")) };
  const collected = await collect({ ...world.deps, sqs: dying }, () => true);
  expect(collected).toContainEqual({ queue: "handoff-inbox", kept: 0, trouble: "failed" });
  expect((await world.store.load(id))?.row.rounds).toBe(1);
  // As SQS shows it again once its time is over.
  const shownAgain = { ...world.sqs, receive: shownOnce(id, world.inbox.dead) };
  expect(await collect({ ...world.deps, sqs: shownAgain }, () => true)).toContainEqual({
    queue: "handoff-inbox",
    kept: 0,
  });
  expect((await world.store.load(id))?.row).toMatchObject({ rounds: 1, tries: 5, state: "open" });
});

const shownOnce = (messageId: string, dead: string) => {
  let letters = [{ messageId, receipt: "r", body: JSON.stringify(handOver()), attributes: {}, wasInQueue: true }];
  return async (url: string) => {
    if (url !== dead) return [];
    const shown = letters;
    letters = [];
    return shown;
  };
};

test("a queue that AWS does not let us read is told, and the others are collected all the same", async () => {
  await world.fail(world.police, JSON.stringify(handOver("H14.101-261117-0004")), { group: "g" });
  const denied = async (url: string) => {
    if (url === world.inbox.url) throw Object.assign(new Error("no"), { name: "AccessDenied" });
    return world.sqs.depth(url);
  };
  expect(await collect({ ...world.deps, sqs: { ...world.sqs, depth: denied } }, () => true)).toEqual([
    { queue: "handoff-inbox", kept: 0, trouble: "denied" },
    { queue: "agency-police", kept: 1 },
    { queue: "routing", kept: 0 },
  ]);
});
