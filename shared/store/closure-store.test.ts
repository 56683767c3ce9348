import { beforeAll, describe, expect, test } from "vitest";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { memoryClosures } from "../../tests/support/memory-closures.ts";
import type { WorkingCalendar } from "../domain/calendar/calendar-definition.ts";
import type { Closure } from "../domain/closure/closure.ts";
import { withClosures } from "./closed-calendar.ts";
import { type ClosureStore, closureStore } from "./closure-store.ts";
import type { DefinitionReader } from "./definition-reader.ts";

beforeAll(async () => {
  await localTables("ticket");
});

const declaredAt = "2026-11-20T03:00:00Z";
const closed: Closure = { commune: "01288", date: "2026-11-23", cause: "weather", by: "nguyet.tangiang", declaredAt };

const stores: [string, () => Promise<ClosureStore>][] = [
  ["in memory", async () => memoryClosures()],
  [
    "in DynamoDB",
    async () => {
      const { client, table } = await localTables("ticket");
      return closureStore(client, table.ticket);
    },
  ],
];

describe.each(stores)("closed days %s", (_, make) => {
  test("a day is closed once, is found with those ahead, and can be opened and closed again", async () => {
    const store = await make();
    expect(await store.declare(closed)).toBe(true);
    expect(await store.declare({ ...closed, cause: "outage", by: "somebody-else" })).toBe(false);
    await store.declare({ ...closed, date: "2026-11-20" });
    await store.declare({ ...closed, commune: "01648" });
    expect(await store.on("01288", "2026-11-23")).toEqual(closed);
    expect(await store.from("2026-11-21")).toEqual([closed, { ...closed, commune: "01648" }]);
    for (const _ of [1, 2]) await store.reopen("01288", "2026-11-23", "nguyet.tangiang", declaredAt);
    await store.reopen("01288", "2026-11-24", "nguyet.tangiang", declaredAt);
    expect(await store.on("01288", "2026-11-23")).toBeUndefined();
    expect(await store.on("01288", "2026-11-24")).toBeUndefined();
    expect(await store.from("2026-11-21")).toMatchObject([{ commune: "01648" }]);
    expect(await store.declare({ ...closed, cause: "outage" })).toBe(true);
    expect(await store.on("01288", "2026-11-23")).toMatchObject({ cause: "outage" });
  });
});

const open = { years: [], closures: [] } as unknown as WorkingCalendar;
const published: Pick<DefinitionReader, "workingCalendar"> = { workingCalendar: async () => open };

test("the calendar of a commune knows its closed days, three seconds old at most; that of the state knows none", async () => {
  const [store, clock] = [memoryClosures(), { at: declaredAt }];
  const definitions = withClosures(published, store, () => clock.at);
  const closures = async (commune?: string) => (await definitions.workingCalendar(commune)).closures;
  expect(await closures("01288")).toEqual([]);
  await store.declare(closed);
  expect(await closures("01288")).toEqual([]);
  clock.at = "2026-11-20T03:00:03Z";
  expect(await closures("01288")).toEqual(["2026-11-23"]);
  expect(await closures("01648")).toEqual([]);
  expect(await closures()).toEqual([]);
});

test("a read that failed is tried again at once", async () => {
  let tries = 0;
  const from = async () => (++tries === 1 ? Promise.reject(new Error("throttled")) : [closed]);
  const definitions = withClosures(published, { from }, () => declaredAt);
  await expect(definitions.workingCalendar("01288")).rejects.toThrow("throttled");
  expect(await definitions.workingCalendar("01288")).toMatchObject({ closures: ["2026-11-23"] });
});
