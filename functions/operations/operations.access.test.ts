import { afterAll, beforeAll, expect, test } from "vitest";
import { CollectAnswer, StuckAnswer, StuckList, StuckLook } from "../../shared/contracts/operations-api.ts";
import { handOver, operationsWorld, operator } from "../../tests/support/operations-world.ts";
import { refusal } from "../../tests/support/problem.ts";

let world: Awaited<ReturnType<typeof operationsWorld>>;
beforeAll(async () => {
  world = await operationsWorld("2026-11-17T02:00:00Z");
});
afterAll(() => world?.stop());

const auditor = ["auditor:cao-bang"];
const get = (path: string, as: readonly string[] | undefined = operator) => world.request("GET", path, as);
const post = (path: string, body: unknown, as: readonly string[] | undefined = operator) =>
  world.request("POST", path, as, body);
const list = async (query = "") => StuckList.parse(await (await get(`/api/operations/stuck${query}`)).json());
const stuck = async (code: string) => {
  const id = await world.fail(world.inbox, JSON.stringify(handOver(code)));
  await world.collect();
  return id;
};
const sendAgain = async (...ids: string[]) =>
  StuckAnswer.parse(await (await post("/api/operations/stuck/send-again", { ids })).json());
const auditOf = async () => (await world.audit.list("cao-bang", "2026-11-17", { limit: 200 })).entries;

test("only the province's system operator acts, an auditor looks, and each denial is kept", async () => {
  const id = await stuck("H14.101-261117-0100");
  const reads = ["/api/operations/stuck", `/api/operations/stuck/${id}`];
  const acts = [
    ["/api/operations/stuck/send-again", { ids: [id] }],
    ["/api/operations/stuck/drop", { ids: [id], reason: "Tin thử" }],
    [`/api/operations/stuck/${id}/edit`, { body: "{}" }],
  ] as const;
  for (const path of reads) expect((await world.request("GET", path, undefined)).status).toBe(401);
  const others = ["commune-lead:01288", "receptionist:01288", "system-operator:ha-noi", "province-editor:cao-bang"];
  for (const role of others) {
    for (const path of reads) expect((await get(path, [role])).status).toBe(403);
    for (const [path, body] of acts) expect((await post(path, body, [role])).status).toBe(403);
    expect((await post("/api/operations/collect", {}, [role])).status).toBe(403);
  }
  for (const path of reads) expect((await get(path, auditor)).status).toBe(200);
  for (const [path, body] of acts) expect((await post(path, body, auditor)).status).toBe(403);
  expect((await auditOf()).filter(({ allowed }) => !allowed)).toHaveLength(others.length * 6 + 3);
});

test("the list says in words what is stuck, of which dossier, why and since when, and not its content", async () => {
  await stuck("H14.101-261117-0101");
  const answer = await list("?queue=handoff-inbox");
  const row = answer.items.find(({ subject }) => subject === "H14.101-261117-0101");
  expect(row).toMatchObject({
    what: { vi: "Chuyển hồ sơ đến nơi giải quyết" },
    queueName: { vi: "Hộp nhận hồ sơ của các bộ phận" },
    reason: { code: "CONSUMER_FAILED", text: { vi: expect.stringContaining("năm lần") } },
    ...{ since: "2026-11-17T02:00:00Z", tries: 5, rounds: 1, maySend: true },
  });
  expect(answer.queues).toContainEqual(expect.objectContaining({ queue: "handoff-inbox", open: answer.items.length }));
  expect(JSON.stringify(row)).not.toContain("acceptBy");
  expect((await list("?reason=UNREADABLE")).items).toEqual([]);
  expect((await list("?from=2026-11-18T00:00:00Z")).items).toEqual([]);
  expect(await refusal(await get("/api/operations/stuck?queue=khong-co"))).toEqual([422, "QUEUE_UNKNOWN", "queue"]);
});

test("whoever opens a message sees its content field by field, and that is kept for the auditor", async () => {
  const id = await stuck("H14.101-261117-0102");
  const look = StuckLook.parse(await (await get(`/api/operations/stuck/${id}`)).json());
  expect(look.fields).toContainEqual({
    path: "data.handoff.agency",
    name: { vi: "Cơ quan", en: "Agency" },
    value: "H14.15",
  });
  expect(look).toMatchObject({ mayEdit: true, row: { id } });
  expect(await auditOf()).toContainEqual(
    expect.objectContaining({ action: "operations.read", subject: "H14.101-261117-0102", officer: "tuan.caobang" }),
  );
  expect(await refusal(await get("/api/operations/stuck/khong-co"))).toEqual([404, "STUCK_UNKNOWN"]);
});

