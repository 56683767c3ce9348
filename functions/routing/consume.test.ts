import type { DynamoDBRecord } from "aws-lambda";
import { beforeEach, describe, expect, test } from "vitest";
import { DossierEventData } from "../../shared/contracts/event.ts";
import type { RepublishRequest } from "../../shared/contracts/republish.ts";
import type { Fact } from "../../shared/messaging/event-topic.ts";
import { NotTaken } from "../../shared/messaging/passing.ts";
import { allowanceForm, birthForm, type DossierWorld, dossierWorld } from "../../tests/support/dossier-world.ts";
import { eventsOf, rawItem } from "../../tests/support/recorded.ts";
import { type ConsumeDeps, routeChanges } from "./consume.ts";

let world: DossierWorld;
let published: Fact[];
let parked: RepublishRequest[];
beforeEach(async () => {
  parked = [];
  world = await dossierWorld("2026-11-17T02:00:00Z");
  published = [];
});

const deps = (more: Partial<Pick<ConsumeDeps, "publish" | "dossiers" | "park">> = {}) => ({
  ...world.rules,
  park: async (request: RepublishRequest) => void parked.push(request),
  province: world.definitions.province,
  publish: async (facts: readonly Fact[]) => void published.push(...facts),
  ...more,
});

/** The stream's record of a dossier's last write. */
const change = async (code: string, sequence: string): Promise<DynamoDBRecord> => ({
  dynamodb: {
    SequenceNumber: sequence,
    // The stream hands over the table's own attribute values; the library only names their type apart.
    NewImage: (await rawItem(world.client, world.table.dossier, code)) as NonNullable<
      NonNullable<DynamoDBRecord["dynamodb"]>["NewImage"]
    >,
  },
});
const types = () => published.map(({ envelope }) => envelope.type);
const ids = () => published.map(({ envelope }) => envelope.id);
const handOvers = async (code: string) => {
  const recorded = await world.dossiers.load(code);
  return recorded === undefined ? 0 : eventsOf(recorded).filter(({ type }) => type === "DossierHandedOver").length;
};

describe("from a change to its facts", () => {
  test("each change becomes one envelope per event, in order, and a received dossier is sent on", async () => {
    const { code } = await world.submit();
    const opened = await change(code, "1");
    await world.receivedOnly(code);
    const received = await change(code, "2");
    expect(await routeChanges(deps())({ Records: [opened, received] })).toEqual({ batchItemFailures: [] });
    expect(ids()).toEqual([`${code}:1`, `${code}:2`]);
    expect(types()).toEqual(["motcua.dossier.submitted.v1", "motcua.dossier.received.v1"]);
    expect(await handOvers(code)).toBe(1);
  });

  test("an outcome and the readiness that it brings are two facts of one change", async () => {
    const code = await world.atOffice();
    await world.answer(`${code}~1`, "accept");
    await world.answer(`${code}~1`, "record-outcome", { decision: "approved", documentNumber: "1" });
    await routeChanges(deps())({ Records: [await change(code, "1")] });
    expect(types()).toEqual(["motcua.dossier.outcome-recorded.v1", "motcua.dossier.ready.v1"]);
    expect(published.map(({ envelope }) => envelope.data.version)).toEqual([6, 7]);
  });

  test("a hand-over goes to the agency that must act, built-in inbox or its own queue", async () => {
    const residence = { ...birthForm, procedure: "1.004222", components: [{ id: "ct01" }, { id: "lodging-proof" }] };
    const ours = await world.atOffice(allowanceForm);
    const police = await world.atOffice(residence);
    const handOver = (code: string) =>
      world.facts.find(
        ({ envelope }) => envelope.subject === code && envelope.type === "motcua.dossier.handed-over.v1",
      );
    expect(handOver(ours)?.attributes).toMatchObject({ agency: "H14.101", commune: "01288", inbox: "built-in" });
    expect(handOver(police)?.attributes).toMatchObject({ agency: "H14.15", commune: "01288", inbox: "own" });
    expect(DossierEventData.parse(handOver(police)?.envelope.data).handoff).toMatchObject({
      ...{ id: `${police}~1`, agency: "H14.15", step: "register" },
    });
  });

  test("an office that sends a dossier back is named by the hand-over that it ends; what it typed stays in the dossier", async () => {
    const code = await world.atOffice(allowanceForm);
    await world.answer(`${code}~1`, "return", { reason: "Nhầm của bà Mai" });
    await routeChanges(deps())({ Records: [await change(code, "1")] });
    expect(types()).toEqual(["motcua.handoff.returned.v1"]);
    const [returned] = published;
    expect(DossierEventData.parse(returned?.envelope.data).handoff).toMatchObject({
      ...{ id: `${code}~1`, number: 1, agency: "H14.101", office: "culture-social" },
    });
    expect(JSON.stringify(published)).not.toContain("Mai");
  });

  test("no envelope carries a name, a phone number, an address or the tracking secret", async () => {
    const code = await world.atOffice(allowanceForm);
    const secret = (await world.dossiers.load(code))?.state.opened.secret ?? "";
    const text = JSON.stringify(world.facts);
    expect(world.facts.length).toBeGreaterThan(3);
    expect(text).not.toMatch(/Nông|912345678|004301001234|Tổ 5/);
    expect(text).not.toContain(secret);
  });
});

