import { beforeAll, expect, test } from "vitest";
import { CommuneList, ProcedureList, ProcedureView } from "../../shared/contracts/procedure-api.ts";
import type { DefinitionStore } from "../../shared/store/definition-store.ts";
import { caoBangDefinitions, publishedDefinitions } from "../../tests/support/definitions.ts";
import { procedureApi } from "./api.ts";

const now = () => "2026-11-21T02:00:00Z";
let definitions: DefinitionStore;
let get: (path: string, headers?: Record<string, string>) => Promise<Response>;

beforeAll(async () => {
  definitions = await publishedDefinitions(now);
  const app = procedureApi({ definitions, now });
  get = async (path, headers = {}) => app.request(path, { headers });
});

const codes = async (path: string) => ProcedureList.parse(await (await get(path)).json()).items.map(({ id }) => id);

test("everybody can list the procedures in force", async () => {
  expect(await codes("/api/procedures")).toEqual(caoBangDefinitions().procedures.map(({ id }) => id));
});

test.each([
  ["khai sinh", "1.001193"],
  ["khai sin", "1.001193"],
  ["KHAI SINH", "1.001193"],
  ["sao y", "2.000815"],
  ["mo quan", "1.001612"],
  ["newborn", "1.001193"],
  ["1.0042", "1.004222"],
])("a person who types %s finds %s", async (typed, code) => {
  expect(await codes(`/api/procedures?q=${encodeURIComponent(typed)}`)).toContain(code);
});

test("marks make no difference to what is found", async () => {
  expect(await codes("/api/procedures?q=tam%20tru")).toEqual(
    await codes(`/api/procedures?q=${encodeURIComponent("tạm trú")}`),
  );
  expect(await codes("/api/procedures?q=tam%20tru")).toContain("1.004194");
});

test("words that no procedure knows find nothing", async () => {
  expect(await codes("/api/procedures?q=tau%20vu%20tru")).toEqual([]);
});

test.each(["ho-tich", "Hộ tịch", "civil-status"])("a field may be named %s", async (field) => {
  const civil = caoBangDefinitions().procedures.filter((procedure) => procedure.field.vi === "Hộ tịch");
  const found = await codes(`/api/procedures?field=${encodeURIComponent(field)}`);
  expect(found).toEqual(civil.map(({ id }) => id));
  expect(found).toEqual(expect.arrayContaining(["1.000656", "1.000894", "1.001193", "1.004873", "2.000635"]));
});

test("a procedure is shown whole, but for the editor's own notes", async () => {
  const response = await get("/api/procedures/1.001193");
  const body = ProcedureView.parse(await response.json());
  expect(response.status).toBe(200);
  expect(body.cases[0]?.components.map(({ id }) => id)).toContain("birth-notice");
  expect(body.version).toMatch(/^[0-9a-f]{12}$/);
  expect(body.review).toBeUndefined();
});

test("a dossier's own version can be looked up, one that never was cannot", async () => {
  const { version } = ProcedureView.parse(await (await get("/api/procedures/1.001193")).json());
  expect((await get(`/api/procedures/1.001193?version=${version}`)).status).toBe(200);
  expect((await get("/api/procedures/1.001193?version=000000000000")).status).toBe(404);
});

test.each(["9.999999", "khai-sinh", "1.001193%2F..", "__proto__"])(
  "the code %s is answered with not found",
  async (code) => {
    const response = await get(`/api/procedures/${code}`);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  },
);

test("an address that the site does not have is told in words, and one that the API does not have as a problem", async () => {
  const page = await get("/thu-tuc/khong-co/index.html");
  expect(page.status).toBe(404);
  expect(page.headers.get("content-type")).toMatch(/^text\/html/);
  expect(await page.text()).toContain("Không tìm thấy trang");
  const problem = await get("/api/khong-co");
  expect(problem.status).toBe(404);
  expect(problem.headers.get("content-type")).toBe("application/problem+json");
});

test("a search longer than a hundred letters is refused with its field", async () => {
  const response = await get(`/api/procedures?q=${"a".repeat(101)}`);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: "BODY_NOT_VALID", field: "q" });
});

test("the communes are listed with their offices and counters", async () => {
  const { items } = CommuneList.parse(await (await get("/api/communes")).json());
  expect(items.map(({ code, counters }) => [code, counters.length])).toEqual([
    ["01288", 8],
    ["01648", 3],
  ]);
});

test("nobody learns from the communes what the province keeps to itself", async () => {
  const text = await (await get("/api/communes")).text();
  const { sms, operationsEmail } = await definitions.province();
  expect(text).not.toContain(operationsEmail);
  expect(text).not.toContain(sms.senderId);
});

test("an answer may be kept a minute, and is asked for again at no cost while nothing was published", async () => {
  const first = await get("/api/procedures");
  expect(first.headers.get("cache-control")).toBe("public, max-age=60");
  const etag = first.headers.get("etag") ?? "";
  const second = await get("/api/procedures", { "if-none-match": `W/${etag}` });
  expect(second.status).toBe(304);
  expect(await second.text()).toBe("");
});

test("after a publication the kept answer is out of date", async () => {
  const store = await publishedDefinitions(now);
  const app = procedureApi({ definitions: store, now });
  const etag = (await app.request("/api/procedures")).headers.get("etag") ?? "";
  const set = caoBangDefinitions();
  await store.publish({ ...set, procedures: set.procedures.slice(1) }, { by: "bien-tap", reason: "Bãi bỏ" });
  const response = await app.request("/api/procedures", { headers: { "if-none-match": etag } });
  expect(response.status).toBe(200);
  expect(response.headers.get("etag")).not.toBe(etag);
});
