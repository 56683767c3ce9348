import { describe, expect, test } from "vitest";
import { CatalogueContext, CatalogueHistory, CatalogueList } from "../../shared/contracts/catalogue-api.ts";
import { versionOf } from "../../shared/definitions/version.ts";
import { ProcedureDefinition } from "../../shared/domain/procedure/definition.ts";
import { catalogueStore } from "../../shared/store/catalogue-store.ts";
import { catalogueWorld } from "../../tests/support/catalogue-world.ts";
import { fewDefinitions } from "../../tests/support/definitions.ts";
import { refusal } from "../../tests/support/problem.ts";

const COPY = "2.000815";
const at = "2026-11-23T01:00:00Z";
const today = "2026-11-23";
const reason = "Nghị quyết 05/2026/NQ-HĐND";

const withDraft = async (change: Record<string, unknown> = {}) => {
  const world = await catalogueWorld(at);
  const { latest, versions } = await world.entry(COPY);
  const base = versions.at(-1)?.version;
  const content = { ...latest, ...change };
  const save = (changed: Record<string, unknown>, seen: number, officer = "hoa.bientap") =>
    world.post(`/api/catalogue/${COPY}/draft`, { body: { content: { ...content, ...changed }, base }, seen, officer });
  const publish = (from = today, seen = 1) =>
    world.post(`/api/catalogue/${COPY}/publish`, { body: { from, reason }, seen });
  return { ...world, base, content, save, publish };
};

describe("the list of procedures", () => {
  test("shows every procedure with its state and who works on it", async () => {
    const { get, save } = await withDraft();
    await save({}, 0);
    const { items } = CatalogueList.parse(await (await get("/api/catalogue")).json());
    expect(items.map(({ code }) => code)).toEqual(fewDefinitions().procedures.map(({ id }) => id));
    const copy = items.find(({ code }) => code === COPY);
    expect(copy).toMatchObject({
      versions: [{ state: "in-force" }],
      draft: { by: "hoa.bientap", version: 1, errors: 0 },
    });
    expect(copy?.name?.vi).toMatch(/^Chứng thực bản sao/);
  });

  test("shows a new procedure that is only a draft, as far as it is named", async () => {
    const { get, post } = await catalogueWorld(at);
    await post("/api/catalogue/9.000001/draft", { body: { content: { name: { vi: "Mới", en: "New" } } }, seen: 0 });
    const { items } = CatalogueList.parse(await (await get("/api/catalogue")).json());
    expect(items.at(-1)).toMatchObject({ code: "9.000001", name: { vi: "Mới" }, versions: [] });
  });
});

test("an editor learns the offices, lines and days of his province, and nothing that it keeps to itself", async () => {
  const { get, store } = await catalogueWorld(at);
  const text = await (await get("/api/catalogue/context")).text();
  const context = CatalogueContext.parse(JSON.parse(text));
  expect(context.province.communes.map(({ slug }) => slug)).toEqual(["tan-giang", "phuc-hoa"]);
  expect(context.calendar.years.map(({ year }) => year)).toEqual([2025, 2026, 2027]);
  const { communes, operationsEmail } = await store.province();
  expect(text).not.toContain(operationsEmail);
  for (const { leadPhone } of communes) expect(text).not.toContain(leadPhone);
});

