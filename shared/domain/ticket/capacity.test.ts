import { expect, test } from "vitest";
import { eight, monday, waiting } from "../../../tests/support/tickets.ts";
import { LineAppointments } from "../appointment/line-appointments.ts";
import { isSoldOut, issuingWindow } from "./capacity.ts";

const sessions = [
  { from: "07:30", to: "11:30" },
  { from: "13:30", to: "17:00" },
];
const appointments = LineAppointments.parse({ perSlot: 4, slotMinutes: 60 });
const capacity = { perSession: 50 };
const window = (at: string, line: object = { capacity }) => issuingWindow(line, sessions, monday, at);

test("numbers for the morning are taken from the evening before until it ends, then those for the afternoon", () => {
  expect(window("2026-11-22T12:00:00Z")).toEqual({ to: "2026-11-23T04:30:00Z", most: 50 });
  expect(window(eight)).toEqual({ to: "2026-11-23T04:30:00Z", most: 50 });
  expect(window("2026-11-23T04:30:00Z")).toEqual({
    from: "2026-11-23T04:30:00Z",
    to: "2026-11-23T10:00:00Z",
    most: 50,
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

test("what the slots of a session keep for appointments is not given as numbers", () => {
  expect(window(eight, { capacity, appointments })).toMatchObject({ most: 34 });
  expect(window("2026-11-23T04:30:00Z", { capacity, appointments })).toMatchObject({ most: 38 });
  expect(window(eight, { capacity: { perSession: 10 }, appointments })).toMatchObject({ most: 0 });
  const onSaturday = (line: object) => issuingWindow(line, sessions, "2026-11-21", "2026-11-21T01:00:00Z");
  expect(onSaturday({ capacity, appointments })).toMatchObject({ most: 34 });
  const weekdays = { ...appointments, days: ["weekday"] };
  expect(onSaturday({ capacity, appointments: weekdays })).toMatchObject({ most: 50 });
});

test("a line without a capacity gives numbers as long as it is open", () => {
  expect(window(eight, { appointments })).toBeUndefined();
});
