import { expect, test } from "vitest";
import { isPassing, NotTaken } from "./passing.ts";

const fault = (name: string, more: object = {}) => Object.assign(new Error(name), { name, ...more });

test.each([
  ["a throttle", fault("ThrottlingException", { $metadata: {} })],
  ["a missing permission", fault("AccessDeniedException", { $metadata: {} })],
  ["a connection that broke", fault("Error", { code: "ECONNRESET" })],
  ["a time-out", fault("TimeoutError")],
  ["a message that a service did not take", new NotTaken("SNS refused 1 of 2")],
])("%s passes", (_, one) => {
  expect(isPassing(one)).toBe(true);
});

test.each([
  ["a request that is wrong in itself", fault("ValidationException", { $metadata: {} })],
  ["a history that cannot be read", fault("ZodError")],
  ["a bug", new TypeError("x is undefined")],
  ["what is no error", "no"],
])("%s does not", (_, one) => {
  expect(isPassing(one)).toBe(false);
});
