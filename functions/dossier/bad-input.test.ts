import { beforeAll, describe, expect, test } from "vitest";
import { birthForm, type DossierWorld, dossierWorld, receptionist } from "../../tests/support/dossier-world.ts";
import { problemOf, refusal } from "../../tests/support/problem.ts";

let world: DossierWorld;
beforeAll(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
});

const handIn = (body: unknown, more = {}) => world.post("/api/dossiers", { as: receptionist, body, ...more });

describe("what is handed in", () => {
  test.each<[string, object, number, string, string]>([
    ["an unknown procedure", { procedure: "9.999999" }, 422, "PROCEDURE_UNKNOWN", "procedure"],
    ["an unknown commune", { commune: "99999" }, 422, "COMMUNE_UNKNOWN", "commune"],
    [
      "a version of the procedure that is not in force",
      { procedureVersion: "000000000000" },
      ...([422, "PROCEDURE_NOT_IN_FORCE", "procedureVersion"] as const),
    ],
    ["a case that the procedure does not have", { case: "mobile" }, 422, "CASE_UNKNOWN", "case"],
    [
      "a landline for the owner",
      { owner: { name: "Nông Thị Mai", phone: "0206 3852 852" } },
      ...([422, "PHONE_NOT_VIETNAMESE_MOBILE", "owner.phone"] as const),
    ],
    [
      "a foreign number for who hands it in",
      { submitter: { name: "Nông Văn An", phone: "+1 202 555 0100" } },
      ...([422, "PHONE_NOT_VIETNAMESE_MOBILE", "submitter.phone"] as const),
    ],
    [
      "a paper that the case does not ask for",
      { components: [{ id: "declaration" }, { id: "building-plan" }] },
      ...([422, "COMPONENT_NOT_IN_CASE", "components.1.id"] as const),
    ],
    [
      "a paper that stands twice",
      { components: [{ id: "declaration" }, { id: "declaration" }] },
      ...([422, "COMPONENT_TWICE", "components.1.id"] as const),
    ],
  ])("%s is refused by name", async (_, change, status, code, field) => {
    expect(await refusal(await handIn({ ...birthForm, ...change }))).toEqual([status, code, field]);
  });

  test("a refusal says what was wrong with the value that was given", async () => {
    const unknown = await problemOf(await handIn({ ...birthForm, procedure: "9.999999" }));
    expect(unknown.detail).toBe("Không có thủ tục nào mang mã 9.999999.");
    const commune = await problemOf(await handIn({ ...birthForm, commune: "99999" }));
    expect(commune.detail).toBe("Không có xã, phường nào mang mã 99999 trong hệ thống.");
    const paper = await problemOf(await handIn({ ...birthForm, components: [{ id: "building-plan" }] }));
    expect(paper.detail).toContain("“building-plan”");
    const phone = await problemOf(await handIn({ ...birthForm, owner: { name: "Mai", phone: "12" } }));
    expect(phone.detail).toBe(
      "Số điện thoại chưa đúng. Hãy nhập số di động Việt Nam gồm 10 chữ số, ví dụ 0912 345 678.",
    );
  });

  test("a refused submission has opened nothing and kept nothing", async () => {
    const fresh = await dossierWorld("2026-11-17T02:00:00Z");
    await fresh.post("/api/dossiers", {
      as: receptionist,
      body: { ...birthForm, procedure: "9.999999" },
      key: "k-refused-1",
    });
    expect(fresh.calls).not.toContain("PutItem");
    expect(fresh.calls).not.toContain("UpdateItem");
    expect((await fresh.submit(birthForm, { key: "k-refused-1" })).code).toMatch(/-0001$/);
  });

  test("an absurdly long commune code is refused like any other unknown one", async () => {
    expect((await refusal(await handIn({ ...birthForm, commune: "0".repeat(5000) })))[0]).toBe(422);
  });
});

