import { expect, test } from "vitest";
import { freshBreaker } from "./breaker.ts";
import { standingAt } from "./standing.ts";

const at = "2026-11-17T02:00:00Z";
const outage = {
  ...{
    id: "1",
    begins: at,
    ends: "2026-11-17T06:00:00Z",
    reason: "Nâng cấp",
    announcedAt: at,
    announcedBy: "van-hanh",
  },
};
const way = { delivery: "webhook" as const, breaker: freshBreaker, outages: [] };

test("the way to an agency that is called stands as its answers say", () => {
  const stands = (changes: Partial<typeof freshBreaker>) =>
    standingAt({ ...way, breaker: { ...freshBreaker, ...changes } }, at);
  expect([
    stands({}),
    stands({ lastSuccessAt: at }),
    stands({ failures: 2 }),
    stands({ failures: 5, openings: 1, openUntil: at }),
    stands({ failures: 9, openings: 3, openUntil: at }),
  ]).toEqual(["untried", "well", "failing", "resting", "away"]);
});

test("an outage that lasts comes before all else; who fetches, or works here, is not judged", () => {
  expect(standingAt({ ...way, outages: [outage] }, at)).toBe("outage");
  expect(standingAt({ ...way, delivery: "queue" }, at)).toBe("fetches");
  expect(standingAt({ ...way, delivery: "inbox" }, at)).toBe("built-in");
});