describe("a draft", () => {
  test("is kept as typed, right or not, with its faults beside it", async () => {
    const { save, entry } = await withDraft();
    const saved = await save({ department: "tu-phap", steps: [] }, 0);
    expect(saved.status).toBe(200);
    const { draft, faults, outdated } = await entry(COPY);
    expect(draft).toMatchObject({ version: 1, by: "hoa.bientap", content: { department: "tu-phap" } });
    expect(draft?.errors).toBeGreaterThan(0);
    expect(outdated).toBe(false);
    expect(faults).toContainEqual(expect.objectContaining({ path: ["steps"], severity: "error" }));
  });

  test("saved by a second editor meanwhile is not overwritten, and he is told by whom", async () => {
    const { save, entry } = await withDraft();
    await save({ keywords: ["sao y"] }, 0);
    await save({ keywords: ["của Hoa"] }, 1);
    const late = await save({ keywords: ["của Minh"] }, 1, "minh.bientap");
    expect(await late.clone().json()).toMatchObject({ detail: expect.stringContaining("hoa.bientap") });
    expect(await refusal(late)).toEqual([412, "DRAFT_STALE"]);
    expect((await entry(COPY)).draft?.content.keywords).toEqual(["của Hoa"]);
  });

  test("sent twice because the answer was lost is saved once", async () => {
    const { save, entry } = await withDraft();
    await save({ keywords: ["sao y"] }, 0);
    expect((await save({ keywords: ["sao y"] }, 0)).status).toBe(200);
    expect((await entry(COPY)).draft?.version).toBe(1);
  });

  test("that is dropped is gone, its former reader is told, and a new one can be begun", async () => {
    const { save, post, entry } = await withDraft();
    await save({}, 0);
    expect((await post(`/api/catalogue/${COPY}/discard`, { seen: 1 })).status).toBe(200);
    expect((await entry(COPY)).draft).toBeUndefined();
    expect(await refusal(await save({ keywords: ["cũ"] }, 1))).toEqual([412, "DRAFT_STALE"]);
    expect((await save({ keywords: ["mới"] }, 0)).status).toBe(200);
    expect((await post(`/api/catalogue/${COPY}/discard`, {})).status).toBe(400);
  });

  test("with a script in a text is kept as text", async () => {
    const script = "<script>alert(1)</script>";
    const { save, entry } = await withDraft();
    await save({ review: script }, 0);
    expect((await entry(COPY)).draft?.content.review).toBe(script);
  });

  test.each([
    ["2 MB long", `{"content":{"review":"${"ê".repeat(1_000_000)}"}}`, 413, "BODY_TOO_LARGE"],
    ["no JSON", "khai sinh", 400, "BODY_NOT_JSON"],
    ["a list", '{"content":[]}', 400, "BODY_NOT_VALID"],
    ["nested without end", `{"content":{"a":${"[".repeat(60_000)}${"]".repeat(60_000)}}}`, 422, "DRAFT_NOT_DATA"],
  ])("that is %s is refused in words", async (_, body, status, code) => {
    const { post } = await catalogueWorld(at);
    expect((await refusal(await post(`/api/catalogue/${COPY}/draft`, { body, seen: 0 }))).slice(0, 2)).toEqual([
      status,
      code,
    ]);
  });

  test.each(["khai-sinh", "__proto__", "1.001193%2F.."])("of the code %s cannot be", async (code) => {
    const { post, get } = await catalogueWorld(at);
    expect((await refusal(await post(`/api/catalogue/${code}/draft`, { body: { content: {} } })))[0]).toBe(404);
    expect((await refusal(await get(`/api/catalogue/${code}`)))[0]).toBe(404);
  });
});