describe("bodies", () => {
  test("a body that is no JSON is refused", async () => {
    for (const body of ['{"commune": ', "xin chào", "{'a':1}", "[1,"])
      expect(await refusal(await handIn(body))).toEqual([400, "BODY_NOT_JSON"]);
  });

  test("a body of 2 MB is refused, and none of it is kept", async () => {
    const body = { ...birthForm, owner: { name: "M".repeat(2 * 1024 * 1024) } };
    world.calls.length = 0;
    expect(await refusal(await handIn(body))).toEqual([413, "BODY_TOO_LARGE"]);
    expect(await refusal(await world.post("/api/tracking", { body }))).toEqual([413, "BODY_TOO_LARGE"]);
    expect(world.calls).toEqual([]);
  });

  test("every entry of the wrong type is named, not only the first", async () => {
    const body = {
      ...{ commune: 1288, procedure: "khai-sinh", channel: "fax", language: "fr" },
      owner: { name: "", idNumber: "12" },
      components: [{ id: "declaration", count: "hai" }],
    };
    const problem = await problemOf(await handIn(body));
    expect([problem.status, problem.code, problem.field]).toEqual([400, "BODY_NOT_VALID", "commune"]);
    expect(problem.errors?.map(({ field }) => field).toSorted()).toEqual([
      ...["channel", "commune", "components.0.count", "language", "owner.idNumber", "owner.name", "procedure"],
    ]);
    for (const { detail } of problem.errors ?? []) expect(detail.length).toBeGreaterThan(3);
  });

  test("what was left out is called so in both languages", async () => {
    const problem = await problemOf(await handIn({ ...birthForm, commune: undefined }));
    expect(problem.detail).toBe("Chưa đúng: Mã xã, phường còn thiếu, cần điền.");
    expect(problem.detailEn).toBe("Not right: The commune is missing.");
  });

  test.each<[string, object, string, string]>([
    ["an empty name", { owner: { name: " " } }, "Họ tên chủ hồ sơ còn trống, cần điền.", "The owner's name is empty."],
    [
      "a name that nobody can see",
      { owner: { name: "\u200b\u2060" } },
      ...(["Họ tên chủ hồ sơ còn trống, cần điền.", "The owner's name is empty."] as const),
    ],
    [
      "a name of characters that got lost",
      { owner: { name: "Nguy\ufffd\ufffdn" } },
      ...([
        "Họ tên chủ hồ sơ có ký tự không đọc được, hãy gõ lại.",
        "The owner's name holds characters that cannot be read; type it again.",
      ] as const),
    ],
    [
      "half a character",
      { owner: { name: "An \ud800" } },
      ...([
        "Họ tên chủ hồ sơ có ký tự không đọc được, hãy gõ lại.",
        "The owner's name holds characters that cannot be read; type it again.",
      ] as const),
    ],
    [
      "a number of eleven digits",
      { owner: { name: "Mai", idNumber: "00430100123" } },
      ...([
        "Số định danh chủ hồ sơ phải gồm 12 chữ số (hoặc CMND 9 chữ số).",
        "The owner's identity number must have 12 digits (or 9, of the old card).",
      ] as const),
    ],
    [
      "a name longer than any",
      { owner: { name: "M".repeat(101) } },
      ...([
        "Họ tên chủ hồ sơ dài quá, nhiều nhất 100 ký tự.",
        "The owner's name is longer than 100 characters.",
      ] as const),
    ],
    [
      "half a paper",
      { components: [{ id: "declaration", count: 0.5 }] },
      ...(["Số lượng giấy tờ phải là số nguyên.", "The number of papers must be a whole number."] as const),
    ],
    [
      "no paper of a kind",
      { components: [{ id: "declaration", count: 0 }] },
      ...(["Số lượng giấy tờ phải từ 1 trở lên.", "The number of papers must be 1 or more."] as const),
    ],
    [
      "a code that is no procedure's",
      { procedure: "khai-sinh" },
      ...(["Mã thủ tục phải có dạng 1.001193.", "The procedure's code must look like 1.001193."] as const),
    ],
    [
      "another channel",
      { channel: "fax" },
      ...([
        "Hình thức nộp phải là một trong: counter, assisted, mobile.",
        "The channel must be one of: counter, assisted, mobile.",
      ] as const),
    ],
    [
      "papers that are no list",
      { components: "tờ khai" },
      "Danh sách giấy tờ phải là danh sách.",
      "The list of papers must be a list.",
    ],
  ])("%s is told as a clerk would tell it", async (_, change, vi, en) => {
    const problem = await problemOf(await handIn({ ...birthForm, ...change }));
    expect(problem.errors?.map(({ detail, detailEn }) => [detail, detailEn])).toEqual([[vi, en]]);
  });

  test("a name is the same name whatever keyboard wrote it", async () => {
    const name = "  Nguyễn  Thị\u200b Hường ".normalize("NFD");
    const dossier = await world.submit({ ...birthForm, owner: { name } });
    expect(dossier.owner.name).toBe("Nguyễn Thị Hường".normalize("NFC"));
  });

  test("a phone that was left blank is no phone", async () => {
    const { owner } = await world.submit({ ...birthForm, owner: { name: "Mai", phone: "  " } });
    expect(owner).toEqual({ name: "Mai" });
  });

  test.each([
    ["nothing at all", undefined],
    ["a list", []],
    ["null", null],
    ["a number", 7],
  ])("%s in place of a form is refused", async (_, body) => {
    const [status, code] = await refusal(await handIn(body));
    expect([status, code]).toEqual([400, "BODY_NOT_VALID"]);
  });
});