test("sent again it lies in its queue with its attributes; failing again it is the same row with a further round", async () => {
  const attributes = { type: "motcua.dossier.handed-over.v1" };
  const id = await world.fail(world.police, JSON.stringify(handOver("H14.101-261117-0103")), {
    attributes,
    group: "g",
  });
  await world.collect();
  expect(await sendAgain(id)).toEqual({ done: [id], refused: [] });
  const [message] = await world.receive(world.police.url);
  expect(message?.MessageAttributes).toMatchObject({
    type: { StringValue: "motcua.dossier.handed-over.v1" },
    "motcua.stuck": { StringValue: id },
  });
  expect((await sendAgain(id)).refused).toMatchObject([{ id, code: "STUCK_CLOSED" }]);
  await world.giveUp(world.police.url);
  await world.collect();
  expect((await world.store.load(id))?.row).toMatchObject({ rounds: 2, tries: 10, state: "open" });
});

test("a sender that died after the sending leaves a row that can be sent again after a minute; nothing is lost", async () => {
  const id = await stuck("H14.101-261117-0104");
  await world.store.change(id, ({ row, body }) => ({
    ok: true,
    value: { body, row: { ...row, state: "sending", handled: { by: "tuan.caobang", at: world.clock.at } } },
  }));
  expect((await sendAgain(id)).refused).toMatchObject([{ code: "STUCK_BEING_SENT" }]);
  world.clock.at = "2026-11-17T02:01:30Z";
  expect((await sendAgain(id)).done).toEqual([id]);
  await world.takeOut(world.inbox.url);
});

test("a queue that takes nothing leaves the message where it is, and says so", async () => {
  const id = await stuck("H14.101-261117-0105");
  const closed = await operationsWorld("2026-11-17T02:00:00Z", (sqs) => ({
    ...{ store: world.store, queues: world.deps.queues },
    sqs: { ...sqs, sendAgain: async () => Promise.reject(new Error("closed")) },
  }));
  const answer = await closed.request("POST", "/api/operations/stuck/send-again", operator, { ids: [id] });
  expect(await answer.json()).toMatchObject({ refused: [{ code: "QUEUE_NOT_OPEN" }] });
  expect((await world.store.load(id))?.row.state).toBe("open");
  await closed.stop();
});

test("a message can be mended as long as it stays the same fact and fits its schema", async () => {
  const id = await stuck("H14.101-261117-0106");
  const edit = (body: unknown) => post(`/api/operations/stuck/${id}/edit`, { body: JSON.stringify(body) });
  const good = handOver("H14.101-261117-0106");
  expect(await refusal(await edit({ ...good, data: {} }))).toEqual([422, "STUCK_BODY_NOT_VALID", "body"]);
  expect(await refusal(await edit({ ...good, id: "H14.101-261117-0106:9" }))).toEqual([
    422,
    "STUCK_OTHER_FACT",
    "body",
  ]);
  const mended = { ...good, data: { ...good.data, status: "received" } };
  expect(await (await edit(mended)).json()).toMatchObject({ row: { edited: true }, mayEdit: true });
  expect(JSON.parse((await world.store.load(id))?.body ?? "")).toEqual(mended);
  const stranger = await world.fail(world.inbox, "không phải JSON");
  await world.collect();
  const other = await post(`/api/operations/stuck/${stranger}/edit`, { body: JSON.stringify(good) });
  expect(await refusal(other)).toEqual([422, "STUCK_NOT_EDITABLE"]);
});

test("dropped with a reason it leaves the list and can still be looked up, with who did it and why", async () => {
  const id = await stuck("H14.101-261117-0107");
  const reason = "Hồ sơ đã xử lý bằng điện thoại";
  expect(await (await post("/api/operations/stuck/drop", { ids: [id], reason })).json()).toMatchObject({ done: [id] });
  expect((await list()).items.map((row) => row.id)).not.toContain(id);
  const closed = await list("?list=closed&queue=handoff-inbox");
  expect(closed.items.find((row) => row.id === id)).toMatchObject({
    state: "dropped",
    handled: { by: "tuan.caobang", reason },
  });
});

test("the page has the queues collected at once and is told which of them are closed", async () => {
  await world.fail(world.inbox, JSON.stringify(handOver("H14.101-261117-0108")));
  const answer = CollectAnswer.parse(await (await post("/api/operations/collect", {})).json());
  expect(answer).toEqual({ kept: 1, troubles: [] });
});
