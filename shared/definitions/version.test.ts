import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, versionOf } from "./version.ts";

test("content that came by way of JSON keeps its version", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => versionOf(JSON.parse(JSON.stringify(value))) === versionOf(value)));
});

test("the order in which entries were written does not matter, the order of a list does", () => {
  expect(versionOf({ a: 1, b: { c: 2, d: 3 } })).toBe(versionOf({ b: { d: 3, c: 2 }, a: 1 }));
  expect(versionOf([1, 2])).not.toBe(versionOf([2, 1]));
});

test("canonical JSON is JSON of the same content", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
