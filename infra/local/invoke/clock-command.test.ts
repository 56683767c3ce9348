import { expect, test } from "vitest";
import { notUnderstood, offsetAfter, tooFar } from "./clock-command.ts";
import { virtualClock } from "./virtual-clock.ts";

const now = Date.parse("2026-11-21T01:00:00Z");
const hour = 3_600_000;

test.each([
  [{ shift: "+3d" }, 72 * hour],
  [{ shift: "+2h" }, 2 * hour],
  [{ shift: "+10m" }, hour / 6],
  [{ shift: "-1d" }, -24 * hour],
  [{ at: "2026-11-21T09:00" }, hour],
  [{ at: "2026-11-21T02:00Z" }, hour],
  [{ at: "2026-11-22" }, 16 * hour],
  [{ reset: true }, 0],
])("from an unshifted clock %j leads to an offset of %i ms", (command, offset) => {
  expect(offsetAfter(command, now, 0)).toBe(offset);
});

test("shifts add up", () => {
  expect(offsetAfter({ shift: "+1h" }, now + hour, hour)).toBe(2 * hour);
});

test.each([{}, { shift: "3 days" }, { at: "tomorrow" }, undefined])("%j is not understood", (command) => {
  expect(offsetAfter(command, now, 0)).toBe(notUnderstood);
});

test.each([
  { shift: "+999999w" },
  { shift: "-99999w" },
  { shift: "+99999999999999999999w" },
  { at: "9999-12-31" },
  { at: "1999-12-31T23:59" },
  { at: "2200-01-01" },
  { at: "+099999-01-01T00:00Z" },
])("%j is too far away, and the clock stays where it is", (command) => {
  expect(offsetAfter(command, now, 0)).toBe(tooFar);
});

test("the clock goes to the ends of its years, and back from anywhere", () => {
  expect(offsetAfter({ at: "2199-12-31T23:59" }, now, 0)).toBeTypeOf("number");
  expect(offsetAfter({ at: "2000-01-01" }, now, 0)).toBeTypeOf("number");
  expect(offsetAfter({ reset: true }, Number.NaN, 9e15)).toBe(0);
});

test("a clock that an earlier version left too far away is on time again", () => {
  const kept = (offset: string) => virtualClock({ readSetting: () => offset, writeSetting: () => {} }).offset();
  expect(kept("604799395200000000")).toBe(0);
  expect(kept("604799395200000")).toBe(0);
  expect(kept("86400000")).toBe(86_400_000);
});
