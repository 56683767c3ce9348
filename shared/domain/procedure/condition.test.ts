import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Condition, depthOf, holds, isTooDeep, mentions } from "./condition.ts";
import { ConditionShape } from "./condition-shape.ts";

const married: Condition = { answer: "parents", is: "married" };
const abroad: Condition = { answer: "born", is: ["abroad", "ship"] };
const facts = (answers: Record<string, string>, id?: string) => ({ case: id, answers });

describe("a condition", () => {
  test("is true in its case and false in another", () => {
    expect(holds({ case: "house" }, facts({}, "house"))).toBe("yes");
    expect(holds({ case: ["house", "villa"] }, facts({}, "works"))).toBe("no");
    expect(holds({ case: "house" }, facts({}))).toBe("unknown");
  });
  test("is open while its question is not answered", () => {
    expect(holds(married, facts({}))).toBe("unknown");
    expect(holds(married, facts({ parents: "married" }))).toBe("yes");
    expect(holds(abroad, facts({ born: "ship" }))).toBe("yes");
    expect(holds(abroad, facts({ born: "here" }))).toBe("no");
  });
  test("of several parts is settled by one of them, whatever is still open", () => {
    expect(holds({ all: [married, abroad] }, facts({ parents: "single" }))).toBe("no");
    expect(holds({ any: [married, abroad] }, facts({ parents: "married" }))).toBe("yes");
    expect(holds({ all: [married, abroad] }, facts({ parents: "married" }))).toBe("unknown");
    expect(holds({ any: [married, abroad] }, facts({ parents: "single" }))).toBe("unknown");
    expect(holds({ all: [married] }, facts({ parents: "married" }))).toBe("yes");
    expect(holds({ any: [married] }, facts({ parents: "single" }))).toBe("no");
  });
  test("turned round is true where it was false, and open where it was open", () => {
    expect(holds({ not: married }, facts({ parents: "married" }))).toBe("no");
    expect(holds({ not: married }, facts({ parents: "single" }))).toBe("yes");
    expect(holds({ not: married }, facts({}))).toBe("unknown");
  });
  test("that is absent always holds", () => {
    expect(holds(undefined, facts({}))).toBe("yes");
  });
  test("names every case and answer that it speaks of, with its place", () => {
    const tree: Condition = { all: [{ case: "house" }, { any: [married, { not: abroad }] }] };
    expect([...mentions(tree)]).toEqual([
      { path: ["all", 0, "case"], keys: ["house"] },
      { path: ["all", 1, "any", 0, "is"], question: "parents", keys: ["married"] },
      { path: ["all", 1, "any", 1, "not", "is"], question: "born", keys: ["abroad", "ship"] },
    ]);
    expect(depthOf(tree)).toBe(4);
    expect(isTooDeep(tree)).toBe(false);
  });
  test("nested without end is told to be too deep", () => {
    const deep = Array.from({ length: 9 }).reduce<Condition>((inner) => ({ not: inner }), married);
    expect(isTooDeep(deep)).toBe(true);
  });
  test.each([[{ case: "a", answer: "b", is: "c" }], [{ all: [] }], [{}], [{ equals: ["a", "b"] }], ["1 === 1"]])(
    "%j is no condition",
    (raw) => expect(ConditionShape.safeParse(raw).success).toBe(false),
  );
});

const tree: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.record({ case: fc.constantFrom("a", "b") }),
    fc.record({ answer: fc.constantFrom("p", "q"), is: fc.constantFrom("x", "y") }),
    fc.record({ all: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("tree") }),
  ),
})).tree;

test("what holds already does not change when more questions are answered", () => {
  const answer = fc.option(fc.constantFrom("x", "y"), { nil: undefined });
  fc.assert(
    fc.property(tree, answer, fc.constantFrom("x", "y"), fc.constantFrom("a", "b"), (condition, p, q, id) => {
      const some = p === undefined ? {} : { p };
      const before = holds(condition, facts(some));
      const after = holds(condition, facts({ ...some, p: p ?? q, q }, id));
      expect(after).not.toBe("unknown");
      if (before !== "unknown") expect(after).toBe(before);
    }),
  );
});
