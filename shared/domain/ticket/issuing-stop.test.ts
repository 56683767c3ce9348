import { describe, expect, test } from "vitest";
import { eight, monday } from "../../../tests/support/tickets.ts";
import { callsWithin } from "./forecast.ts";
import { chanceOf, serviceMinutesLeft, stopAfter } from "./issuing-stop.ts";

const sessions = [
  { from: "07:30", to: "11:30" },
  { from: "13:30", to: "17:00" },
];
const nine = "2026-11-23T02:00:00Z";
const rates = { serviceMinutes: 10, arrivalsPerMinute: 0, priorityShare: 0 };

test("the minutes that are left are those of both sessions, without midday", () => {
  expect(serviceMinutesLeft(sessions, monday, eight)).toBe(210 + 210);
  expect(serviceMinutesLeft(sessions, monday, "2026-11-23T05:00:00Z")).toBe(210);
  expect(serviceMinutesLeft(sessions, monday, "2026-11-23T09:50:00Z")).toBe(10);
  expect(serviceMinutesLeft(sessions, monday, "2026-11-23T12:00:00Z")).toBe(0);
  expect(serviceMinutesLeft(sessions, monday, "2026-11-22T12:00:00Z")).toBe(450);
});

describe("numbers of a day", () => {
  const left = { surely: 16, likely: 20 };

  test("are given while the next one will probably be called, and no more after that", () => {
    expect(stopAfter(undefined, 19, left, nine)).toBeUndefined();
    expect(stopAfter(undefined, 20, left, nine)).toBe(nine);
  });

  test("are given again only when the next one would surely be called", () => {
    for (const waiting of [25, 19, 16]) expect(stopAfter(eight, waiting, left, nine)).toBe(eight);
    expect(stopAfter(eight, 15, left, nine)).toBeUndefined();
  });

  test("are given to the last minute where a counter has nobody", () => {
    const late = { waiting: 0, counters: 1, rates };
    expect(stopAfter(undefined, 0, callsWithin(late, 3), nine)).toBe(nine);
    expect(stopAfter(undefined, 0, callsWithin(late, 3, 1), nine)).toBeUndefined();
  });
});

test("who waits is told whether he will be reached", () => {
  const forecast = { surely: 16, likely: 20, perhaps: 24 };
  expect([15, 16, 23, 24].map((ahead) => chanceOf(ahead, forecast))).toEqual([
    "surely",
    "perhaps",
    "perhaps",
    "hardly",
  ]);
});