describe("a change delivered again", () => {
  test("publishes the same facts under the same ids and causes one hand-over", async () => {
    const { code } = await world.submit();
    await world.receivedOnly(code);
    const record = await change(code, "2");
    await routeChanges(deps())({ Records: [record, record] });
    await routeChanges(deps())({ Records: [record] });
    expect(new Set(ids())).toEqual(new Set([`${code}:2`]));
    expect(published.map(({ envelope }) => envelope)).toEqual(Array(3).fill(published[0]?.envelope));
    expect(await handOvers(code)).toBe(1);
  });

  test("to several at once causes one hand-over", async () => {
    const { code } = await world.submit();
    await world.receivedOnly(code);
    const record = await change(code, "2");
    await Promise.all(Array.from({ length: 6 }, () => routeChanges(deps())({ Records: [record] })));
    expect(await handOvers(code)).toBe(1);
  });

  test("late, when the dossier has come back to the counter, sends it nowhere", async () => {
    const { code } = await world.submit();
    await world.receivedOnly(code);
    const record = await change(code, "2");
    await world.carry(code);
    await world.answer(`${code}~1`, "return", { reason: "Nhầm" });
    const { batchItemFailures } = await routeChanges(deps())({ Records: [record] });
    expect(batchItemFailures).toEqual([]);
    expect((await world.dossiers.load(code))?.state).toMatchObject({ work: { position: { at: "one-stop" } } });
  });

  test("late, after a withdrawal, sends it nowhere", async () => {
    const { code } = await world.submit();
    await world.receivedOnly(code);
    const record = await change(code, "2");
    await world.command(code, "withdraw", { reason: "Thôi" });
    expect(await routeChanges(deps())({ Records: [record] })).toEqual({ batchItemFailures: [] });
    expect(await handOvers(code)).toBe(0);
  });
});

describe("a change that fails", () => {
  test("stops the batch there, so that nothing overtakes it", async () => {
    const codes = await Promise.all([1, 2, 3].map(async () => (await world.submit()).code));
    const Records = await Promise.all(codes.map((code, index) => change(code, `${index + 1}`)));
    const publish = async (facts: readonly Fact[]) => {
      if (facts[0]?.envelope.subject === codes[1]) throw new NotTaken("SNS is down");
      published.push(...facts);
    };
    expect(await routeChanges(deps({ publish }))({ Records })).toEqual({
      batchItemFailures: [{ itemIdentifier: "2" }],
    });
    expect(ids()).toEqual([`${codes[0]}:1`]);
    expect(parked).toEqual([]);
  });

  test("for a reason of its own is set aside, and those behind it go on", async () => {
    const { code } = await world.submit();
    const other = await world.submit();
    await world.receivedOnly(code);
    const broken = await change(code, "2");
    const events = broken.dynamodb?.NewImage?.events?.L ?? [];
    events.splice(1, 1, { S: '{"type":"SomethingElse"}' });
    const unreadable = { pk: { S: "DOSSIER#practice" }, sk: { S: "HEAD" } };
    const Records = [
      broken,
      { dynamodb: { SequenceNumber: "3", NewImage: unreadable } },
      await change(other.code, "4"),
    ];
    expect(await routeChanges(deps())({ Records })).toEqual({ batchItemFailures: [] });
    expect(parked).toEqual([
      { type: "motcua.republish.v1", dossier: code, from: 2, to: 2 },
      { type: "motcua.republish.v1", dossier: "practice", from: 1 },
    ]);
    expect(ids()).toEqual([`${other.code}:1`]);
  });

  test("and cannot be set aside either is given again", async () => {
    const { code } = await world.submit();
    const broken = await change(code, "1");
    broken.dynamodb?.NewImage?.events?.L?.splice(0, 1, { S: "{}" });
    const park = () => Promise.reject(Object.assign(new Error("no connection"), { code: "ECONNRESET" }));
    expect((await routeChanges(deps({ park }))({ Records: [broken] })).batchItemFailures).toHaveLength(1);
  });

  test("leaves the dossier owed, so that the next try sends it on", async () => {
    const { code } = await world.submit();
    await world.receivedOnly(code);
    const Records = [await change(code, "2")];
    const dossiers = {
      ...world.dossiers,
      append: () => Promise.reject(Object.assign(new Error("throttled"), { $metadata: {} })),
    };
    expect((await routeChanges(deps({ dossiers }))({ Records })).batchItemFailures).toHaveLength(1);
    expect(await handOvers(code)).toBe(0);
    await routeChanges(deps())({ Records });
    expect(await handOvers(code)).toBe(1);
  });

  test("items that are no dossier are passed over", async () => {
    const record = { dynamodb: { SequenceNumber: "1", NewImage: { pk: { S: "SWEEP" }, sk: { S: "SWEEP" } } } };
    const removed = { dynamodb: { SequenceNumber: "2" } };
    expect(await routeChanges(deps())({ Records: [record, removed] })).toEqual({ batchItemFailures: [] });
    expect(published).toEqual([]);
  });
});