describe("publishing a draft", () => {
  test("puts it in force from its day, and a dossier finds the version that it was opened under", async () => {
    const { save, publish, store, base, entry } = await withDraft();
    await save({ keywords: ["chứng thực mới"] }, 0);
    expect((await publish()).status).toBe(200);
    const { versions, draft } = await entry(COPY);
    expect(draft).toBeUndefined();
    expect(versions.map(({ state, effectiveFrom }) => [state, effectiveFrom])).toEqual([
      ["ended", "2025-07-01"],
      ["in-force", today],
    ]);
    expect((await store.procedure(COPY, base ?? ""))?.keywords).not.toContain("chứng thực mới");
  });

  test("for a later day leaves the present version in force until then", async () => {
    const { save, publish, entry } = await withDraft();
    await save({ keywords: ["từ tháng Ba"] }, 0);
    await publish("2027-03-01");
    expect((await entry(COPY)).versions).toMatchObject([
      { state: "in-force", effectiveTo: "2027-02-28" },
      { state: "scheduled", effectiveFrom: "2027-03-01" },
    ]);
  });

  test("is refused while it has faults, for a day that has passed, and when there is no draft", async () => {
    const { save, publish } = await withDraft();
    expect(await refusal(await publish())).toEqual([404, "DRAFT_UNKNOWN"]);
    await save({ department: "tu-phap" }, 0);
    const notReady = await publish();
    expect(await notReady.clone().json()).toMatchObject({ detail: expect.stringContaining("tu-phap") });
    expect(await refusal(notReady)).toEqual([422, "DRAFT_NOT_READY"]);
    expect(await refusal(await publish("2026-11-22"))).toEqual([422, "PUBLISH_DATE_PAST", "from"]);
    expect(await refusal(await publish(today, 7))).toEqual([412, "DRAFT_STALE"]);
  });

  test("of two editors who began from the same version, the second is told and loses nothing", async () => {
    const { save, publish, entry, items, content } = await withDraft();
    await save({ keywords: ["của Hoa"] }, 0);
    const [first] = fewDefinitions().procedures.filter(({ id }) => id === COPY);
    const other = catalogueStore(items, () => at);
    const theirs = ProcedureDefinition.parse({ ...content, keywords: ["của Minh"], effectiveFrom: today });
    await other.publishVersion(theirs, first?.version, { by: "minh.bientap", reason });
    expect(await refusal(await publish())).toEqual([409, "DRAFT_OUTDATED"]);
    expect(await entry(COPY)).toMatchObject({ outdated: true, draft: { content: { keywords: ["của Hoa"] } } });
  });

  test("at the same moment as others publish other procedures, all are published", async () => {
    const { post, entry, get } = await catalogueWorld(at);
    const codes = ["1.001193", "1.000894", "1.000656", "1.004873"];
    for (const code of codes) {
      const { latest, versions } = await entry(code);
      const body = { content: { ...latest, keywords: [`từ khóa ${code}`] }, base: versions.at(-1)?.version };
      await post(`/api/catalogue/${code}/draft`, { body, seen: 0 });
    }
    const body = { from: today, reason };
    const answers = await Promise.all(codes.map((code) => post(`/api/catalogue/${code}/publish`, { body, seen: 1 })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { items } = CatalogueHistory.parse(await (await get("/api/catalogue/history")).json());
    expect(items.map(({ code }) => code).sort()).toEqual([...codes].sort());
  });
});

describe("what was published", () => {
  test("can be undone as a new publication, and the history says who, when and why", async () => {
    const { save, publish, post, get, entry, base, store } = await withDraft();
    await save({ keywords: ["nhầm"] }, 0);
    await publish();
    const undo = (revision: number) =>
      post(`/api/catalogue/${COPY}/undo`, { body: { revision, reason: "Công bố nhầm" }, officer: "lan.truongphong" });
    expect((await undo(2)).status).toBe(200);
    expect((await entry(COPY)).versions).toMatchObject([{ version: base, state: "in-force" }]);
    expect(await store.revision()).toBe(3);
    const { items } = CatalogueHistory.parse(await (await get(`/api/catalogue/${COPY}/history`)).json());
    expect(items).toMatchObject([
      { revision: 3, kind: "undone", by: "lan.truongphong", reason: "Công bố nhầm", after: base },
      { revision: 2, kind: "published", by: "hoa.bientap", reason, before: base, from: today },
    ]);
    expect((await undo(2)).status).toBe(200);
    expect(await store.revision()).toBe(3);
    expect(await refusal(await undo(9))).toEqual([404, "NOT_FOUND"]);
  });

  test("and changed again since cannot be undone by itself", async () => {
    const { save, publish, post } = await withDraft();
    await save({ keywords: ["một"] }, 0);
    await publish();
    const again = await catalogueAgain(post);
    expect(await refusal(again)).toEqual([409, "CHANGED_SINCE"]);
  });

  const catalogueAgain = async (post: Awaited<ReturnType<typeof withDraft>>["post"]) => {
    await post(`/api/catalogue/${COPY}/withdraw`, { body: { lastDay: "2027-01-31", reason } });
    return post(`/api/catalogue/${COPY}/undo`, { body: { revision: 2, reason } });
  };

  test("can be ended with a day, from which it is offered no more", async () => {
    const { post, entry, store, clock } = await withDraft();
    const withdraw = (lastDay: string) => post(`/api/catalogue/${COPY}/withdraw`, { body: { lastDay, reason } });
    expect(await refusal(await withdraw("2026-11-21"))).toEqual([422, "PUBLISH_DATE_PAST", "lastDay"]);
    expect((await withdraw("2026-11-30")).status).toBe(200);
    expect((await entry(COPY)).versions).toMatchObject([{ state: "in-force", effectiveTo: "2026-11-30" }]);
    clock.at = "2026-12-01T01:00:00Z";
    expect(await store.procedureInForce(COPY, "2026-12-01")).toBeUndefined();
    expect((await entry(COPY)).versions).toMatchObject([{ state: "ended" }]);
  });
});

test("a procedure that ends takes the version that was to follow with it, and the history calls it an end", async () => {
  const { save, publish, post, get, base } = await withDraft();
  await save({ keywords: ["từ tháng Ba"] }, 0);
  await publish("2027-03-01");
  await post(`/api/catalogue/${COPY}/withdraw`, { body: { lastDay: "2026-12-31", reason } });
  const { items } = CatalogueHistory.parse(await (await get(`/api/catalogue/${COPY}/history`)).json());
  expect(items[0]).toMatchObject({ kind: "withdrawn", lastDay: "2026-12-31" });
  expect(items[1]).toMatchObject({ kind: "published", before: base, from: "2027-03-01" });
});

describe("files published after an edit", () => {
  test("leave the edited procedure as it is and say so, until somebody takes the file", async () => {
    const { save, publish, store } = await withDraft();
    await save({ keywords: ["sửa trên trang"] }, 0);
    await publish();
    const by = { by: "van-hanh", reason: "Bản mới của phần mềm" };
    const same = await store.publish(fewDefinitions(), by);
    expect(same).toMatchObject({ ok: true, value: { kept: [] } });
    const set = fewDefinitions();
    const changed = {
      ...set,
      procedures: set.procedures.map(({ version: _, ...one }) => {
        const next = one.id === COPY ? { ...one, keywords: ["trong tệp"] } : one;
        return { ...next, version: versionOf(next) };
      }),
    };
    expect(await store.publish(changed, by)).toMatchObject({ ok: true, value: { kept: [COPY] } });
    expect((await store.procedureInForce(COPY, today))?.keywords).toEqual(["sửa trên trang"]);
    expect(await store.publish(changed, { ...by, take: [COPY] })).toMatchObject({ ok: true, value: { kept: [] } });
    expect((await store.procedureInForce(COPY, today))?.keywords).toEqual(["trong tệp"]);
  });
});
