import type { LambdaEvent } from "hono/aws-lambda";
import { expect, test } from "vitest";
import { fromVisitor } from "./edge.ts";

const secret = "the edge's own secret";
const called = (headers: Record<string, string>) =>
  ({ headers, requestContext: { http: { method: "POST", sourceIp: "192.0.2.1" } } }) as unknown as LambdaEvent;
const addressIn = (headers: Record<string, string>) => {
  const { requestContext } = fromVisitor(called(headers), secret) as { requestContext: { http: object } };
  return requestContext.http;
};

test("behind the site's edge the caller is the visitor whom the edge tells", () => {
  expect(addressIn({ "x-viewer-address": "198.51.100.7", "x-origin-secret": secret })).toEqual({
    method: "POST",
    sourceIp: "198.51.100.7",
  });
});

test.each([
  [{}],
  [{ "x-viewer-address": "198.51.100.7" }],
  [{ "x-viewer-address": "198.51.100.7", "x-origin-secret": "guessed" }],
  [{ "x-viewer-address": "198.51.100.7", "x-origin-secret": "" }],
  [{ "x-origin-secret": secret }],
])("whoever goes around it with %j is known by the address that he calls from", (headers) => {
  expect(addressIn(headers as Record<string, string>)).toMatchObject({ sourceIp: "192.0.2.1" });
});

test("an event of another kind stays as it is", () => {
  const event = { headers: { "x-viewer-address": "1", "x-origin-secret": secret } } as unknown as LambdaEvent;
  expect(fromVisitor(event, secret)).toBe(event);
});
