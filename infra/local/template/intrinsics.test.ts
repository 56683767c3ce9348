import { expect, test } from "vitest";
import { noValue, resolveIntrinsics, rewriteStrings, type Scope } from "./intrinsics.ts";

const scope: Scope = {
  ref: (name) => ({ Table: "notes", "AWS::Region": "ap-southeast-1", "AWS::NoValue": noValue })[name],
  attribute: (id, attribute) =>
    id === "Table" && attribute === "Arn" ? "arn:aws:dynamodb:x:0:table/notes" : undefined,
  condition: (name) => name === "Yes",
  mapping: (map, first, second) => (map === "Sizes" && first === "small" && second === "mb" ? 128 : undefined),
};
const resolve = (value: unknown) => resolveIntrinsics(value, scope);

test.each([
  [{ Ref: "Table" }, "notes"],
  [{ "Fn::GetAtt": ["Table", "Arn"] }, "arn:aws:dynamodb:x:0:table/notes"],
  [{ "Fn::GetAtt": "Table.Arn" }, "arn:aws:dynamodb:x:0:table/notes"],
  [{ "Fn::Join": ["-", ["a", { Ref: "Table" }, 3]] }, "a-notes-3"],
  [{ "Fn::Sub": "${AWS::Region}/${Table.Arn}/${!Kept}" }, "ap-southeast-1/arn:aws:dynamodb:x:0:table/notes/${Kept}"],
  [{ "Fn::Sub": ["${Own} ${Table}", { Own: { Ref: "AWS::Region" } }] }, "ap-southeast-1 notes"],
  [{ "Fn::Select": [1, { "Fn::Split": ["/", { "Fn::GetAtt": ["Table", "Arn"] }] }] }, "notes"],
  [{ "Fn::If": ["Yes", "a", "b"] }, "a"],
  [{ "Fn::If": ["No", "a", { Ref: "Table" }] }, "notes"],
  [{ "Fn::And": [{ "Fn::Equals": ["1", "1"] }, { "Fn::Not": [{ "Fn::Equals": ["1", "2"] }] }] }, true],
  [{ "Fn::FindInMap": ["Sizes", "small", "mb"] }, 128],
  [{ "Fn::Base64": "mot cua" }, "bW90IGN1YQ=="],
  [{ Deep: [{ Inner: { Ref: "Table" } }] }, { Deep: [{ Inner: "notes" }] }],
])("%j is worth %j", (value, expected) => {
  expect(resolve(value)).toEqual(expected);
});

test("a property without a value disappears", () => {
  expect(resolve({ Kept: 1, Gone: { Ref: "AWS::NoValue" }, List: [{ Ref: "AWS::NoValue" }, 2] })).toEqual({
    Kept: 1,
    List: [2],
  });
});

test("a name that the template does not have stops with that name", () => {
  expect(() => resolve({ Ref: "Nobody" })).toThrow(/Nobody/);
  expect(() => resolve({ "Fn::GetAtt": ["Table", "Colour"] })).toThrow(/Table\.Colour/);
});

test("values of other stacks are refused, not guessed", () => {
  expect(() => resolve({ "Fn::ImportValue": "x" })).toThrow(/Fn::ImportValue/);
});

test("addresses on AWS become addresses on this computer wherever they stand", () => {
  const value = { list: ["https://d1.cloudfront.net/can-bo/", 7] };
  expect(rewriteStrings(value, [["https://d1.cloudfront.net", "http://localhost:3000"]])).toEqual({
    list: ["http://localhost:3000/can-bo/", 7],
  });
});
