import { expect, test } from "vitest";
import { routesOf } from "../../../tests/support/routes.ts";
import { diffRoutes } from "./diff-routes.ts";

const before = routesOf(
  "justice",
  [{ to: "economy" }, { to: "one-stop", amount: { fromVnd: 1, belowVnd: 2 } }, { to: "justice" }],
  [{ office: "justice", to: "one-stop" }],
);
const [first, second, third] = before.rules;
if (first === undefined || second === undefined || third === undefined) throw new Error("three rules");
const changed = { ...first, to: "one-stop" };

test("an official sees which rules came, went and changed, and where a new one stands", () => {
  const fresh = { ...first, id: "fresh" };
  expect(diffRoutes(before, { ...before, rules: [fresh, changed, second] })).toEqual([
    { kind: "rule-removed", before: third },
    { kind: "rule-added", after: fresh, place: 1 },
    { kind: "rule-changed", before: first, after: changed },
  ]);
});

test("another order of the same rules is a change of its own, because the first that holds decides", () => {
  const rules = [second, first, third];
  expect(diffRoutes(before, { ...before, rules })).toEqual([{ kind: "order", after: rules }]);
});

test("who takes over from whom is told apart", () => {
  const fallbacks = [{ office: "justice", to: "economy" }];
  expect(diffRoutes(before, { ...before, fallbacks })).toEqual([
    { kind: "fallback-removed", fallback: { office: "justice", to: "one-stop" } },
    { kind: "fallback-added", fallback: fallbacks[0] },
  ]);
});

test("the same said in another order of entries is no change", () => {
  const { amount: _, ...rest } = second;
  const same = { amount: { belowVnd: 2, fromVnd: 1 }, ...rest };
  expect(diffRoutes(before, { ...before, rules: [first, same, third] })).toEqual([]);
});

test("a table that is new, and one that is gone, are told with all that is in it", () => {
  expect(diffRoutes(undefined, before).map(({ kind }) => kind)).toEqual([
    ...["rule-added", "rule-added", "rule-added", "fallback-added"],
  ]);
  expect(diffRoutes(before, undefined).map(({ kind }) => kind)).toEqual([
    ...["rule-removed", "rule-removed", "rule-removed", "fallback-removed"],
  ]);
});
