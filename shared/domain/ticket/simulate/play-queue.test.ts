import { describe, expect, test } from "vitest";
import { serviceLine } from "../../../../tests/support/tickets.ts";
import { compareHelp, compareStaffings, staffed } from "./compare-staffings.ts";
import { playQueue } from "./play-queue.ts";
import { type QueueOptions, usualMorning } from "./queue-options.ts";

const saturday: QueueOptions = {
  ...usualMorning,
  lines: [{ line: serviceLine(), perHour: 18 }],
  counters: [
    { id: "00000-1", lines: ["ho-tich"] },
    { id: "00000-2", lines: ["ho-tich"] },
  ],
  date: "2026-11-28",
  sessions: [{ from: "07:30", to: "11:30" }],
};

test("the same seed plays the same day, another one another", () => {
  expect(playQueue(saturday)).toEqual(playQueue(saturday));
  expect(playQueue({ ...saturday, seed: 2 })).not.toEqual(playQueue(saturday));
});

test("everybody who comes is there once, called or not, and nobody waits before the doors open", () => {
  const { waits, curve } = playQueue(saturday);
  expect(new Set(waits.map(({ number }) => number)).size).toBe(waits.length);
  expect(waits.length).toBeGreaterThan(50);
  expect(waits.every(({ minutes }) => minutes >= 0 && minutes <= 240)).toBe(true);
  expect(curve.at(-1)?.waiting).toBe(waits.filter(({ called }) => !called).length);
});

test("with one more counter the same people wait less, and fewer are not called", () => {
  const [two, three, four] = compareStaffings(saturday, [2, 3, 4]);
  expect(two?.all.mean).toBeGreaterThan(three?.all.mean ?? 0);
  expect(three?.all.mean).toBeGreaterThan(four?.all.mean ?? 0);
  expect(two?.unserved).toBeGreaterThan(four?.unserved ?? 0);
  expect(two?.mostWaiting).toBeGreaterThan(four?.mostWaiting ?? 0);
});

test("priority persons wait less than the others", () => {
  const [two] = compareStaffings(saturday, [2]);
  expect(two?.priority.mean).toBeLessThan(two?.ordinary.mean ?? 0);
  expect(two?.all.people).toBe((two?.priority.people ?? 0) + (two?.ordinary.people ?? 0));
});

test("a class that is not named comes to nobody, and a line to which nobody comes has an empty day", () => {
  const { waits } = playQueue({ ...saturday, priority: { merit: 1 } });
  expect(new Set(waits.map(({ priority }) => priority))).toEqual(new Set(["merit"]));
  const nobody = { ...saturday, lines: [{ line: serviceLine(), perHour: 0 }] };
  expect(playQueue(nobody).waits).toEqual([]);
  expect(compareStaffings(nobody, [1])[0]?.all).toEqual({ people: 0, mean: 0, median: 0, p90: 0, longest: 0 });
  expect(playQueue({ ...saturday, sessions: [] }).waits).toEqual([]);
});

test("over midday nobody is called, and those who are left go on in the afternoon", () => {
  const whole = { ...saturday, sessions: [...saturday.sessions, { from: "13:30", to: "17:00" }] };
  const { waits } = playQueue(whole);
  const called = waits.flatMap(({ came, minutes, called }) => (called ? [Date.parse(came) + minutes * 60_000] : []));
  const midday = [Date.parse("2026-11-28T04:30:00Z"), Date.parse("2026-11-28T06:30:00Z")] as const;
  expect(called.filter((at) => at > midday[0] && at < midday[1])).toEqual([]);
  expect(called.some((at) => at > midday[1])).toBe(true);
});

test("a counter may call lines that nobody comes to", () => {
  const counters = [{ id: "00000-1", lines: ["ho-tich", "dat-dai"] }];
  expect(playQueue({ ...saturday, counters }).waits.some(({ called }) => called)).toBe(true);
});

test("an absent person costs the counter one minute", () => {
  const minutes = (noShow: number) => compareStaffings({ ...saturday, noShow }, [2])[0]?.all.mean ?? 0;
  expect(minutes(0.5)).toBeLessThan(minutes(0));
});

describe("numbers that would not be called", () => {
  const crowded = (seed: number): QueueOptions => ({
    ...saturday,
    lines: [{ line: serviceLine(), perHour: 20 }],
    seed,
  });
  const seeds = Array.from({ length: 12 }, (_, at) => at + 1);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const unserved = ({ waits }: ReturnType<typeof playQueue>) => waits.filter(({ called }) => !called).length;

  test("are stopped in time: hardly anybody who has one waits in vain, and no fewer people are served", () => {
    const all = seeds.map((seed) => playQueue(crowded(seed)));
    const stopped = seeds.map((seed) => playQueue({ ...crowded(seed), stopsIssuing: true }));
    const served = (days: typeof all) => sum(days.map((day) => day.waits.length - unserved(day)));
    expect(sum(all.map(unserved)) / seeds.length).toBeGreaterThan(25);
    expect(sum(stopped.map(unserved)) / seeds.length).toBeLessThan(4);
    expect(sum(stopped.map(({ refused }) => refused)) / seeds.length).toBeGreaterThan(20);
    expect(served(stopped) / served(all)).toBeGreaterThan(0.97);
  });

  test("are given to everybody on a quiet day, but perhaps in its last minutes", () => {
    const quiet = { ...saturday, lines: [{ line: serviceLine(), perHour: 6 }] };
    expect(playQueue({ ...quiet, stopsIssuing: true }).refused).toBeLessThanOrEqual(1);
    expect(playQueue(quiet).refused).toBe(0);
  });
});

test("a counter that helps from an hour on shortens the wait of that line", () => {
  const land = serviceLine({ id: "dat-dai", prefix: "B" });
  const two: QueueOptions = {
    ...saturday,
    lines: [
      { line: serviceLine(), perHour: 4 },
      { line: land, perHour: 10 },
    ],
    counters: [
      { id: "00000-1", lines: ["ho-tich"] },
      { id: "00000-2", lines: ["ho-tich"] },
      { id: "00000-3", lines: ["dat-dai"] },
    ],
  };
  const [without, withHelp] = compareHelp(two, "00000-2", { line: "dat-dai", from: "2026-11-28T01:30:00Z" });
  expect(withHelp.byLine["dat-dai"]).toBeLessThan((without.byLine["dat-dai"] ?? 0) * 0.8);
  expect(withHelp.byLine["ho-tich"]).toBeGreaterThanOrEqual(without.byLine["ho-tich"] ?? 0);
});

test("a counter more than there are works like the first", () => {
  expect(staffed([{ id: "00000-1", lines: ["ho-tich"] }], 2)).toEqual([
    { id: "00000-1", lines: ["ho-tich"] },
    { id: "them-2", lines: ["ho-tich"] },
  ]);
  expect(staffed([], 1)).toEqual([{ id: "them-1", lines: [] }]);
});
