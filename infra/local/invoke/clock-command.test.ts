import { expect, test } from "vitest";
import { offsetAfter } from "./clock-command.ts";

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
  expect(offsetAfter(command, now, 0)).toBeUndefined();
});
