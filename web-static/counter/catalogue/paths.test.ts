import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleProcedures } from "../../testing/sample-procedures.ts";
import { differencesOf } from "./differences.ts";
import { changedList, type ListChange, movedPath } from "./list-change.ts";
import { isSame, valueAt, withValue } from "./paths.ts";

const content = { name: { vi: "Khai sinh", en: "Birth" }, cases: [{ id: "a", later: { kept: true } }], strange: [1] };

describe("changing one entry", () => {
  test("leaves everything else as it is, also what no form knows", () => {
    const next = withValue(content, ["cases", 0, "name", "vi"], "Đúng hạn");
    expect(next).toEqual({ ...content, cases: [{ id: "a", later: { kept: true }, name: { vi: "Đúng hạn" } }] });
    expect(valueAt(next, ["cases", 0, "name", "vi"])).toBe("Đúng hạn");
    expect(content.cases[0]).not.toHaveProperty("name");
  });

  test("to nothing takes it out, and keeps the order of the others", () => {
    expect(Object.keys(withValue(content, ["name"], { vi: "x", en: "y" }))).toEqual(Object.keys(content));
    expect(withValue(content, ["strange"], undefined)).not.toHaveProperty("strange");
  });

  test("can be made at a place that is not there yet, or is something else", () => {
    expect(withValue({}, ["outcome", "name", "vi"], "Giấy")).toEqual({ outcome: { name: { vi: "Giấy" } } });
    expect(withValue({ law: "?" }, ["law", 0, "title"], "Luật")).toEqual({ law: [{ title: "Luật" }] });
    expect(valueAt(content, ["cases", 7, "id"])).toBeUndefined();
  });
});

describe("what differs between two contents", () => {
  test("is told at the entry itself, and as a whole where only one has it", () => {
    const mine = withValue(withValue(content, ["name", "vi"], "Khai tử"), ["law"], [{ title: "Luật" }]);
    expect(differencesOf(content, mine)).toEqual([
      { path: ["name", "vi"], before: "Khai sinh", after: "Khai tử" },
      { path: ["law"], before: undefined, after: [{ title: "Luật" }] },
    ]);
  });

  test("is nothing exactly when both say the same, whatever the order of their keys", () => {
    const [birth] = sampleProcedures;
    const turned = Object.fromEntries(Object.entries(birth ?? {}).reverse());
    expect(differencesOf(birth, turned)).toEqual([]);
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(differencesOf(one, other).length === 0).toBe(isSame(one, other));
      }),
    );
  });
});

const anyChange = (count: number): fc.Arbitrary<ListChange> => {
  const at = fc.nat(count - 1);
  return fc.oneof(
    fc.record({ kind: fc.constant("move" as const), at, to: at }),
    fc.record({ kind: fc.constant("remove" as const), at }),
    fc.record({ kind: fc.constant("add" as const), at: fc.nat(count), item: fc.constant("mới") }),
  );
};

test("a fault stays with its item wherever the item goes, and goes with it", () => {
  const items = ["a", "b", "c", "d", "e"];
  fc.assert(
    fc.property(anyChange(items.length), fc.nat(items.length - 1), (change, at) => {
      const next = changedList(items, change);
      const path = movedPath(["steps", at, "name"], ["steps"], change);
      const isGone = change.kind === "remove" && change.at === at;
      expect(path === undefined ? undefined : next[Number(path[1])]).toBe(isGone ? undefined : items[at]);
    }),
  );
  const elsewhere = ["cases", 0, "name"];
  expect(movedPath(elsewhere, ["steps"], { kind: "remove", at: 0 })).toEqual(elsewhere);
  expect(movedPath(["steps"], ["steps"], { kind: "remove", at: 0 })).toEqual(["steps"]);
});
