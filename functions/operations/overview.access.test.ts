import { afterAll, beforeAll, expect, test } from "vitest";
import { DossierEventData } from "../../shared/contracts/event.ts";
import { PlaceView, QueueMap, SendersView, WayView } from "../../shared/contracts/operations-api.ts";
import { afterFailure } from "../../shared/domain/delivery/breaker.ts";
import { personHash } from "../../shared/runtime/person-hash.ts";
import { traceIn } from "../../shared/runtime/trace.ts";
import { carrierMinutes } from "../../shared/store/carrier-minutes.ts";
import { messageTrail } from "../../shared/store/message-trail.ts";
import { notificationStore } from "../../shared/store/notification-store.ts";
import { caoBangDefinitions } from "../../tests/support/definitions.ts";
import { type DossierWorld, dossierWorld } from "../../tests/support/dossier-world.ts";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { memoryDelivery } from "../../tests/support/memory-delivery.ts";
import { handOver, operationsWorld, operator } from "../../tests/support/operations-world.ts";
import { refusal } from "../../tests/support/problem.ts";
import { queueRecord } from "../../tests/support/queue-record.ts";

const at = "2026-11-17T02:00:00Z";
let dossiers: DossierWorld;
let world: Awaited<ReturnType<typeof operationsWorld>>;
let ledger: ReturnType<typeof notificationStore>;
beforeAll(async () => {
  dossiers = await dossierWorld(at);
  const { client, table } = await localTables("notification");
  ledger = notificationStore(client, table.notification);
  world = await operationsWorld(at, (sqs) => ({
    ...{ dossiers: dossiers.dossiers, trail: messageTrail(client, table.notification) },
    rates: async () => new Map([["handoff-inbox", { oldestSeconds: 1200, cameIn: [0, 4], wentOut: [0, 1] }]]),
    sqs: {
      ...sqs,
      depth: async (url) => {
        if (url.endsWith("agency-police.fifo")) throw Object.assign(new Error("no"), { name: "AccessDenied" });
        return sqs.depth(url);
      },
    },
  }));
});
afterAll(() => world?.stop());

const get = (path: string, as: readonly string[] = operator) => world.request("GET", path, as);
const way = async (id: string, as?: readonly string[]) =>
  WayView.parse(await (await get(`/api/operations/ways/${encodeURIComponent(id)}`, as)).json());

test("the map shows each queue as it stands, the gravest first, and one that is closed to us as closed", async () => {
  await world.send(world.inbox.url, JSON.stringify(handOver()));
  const map = QueueMap.parse(await (await get("/api/operations/queues")).json());
  expect(map.queues.map(({ queue, state }) => [queue, state])).toEqual([
    ["agency-police", "closed"],
    ["handoff-inbox", "late"],
    ["routing", "calm"],
  ]);
  expect(map.queues[0]).toMatchObject({ agency: "H14.15", name: { vi: "Hàng đợi của Công an cấp xã" } });
  expect(map.queues[1]).toMatchObject({ waiting: 1, oldestSeconds: 1200, cameIn: [0, 4], wentOut: [0, 1] });
});

test("what was just given up is counted before anybody has collected it, and once afterwards", async () => {
  const fresh = await operationsWorld(at);
  const stuck = async () => {
    const map = QueueMap.parse(await (await fresh.request("GET", "/api/operations/queues", operator)).json());
    return map.queues.filter(({ stuck }) => stuck > 0).map(({ queue, stuck, state }) => [queue, stuck, state]);
  };
  await fresh.fail(fresh.inbox, JSON.stringify(handOver()));
  await fresh.send(fresh.stream.url, "{}");
  expect(new Map((await stuck()).map(([queue, ...rest]) => [queue, rest]))).toEqual(
    new Map([
      ["handoff-inbox", [1, "stuck"]],
      ["routing", [1, "stuck"]],
    ]),
  );
  await fresh.collect();
  expect((await stuck()).map(([, count]) => count)).toEqual([1, 1]);
  await fresh.stop();
});

test("the operator sees which company sends SMS now, and nobody in a commune does", async () => {
  const minutes = carrierMinutes(world.dynamodb, world.table.notification, () => at);
  for (let time = 0; time < 3; time++) minutes.note("sns", "failed");
  await minutes.flush();
  const view = SendersView.parse(await (await get("/api/operations/senders")).json());
  expect(view).toEqual({ share: 0.9, given: 3, failed: 3, slow: 0 });
  expect(await refusal(await get("/api/operations/senders", ["commune-lead:01288"]))).toEqual([403, "NOT_ALLOWED"]);
});

