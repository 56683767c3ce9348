import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { decodeJwt } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Problem } from "../../shared/contracts/problem.ts";
import { demoPassword } from "./demo-officers.ts";
import { type Host, startHost } from "./host.ts";
import { freePort } from "./services/free-port.ts";
import { sampleResources, writeSample } from "./testing/sample-template.ts";

const port = await freePort();
const folder = mkdtempSync(join(tmpdir(), "host-"));
const options = { port, dataDir: join(folder, "data"), quiet: true, meter: true };
let host: Host;

beforeAll(async () => {
  host = await startHost({ ...options, templateFile: writeSample(join(folder, "one")) });
});
afterAll(async () => {
  await host?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, init?: RequestInit) => fetch(`${host.url}${path}`, { redirect: "manual", ...init });
const json = async (path: string, body?: object) =>
  (
    await get(
      path,
      body && { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } },
    )
  ).json();
const note = (pk: string, sk: string, color = "none") => json("/api/notes", { pk, sk, color });
/** Asks again until the answer fits; the test's own time limit ends a wait in vain. */
const eventually = async <Answer>(ask: () => Promise<Answer>, fits: (answer: Answer) => boolean): Promise<Answer> => {
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
const queueDepth = async (name: string) => {
  const queues: { name: string; visible: number; inFlight: number }[] = await json("/local/queues");
  const found = queues.find((queue) => queue.name === name);
  return found && found.visible + found.inFlight;
};

test("a request becomes a write, a stream record, a message and an SMS", async () => {
  await note("+84911111111", "Hồ sơ đã sẵn sàng");
  const messages = await eventually(
    () => json("/local/sms?to=+84911111111"),
    (list) => list.length > 0,
  );
  expect(messages).toMatchObject([{ text: "Hồ sơ đã sẵn sàng", encoding: "UCS-2", segments: 1, repeats: 0 }]);
});

test("a topic's filter lets a queue have only what it asked for", async () => {
  await note("+84911111112", "red", "red");
  await note("+84911111112", "blue", "blue");
  await eventually(
    () => json("/local/sms?to=+84911111112"),
    (list) => list.length === 2,
  );
  expect(await queueDepth("motcua-RedOnly")).toBe(1);
});

test("what always fails ends among the dead letters, the alarm rings, and later work goes on", async () => {
  await note("poison", "stream");
  await note("+84911111113", "fail");
  await note("+84911111113", "after");
  await eventually(
    () => json("/local/sms?to=+84911111113"),
    (list) => list.length === 1,
  );
  await eventually(
    () => queueDepth("motcua-DeadLetters"),
    (depth) => depth === 2,
  );
  expect(await json("/local/alarms")).toEqual([
    { name: "dead-letters", description: "Something failed too often.", state: "ALARM" },
  ]);
});

describe("the gateway", () => {
  test("is healthy, sets several cookies and answers 404 as API Gateway does", async () => {
    expect((await get("/health")).status).toBe(200);
    const answer = await get("/api/notes", { method: "POST", body: JSON.stringify({ pk: "x", sk: "y" }) });
    expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect((await get("/api/nowhere")).status).toBe(404);
  });

  test("asks for a sign-in where the route has an authorizer", async () => {
    const refused = await get("/api/private/lan");
    expect(refused.status).toBe(401);
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(Problem.parse(await refused.json())).toMatchObject({ status: 401, code: "NOT_SIGNED_IN" });
    const { access_token } = await json("/local/token", { role: "receptionist", scope: "01288" });
    const granted = await get("/api/private/lan", { headers: { authorization: `Bearer ${access_token}` } });
    expect(await granted.json()).toMatchObject({
      claims: { "cognito:groups": "[receptionist:01288]", token_use: "access" },
      path: { name: "lan" },
    });
  });

  test("turns away more than the route's limit", async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => get("/api/slow")));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 429, 429]);
    const refused = answers.find(({ status }) => status === 429);
    expect(Problem.parse(await refused?.json()).code).toBe("TOO_MANY_REQUESTS");
  });

  test("tells the API who the visitor is and that the edge says so, over whatever the visitor claims", async () => {
    const claims = { "x-viewer-address": "203.0.113.1", "x-origin-secret": "guessed", "x-own": "kept" };
    const { headers } = await (
      await get("/api/notes", { method: "POST", body: JSON.stringify({ pk: "v", sk: "v" }), headers: claims })
    ).json();
    expect(headers["x-viewer-address"]).toMatch(/^(127\.0\.0\.1|::1)$/);
    expect(headers["x-origin-secret"]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(headers["x-own"]).toBe("kept");
  });

  test("keeps what a visitor sends from the API where the site forwards nothing, as CloudFront does", async () => {
    const sent = { headers: { "accept-language": "en", cookie: "a=1", "x-origin-secret": "guessed" } };
    const seen = async (path: string) => (await get(path, sent)).json();
    const board = await seen("/api/board/tan-giang?at=7");
    expect(board).toMatchObject({ path: { name: "tan-giang" }, headers: { "user-agent": "Amazon CloudFront" } });
    expect([board.query, board.cookies, board.headers["accept-language"]]).toEqual([undefined, undefined, undefined]);
    expect(board.headers["x-origin-secret"]).not.toBe("guessed");
    const open = await (
      await get("/api/notes?at=7", { ...sent, method: "POST", body: JSON.stringify({ pk: "w", sk: "w" }) })
    ).json();
    expect(open).toMatchObject({ query: { at: "7" }, cookies: ["a=1"], headers: { "accept-language": "en" } });
  });

  test("says why a behaviour of the site does not take a method", async () => {
    const refused = await get("/api/board/01288", { method: "POST" });
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain("not configured to allow the HTTP request method");
  });

  test("refuses a body that API Gateway would not take", async () => {
    const answer = await get("/api/notes", { method: "POST", body: Buffer.alloc(11 * 1024 * 1024) }).catch(
      () => undefined,
    );
    expect([413, undefined]).toContain(answer?.status);
  });

  test("tells its own pages to this computer only", async () => {
    expect((await get("/local/")).status).toBe(200);
    expect((await get("/local/phone")).status).toBe(200);
    expect((await get("/local/sms", { headers: { origin: "https://stranger.example" } })).status).toBe(403);
  });

  test("serves the site bucket as CloudFront would: directories, ETag, error page", async () => {
    const credentials = { accessKeyId: "local", secretAccessKey: "local" };
    const { s3: endpoint } = await json("/local/endpoints");
    const s3 = new S3Client({ endpoint, region: "ap-southeast-1", credentials });
    const put = (Key: string, Body: string) =>
      s3.send(new PutObjectCommand({ Bucket: "motcua-site", Key, Body, ContentType: "text/html; charset=utf-8" }));
    await put("tra-cuu/index.html", "<h1>Tra cứu</h1>".repeat(100));
    await put("404.html", "Không tìm thấy");
    s3.destroy();
    const page = await get("/tra-cuu/");
    expect(await page.text()).toContain("Tra cứu");
    expect(page.headers.get("content-encoding")).toBe("gzip");
    const etag = page.headers.get("etag") ?? "";
    expect((await get("/tra-cuu/", { headers: { "if-none-match": etag } })).status).toBe(304);
    const missing = await get("/nowhere/");
    expect([missing.status, await missing.text()]).toEqual([404, "Không tìm thấy"]);
    expect((await get("/tra-cuu/", { method: "POST" })).status).toBe(404);
  });
});

