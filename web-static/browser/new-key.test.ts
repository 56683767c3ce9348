import { expect, test } from "vitest";
import { newKey } from "./new-key.ts";

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

test("a key is a random UUID, also on a phone whose browser cannot make one itself", () => {
  expect(newKey()).toMatch(UUID);
  const original = crypto.randomUUID;
  Object.defineProperty(crypto, "randomUUID", { value: undefined, configurable: true });
  try {
    expect(newKey()).toMatch(UUID);
    expect(newKey()).not.toBe(newKey());
  } finally {
    Object.defineProperty(crypto, "randomUUID", { value: original, configurable: true });
  }
});
