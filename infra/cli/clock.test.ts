import { expect, test } from "vitest";
import { readClock } from "./clock.ts";

test.each([
  [[], "show"],
  [["reset"], { reset: true }],
  [["+3d"], { shift: "+3d" }],
  [["-1d"], { shift: "-1d" }],
  [["+10m"], { shift: "+10m" }],
  [["2026-11-28T07:30"], { at: "2026-11-28T00:30:00Z" }],
  [["2026-11-28"], { at: "2026-11-27T17:00:00Z" }],
  [["2026-11-28T07:30Z"], { at: "2026-11-28T07:30:00Z" }],
])("%j is understood, in Vietnam's time unless it says otherwise", (args, value) => {
  expect(readClock(args)).toEqual({ ok: true, value });
});

test.each([[["3d"]], [["+3y"]], [["mai"]], [["2026-02-30"]], [["2026-11-28T25:00"]], [["+1d", "+1h"]]])(
  "%j is no time",
  (args) => {
    expect(readClock(args)).toMatchObject({ ok: false });
  },
);
