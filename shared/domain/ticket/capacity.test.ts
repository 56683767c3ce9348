import { expect, test } from "vitest";
import { eight, monday, waiting } from "../../../tests/support/tickets.ts";
import { isSoldOut, issuingWindow, slotsOf } from "./capacity.ts";

const sessions = [
  { from: "07:30", to: "11:30" },
  { from: "13:30", to: "17:00" },
];
const capacity = { perSession: 50, appointmentShare: 0.3, slotMinutes: 60 };
const window = (at: string) => issuingWindow(capacity, sessions, monday, at);

test("numbers for the morning are taken from the evening before until it ends, then those for the afternoon", () => {
  expect(window("2026-11-22T12:00:00Z")).toEqual({ to: "2026-11-23T04:30:00Z", most: 35 });
  expect(window(eight)).toEqual({ to: "2026-11-23T04:30:00Z", most: 35 });
  expect(window("2026-11-23T04:30:00Z")).toEqual({
    from: "2026-11-23T04:30:00Z",
    to: "2026-11-23T10:00:00Z",
    most: 35,
  });
  expect(window("2026-11-23T10:00:00Z")).toBeUndefined();
});

test("a session has given all its numbers when those without appointment have reached what is left for them", () => {
  const line = [
    waiting(1),
    waiting(2),
    waiting(3, { slotAt: eight }),
    waiting(4, { issuedAt: "2026-11-23T05:00:00Z" }),
  ];
  expect(isSoldOut(line, { to: "2026-11-23T04:30:00Z", most: 2 })).toBe(true);
  expect(isSoldOut(line, { to: "2026-11-23T04:30:00Z", most: 3 })).toBe(false);
  expect(isSoldOut(line, { from: "2026-11-23T04:30:00Z", to: "2026-11-23T10:00:00Z", most: 1 })).toBe(true);
});

test("the places kept for appointments are shared out over the slots of the session, none lost", () => {
  expect(slotsOf(capacity, { from: "07:30", to: "11:30" }, monday)).toEqual([
    { at: "2026-11-23T00:30:00Z", places: 4 },
    { at: "2026-11-23T01:30:00Z", places: 4 },
    { at: "2026-11-23T02:30:00Z", places: 4 },
    { at: "2026-11-23T03:30:00Z", places: 3 },
  ]);
  const few = { ...capacity, perSession: 5 };
  expect(slotsOf(few, { from: "07:30", to: "11:30" }, monday)).toEqual([{ at: "2026-11-23T00:30:00Z", places: 1 }]);
});
