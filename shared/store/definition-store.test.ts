import { beforeAll, describe, expect, test } from "vitest";
import { caoBangDefinitions, memoryDefinitionItems } from "../../tests/support/definitions.ts";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import type { Definitions } from "../definitions/load.ts";
import { canonicalJson, versionOf } from "../definitions/version.ts";
import type { Procedure } from "../domain/procedure/definition.ts";
import { type DefinitionItems, dynamodbDefinitionItems } from "./definition-items.ts";
import { bodyKey, currentKey, revisionKey } from "./definition-keys.ts";
import { definitionStore, definitionStoreOver } from "./definition-store.ts";

const definitions = caoBangDefinitions();
const editor = { by: "bien-tap", reason: "Cập nhật lệ phí" };
const BIRTH = "1.001193";
const TODAY = "2026-11-21";

const revised = (procedure: Procedure, change: Partial<Procedure>): Procedure => {
  const { version: _, ...definition } = { ...procedure, ...change };
  return { ...definition, version: versionOf(definition) };
};
const withBirth = (...changes: Partial<Procedure>[]): Definitions => ({
  ...definitions,
  procedures: definitions.procedures.flatMap((one) =>
    one.id === BIRTH ? changes.map((change) => revised(one, change)) : [one],
  ),
});
const renamed = withBirth({ keywords: ["khai sinh"] });

/** A clock that a test moves by hand, in seconds. */
const clock = () => {
  let at = Date.parse("2026-11-21T01:00:00Z");
  return { now: () => new Date(at).toISOString(), pass: (seconds: number) => (at += seconds * 1000) };
};

