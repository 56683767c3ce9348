import { expect, test } from "vitest";
import { httpAnswer } from "./http-answer.ts";

const ok = (payload: unknown) => httpAnswer({ ok: true, requestId: "", payload });

test("a shaped answer keeps status, headers, cookies and bytes", () => {
  const answer = ok({
    statusCode: 201,
    headers: { "Content-Type": "image/png", "X-Count": 3 },
    cookies: ["a=1", "b=2"],
    body: "AAEC",
    isBase64Encoded: true,
  });
  expect(answer.status).toBe(201);
  expect(answer.headers).toEqual({ "content-type": "image/png", "x-count": "3", "set-cookie": ["a=1", "b=2"] });
  expect([...answer.body]).toEqual([0, 1, 2]);
});

test("any other value is 200 with JSON", () => {
  expect(ok({ hello: "world" })).toMatchObject({ status: 200, headers: { "content-type": "application/json" } });
  expect(ok({ hello: "world" }).body.toString()).toBe('{"hello":"world"}');
});

test("a function that fails is 500, one that runs out of time 503, and neither tells why", () => {
  const failed = (timedOut: boolean) => httpAnswer({ ok: false, requestId: "", error: "secret", timedOut });
  expect([failed(false).status, failed(true).status]).toEqual([500, 503]);
  expect(failed(false).body.toString()).not.toContain("secret");
});