describe("headers and addresses", () => {
  test("an Idempotency-Key that is too short, too long or not printable is refused", async () => {
    for (const key of ["short", "x".repeat(201), "có dấu có dấu".normalize("NFC").replace(/[^\x20-\xff]/g, "é")])
      expect(await refusal(await handIn(birthForm, { key }))).toEqual([400, "IDEMPOTENCY_KEY_NOT_VALID"]);
  });

  test("an If-Match that is no version is refused", async () => {
    const { code } = await world.submit();
    for (const match of ["abc", '"x"', "-1", "1.5", '"1", "2"'])
      expect(await refusal(await world.post(`/api/dossiers/${code}/receive`, { as: receptionist, match }))).toEqual([
        400,
        "VERSION_NOT_VALID",
      ]);
  });

  test.each(["/api/dossiers?limit=0", "/api/dossiers?limit=101", "/api/dossiers?limit=x", "/api/handoffs?limit=-1"])(
    "%s asks for a page of no sensible size",
    async (path) => {
      expect(await refusal(await world.get(path, { as: receptionist }))).toEqual([400, "BODY_NOT_VALID", "limit"]);
    },
  );

  test.each(["/api/dossiers", "/api/handoffs"])(
    "a cursor of %s that no page gave is refused or ends the list",
    async (path) => {
      const long = await world.get(`${path}?cursor=${"x".repeat(101)}`, { as: receptionist });
      expect(await refusal(long)).toEqual([400, "BODY_NOT_VALID", "cursor"]);
      const strange = await world.get(`${path}?cursor=${encodeURIComponent("\u0000💥")}`, { as: receptionist });
      expect(strange.status).toBeLessThan(500);
    },
  );

  test("a status that is none of the ten is refused", async () => {
    const response = await world.get("/api/dossiers?status=lost", { as: receptionist });
    expect(await refusal(response)).toEqual([400, "BODY_NOT_VALID", "status"]);
  });

  test("an address that is asked in the wrong way says which ways there are", async () => {
    const response = await world.get("/api/tracking/answer-draft", { as: receptionist });
    expect(response.headers.get("allow")).toBe("POST");
    expect(await refusal(response)).toEqual([405, "METHOD_NOT_ALLOWED"]);
    const posted = await world.post("/api/me", { as: receptionist });
    expect([posted.headers.get("allow"), ...(await refusal(posted))]).toEqual(["GET", 405, "METHOD_NOT_ALLOWED"]);
  });

  test("an empty question is none, and a list of no commune is refused", async () => {
    for (const path of ["/api/dossiers?cursor=&status=", "/api/handoffs?cursor="])
      expect((await world.get(path, { as: receptionist })).status).toBe(200);
    const auditor = ["auditor:cao-bang"];
    for (const path of ["/api/dossiers", "/api/dossiers?commune=", "/api/handoffs"])
      expect(await refusal(await world.get(path, { as: auditor }))).toEqual([400, "BODY_NOT_VALID", "commune"]);
    const unknown = await world.get("/api/dossiers?commune=99999", { as: auditor });
    expect(await refusal(unknown)).toEqual([422, "COMMUNE_UNKNOWN", "commune"]);
    const audit = await world.get("/api/audit?scope=01288&cursor=", { as: auditor });
    expect(audit.status).toBe(200);
  });

  test.each([
    ["GET", "/api/dossiers/H14.101-261117-9999", "DOSSIER_UNKNOWN"],
    ["GET", "/api/dossiers/nonsense", "DOSSIER_UNKNOWN"],
    ["POST", "/api/dossiers/H14.101-261117-9999/receive", "DOSSIER_UNKNOWN"],
    ["POST", "/api/dossiers/%00/receive", "DOSSIER_UNKNOWN"],
    ["POST", "/api/handoffs/H14.101-261117-9999~1/accept", "DOSSIER_UNKNOWN"],
    ["POST", "/api/handoffs/H14.101-261117-0001~0/accept", "HANDOFF_UNKNOWN"],
    ["POST", "/api/handoffs/nonsense/accept", "HANDOFF_UNKNOWN"],
    ["POST", "/api/dossiers/H14.101-261117-0001/explode", "NOT_FOUND"],
    ["GET", "/api/nowhere", "NOT_FOUND"],
  ])("%s %s finds nothing", async (method, path, code) => {
    const asking = { as: receptionist };
    const response = await (method === "GET" ? world.get(path, asking) : world.post(path, asking));
    expect(await refusal(response)).toEqual([404, code]);
  });

  test("an office or a commune that does not exist has no inbox", async () => {
    const list = (query: string) => world.get(`/api/handoffs?${query}`, { as: receptionist });
    expect(await refusal(await list("commune=99999"))).toEqual([422, "COMMUNE_UNKNOWN", "commune"]);
    expect(await refusal(await list("commune=01288&office=moon"))).toEqual([422, "OFFICE_UNKNOWN", "office"]);
    expect(await refusal(await list("agency=H99.1"))).toEqual([422, "AGENCY_UNKNOWN", "agency"]);
  });
});
