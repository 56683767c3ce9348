import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api, problemText } from "./api.ts";

const problem = {
  type: "about:blank",
  title: "x",
  status: 409,
  code: "X",
  detail: "Hồ sơ đã khóa.",
  detailEn: "Locked.",
};
const realFetch = globalThis.fetch;
let sent: Request[] = [];

const answering = (respond: () => Response | Promise<Response>) => {
  globalThis.fetch = async (input, init) => {
    sent.push(new Request(new URL(String(input), "https://motcua.example"), init));
    return respond();
  };
};
beforeEach(() => {
  sent = [];
});
afterEach(() => {
  globalThis.fetch = realFetch;
});

const json = (status: number, body: unknown, type = "application/json") =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": type } });

describe("a command", () => {
  test("carries the officer's token, its own key and the version that the officer saw", async () => {
    answering(() => json(200, { code: "A" }));
    const answer = await api(() => "token-1").post("/dossiers/A/receive", { body: {}, key: "key-1234", version: 3 });
    expect(answer).toEqual({ kind: "ok", value: { code: "A" } });
    expect(sent[0]?.url).toBe("https://motcua.example/api/dossiers/A/receive");
    expect(sent[0]?.headers.get("Authorization")).toBe("Bearer token-1");
    expect(sent[0]?.headers.get("Idempotency-Key")).toBe("key-1234");
    expect(sent[0]?.headers.get("If-Match")).toBe('"3"');
  });

  test("that is refused brings the sentence to show", async () => {
    answering(() => json(409, problem, "application/problem+json"));
    expect(await api().post("/x", { body: {} })).toEqual({ kind: "refused", status: 409, problem });
  });
});

test("a citizen's request carries no token", async () => {
  answering(() => json(200, {}));
  await api().get("/board/01288");
  expect(sent[0]?.headers.get("Authorization")).toBeNull();
});

test("no network is not mistaken for a refusal", async () => {
  answering(() => Promise.reject(new TypeError("Failed to fetch")));
  expect(await api().get("/me")).toEqual({ kind: "offline" });
});

test("a failing system is a fault even when it answers in words", async () => {
  answering(() => json(503, problem, "application/problem+json"));
  expect(await api().get("/me")).toEqual({ kind: "fault", status: 503 });
});

test("a gateway's own 401 without a problem is a fault with its status", async () => {
  answering(() => json(401, { message: "Unauthorized" }));
  expect(await api().get("/me")).toEqual({ kind: "fault", status: 401 });
});

test("a refusal is told in the reader's language", () => {
  expect(problemText(problem, "vi")).toBe("Hồ sơ đã khóa.");
  expect(problemText(problem, "en")).toBe("Locked.");
});
