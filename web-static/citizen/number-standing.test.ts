import { describe, expect, test } from "vitest";
import { standingOf } from "./number-standing.ts";

const TODAY = "2026-11-27";
const MONDAY = "2026-11-30";
const opensAt = "2026-11-30T00:30:00Z";

describe("a waiting number", () => {
  test("of another day says nothing about the turn, however few are ahead", () => {
    const closed = { open: false, date: MONDAY, opensAt };
    expect(standingOf({ date: MONDAY, ahead: 0 }, TODAY, closed)).toEqual({ kind: "another-day", opensAt });
    expect(standingOf({ date: MONDAY, ahead: 2 }, TODAY, undefined)).toEqual({
      kind: "another-day",
      opensAt: undefined,
    });
  });

  test("of a day that was closed is told so, whatever else is true", () => {
    const text = { vi: "mất điện", en: "power down" };
    const closed = { cause: "outage", text, since: opensAt } as const;
    for (const date of [TODAY, MONDAY])
      expect(standingOf({ date, ahead: 0, closed }, TODAY, undefined)).toEqual({ kind: "closed", cause: text });
  });

  test("taken before opening or over midday waits for the opening of the same day", () => {
    const noon = { open: false, date: TODAY, opensAt: "2026-11-27T06:00:00Z" };
    expect(standingOf({ date: TODAY, ahead: 0 }, TODAY, noon)).toEqual({ kind: "pause", opensAt: noon.opensAt });
  });

  test("left over after closing is not told that its turn comes soon", () => {
    const evening = { open: false, date: MONDAY, opensAt };
    expect(standingOf({ date: TODAY, ahead: 1 }, TODAY, evening)).toEqual({ kind: "after-hours" });
  });

  test("of a day that is over says so, also while nobody can be asked", () => {
    expect(standingOf({ date: "2026-11-26", ahead: 0 }, TODAY, undefined)).toEqual({ kind: "after-hours" });
  });

  test("is not told that its turn comes soon beside an estimate of an hour", () => {
    const open = { open: true, date: TODAY };
    const kindAt = (estimatedMinutes: number) =>
      standingOf({ date: TODAY, ahead: 1, estimatedMinutes }, TODAY, open).kind;
    expect([5, 20, 51].map(kindAt)).toEqual(["soon", "soon", "in-line"]);
  });

  test("is told when it is next and when it comes soon, while people are called", () => {
    const open = { open: true, date: TODAY };
    const kinds = [0, 1, 3, 4, 40].map((ahead) => standingOf({ date: TODAY, ahead }, TODAY, open).kind);
    expect(kinds).toEqual(["next", "soon", "soon", "in-line", "in-line"]);
  });
});
