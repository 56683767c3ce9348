import { expect, test } from "vitest";
import { afterNotDelivered } from "./not-delivered.ts";

const now = "2026-11-17T02:00:00Z";
const later = "2026-11-18T02:00:00Z";

test("a message that did not arrive goes by the next way while it says something new", () => {
  expect(afterNotDelivered({ kind: "notice", left: ["email"], goodUntil: later }, now)).toBe("other-way");
  expect(afterNotDelivered({ kind: "notice", left: ["email"], goodUntil: now }, now)).toBe("nothing");
});

test("whom no message reached is called when the law has us tell him, and left alone otherwise", () => {
  expect(afterNotDelivered({ kind: "required", left: [], goodUntil: undefined }, now)).toBe("call");
  expect(afterNotDelivered({ kind: "required", left: ["email"], goodUntil: now }, now)).toBe("call");
  expect(afterNotDelivered({ kind: "required", left: ["email"], goodUntil: undefined }, now)).toBe("call");
  expect(afterNotDelivered({ kind: "reminder", left: [], goodUntil: later }, now)).toBe("nothing");
});