const published = async (store: ReturnType<typeof definitionStoreOver>, set: Definitions = definitions) => {
  const result = await store.publish(set, editor);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

const contract = (fresh: () => Promise<DefinitionItems>) => {
  let items: DefinitionItems;
  const storeNow = (now: () => string = clock().now) => definitionStoreOver(items, now);
  const start = async () => {
    items = await fresh();
    return storeNow();
  };

  test("what is published is read back whole", async () => {
    const store = await start();
    await published(store);
    expect(await store.procedureList(TODAY)).toEqual(definitions.procedures);
    expect(await store.province()).toEqual(definitions.province);
    expect((await store.workingCalendar()).years).toEqual(definitions.calendars);
    expect((await store.serviceLines()).map(({ prefix }) => prefix).sort()).toEqual(["A", "B", "C"]);
    expect(await store.messageTemplates()).toEqual(definitions.messages);
  });

  test("publishing the same content again makes no new revision", async () => {
    const store = await start();
    const first = await published(store);
    const again = await published(store);
    expect(first.revision).toBe(1);
    expect(first.written).toBeGreaterThan(definitions.procedures.length);
    expect(again).toEqual({ revision: 1, written: 0, unchanged: first.written, kept: [] });
  });

  test("a changed procedure is the only thing written, and it is in force at once", async () => {
    const store = await start();
    await published(store);
    expect(await published(store, renamed)).toMatchObject({ revision: 2, written: 1 });
    expect((await store.procedureInForce(BIRTH, TODAY))?.keywords).toEqual(["khai sinh"]);
  });

  test("a publication asks the table about what changed, and not about each definition that stays", async () => {
    await published(await start());
    const asked: string[] = [];
    const create: DefinitionItems["create"] = (key, body) => {
      asked.push(key.pk);
      return items.create(key, body);
    };
    await published(definitionStoreOver({ ...items, create }, clock().now), renamed);
    expect(asked.filter((pk) => pk !== "SET" && pk !== "INDEX")).toEqual([`procedure#${BIRTH}`]);
  });

  test("a dossier finds the version that it was opened under after a newer one is published", async () => {
    const store = await start();
    await published(store);
    const before = await store.procedureInForce(BIRTH, TODAY);
    await published(store, renamed);
    expect(await store.procedure(BIRTH, before?.version ?? "")).toEqual(before);
  });

  test("a version for next year lies ready until its day", async () => {
    const store = await start();
    await published(
      store,
      withBirth({ effectiveTo: "2027-02-28" }, { effectiveFrom: "2027-03-01", keywords: ["mới"] }),
    );
    expect((await store.procedureInForce(BIRTH, "2027-02-28"))?.keywords).not.toEqual(["mới"]);
    expect((await store.procedureInForce(BIRTH, "2027-03-01"))?.keywords).toEqual(["mới"]);
    expect((await store.procedureList("2027-03-01")).filter(({ id }) => id === BIRTH)).toHaveLength(1);
  });

  test("before its first day no version is in force", async () => {
    const store = await start();
    await published(store);
    expect(await store.procedureInForce(BIRTH, "2025-06-30")).toBeUndefined();
  });

  test("an unknown code or version is not found", async () => {
    const store = await start();
    await published(store);
    expect(await store.procedureInForce("9.999999", TODAY)).toBeUndefined();
    expect(await store.procedure(BIRTH, "000000000000")).toBeUndefined();
  });

  test("undo puts the former set in force and is itself written down", async () => {
    const store = await start();
    await published(store);
    await published(store, renamed);
    const undone = await store.restore(1, { by: "truong-phong", reason: "Công bố nhầm" });
    expect(undone).toMatchObject({ ok: true, value: { revision: 3 } });
    expect(await store.procedureList(TODAY)).toEqual(definitions.procedures);
    expect((await store.history(10)).map(({ revision, by, reason }) => [revision, by, reason])).toEqual([
      [3, "truong-phong", "Công bố nhầm"],
      [2, "bien-tap", "Cập nhật lệ phí"],
      [1, "bien-tap", "Cập nhật lệ phí"],
    ]);
  });

  test("a revision that never was cannot be restored", async () => {
    const store = await start();
    await published(store);
    expect(await store.restore(7, editor)).toMatchObject({ ok: false, refusal: { code: "REVISION_UNKNOWN" } });
  });

  test("an editor who has not seen the latest revision is refused", async () => {
    const store = await start();
    await published(store);
    await published(store, renamed);
    const late = await store.publish(definitions, { ...editor, expectedRevision: 1 });
    expect(late).toMatchObject({ ok: false, refusal: { code: "STALE_REVISION", detail: { current: "2" } } });
  });

  test("of editors who publish at the same moment one wins, and readers see a whole set", async () => {
    const store = await start();
    await published(store);
    const sets = ["a", "b", "c", "d"].map((word) => withBirth({ keywords: [word] }));
    const results = await Promise.all(sets.map((set) => storeNow().publish(set, { ...editor, expectedRevision: 1 })));
    const winners = results.flatMap((result, at) => (result.ok ? [at] : []));
    expect(winners).toHaveLength(1);
    const [winner = -1] = winners;
    expect(await storeNow().procedureList(TODAY)).toEqual(sets[winner]?.procedures);
    expect(await storeNow().revision()).toBe(2);
  });

  test("a publisher that died before its last write leaves the old set in force", async () => {
    const store = await start();
    await published(store);
    const dying = definitionStoreOver({ ...items, replace: () => Promise.reject(new Error("power cut")) }, clock().now);
    await expect(dying.publish(renamed, editor)).rejects.toThrow("power cut");
    expect(await storeNow().procedureList(TODAY)).toEqual(definitions.procedures);
    expect(await published(store, renamed)).toMatchObject({ revision: 2, written: 0 });
  });

  test("the history has no gap after a publisher that died before writing it", async () => {
    const store = await start();
    await published(store);
    const dying = definitionStoreOver(
      {
        ...items,
        create: (key, body) =>
          key.sk === revisionKey(2).sk ? Promise.reject(new Error("power cut")) : items.create(key, body),
      },
      clock().now,
    );
    await expect(dying.publish(renamed, editor)).rejects.toThrow("power cut");
    await published(store);
    expect((await storeNow().history(10)).map(({ revision }) => revision)).toEqual([3, 2, 1]);
  });

  test("another function sees a publication within three seconds, and not by a read for each request", async () => {
    const store = await start();
    await published(store);
    const time = clock();
    let indexReads = 0;
    const other = definitionStoreOver(
      {
        ...items,
        read: (key, consistency) => {
          if (key.sk === currentKey.sk) indexReads++;
          return items.read(key, consistency);
        },
      },
      time.now,
    );
    await other.procedureInForce(BIRTH, TODAY);
    await published(store, renamed);
    time.pass(2);
    expect((await other.procedureInForce(BIRTH, TODAY))?.keywords).not.toEqual(["khai sinh"]);
    expect(indexReads).toBe(1);
    time.pass(1);
    expect((await other.procedureInForce(BIRTH, TODAY))?.keywords).toEqual(["khai sinh"]);
    expect(indexReads).toBe(2);
  });

  test("a definition too large for an item is refused before anything is written", async () => {
    const store = await start();
    // Compressed it would be small if it said one thing over and over.
    const huge = withBirth({ review: Array.from({ length: 90_000 }, (_, at) => versionOf(at)).join(" ") });
    expect(await store.publish(huge, editor)).toMatchObject({
      ok: false,
      refusal: { code: "DEFINITION_TOO_LARGE", detail: { id: BIRTH } },
    });
    expect(await items.read(currentKey, "strong")).toBeUndefined();
  });

  test("a body that is not what was published is a fault, never a rule", async () => {
    const store = await start();
    const [birth] = renamed.procedures.filter(({ id }) => id === BIRTH);
    const version = birth?.version ?? "";
    await items.create(
      bodyKey("procedure", BIRTH, version),
      canonicalJson({ ...birth, keywords: ["tự sửa trong bảng"] }),
    );
    await expect(store.procedure(BIRTH, version)).rejects.toThrow(`${BIRTH} ${version} is not what was published`);
  });

  test("a table in which nothing is published says so", async () => {
    const store = await start();
    await expect(store.province()).rejects.toThrow('run "motcua publish"');
  });
};

describe("definitions in DynamoDB", () => {
  contract(async () => {
    const { client, table } = await localTables("definition");
    return dynamodbDefinitionItems(client, table.definition);
  });

  let local: Awaited<ReturnType<typeof localTables<"definition">>>;
  beforeAll(async () => {
    local = await localTables("definition");
  });
  test("a second instance on the same table reads what the first published", async () => {
    const options = { client: local.client, table: local.table.definition, now: clock().now };
    await published(definitionStore(options));
    expect(await definitionStore(options).revision()).toBe(1);
  });
});

describe("definitions in memory", () => {
  contract(async () => memoryDefinitionItems());

  test("the order of the files does not make a new revision", async () => {
    const store = definitionStoreOver(memoryDefinitionItems(), clock().now);
    await published(store);
    const shuffled = { ...definitions, procedures: definitions.procedures.toReversed() };
    expect(await published(store, shuffled)).toMatchObject({ revision: 1, written: 0 });
  });
});
