import { expect, test } from "vitest";
import { passes } from "./event-filter.ts";

const record = { eventName: "INSERT", body: { color: "red", size: 7, tags: ["a", "b"], none: null } };
const body = (rule: object) => [{ body: rule }];

test.each([
  ["an exact value", body({ color: ["green", "red"] }), true],
  ["another value", body({ color: ["green"] }), false],
  ["a prefix", body({ color: [{ prefix: "re" }] }), true],
  ["a suffix", body({ color: [{ suffix: "ed" }] }), true],
  ["anything but", body({ color: [{ "anything-but": ["blue"] }] }), true],
  ["anything but itself", body({ color: [{ "anything-but": "red" }] }), false],
  ["a number in a range", body({ size: [{ numeric: [">", 5, "<=", 7] }] }), true],
  ["a number out of a range", body({ size: [{ numeric: [">", 7] }] }), false],
  ["one of a list's values", body({ tags: ["b"] }), true],
  ["null", body({ none: [null] }), true],
  ["presence", body({ color: [{ exists: true }] }), true],
  ["absence", body({ smell: [{ exists: false }] }), true],
  ["absence of what is there", body({ color: [{ exists: false }] }), false],
  ["alternatives", [{ $or: [{ eventName: ["REMOVE"] }, { body: { color: ["red"] } }] }], true],
  ["several fields, one wrong", [{ eventName: ["REMOVE"], body: { color: ["red"] } }], false],
  ["several patterns, one right", [{ eventName: ["REMOVE"] }, { eventName: ["INSERT"] }], true],
  ["no pattern", [], true],
])("a filter by %s", (_, patterns, expected) => {
  expect(passes(patterns, record)).toBe(expected);
});

test("an operator that the host does not know is a fault, not a silent pass", () => {
  expect(() => passes(body({ color: [{ wildcard: "r*" }] }), record)).toThrow(/wildcard/);
});