test("a jump of the clock runs the schedules at once and shows in the functions; a reset undoes it", async () => {
  const before = await json("/local/usage");
  expect(await json("/local/clock", { at: "2031-05-01T07:30" })).toMatchObject({
    vietnam: expect.stringMatching(/^2031-05-01T07:30/),
  });
  await eventually(
    () => json("/local/usage"),
    (usage) => (usage.functions.tick?.invocations ?? 0) > (before.functions.tick?.invocations ?? 0),
  );
  expect((await note("x", "y")).now).toMatch(/^2031-05-01T00:3/);
  await json("/local/clock", { reset: true });
  expect((await note("x", "y")).now.slice(0, 4)).toBe(String(new Date().getUTCFullYear()));
});

test("the meter counts write units with their indexes", async () => {
  await json("/local/usage/reset", {});
  await note("units", "1");
  const usage = await json("/local/usage");
  expect(usage.dynamodb.writeUnits).toEqual({ "motcua-Notes": 2 });
});

test("an officer signs in with the code flow and gets a token that the API takes", async () => {
  const clientId = host.template.refOf("Client");
  const redirect = `${host.url}/can-bo/`;
  const verifier = randomBytes(32).toString("base64url");
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  const cookies = new Map<string, string>();
  const visit = async (url: string, form?: Record<string, string>) => {
    const answer = await fetch(new URL(url, host.url), {
      redirect: "manual",
      headers: { cookie: [...cookies].map((pair) => pair.join("=")).join("; ") },
      ...(form && { method: "POST", body: new URLSearchParams(form) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split(/=(.*)/s);
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    return answer;
  };
  const asked = new URLSearchParams({
    client_id: clientId,
    response_type: "code",
    redirect_uri: redirect,
    scope: "openid profile",
    state: "s",
    code_challenge: challenge,
    code_challenge_method: "S256",
  });
  const page = (await visit(`/oidc/auth?${asked}`)).headers.get("location") ?? "";
  expect(await (await visit(page)).text()).toContain("Nông Thị Lan");
  expect((await visit(page, { username: "lan.tangiang", password: "wrong" })).status).toBe(401);
  let next = (await visit(page, { username: "lan.tangiang", password: demoPassword })).headers.get("location") ?? "";
  while (!next.startsWith(redirect)) next = (await visit(next)).headers.get("location") ?? "";
  const code = new URL(next).searchParams.get("code") ?? "";
  const form = {
    grant_type: "authorization_code",
    client_id: clientId,
    redirect_uri: redirect,
    code,
    code_verifier: verifier,
  };
  const tokens = await (await visit("/oidc/token", form)).json();
  expect(tokens).toMatchObject({ token_type: "Bearer", expires_in: 3600 });
  expect(decodeJwt(tokens.access_token)).toMatchObject({
    iss: `${host.url}/oidc`,
    client_id: clientId,
    username: "lan.tangiang",
    token_use: "access",
    "cognito:groups": ["receptionist:01288", "queue-operator:01288"],
    scope: "openid profile",
  });
  expect(decodeJwt(tokens.id_token)).toMatchObject({ name: "Nông Thị Lan", "cognito:username": "lan.tangiang" });
  expect(tokens.refresh_token).toBeTypeOf("string");
  const granted = await get("/api/private/lan", { headers: { authorization: `Bearer ${tokens.access_token}` } });
  expect(granted.status).toBe(200);
});

test("a queue and an index that are added to the template exist at the next start, and nothing kept is lost", async () => {
  const resources = sampleResources();
  const { Notes } = resources;
  const properties = Notes?.Properties as { AttributeDefinitions: object[]; GlobalSecondaryIndexes: object[] };
  properties.AttributeDefinitions.push({ AttributeName: "size", AttributeType: "S" });
  properties.GlobalSecondaryIndexes.push({
    IndexName: "by-size",
    KeySchema: [{ AttributeName: "size", KeyType: "HASH" }],
    Projection: { ProjectionType: "KEYS_ONLY" },
  });
  const changed = { ...resources, Extra: { Type: "AWS::SQS::Queue" } };
  await host.stop();
  host = await startHost({ ...options, templateFile: writeSample(join(folder, "two"), changed) });
  // The first call may still meet a connection to the host that has gone.
  await eventually(
    () => queueDepth("motcua-Extra").catch(() => undefined),
    (depth) => depth === 0,
  );
  expect(await json("/local/sms?to=+84911111111")).toHaveLength(1);
  await note("+84911111114", "again");
  await eventually(
    () => json("/local/sms?to=+84911111114"),
    (list) => list.length === 1,
  );
}, 120_000);
