import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import { beforeAll, expect, test } from "vitest";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { type AuditStore, auditStore } from "./audit-store.ts";
import { auditKey } from "./keys.ts";

let tables: Awaited<ReturnType<typeof localTables<"audit">>>;
let store: AuditStore;
beforeAll(async () => {
  tables = await localTables("audit");
  store = auditStore(tables.client, tables.table.audit);
});

const entry = (id: string, at: string, scope = "01288", allowed = true) => ({
  ...{ id, at, scope, allowed, officer: "lan.tangiang", action: "dossier.read", subject: "H14.101-261117-0001" },
});

test("what officers read and were denied on one day is listed in order of time", async () => {
  const late = entry("a", "2026-11-17T09:00:00Z");
  const early = entry("b", "2026-11-17T01:00:00Z", "01288", false);
  await store.record(late);
  await store.record(early);
  await store.record(entry("c", "2026-11-17T02:00:00Z", "01648"));
  expect(await store.list("01288", "2026-11-17", { limit: 10 })).toEqual({ entries: [early, late] });
});

test("the day is the day in Vietnam", async () => {
  const evening = entry("d", "2026-11-18T17:30:00Z", "01300");
  await store.record(evening);
  expect((await store.list("01300", "2026-11-19", { limit: 10 })).entries).toEqual([evening]);
  expect((await store.list("01300", "2026-11-18", { limit: 10 })).entries).toEqual([]);
});

test("a long day is read page by page, each entry once", async () => {
  const all = Array.from({ length: 7 }, (_, index) => entry(`p${index}`, `2026-11-20T01:00:0${index}Z`, "01400"));
  await Promise.all(all.map((one) => store.record(one)));
  const read: string[] = [];
  let after: string | undefined;
  do {
    const page = await store.list("01400", "2026-11-20", { limit: 3, after });
    read.push(...page.entries.map(({ id }) => id));
    after = page.next;
  } while (after !== undefined);
  expect(read).toEqual(all.map(({ id }) => id));
});

test("an entry expires after five years and not before", async () => {
  const at = "2026-11-21T01:00:00Z";
  await store.record(entry("e", at, "01500"));
  const { pk, sk } = auditKey("01500", "2026-11-21", at, "e");
  const { Item } = await tables.client.send(
    new GetItemCommand({ TableName: tables.table.audit, Key: { pk: { S: pk }, sk: { S: sk } } }),
  );
  const years = (Number(Item?.expiresAt?.N) - Date.parse(at) / 1000) / (365.25 * 86_400);
  expect(years).toBeGreaterThanOrEqual(5);
  expect(years).toBeLessThan(5.1);
});

test("wrong guesses count by caller and by ten minutes, each once however many come at once", async () => {
  const at = "2026-11-17T01:23:45Z";
  expect(await store.failedAttempts("someone", at)).toBe(0);
  await Promise.all(Array.from({ length: 25 }, () => store.countFailure("someone", at)));
  expect(await store.failedAttempts("someone", "2026-11-17T01:29:59Z")).toBe(25);
  expect(await store.failedAttempts("someone", "2026-11-17T01:30:00Z")).toBe(0);
  expect(await store.failedAttempts("another", at)).toBe(0);
});
