import { describe, expect, test } from "vitest";
import {
  DryRunPlan,
  DryRunView,
  RouteTableEntry,
  RouteTableHistory,
  RouteTableList,
} from "../../shared/contracts/route-table-api.ts";
import { versionOf } from "../../shared/definitions/version.ts";
import { dossierCode } from "../../shared/domain/dossier/code.ts";
import { noDossier } from "../../shared/domain/dossier/state.ts";
import { catalogueWorld } from "../../tests/support/catalogue-world.ts";
import { fewDefinitions, memoryDefinitionItems } from "../../tests/support/definitions.ts";
import { birth, required, submitted } from "../../tests/support/dossier.ts";
import { refusal } from "../../tests/support/problem.ts";
import { openAfter } from "../../tests/support/routes.ts";

const at = "2026-11-23T01:00:00Z";
const JUSTICE = "/api/routes/justice";
const reason = "Quyết định 12/QĐ-UBND";
const state = openAfter([submitted(birth, required(birth))]);

/** As many births as are said, opened in Tân Giang on one day. */
const births = (count: number, day = "2026-11-20") =>
  Array.from({ length: count }, (_, one) => ({
    ...{ code: dossierCode("H14.101", day, one + 1), version: 1, state, writes: [], base: noDossier, archives: 0 },
  }));

const table = (rules: object[] = [], fallbacks?: object[]) => ({
  name: { vi: "Hồ sơ của bộ phận tư pháp", en: "Dossiers of the justice office" },
  rules,
  ...(fallbacks && { fallbacks }),
});
const rule = (more: object = {}) => ({
  ...{ id: "to-one-stop", name: { vi: "Khai sinh làm tại một cửa", en: "Births are done at the one-stop" } },
  ...{ procedures: ["1.001193"], to: "one-stop", ...more },
});

const world = async (definitions = fewDefinitions()) => {
  const catalogue = await catalogueWorld(at, memoryDefinitionItems(), definitions);
  const { get, post, store } = catalogue;
  const entry = async (owner = "justice") => RouteTableEntry.parse(await (await get(`/api/routes/${owner}`)).json());
  const save = (content: object, seen = 0, more: { base?: string; officer?: string } = {}) => {
    const { officer, ...base } = more;
    return post(`${JUSTICE}/draft`, { body: { content, ...base }, seen, ...(officer && { officer }) });
  };
  const run = (part = 0, days = 30) => post(`${JUSTICE}/dry-run`, { body: { doneParts: part, days } });
  const publish = (seen = 1) => post(`${JUSTICE}/publish`, { body: { reason }, seen });
  const inForce = async () => {
    await store.refresh();
    return (await store.routes()).find(({ owner }) => owner === "justice");
  };
  const history = async () => RouteTableHistory.parse(await (await get(`${JUSTICE}/history`)).json()).items;
  return { ...catalogue, entry, save, run, publish, inForce, history };
};

test("an official sees every office that a step names, with its table or without", async () => {
  const { get } = await world();
  const { items } = RouteTableList.parse(await (await get("/api/routes")).json());
  expect(items.map(({ owner, procedures }) => [owner, procedures])).toEqual([
    ["economy", 0],
    ["justice", 5],
  ]);
  expect(items[0]?.table?.rules[0]?.id).toBe("business-online");
  expect((await get("/api/routes/context")).status).toBe(200);
});

test("a table's editor is told which procedures, steps, cases and questions its rules can name", async () => {
  const { entry, get } = await world();
  const { procedures, versions, latest, faults } = await entry();
  expect(procedures.map(({ code }) => code)).toContain("1.001193");
  expect([versions, latest, faults]).toEqual([[], undefined, []]);
  expect(await refusal(await get("/api/routes/fishery"))).toEqual([404, "NOT_FOUND"]);
});

describe("a table that an official wrote for an office without one", () => {
  test("is in force once a dry run found nobody left without an office, and stays when files are published", async () => {
    const { save, run, publish, inForce, received, store, entry } = await world();
    received.push(...births(3));
    expect((await save(table([rule()]))).status).toBe(200);
    expect(DryRunView.parse(await (await run()).json())).toMatchObject({
      ...{ isDone: true, isFresh: true, dossiers: 3, moved: 3, stranded: 0, used: { "to-one-stop": 3 } },
      moves: [{ from: "justice", to: "one-stop", procedure: "1.001193", count: 3 }],
    });
    expect((await publish()).status).toBe(200);
    expect(await inForce()).toMatchObject({ id: "justice", rules: [{ to: "one-stop" }] });
    expect((await entry()).used).toEqual({ "to-one-stop": 3 });
    expect((await entry()).draft).toBeUndefined();
    await store.publish(fewDefinitions(), { by: "van-hanh", reason: "Bản mới" });
    expect(await inForce()).toMatchObject({ rules: [{ to: "one-stop" }] });
    await store.publish(fewDefinitions(), { by: "van-hanh", reason: "Lấy tệp", take: ["justice"] });
    expect(await inForce()).toBeUndefined();
  });

  test("can be taken back, and is in the history with its rules", async () => {
    const { save, run, publish, post, inForce, history } = await world();
    await save(table([rule()]));
    await run();
    await publish();
    const [change] = await history();
    expect(change).toMatchObject({
      kind: "published",
      by: "hoa.bientap",
      reason,
      after: { rules: [{ to: "one-stop" }] },
    });
    const undo = () => post(`${JUSTICE}/undo`, { body: { revision: change?.revision, reason: "Nhầm" } });
    expect((await undo()).status).toBe(200);
    expect((await undo()).status).toBe(200);
    expect(await inForce()).toBeUndefined();
    expect((await history()).map(({ kind }) => kind)).toEqual(["undone", "published"]);
    expect(await refusal(await post(`${JUSTICE}/undo`, { body: { revision: 1, reason } }))).toEqual([404, "NOT_FOUND"]);
  });
});

