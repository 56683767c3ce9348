import { describe, expect, test } from "vitest";
import { neighbour, ranged, shareOf, toggled } from "./choice.ts";

const ids = ["a", "b", "c", "d"];

describe("choosing rows", () => {
  test("one press chooses a row, another lets it go, and the others stay as they are", () => {
    expect([...toggled(new Set(["a"]), "b")]).toEqual(["a", "b"]);
    expect([...toggled(new Set(["a", "b"]), "b")]).toEqual(["a"]);
  });

  test("a range goes upwards as well as downwards, and lets go as it chooses", () => {
    expect([...ranged(new Set(), ids, { from: "b", to: "d", on: true })]).toEqual(["b", "c", "d"]);
    expect([...ranged(new Set(["a"]), ids, { from: "c", to: "b", on: true })]).toEqual(["a", "b", "c"]);
    expect([...ranged(new Set(ids), ids, { from: "b", to: "c", on: false })]).toEqual(["a", "d"]);
  });

  test("a range that began at a row that is gone is the last row alone", () => {
    expect([...ranged(new Set(["a"]), ids, { from: "x", to: "c", on: true })]).toEqual(["a", "c"]);
  });

  test("the box above the list is full only when every row that is shown is chosen", () => {
    expect(shareOf(new Set(ids), ids)).toBe("all");
    expect(shareOf(new Set(["b", "elsewhere"]), ids)).toBe("some");
    expect(shareOf(new Set(["elsewhere"]), ids)).toBe("none");
    expect(shareOf(new Set(), [])).toBe("none");
  });

  test("an arrow leads to the next row and stops at the ends", () => {
    expect(neighbour(ids, "a", 1)).toBe("b");
    expect(neighbour(ids, "a", -1)).toBeUndefined();
    expect(neighbour(ids, "d", 1)).toBeUndefined();
    expect(neighbour(ids, "x", 1)).toBeUndefined();
  });
});
