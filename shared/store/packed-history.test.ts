import * as fc from "fast-check";
import { expect, test } from "vitest";
import { pack, unpack } from "./packed-history.ts";

test("a history is the same after it was packed, whatever its texts hold", () => {
  const line = fc.string({ unit: "grapheme", minLength: 1 }).map((reason) => JSON.stringify({ reason }));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
      expect(unpack(pack(lines))).toEqual(lines);
    }),
  );
});

// Packed by the first text. A change of that text would make every history of that time unreadable.
const kept =
  "AIMzsKVyHaVERNwY6hoZhxgYWhmYQKMI7PGSjMS8DL2SxLz0zERweKOkb6WkzKKSDN08cE5VisWd95IzHu5emZeuUJyZlwF3pbt3RLqXt6dbUVWmnp9HWk5mqVItwuVo4YndsYYGyI7NyE9EdipmHJVXmaYHlAameuRZ6Hl4u2fnhSjVAgA=";
const lines = [
  '{"type":"SupplementRequested","at":"2026-11-23T01:04:00Z","by":"thanh.tangiang","components":["birth-notice"],"reason":"Thiếu giấy chứng sinh","req":"GKXgJKIFrzi.NHfliu"}',
  '{"type":"HandoffAccepted","at":"2026-11-23T01:10:00Z","by":"hoa.tangiang","handoff":1,"req":"wz5gPuQeHn8.HKGknT"}',
];

test("a history that was packed before is read for ever", () => {
  expect(unpack(Buffer.from(kept, "base64"))).toEqual(lines);
});

test("usual events take less than half of their room", () => {
  expect(pack(lines).length).toBeLessThan(lines.join("").length / 2);
});

test("a pack of a text that this code does not know is a fault, not an empty history", () => {
  const unknown = Buffer.concat([Buffer.of(200), Buffer.from(pack(lines)).subarray(1)]);
  expect(() => unpack(unknown)).toThrow("packed with text 200");
});
