import { describe, expect, test } from "vitest";
import { serviceLine } from "../../../tests/support/tickets.ts";
import { closingForecast, expectedWait, firstUnserved, type LineLoad, staffingEffect } from "./forecast.ts";
import { type PlayedDay, playQueue } from "./simulate/play-queue.ts";
import type { QueueOptions } from "./simulate/queue-options.ts";

const rates = { serviceMinutes: 10, arrivalsPerMinute: 0.2, priorityShare: 0 };
const load = (more: Partial<LineLoad> = {}): LineLoad => ({ waiting: 20, counters: 2, rates, ...more });

const morning = (counters: number, seed: number, more: Partial<QueueOptions> = {}): QueueOptions => ({
  lines: [{ line: serviceLine(), perHour: 15 }],
  counters: Array.from({ length: counters }, (_, at) => ({ id: `00000-${at + 1}`, lines: ["ho-tich"] })),
  date: "2026-11-28",
  sessions: [{ from: "07:30", to: "11:30" }],
  beforeOpening: 0.5,
  priority: {},
  noShow: 0,
  seed,
  ...more,
});
const seeds = Array.from({ length: 25 }, (_, at) => at + 1);
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const epoch = (at: string) => Date.parse(at);
const calledAt = ({ came, minutes, called }: PlayedDay["waits"][number]) =>
  called ? Math.max(epoch(came), epoch("2026-11-28T00:30:00Z")) + minutes * 60_000 : Number.POSITIVE_INFINITY;

/** Who came after the first hour while all counters were busy: how many were before him, and how long he waited. */
const observed = (day: PlayedDay, isWanted: (wait: PlayedDay["waits"][number]) => boolean) =>
  day.waits
    .filter((wait) => isWanted(wait) && wait.called && wait.came > "2026-11-28T01:30:00Z")
    .map((wait) => ({
      ahead: day.waits.filter((one) => epoch(one.came) < epoch(wait.came) && calledAt(one) > epoch(wait.came)).length,
      minutes: wait.minutes,
    }))
    .filter(({ ahead }) => ahead >= 2);

describe("beside a day that is played person by person", () => {
  test("the expected wait of each place is right within a tenth on the whole", () => {
    const all = seeds.flatMap((seed) => observed(playQueue(morning(2, seed)), () => true));
    const told = all.map(({ ahead }) => expectedWait(load({ waiting: ahead }), ahead) ?? 0);
    expect(mean(told) / mean(all.map(({ minutes }) => minutes))).toBeGreaterThan(0.9);
    expect(mean(told) / mean(all.map(({ minutes }) => minutes))).toBeLessThan(1.1);
  });

  test("where a third has priority, an ordinary person is told about the time that he waits", () => {
    const some = { priority: { elderly: 0.33 } };
    const all = seeds.flatMap((seed) =>
      observed(playQueue(morning(2, seed, some)), ({ priority }) => priority === "none"),
    );
    const crowd = { ...rates, arrivalsPerMinute: 0.25, priorityShare: 0.33 };
    const told = all.map(({ ahead }) => expectedWait(load({ waiting: ahead, rates: crowd }), ahead) ?? 0);
    expect(mean(told) / mean(all.map(({ minutes }) => minutes))).toBeGreaterThan(0.75);
    expect(mean(told) / mean(all.map(({ minutes }) => minutes))).toBeLessThan(1.25);
  });

  test("who is told that he will be served before closing is, nine times of ten, and who is told not even perhaps is not", () => {
    const asked = "2026-11-28T03:30:00Z";
    const answers = seeds.flatMap((seed) => {
      const day = playQueue(morning(2, seed, { lines: [{ line: serviceLine(), perHour: 20 }] }));
      const inLine = day.waits.filter((one) => one.came <= asked && calledAt(one) > epoch(asked));
      const { surely, perhaps } = closingForecast(load(), asked, "2026-11-28T04:30:00Z");
      const [last, beyond] = [inLine[surely - 1], inLine[perhaps]];
      return last === undefined || beyond === undefined ? [] : [{ last: last.called, beyond: beyond.called }];
    });
    expect(answers.length).toBeGreaterThan(15);
    expect(answers.filter(({ last }) => last).length / answers.length).toBeGreaterThan(0.85);
    expect(answers.filter(({ beyond }) => beyond).length / answers.length).toBeLessThan(0.15);
  });

  test("one more counter brings what was said of it", () => {
    const lastOf = (counters: number) =>
      mean(
        seeds.map((seed) => {
          const rush = { lines: [{ line: serviceLine(), perHour: 20 }], beforeOpening: 1 };
          const day = playQueue(morning(counters, seed, rush));
          return day.waits[19]?.minutes ?? 0;
        }),
      );
    const effect = staffingEffect(load({ waiting: 19, rates: { ...rates, arrivalsPerMinute: 0 } }));
    expect(Math.abs((effect?.minutes ?? 0) / lastOf(2) - 1)).toBeLessThan(0.1);
    expect(Math.abs((effect?.withMore ?? 0) / lastOf(3) - 1)).toBeLessThan(0.1);
  });
});

test("nobody waits, nobody is before: no wait; and while no counter works nothing can be said", () => {
  expect(expectedWait(load({ waiting: 0 }), 0)).toBe(0);
  expect(expectedWait(load({ counters: 0 }), 3)).toBeUndefined();
  expect(staffingEffect(load({ counters: 0 }))).toBeUndefined();
});

test("priority persons are not slowed by those who come later, and ordinary ones never without bound", () => {
  const crowd = load({ rates: { ...rates, arrivalsPerMinute: 3, priorityShare: 1 } });
  const [ordinary = 0, priority = 0] = [expectedWait(crowd, 10), expectedWait(crowd, 10, true)];
  expect(ordinary / priority).toBeCloseTo(3);
});

test("after closing nobody more is served, and the first of those is named", () => {
  const over = closingForecast(load(), "2026-11-28T05:00:00Z", "2026-11-28T04:30:00Z");
  expect(over).toEqual({ surely: 0, likely: 0, perhaps: 0 });
  expect(firstUnserved(["A007", "A008"], over)).toBe("A007");
  expect(firstUnserved(["A007", "A008"], { surely: 2 })).toBeUndefined();
});
