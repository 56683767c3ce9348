import { expect, test } from "vitest";
import { isLasting } from "./trouble.ts";
import { troubleOfAnswer } from "./webhook-answer.ts";

const kind = (status: number, body = "", more: { cut?: boolean; retryAfterSeconds?: number } = {}) =>
  troubleOfAnswer({ status, body, cut: false, ...more })?.kind;

test("an agency has taken a message when it says so with nothing or with a JSON object", () => {
  expect([kind(200), kind(204), kind(202, ' {"received": true} ')]).toEqual([undefined, undefined, undefined]);
});

test.each(["<html>Đăng nhập</html>", "OK", "[]", "null", '"x"'])("“all is well” with %s is not taken", (body) => {
  expect(kind(200, body)).toBe("misunderstood");
});

test("an answer that does not end is not taken", () => {
  expect(kind(200, "", { cut: true })).toBe("misunderstood");
});

test.each([
  [301, "redirected"],
  [308, "redirected"],
  [401, "no-access"],
  [403, "no-access"],
  [400, "refused"],
  [404, "refused"],
  [422, "refused"],
  [410, "gone"],
  [408, "agency-fault"],
  [425, "agency-fault"],
  [429, "busy"],
  [503, "busy"],
  [500, "agency-fault"],
  [504, "agency-fault"],
  [101, "agency-fault"],
])("HTTP %d is %s", (status, expected) => {
  expect(kind(status)).toBe(expected);
});

test("an agency that is busy says how long it wants to be left alone", () => {
  const answer = { status: 429, body: "", cut: false };
  expect(troubleOfAnswer({ ...answer, retryAfterSeconds: 60 })).toEqual({
    ...{ kind: "busy", detail: "HTTP 429", retryAfterSeconds: 60 },
  });
  expect(troubleOfAnswer(answer)).toEqual({ kind: "busy", detail: "HTTP 429" });
});

test("only what is about this one message lasts; a wrong key is not", () => {
  const lasting = (["refused", "gone", "no-access", "redirected"] as const).map((one) => isLasting({ kind: one }));
  expect(lasting).toEqual([true, true, false, false]);
});
