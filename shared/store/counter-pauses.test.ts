import { describe, expect, test } from "vitest";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { type KeptPauses, memoryPauses } from "../../tests/support/memory-pauses.ts";
import { counterPauses } from "./counter-pauses.ts";
import { readRoom } from "./room-day.ts";

const day = ["01288", "2026-11-23"] as const;
const pause = (counter: string, at = "2026-11-23T02:00:00Z") =>
  ({ counter: `01288-${counter}`, reason: "meeting", since: at }) as const;

const real = async () => {
  const { client, table } = await localTables("ticket");
  const room = readRoom(client, table.ticket);
  const on: KeptPauses["on"] = async (...day) => [...(await room(...day, "fresh")).counters.pauses];
  return { ...counterPauses(client, table.ticket), on };
};

describe.each([
  ["in memory", async () => memoryPauses()],
  ["in the table", real],
])("pauses of counters %s", (_, make: () => Promise<KeptPauses>) => {
  test("begin once however often it is said, end, and are of their day and commune alone", async () => {
    const pauses = await make();
    expect(await pauses.on(...day)).toEqual([]);
    await Promise.all([pauses.begin(...day, pause("1")), pauses.begin(...day, pause("2"))]);
    await pauses.begin(...day, pause("1", "2026-11-23T02:30:00Z"));
    expect((await pauses.on(...day)).toSorted((a, b) => a.counter.localeCompare(b.counter))).toEqual([
      pause("1"),
      pause("2"),
    ]);
    expect(await pauses.on("01288", "2026-11-24")).toEqual([]);
    for (const _ of ["said", "said again"]) await pauses.end(...day, "01288-1");
    expect(await pauses.on(...day)).toEqual([pause("2")]);
  });
});
