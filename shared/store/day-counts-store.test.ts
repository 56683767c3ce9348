import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { describe, expect, test } from "vitest";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { memoryDayCounts } from "../../tests/support/memory-day-counts.ts";
import { called, eight, waiting } from "../../tests/support/tickets.ts";
import { instantOf } from "../domain/calendar/time.ts";
import { countDay, noCounts } from "../domain/ticket/counts/day-counts.ts";
import { PriorityClass } from "../domain/ticket/priority-class.ts";
import type { Ticket } from "../domain/ticket/ticket.ts";
import { toItem } from "./attributes.ts";
import { encodeCounts } from "./day-counts-item.ts";
import { type DayCountsStore, dayCountsStore } from "./day-counts-store.ts";

const real = async () => {
  const { client, table } = await localTables("ticket");
  return dayCountsStore(client, table.ticket);
};
const counts = countDay({
  tickets: [called(1), called(2, { priority: "elderly" }), waiting(3)],
  opensAt: () => eight,
  seats: [{ counter: "01288-1", officer: "lan.tangiang", since: eight }],
});

describe.each([
  ["in memory", async () => memoryDayCounts()],
  ["in the table", real],
])("counts of closed days %s", (_, make: () => Promise<DayCountsStore>) => {
  test("are read by commune and period as they were kept last", async () => {
    const store = await make();
    for (const date of ["2026-11-24", "2026-11-20", "2026-11-23"]) await store.keep("01288", date, noCounts, "first");
    await store.keep("01648", "2026-11-22", counts, "first");
    for (const how of ["anew", "anew"] as const) await store.keep("01288", "2026-11-23", counts, how);
    await store.keep("01288", "2026-11-23", noCounts, "first");
    expect([...(await store.kept("01288", "2026-11-21", "2026-11-24"))]).toEqual([
      ["2026-11-23", counts],
      ["2026-11-24", noCounts],
    ]);
    expect(await store.kept("01288", "2026-10-01", "2026-10-31")).toEqual(new Map());
  });
});

test("a day that other rules counted counts as not kept, and a damaged one is a fault", async () => {
  const { client, table } = await localTables("ticket");
  const store = dayCountsStore(client, table.ticket);
  const write = (date: string, more: Record<string, string | number>) =>
    client.send(
      new PutItemCommand({
        TableName: table.ticket,
        Item: toItem({ pk: "01288#COUNTS", sk: date, ...encodeCounts(counts), ...more }),
      }),
    );
  await write("2026-11-20", { v: 0 });
  expect(await store.kept("01288", "2026-11-20", "2026-11-20")).toEqual(new Map());
  await store.keep("01288", "2026-11-20", counts, "first");
  expect((await store.kept("01288", "2026-11-20", "2026-11-20")).size).toBe(1);
  await write("2026-11-21", { all: "three" });
  await expect(store.kept("01288", "2026-11-20", "2026-11-22")).rejects.toThrow();
});

test("a Saturday of four hundred people is one small item", () => {
  const from = Date.parse(eight);
  const day = Array.from({ length: 400 }, (_, at): Ticket => {
    const [issued, calledAt] = [from + at * 36_000, from + at * 36_000 + ((at * 7) % 90) * 60_000];
    const finishedAt = instantOf(calledAt + (4 + ((at * 5) % 23)) * 60_000);
    const priority = at % 4 === 0 ? (PriorityClass.options[(at / 4) % 7] ?? "none") : "none";
    const more = { line: `line-${at % 4}`, counter: `01288-${at % 8}`, priority, issuedAt: instantOf(issued) };
    const ticket = called(at, { ...more, calledAt: instantOf(calledAt) });
    return { ...ticket, status: "finished", finishedAt, inferred: false };
  });
  const seats = Array.from({ length: 8 }, (_, at) => ({
    counter: `01288-${at}`,
    officer: `officer-${at}`,
    since: eight,
  }));
  const written = encodeCounts(countDay({ tickets: day, opensAt: () => eight, seats }));
  expect(JSON.stringify(written).length).toBeLessThan(10 * 1024);
});