describe("a draft is not published", () => {
  test("before it was tried, or when it was changed since, or a day later", async () => {
    const { save, run, publish, clock } = await world();
    await save(table([rule()]));
    expect(await refusal(await publish())).toEqual([409, "DRY_RUN_NEEDED"]);
    await run();
    await save(table([rule({ acceptWithinHours: 3 })]), 1);
    expect(await refusal(await publish(2))).toEqual([409, "DRY_RUN_NEEDED"]);
    await run();
    clock.at = "2026-11-24T01:00:01Z";
    expect(await refusal(await publish(2))).toEqual([409, "DRY_RUN_NEEDED"]);
    await run();
    expect((await publish(2)).status).toBe(200);
  });

  test("while its dry run is not through", async () => {
    const { save, run, publish, received } = await world();
    received.push(...births(210));
    await save(table([rule()]));
    const first = DryRunView.parse(await (await run()).json());
    expect(first).toMatchObject({ part: 1, isDone: false, dossiers: 100, ofDossiers: 210 });
    expect(await refusal(await publish())).toEqual([409, "DRY_RUN_NOT_DONE"]);
    const second = await (await run(1)).json();
    expect(await (await run(1)).json()).toEqual(second);
    expect(DryRunView.parse(await (await run(2)).json())).toMatchObject({ isDone: true, dossiers: 210, moved: 210 });
    expect(await (await run(3)).json()).toMatchObject({ isDone: true, dossiers: 210 });
    expect((await publish()).status).toBe(200);
  });

  test("with faults, which are told beside the entry in plain words", async () => {
    const { save, publish, entry, run } = await world();
    await save(table([rule({ to: "fishery" })]));
    const { faults, draft } = await entry();
    expect(draft?.errors).toBe(1);
    expect(faults).toMatchObject([{ path: ["rules", 0, "to"], code: "ROUTE_OFFICE_UNKNOWN", severity: "error" }]);
    expect(await refusal(await publish())).toEqual([422, "DRAFT_NOT_READY"]);
    await save({ ...table(), name: "x" }, 1);
    expect(await refusal(await run())).toEqual([422, "DRAFT_NOT_READY"]);
  });

  test("when somebody else saved or published meanwhile", async () => {
    const { save, run, publish, entry } = await world();
    await save(table([rule()]));
    expect(await refusal(await save(table(), 0, { officer: "minh.bientap" }))).toEqual([412, "DRAFT_STALE"]);
    await run();
    await publish();
    await save(table(), 0, { base: "older" });
    expect((await entry()).outdated).toBe(true);
    await run();
    expect(await refusal(await publish(3))).toEqual([409, "DRAFT_OUTDATED"]);
  });

  test("while dossiers that keep an older procedure would find nobody", async () => {
    const definitions = fewDefinitions();
    const { province, procedures } = definitions;
    const poor = {
      ...province,
      communes: province.communes.map((one) => ({
        ...one,
        offices: one.offices.filter(({ key }) => key !== "justice" || one.code !== "01288"),
      })),
    };
    const takenOver = { id: "justice", owner: "justice", ...table([], [{ office: "justice", to: "one-stop" }]) };
    const first = {
      ...definitions,
      province: poor,
      routes: [{ ...takenOver, rules: [], fallbacks: [{ office: "justice", to: "one-stop" }] }],
    };
    const { save, run, publish, received, store, entry } = await world(first);
    const moved = procedures.map(({ version: _, ...one }) => {
      const changed = { ...one, steps: one.steps.map((step) => ({ ...step, owner: "one-stop" })) };
      return { ...changed, version: versionOf(changed) };
    });
    await store.publish({ ...first, procedures: moved }, { by: "van-hanh", reason: "Về một cửa" });
    received.push(...births(2));
    const [now] = (await entry()).versions;
    await save(table(), 0, { base: now?.version ?? "" });
    expect(DryRunView.parse(await (await run()).json())).toMatchObject({ stranded: 2, moves: [{ from: "one-stop" }] });
    expect(await refusal(await publish())).toEqual([422, "ROUTES_STRAND"]);
  });
});

test("what a dry run costs is told before it, and only a draft can be tried", async () => {
  const { get, run, received } = await world();
  received.push(...births(5));
  const plan = DryRunPlan.parse(await (await get(`${JUSTICE}/dry-run?days=7`)).json());
  expect(plan).toEqual({ days: 7, dossiers: 5, readUnits: 33, vnd: 1 });
  expect((await get(`${JUSTICE}/dry-run?days=500`)).status).toBe(400);
  expect(await refusal(await run())).toEqual([404, "DRAFT_UNKNOWN"]);
});

test("a dry run that has not begun cannot go on, and two at once write one result", async () => {
  const { save, run, received } = await world();
  received.push(...births(2));
  await save(table([rule()]));
  expect(await refusal(await run(1))).toEqual([409, "DRY_RUN_NEEDED"]);
  const both = await Promise.all([run(), run()]);
  const [one, other] = await Promise.all(both.map(async (answer) => DryRunView.parse(await answer.json())));
  expect(one).toEqual(other);
});
