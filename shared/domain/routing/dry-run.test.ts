import { describe, expect, test } from "vitest";
import type { RouteMove } from "./compare-routes.ts";
import { type DryRun, dryRunVerdict, isFresh, keptComparison } from "./dry-run.ts";
import { dryRunPrice } from "./dry-run-price.ts";

const tried = { content: "c1", against: "a1" };
const lost = { from: "economy", procedure: "1.001612", step: "check", count: 2 };
const compared = { dossiers: 9, steps: 9, moved: 2, stranded: 0, moves: [], used: {} };
const run: DryRun = {
  ...{ owner: "economy", revision: 1, ...tried, lastDay: "2026-11-23", days: 30, at: "2026-11-23T01:00:00Z" },
  ...{ by: "hoa.bientap", part: 1, ofDossiers: 9, compared },
};
const at = "2026-11-23T08:00:00Z";

describe("a draft of routes is published only after a dry run", () => {
  test("that is through and leaves nobody without an office", () => {
    expect(dryRunVerdict(run, tried, at)).toMatchObject({ ok: true });
    expect(dryRunVerdict(undefined, tried, at)).toMatchObject({ refusal: { code: "DRY_RUN_NEEDED" } });
    expect(dryRunVerdict({ ...run, next: { back: 1, agency: 0, from: 1 } }, tried, at)).toMatchObject({
      refusal: { code: "DRY_RUN_NOT_DONE", detail: { done: "9", all: "9" } },
    });
    expect(dryRunVerdict({ ...run, compared: { ...compared, stranded: 2, moves: [lost] } }, tried, at)).toMatchObject({
      refusal: { code: "ROUTES_STRAND", detail: { count: "2", procedure: "1.001612", step: "check" } },
    });
  });

  test.each([
    ["of another draft", { content: "c2" }, at],
    ["beside other routes or offices", { against: "a2" }, at],
    ["a day ago", {}, "2026-11-24T01:00:01Z"],
    ["with a clock that was ahead", {}, "2026-11-23T00:59:59Z"],
  ])("and not one %s", (_, change, now) => {
    expect(isFresh({ ...run, ...change }, tried, now)).toBe(false);
    expect(dryRunVerdict({ ...run, ...change }, tried, now)).toMatchObject({ refusal: { code: "DRY_RUN_NEEDED" } });
  });
});

test("what is kept of a run has a bound, and names first what would find nobody", () => {
  const moves: RouteMove[] = Array.from({ length: 900 }, (_, one) => ({ ...lost, to: "one-stop", step: `s${one}` }));
  const kept = keptComparison({ ...compared, moves: [...moves, lost], used: { "economy.r1": 1 } });
  expect(kept.moves).toHaveLength(400);
  expect(kept.moves[0]).toEqual(lost);
  expect(kept.used).toEqual({ "economy.r1": 1 });
});

test("a month of a hundred communes with ten thousand dossiers costs some fifty VND to read", () => {
  expect(dryRunPrice({ days: 30, agencies: 100, dossiers: 10_000 }, 26_000)).toEqual({ readUnits: 16_000, vnd: 52 });
});
