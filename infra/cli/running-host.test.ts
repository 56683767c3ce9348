import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import * as z from "zod";
import { freePort } from "../local/services/free-port.ts";
import { findHost, hostAt, requireHost } from "./running-host.ts";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** A program that listens on a free port, given as `PORT` would be. */
const listening = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stops.push(() => server.close().closeAllConnections());
  return String((server.address() as AddressInfo).port);
};
const answering =
  (paths: Readonly<Record<string, object>>, status = 200): RequestListener =>
  (request, response) => {
    const body = paths[request.url ?? ""];
    response.writeHead(body === undefined ? 404 : status, { "content-type": "application/json" });
    response.end(body === undefined ? "" : JSON.stringify(body));
  };
const clock = { now: "2026-11-28T00:30:00Z", vietnam: "2026-11-28T07:30:00+07:00", offsetSeconds: 0 };

test("a host that is up is found", async () => {
  const port = await listening(answering({ "/health": { status: "ok" }, "/local/clock": clock }));
  expect(await findHost(port)).toMatchObject({ url: `http://127.0.0.1:${port}` });
});

test("a host that is starting is no host yet", async () => {
  expect(await findHost(await listening(answering({ "/health": { status: "starting" } }, 503)))).toBe("starting");
});

test("another program on the port is not taken for the host", async () => {
  expect(await findHost(await listening(answering({ "/health": { status: "ok" } })))).toBeUndefined();
});

test("without a host one sentence says what to do, with exit code 2", async () => {
  const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  expect(await requireHost(String(await freePort()))).toBeUndefined();
  expect(told.mock.calls.join("")).toMatch(/^Hệ thống cục bộ chưa chạy .*npm start/);
  expect(process.exitCode).toBe(2);
});

test("what the host refuses is told in its own words", async () => {
  const port = await listening(answering({ "/local/clock": { error: "Send a time." } }, 400));
  const host = hostAt(`http://127.0.0.1:${port}`);
  await expect(host.post("/local/clock", {}, z.unknown())).rejects.toThrow("Send a time.");
  await expect(host.get("/elsewhere", z.unknown())).rejects.toThrow("HTTP 404");
});
