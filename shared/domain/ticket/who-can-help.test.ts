import { expect, test } from "vitest";
import { called, eight, waiting } from "../../../tests/support/tickets.ts";
import type { Ticket } from "./ticket.ts";
import { type AbleCounter, linesLeft, type RoomNow, whoCanHelp } from "./who-can-help.ts";

const rates = { serviceMinutes: 10, arrivalsPerMinute: 0.1, priorityShare: 0 };
const land: AbleCounter = { id: "01288-2", lines: ["dat-dai"] };
const three: AbleCounter[] = [{ id: "01288-1", lines: ["ho-tich"] }, land, { id: "01288-3", lines: ["van-hoa"] }];
const moreLand = [...three, { id: "01288-4", lines: ["dat-dai"] }];

const crowd = (line: string, count: number) => Array.from({ length: count }, (_, at) => waiting(at + 50, { line }));
/** Each of these counters has called somebody today, who has left. */
const worked = (counters: readonly AbleCounter[]): Ticket[] =>
  counters.map(({ id, lines: [line = ""] }, at) => ({
    ...called(at + 1, { counter: id, line }),
    status: "finished",
    finishedAt: eight,
    inferred: false,
  }));
/** Twelve people of civil status before one counter, and so many in other lines. */
const room = (counters = three, others: Record<string, number> = {}, more: Partial<RoomNow> = {}): RoomNow => ({
  day: [
    ...worked(counters),
    ...crowd("ho-tich", 12),
    ...Object.entries(others).flatMap(([line, count]) => crowd(line, count)),
  ],
  counters,
  pauses: [],
  manned: new Set(counters.map(({ id }) => id)),
  rates: new Map(["ho-tich", "dat-dai", "van-hoa"].map((line) => [line, rates])),
  limitOf: () => 60,
  ...more,
});
const help = (now: RoomNow, needs: readonly string[] = []) => whoCanHelp(now, "ho-tich", needs);
const of = (counter: string, now: RoomNow) => help(now).find((one) => one.counter === `01288-${counter}`);

test("a counter that has nobody helps first, and its help is said in minutes", () => {
  const [first, second, ...others] = help(room(three, { "dat-dai": 1 }));
  expect(first).toMatchObject({ counter: "01288-3", isFree: true, minutes: 127, withHelp: 63, leaves: [] });
  expect(first?.others).toEqual([{ line: "van-hoa", waiting: 0 }]);
  expect(second).toMatchObject({ counter: "01288-2", isFree: false, leaves: ["dat-dai"] });
  expect(others).toEqual([]);
});

test("a counter that serves the line among others brings only the part that it gave to those", () => {
  const shared = [...three.slice(0, 2), { id: "01288-3", lines: ["ho-tich", "van-hoa"] }];
  expect(of("3", room(shared, { "van-hoa": 12 }))).toMatchObject({
    minutes: 83,
    withHelp: 63,
    others: [{ line: "van-hoa", waiting: 12 }],
    leaves: ["van-hoa"],
  });
});

test("a counter with a colleague leaves nobody, but may cost the others too much", () => {
  expect(of("2", room(moreLand, { "dat-dai": 2 }))).toMatchObject({ leaves: [], isCostly: false });
  expect(of("2", room(moreLand, { "dat-dai": 9 }))).toMatchObject({
    leaves: [],
    isCostly: true,
    others: [{ line: "dat-dai", waiting: 9, minutes: 97 }],
  });
});

test("first comes who is missed by nobody, last who would leave people alone", () => {
  const shared = [...moreLand, { id: "01288-5", lines: ["van-hoa", "chinh-sach"] }];
  const now = room(shared, { "dat-dai": 9, "chinh-sach": 1 });
  expect(help(now).map(({ counter }) => counter)).toEqual(["01288-3", "01288-2", "01288-4", "01288-5"]);
});

test("somebody who stands at the counter is not sent away, so it is not free", () => {
  const now = room();
  expect(of("3", now)?.isFree).toBe(true);
  const busy = called(9, { counter: "01288-3", line: "van-hoa" });
  expect(of("3", { ...now, day: [...now.day, busy] })?.isFree).toBe(false);
});

test("nobody is asked who is not there, pauses, cannot do it, or is with the line already", () => {
  expect(help(room(three, {}, { manned: new Set(["01288-1"]) }))).toEqual([]);
  expect(help(room(three, {}, { pauses: [{ counter: "01288-2" }, { counter: "01288-3" }] }))).toEqual([]);
  expect(help(room(), ["chung-thuc"])).toEqual([]);
  const able = three.map((one) => ({ ...one, skills: one.id === "01288-2" ? ["chung-thuc"] : [] }));
  expect(help(room(able), ["chung-thuc"])).toHaveLength(1);
});

test("where nobody works for the line there is only the wait with help, and of a closed line nobody knows a wait", () => {
  const [first] = help(room(three.slice(1)));
  expect(first).toMatchObject({ withHelp: 127 });
  expect(first?.minutes).toBeUndefined();
  expect(help(room(three, {}, { rates: new Map() }))[0]).not.toHaveProperty("withHelp");
});

test("a counter that has called nobody yet is not missed where others have", () => {
  const now = room(
    moreLand,
    { "dat-dai": 3 },
    { day: [...worked(three), ...crowd("ho-tich", 12), ...crowd("dat-dai", 3)] },
  );
  expect(of("4", now)).toMatchObject({ withHelp: 63, others: [{ line: "dat-dai", waiting: 3, minutes: 37 }] });
});

test("who was handed over to a counter is left alone when it goes, whoever else serves his line", () => {
  const place = { as: "handover", at: eight, turn: 3, counter: "01288-2" } as const;
  const now = room(moreLand);
  const withOne = (more: object) => ({ ...now, day: [...now.day, waiting(9, { line: "dat-dai", ...more })] });
  expect(linesLeft(withOne({ place }), land, "ho-tich")).toEqual(["dat-dai"]);
  expect(linesLeft(withOne({}), land, "ho-tich")).toEqual([]);
});