test("what waits for an agency that takes nothing is told as waiting, and why, though no reader sees it", async () => {
  const delivery = memoryDelivery();
  const { province } = caoBangDefinitions();
  const called = {
    delivery: "webhook" as const,
    webhook: { url: "https://a.example.vn/in", mode: "binary" as const, secretParameter: "/s" },
  };
  const agencies = province.agencies.map((one) => (one.key === "police" ? { ...one, ...called } : one));
  const depth = async () => ({ waiting: 0, inFlight: 3, delayed: 0 });
  const quiet = await operationsWorld(at, (sqs) => ({
    ...{ delivery, province: async () => ({ ...province, agencies }), sqs: { ...sqs, depth } },
  }));
  const police = async () => {
    const map = QueueMap.parse(await (await quiet.request("GET", "/api/operations/queues", operator)).json());
    return map.queues.find(({ queue }) => queue === "agency-police");
  };
  expect(await police()).toMatchObject({ state: "calm", waiting: 0, inFlight: 3 });
  const trouble = { kind: "unreachable" as const, detail: "ECONNREFUSED" };
  for (let time = 0; time < 9; time++)
    await delivery.changeBreaker("H14.15", (breaker) => afterFailure(breaker, trouble, at, 1));
  expect(await police()).toMatchObject({ state: "away", waiting: 3, inFlight: 0 });
  await quiet.stop();
});

test("the map is drawn without rates while CloudWatch does not answer", async () => {
  const quiet = await operationsWorld(at, () => ({ rates: async () => Promise.reject(new Error("no answer")) }));
  const map = QueueMap.parse(await (await quiet.request("GET", "/api/operations/queues", operator)).json());
  expect(map).toMatchObject({ measured: false, queues: [{ waiting: 0 }, { waiting: 0 }, { waiting: 0 }] });
  await quiet.stop();
});

test("what waits in a commune is told in numbers by status and office, and names no dossier and no person", async () => {
  await dossiers.atOffice();
  await dossiers.submit();
  const text = await (await get("/api/operations/places/01288")).text();
  expect(PlaceView.parse(JSON.parse(text))).toMatchObject({
    total: 2,
    byState: expect.arrayContaining([{ key: "submitted", name: { vi: "Mới đăng ký", en: "Submitted" }, count: 1 }]),
    byHolder: expect.arrayContaining([
      expect.objectContaining({ name: { vi: "Bộ phận Tư pháp – Hộ tịch", en: "Justice and Civil Status" }, count: 1 }),
    ]),
  });
  expect(text).not.toMatch(/Mai|H14\.101-/);
  expect(await refusal(await get("/api/operations/places/H99"))).toEqual([422, "AGENCY_UNKNOWN", "place"]);
});

test("what waits at an agency is told by how far each hand-over is", async () => {
  const owner = { name: "Nông Thị Mai" };
  const form = {
    commune: "01288",
    procedure: "1.010041",
    case: "known",
    channel: "counter",
    owner,
    components: [{ id: "ct01" }],
  };
  await dossiers.atOffice(form);
  const view = PlaceView.parse(await (await get("/api/operations/places/H14.15")).json());
  expect(view).toMatchObject({ total: 1, byState: [{ key: "sent", count: 1 }] });
});

test("one dossier's way: who caused what by which trace, which message went out, what got stuck", async () => {
  const code = await dossiers.atOffice();
  const key = { eventId: `${code}:2`, person: personHash("+84912345678"), day: "2026-11-17" };
  await ledger.claim({ ...key, kind: "required", template: "received", subject: code, commune: "01288", at }, at);
  await ledger.finish(key, "over-cap");
  await world.fail(world.inbox, JSON.stringify(handOver(code)));
  await world.collect();
  const { subject, steps } = await way(code);
  expect(subject).toBe(code);
  expect(steps.map(({ kind }) => kind).toSorted()).toEqual([
    ...["fact", "fact", "handoff", "handoff", "message", "stuck"],
  ]);
  const facts = steps.filter(({ trace }) => trace !== undefined);
  // Receipt and hand-over were one request; the delivery is the system's own.
  expect(facts[1]?.trace).toBe(facts[2]?.trace);
  expect(new Set(facts.map(({ trace }) => trace)).size).toBe(3);
  expect(steps.find(({ kind }) => kind === "message")?.text.vi).toContain("hết hạn mức tháng");
  expect(JSON.stringify(steps)).not.toMatch(/Mai|lan\.tangiang/);
  expect(JSON.stringify(await way(code, ["auditor:cao-bang"]))).toContain("lan.tangiang");
  expect((await way(`${code}:2`)).steps.map(({ eventId }) => eventId)).toEqual([`${code}:2`, `${code}:2`]);
  expect(await refusal(await get("/api/operations/ways/H14.101-261117-9999"))).toEqual([404, "WAY_UNKNOWN"]);
});

test("every fact that goes out carries the trace that its way shows", async () => {
  const code = await dossiers.atOffice();
  const { steps } = await way(code);
  const traces = steps.flatMap(({ kind, trace }) => (kind === "fact" || kind === "handoff" ? [trace] : []));
  const sent = dossiers.facts.filter(({ envelope }) => envelope.subject === code);
  expect(sent.map(({ envelope }) => traceIn(envelope.traceparent))).toEqual(traces);
  expect(new Set(sent.map(({ envelope }) => envelope.traceparent)).size).toBe(sent.length);
  for (const { envelope } of sent) DossierEventData.parse(JSON.parse(queueRecord(envelope).body).data);
});
