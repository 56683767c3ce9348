import { describe, expect, test } from "vitest";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { type KeptCounterDays, memoryCounterDays } from "../../tests/support/memory-counter-day.ts";
import { memoryPauses } from "../../tests/support/memory-pauses.ts";
import type { MoveEvent } from "../domain/ticket/counter-move.ts";
import { officerAt, seatsNow } from "../domain/ticket/seat.ts";
import { counterDays } from "./counter-day.ts";
import type { LineFlow } from "./counter-day-items.ts";
import { type CounterPauses, counterPauses } from "./counter-pauses.ts";
import { readRoom } from "./room-day.ts";

const day = ["01288", "2026-11-23"] as const;
const at = "2026-11-23T02:00:00Z";
const moved = (request: string): MoveEvent => ({
  ...{ type: "CounterMoved", counter: "01288-3", line: "ho-tich-chung-thuc", at, by: "nguyet.tangiang", request },
  confirmed: request === "Zk3_a9Qx",
});
const back: MoveEvent = { type: "CounterMovedBack", counter: "01288-3", at, by: "lan.tangiang", request: "o2-Kd8sW" };

const real = async () => {
  const { client, table } = await localTables("ticket");
  const room = readRoom(client, table.ticket);
  const on: KeptCounterDays["on"] = async (...day) => (await room(...day)).counters;
  return { days: { ...counterDays(client, table.ticket), on }, pauses: counterPauses(client, table.ticket) };
};
const inMemory = async () => {
  const pauses = memoryPauses();
  return { days: memoryCounterDays(pauses), pauses };
};

describe.each([
  ["in memory", inMemory],
  ["in the table", real],
])("the day of the counters %s", (_, make: () => Promise<{ days: KeptCounterDays; pauses: CounterPauses }>) => {
  test("is empty at first, and of its commune and day alone", async () => {
    const { days } = await make();
    await days.sit("01648", day[1], { counter: "01648-1", officer: "son", since: at });
    expect(await days.on(...day)).toEqual({ pauses: [], moves: [], seats: [], flows: new Map() });
  });

  test("keeps every move in order; of two leads at one moment one is told to look again", async () => {
    const { days } = await make();
    const both = await Promise.all([moved("a_123456"), moved("b_123456")].map((one) => days.move(...day, [], one)));
    expect(both.filter(Boolean)).toHaveLength(1);
    const seen = (await days.on(...day, "fresh")).moves;
    for (let count = 1; count < 11; count++) {
      const { moves } = await days.on(...day, "fresh");
      expect(await days.move(...day, moves, count % 2 === 0 ? moved("Zk3_a9Qx") : back)).toBe(true);
    }
    const { moves } = await days.on(...day, "fresh");
    expect(moves).toHaveLength(11);
    expect(moves.slice(0, 3)).toEqual([...seen, back, moved("Zk3_a9Qx")]);
    expect(await days.move(...day, seen, back)).toBe(false);
  });

  test("knows who sits at a counter, and the pauses beside it", async () => {
    const { days, pauses } = await make();
    await days.sit(...day, { counter: "01288-1", officer: "lan", since: at });
    await days.sit(...day, { counter: "01288-2", officer: "tuan", since: at });
    const later = "2026-11-23T02:30:00Z";
    await days.sit(...day, { counter: "01288-1", officer: "hoa", since: later });
    const pause = { counter: "01288-2", reason: "meeting", since: at } as const;
    await pauses.begin(...day, pause);
    const { seats, pauses: running } = await days.on(...day, "fresh");
    expect([at, later].map((time) => officerAt(seats, "01288-1", time))).toEqual(["lan", "hoa"]);
    expect(new Set(seatsNow(seats).map(({ counter, officer }) => `${counter} ${officer}`))).toEqual(
      new Set(["01288-1 hoa", "01288-2 tuan"]),
    );
    expect(running).toEqual([pause]);
  });

  test("notes a change of a line once, whoever saw it, and nothing of another line", async () => {
    const { days } = await make();
    const [line, other] = ["ho-tich-chung-thuc", "dat-dai"];
    const surge = { nth: 1, since: at, minutes: 74, waiting: 31 };
    const seen = {};
    const notes = [1, 2, 3].map(() => days.note(...day, line, { seen, now: { surge } }));
    expect((await Promise.all(notes)).filter(Boolean)).toHaveLength(1);
    expect(await days.note(...day, other, { seen, now: { stoppedAt: at } })).toBe(true);
    const ended = { surge: { ...surge, endedAt: at }, stoppedAt: at };
    expect(await days.note(...day, line, { seen: { surge }, now: ended })).toBe(true);
    expect((await days.on(...day, "fresh")).flows).toEqual(
      new Map<string, LineFlow>([
        [line, ended],
        [other, { stoppedAt: at }],
      ]),
    );
    expect(await days.note(...day, line, { seen: ended, now: { surge: ended.surge } })).toBe(true);
    expect((await days.on(...day, "fresh")).flows.get(line)).toEqual({ surge: ended.surge });
  });
});
