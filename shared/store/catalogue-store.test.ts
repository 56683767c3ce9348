import { describe, expect, test } from "vitest";
import { fewDefinitions, memoryDefinitionItems } from "../../tests/support/definitions.ts";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { type ProcedureDefinition, ProcedureDefinition as Schema } from "../domain/procedure/definition.ts";
import { catalogueStore } from "./catalogue-store.ts";
import { type DefinitionItems, dynamodbDefinitionItems } from "./definition-items.ts";
import { definitionReader } from "./definition-reader.ts";
import { definitionStoreOver } from "./definition-store.ts";
import { draftStore } from "./draft-store.ts";

const now = () => "2026-11-23T01:00:00Z";
const today = "2026-11-23";
const hoa = { by: "hoa.bientap", reason: "Nghị quyết 05" };
const [birth] = fewDefinitions().procedures.filter(({ id }) => id === "1.001193");
if (birth === undefined) throw new Error("no birth registration");
const { version: base, ...content } = birth;
const said = (words: string): ProcedureDefinition =>
  Schema.parse({ ...content, keywords: [words], effectiveFrom: today });

const publishedIn = async (items: DefinitionItems): Promise<DefinitionItems> => {
  const first = await definitionStoreOver(items, now).publish(fewDefinitions(), { by: "van-hanh", reason: "Đầu" });
  if (!first.ok) throw new Error(first.refusal.code);
  return items;
};
const dynamodb = async (): Promise<DefinitionItems> => {
  const { client, table } = await localTables("definition");
  return publishedIn(dynamodbDefinitionItems(client, table.definition));
};
const inForce = async (items: DefinitionItems) => definitionReader(items, now).procedureInForce(birth.id, today);

/** The same items, but the nth write and all after it fail. */
const dyingAt = (items: DefinitionItems, write: number): DefinitionItems => {
  let left = write;
  const orDie = <Answer>(act: () => Promise<Answer>): Promise<Answer> =>
    left-- > 0 ? act() : Promise.reject(new Error("power cut"));
  return {
    ...items,
    create: (key, body) => orDie(() => items.create(key, body)),
    replace: (key, body, revision) => orDie(() => items.replace(key, body, revision)),
  };
};

describe.each([
  ["DynamoDB", dynamodb],
  ["memory", () => publishedIn(memoryDefinitionItems())],
])("a catalogue in %s", (_, open) => {
  test("takes a version, tells it in its history, and goes back to the one before", async () => {
    const items = await open();
    const store = catalogueStore(items, now);
    expect(await store.publishVersion(said("mới"), base, hoa)).toMatchObject({ ok: true, value: { revision: 2 } });
    expect((await inForce(items))?.keywords).toEqual(["mới"]);
    expect(await store.undo(birth.id, 2, { ...hoa, reason: "Nhầm" })).toMatchObject({ ok: true });
    expect((await inForce(items))?.version).toBe(base);
    expect((await store.changes(10, birth.id)).map(({ kind, revision, reason }) => [revision, kind, reason])).toEqual([
      [3, "undone", "Nhầm"],
      [2, "published", "Nghị quyết 05"],
    ]);
  });

  test("of editors who publish one procedure at the same moment takes one, and tells the others", async () => {
    const items = await open();
    const words = ["a", "b", "c", "d"];
    const results = await Promise.all(
      words.map((word) => catalogueStore(items, now).publishVersion(said(word), base, hoa)),
    );
    const winners = words.filter((_word, at) => results[at]?.ok);
    expect(winners).toHaveLength(1);
    expect((await inForce(items))?.keywords).toEqual(winners);
    for (const result of results) if (!result.ok) expect(result.refusal.code).toBe("DRAFT_OUTDATED");
  });

  test("keeps drafts until they are dropped, each with its count", async () => {
    const drafts = draftStore(await open());
    const draft = { code: birth.id, by: "hoa.bientap", at: now(), base, content: { name: "nửa chừng" } };
    expect(await drafts.save(draft, 0)).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await drafts.save({ ...draft, content: {} }, 0)).toMatchObject({ ok: false });
    expect(await drafts.list()).toMatchObject([{ code: birth.id, version: 1 }]);
    expect(await drafts.drop(birth.id, 1, draft)).toMatchObject({ ok: true });
    expect(await drafts.drop(birth.id, 1, draft)).toMatchObject({ ok: true });
    expect(await drafts.list()).toEqual([]);
    expect(await drafts.save(draft, 0)).toMatchObject({ ok: true, value: { version: 3 } });
  });
});

test("a publisher who dies at any write leaves a whole set, and asking again ends his work once", async () => {
  for (let write = 0; ; write++) {
    const items = await publishedIn(memoryDefinitionItems());
    const died = await catalogueStore(dyingAt(items, write), now)
      .publishVersion(said("mới"), base, hoa)
      .then(
        () => false,
        () => true,
      );
    expect([["mới"], content.keywords]).toContainEqual((await inForce(items))?.keywords);
    const store = catalogueStore(items, now);
    expect(await store.publishVersion(said("mới"), base, hoa)).toMatchObject({ ok: true, value: { revision: 2 } });
    expect((await inForce(items))?.keywords).toEqual(["mới"]);
    expect(await store.changes(10, birth.id)).toHaveLength(1);
    expect(await store.undo(birth.id, 2, hoa)).toMatchObject({ ok: true, value: { revision: 3 } });
    if (!died) return;
  }
});

test("a hundred and fifty drafts and three hundred publications are listed to their end", async () => {
  const items = await publishedIn(memoryDefinitionItems());
  const drafts = draftStore(items);
  for (let at = 0; at < 150; at++)
    await drafts.save({ code: `9.${String(at).padStart(6, "0")}`, by: "hoa", at: now(), content: {} }, 0);
  expect(await drafts.list()).toHaveLength(150);
  const store = catalogueStore(items, now);
  let last: string = base;
  for (let at = 0; at < 300; at++) {
    const done = await store.publishVersion(said(`lần ${at}`), last, hoa);
    if (!done.ok) throw new Error(done.refusal.code);
    last = done.value.entries.at(-1)?.version ?? "";
  }
  expect(await store.changes(1_000, birth.id)).toHaveLength(300);
  expect(await store.changes(7)).toHaveLength(7);
});
