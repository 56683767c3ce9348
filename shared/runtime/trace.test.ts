import { createSocket } from "node:dgram";
import { once } from "node:events";
import { afterEach, expect, test, vi } from "vitest";
import { traceIdOf, traceIn, traceparent } from "./trace.ts";
import { annotateTrace } from "./xray.ts";

afterEach(() => vi.unstubAllEnvs());

test("the same request has the same trace each time it is asked for, and another one another", () => {
  expect(traceIdOf("abcdefghijk")).toBe(traceIdOf("abcdefghijk"));
  expect(traceIdOf("abcdefghijk")).not.toBe(traceIdOf("abcdefghijl"));
  expect(traceIdOf("abcdefghijk")).toMatch(/^[0-9a-f]{32}$/);
});

test("facts of one request share its trace, and each is a span of its own", () => {
  const [first, second] = [traceparent("abcdefghijk", "x:1"), traceparent("abcdefghijk", "x:2")];
  expect(first).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  expect(traceIn(first)).toBe(traceIn(second));
  expect(first).not.toBe(second);
  expect(traceIn("không phải dấu vết")).toBeUndefined();
  expect(traceIn(undefined)).toBeUndefined();
});

test("an invocation that X-Ray samples is marked with the request's trace", async () => {
  const daemon = createSocket("udp4").bind(0, "127.0.0.1");
  await once(daemon, "listening");
  vi.stubEnv("AWS_XRAY_DAEMON_ADDRESS", `127.0.0.1:${daemon.address().port}`);
  vi.stubEnv("_X_AMZN_TRACE_ID", "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1");
  const heard = once(daemon, "message");
  annotateTrace("4bf92f3577b34da6a3ce929d0e0e4736", 1_700_000_000_000);
  const [head = "", segment = ""] = String((await heard)[0]).split("\n");
  expect(JSON.parse(head)).toEqual({ format: "json", version: 1 });
  expect(JSON.parse(segment)).toMatchObject({
    ...{ type: "subsegment", trace_id: "1-5759e988-bd862e3fe1be46a994272793", parent_id: "53995c3f42cd8ad8" },
    annotations: { trace: "4bf92f3577b34da6a3ce929d0e0e4736" },
  });
  daemon.close();
});

test("without tracing nothing is sent", () => {
  vi.stubEnv("AWS_XRAY_DAEMON_ADDRESS", undefined);
  expect(() => annotateTrace("4bf92f3577b34da6a3ce929d0e0e4736", 0)).not.toThrow();
});
