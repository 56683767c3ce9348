import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isPublicAddress, publicLookup } from "./public-address.ts";
import { webhookCaller } from "./webhook-call.ts";
import { isSignedBy, secretsIn, webhookHeaders } from "./webhook-signature.ts";

let answer: RequestListener;
let received: { url: string | undefined; body: string; headers: Record<string, unknown> }[];
const server = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  received.push({ url: request.url, body: Buffer.concat(parts).toString(), headers: request.headers });
  answer(request, response);
});
let port: number;
beforeEach(async () => {
  received = [];
  answer = (_, response) => response.end();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ({ port } = server.address() as AddressInfo);
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const call = (host = "127.0.0.1", settings: Partial<Parameters<typeof webhookCaller>[0]> = {}) =>
  webhookCaller({ loopback: true, ...settings })({
    url: `http://${host}:${port}/in`,
    headers: { "x-a": "1" },
    body: "{}",
  });
const reply = (status: number, body = "", headers: Record<string, string> = {}): RequestListener => {
  return (_, response) => response.writeHead(status, headers).end(body);
};

describe("An agency that is called", () => {
  test("has taken what it answers with nothing or a JSON object", async () => {
    expect(await call()).toBeUndefined();
    expect(received).toMatchObject([{ url: "/in", body: "{}", headers: { "x-a": "1", "content-length": "2" } }]);
    answer = reply(200, '{"ok":true}');
    expect(await call()).toBeUndefined();
  });

  test("that answers 200 with a page, or without end, has taken nothing", async () => {
    answer = reply(200, "<html>Đăng nhập Wi-Fi</html>");
    expect(await call()).toEqual({ kind: "misunderstood", detail: "HTTP 200" });
    answer = reply(200, " ".repeat(70 * 1024));
    expect(await call()).toEqual({ kind: "misunderstood", detail: "HTTP 200" });
  });

  test("that never answers is given up", async () => {
    answer = () => undefined;
    expect(await call("127.0.0.1", { patienceMs: 50 })).toEqual({ kind: "timeout", detail: "ETIMEDOUT" });
  });

  test("that begins an answer and does not end it is given up too", async () => {
    answer = (_, response) => void response.writeHead(200).write("{");
    expect(await call("127.0.0.1", { patienceMs: 50 })).toMatchObject({ kind: "timeout" });
  });

  test("that sends elsewhere is not followed", async () => {
    answer = reply(307, "", { location: `http://127.0.0.1:${port}/latest/meta-data` });
    expect(await call()).toEqual({ kind: "redirected", detail: "HTTP 307" });
    expect(received).toHaveLength(1);
  });

  test("says in seconds or as a date how long it wants to be left alone", async () => {
    answer = reply(429, "", { "retry-after": "90" });
    expect(await call()).toEqual({ kind: "busy", detail: "HTTP 429", retryAfterSeconds: 90 });
    answer = reply(503, "", { "retry-after": new Date(Date.now() + 60_000).toUTCString() });
    expect((await call())?.retryAfterSeconds).toBeGreaterThan(50);
    answer = reply(503, "", { "retry-after": "soon" });
    expect(await call()).toEqual({ kind: "busy", detail: "HTTP 503" });
  });

  test("that hangs up is not reached", async () => {
    answer = (request) => request.socket.destroy();
    expect(await call()).toEqual({ kind: "unreachable", detail: "ECONNRESET" });
  });
});

const resolvingTo =
  (...addresses: string[]) =>
  (_: string, found: (error: null, all: { address: string; family: number }[]) => void) =>
    found(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );

describe("An address that does not lie in the open internet", () => {
  test.each(["127.0.0.1", "169.254.169.254", "::ffff:10.0.0.1", "10.1.2.3", "::1", "fd00::1", "fe80::1"])(
    "as %s is refused when a name means it, and nothing is sent",
    async (address) => {
      const trouble = await webhookCaller({ loopback: false, resolve: resolvingTo("93.184.215.14", address) })({
        ...{ url: `https://agency.example.vn:${port}/in`, headers: {}, body: "{}" },
      });
      expect(trouble).toEqual({ kind: "address-refused", detail: "ADDRESS_REFUSED" });
      expect(received).toEqual([]);
    },
  );

  test.each(["https://127.0.0.1", "https://[::ffff:7f00:1]", "https://2130706433", "http://agency.example.vn"])(
    "is not called when it is written as %s",
    async (url) => {
      const trouble = await webhookCaller({ loopback: false })({ url: `${url}:${port}/in`, headers: {}, body: "{}" });
      expect(trouble).toMatchObject({ kind: "address-refused" });
      expect(received).toEqual([]);
    },
  );

  test.each([
    ["8.8.8.8", true],
    ["2606:4700:4700::1111", true],
    ["172.15.0.1", true],
    ["172.16.0.1", false],
    ["100.64.0.1", false],
    ["0.0.0.0", false],
    ["255.255.255.255", false],
    ["64:ff9b::7f00:1", false],
    ["2002:7f00:1::", false],
    ["::7f00:1", false],
    ["fe80::1%eth0", false],
    ["agency", false],
  ])("is told from others: %s", (address, expected) => {
    expect(isPublicAddress(address, { loopback: false })).toBe(expected);
  });

  test("opens for the loopback alone where that is allowed", () => {
    expect(isPublicAddress("127.0.0.1", { loopback: true })).toBe(true);
    expect(isPublicAddress("::1", { loopback: true })).toBe(true);
    expect(isPublicAddress("10.0.0.1", { loopback: true })).toBe(false);
  });

  test("is checked and used in one look-up, whether one address is asked for or all", () => {
    const found: unknown[] = [];
    const look = publicLookup({ loopback: false }, resolvingTo("8.8.8.8", "1.1.1.1"));
    look("agency.example.vn", { all: true }, (_, all) => found.push(all));
    look("agency.example.vn", {}, (_, address, family) => found.push([address, family]));
    publicLookup({ loopback: false }, resolvingTo())("none.example.vn", {}, (error) => found.push(error?.code));
    const broken = Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
    publicLookup({ loopback: false }, (_, tell) => tell(broken, []))("x", {}, (error) => found.push(error?.code));
    expect(found).toEqual([
      [
        { address: "8.8.8.8", family: 4 },
        { address: "1.1.1.1", family: 4 },
      ],
      ["8.8.8.8", 4],
      "ADDRESS_REFUSED",
      "ENOTFOUND",
    ]);
  });
});

describe("A signature", () => {
  // The example of the Standard Webhooks specification's own libraries.
  const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  const signed = { id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1614265330, body: '{"test": 2432232314}' };

  test("is the one that the specification's libraries make", () => {
    expect(webhookHeaders(secretsIn(secret), signed)).toEqual({
      "webhook-id": signed.id,
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    });
  });

  test("is made with both secrets during a change of key, and each of them is enough", () => {
    const headers = webhookHeaders(secretsIn(`whsec_bmV1 ${secret}`), signed);
    const checked = (known: string, at = signed.timestamp) =>
      isSignedBy(secretsIn(known), headers, { body: signed.body, atSeconds: at });
    expect(headers["webhook-signature"]?.split(" ")).toHaveLength(2);
    expect([checked("whsec_bmV1"), checked(secret), checked("whsec_YW5kZXJl")]).toEqual([true, true, false]);
    expect(checked(secret, signed.timestamp + 301)).toBe(false);
    expect(isSignedBy(secretsIn(secret), headers, { body: "{}", atSeconds: signed.timestamp })).toBe(false);
    expect(isSignedBy(secretsIn(secret), {}, { body: "{}", atSeconds: signed.timestamp })).toBe(false);
  });
});
