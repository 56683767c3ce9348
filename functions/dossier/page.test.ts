import { beforeAll, describe, expect, test } from "vitest";
import { preferenceStore } from "../../shared/store/preference-store.ts";
import { type DossierWorld, dossierWorld } from "../../tests/support/dossier-world.ts";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { htmlFaults } from "../../web-static/testing/html-faults.ts";
import { sampleSite } from "../../web-static/testing/sample-site.ts";
import { trackingPage } from "./page.ts";

const ADDRESS = "/tra-cuu/ho-so";

let world: DossierWorld;
let code: string;
let secret: string;
let page: ReturnType<typeof trackingPage>;
beforeAll(async () => {
  world = await dossierWorld("2026-11-17T02:03:00Z");
  code = await world.atOffice();
  secret = (await world.dossiers.load(code))?.state.opened.secret ?? "";
  const { dossiers, definitions, audit } = world;
  const pageFacts = async () => sampleSite;
  const { client, table } = await localTables("notification");
  const preferences = preferenceStore(client, table.notification);
  const outages = async () => [];
  page = trackingPage({
    dossiers,
    definitions,
    audit,
    preferences,
    pageFacts,
    outages,
    troubleOf: world.troubleOf,
    now: () => world.clock.at,
  });
});

const send = async (fields: Record<string, string>, ip = "192.0.2.60") => {
  const body = new URLSearchParams(fields).toString();
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const event = { requestContext: { http: { sourceIp: ip } } };
  const response = await page.request(ADDRESS, { method: "POST", body, headers }, { event });
  return { status: response.status, headers: response.headers, html: await response.text() };
};

describe("a citizen whose browser runs no scripts", () => {
  test("sees his dossier as a page that nobody keeps and that names nobody", async () => {
    const { status, headers, html } = await send({ code: ` ${code.toLowerCase()} `, secret: secret.toLowerCase() });
    expect([status, headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(headers.get("content-type")).toContain("text/html");
    expect(html).toContain("Đang xử lý");
    expect(html).toContain("Các bước giải quyết");
    expect(html).not.toMatch(/<script|Nông Thị Mai|0912|004301001234|lan\.tangiang/);
    expect(html).not.toMatch(new RegExp(`(href|action|src)="[^"]*${secret}`));
    expect(await htmlFaults(html)).toEqual([]);
  });

  test("reads English when he came from the English page", async () => {
    const { html } = await send({ code, secret, language: "en" });
    expect(html).toContain('<html lang="en">');
    expect(html).toContain("Steps of the work");
  });

  test("gets the form back with what he typed and one answer for a wrong code and a wrong secret", async () => {
    const wrong = await send({ code, secret: "WRONGWRONG" }, "192.0.2.61");
    const unknown = await send({ code: "H14.101-261117-9999", secret }, "192.0.2.61");
    expect([wrong.status, unknown.status]).toEqual([404, 404]);
    const said = "Mã hồ sơ hoặc mã tra cứu không đúng. Hãy xem lại giấy hẹn.";
    for (const { html } of [wrong, unknown]) expect(html).toContain(said);
    expect(wrong.html).toContain(`value="${code}"`);
    expect(await htmlFaults(wrong.html)).toEqual([]);
  });

  test("is told what is missing before anything is looked for", async () => {
    world.calls.length = 0;
    const { status, html } = await send({ code: "12345", secret });
    expect(status).toBe(400);
    expect(html).toContain("Mã hồ sơ chưa đúng dạng");
    expect((await send({})).html).toContain("Hãy nhập cả mã hồ sơ và mã tra cứu.");
    expect(world.calls).toEqual([]);
  });

  test("who has guessed too often reads when he may try again", async () => {
    for (let guess = 0; guess < 20; guess++)
      await send({ code, secret: `WRONG${guess}`, answer: "right" }, "192.0.2.62");
    const { status, headers, html } = await send({ code, secret }, "192.0.2.62");
    expect([status, headers.get("retry-after")]).toEqual([429, "420"]);
    expect(html).toContain("Hãy đợi 7 phút rồi thử lại");
    expect(html).not.toContain("tracked-dossier");
    expect((await send({ code, secret }, "192.0.2.63")).status).toBe(200);
  });

  test("nothing that he types comes back as part of the page", async () => {
    const { html } = await send({ code: `"><b>x`, secret: "<i>" });
    expect(html).not.toMatch(/<b>|<i>/i);
  });

  test("who opens the address itself is sent to the form", async () => {
    const response = await page.request(ADDRESS);
    expect([response.status, response.headers.get("location")]).toEqual([303, "/tra-cuu/"]);
  });
});

test("how he is told is chosen without scripts too, and what must be told comes all the same", async () => {
  const before = await send({ code, secret });
  expect(before.html).toContain("Cách báo tin");
  expect(before.html).toMatch(/name="reminders"[^>]*checked|checked[^>]*name="reminders"/);
  const { html } = await send({ code, secret, choose: "yes", channel: "sms" });
  expect(html).toContain("Đã lưu cách báo tin.");
  expect((await send({ code, secret })).html).not.toMatch(/name="reminders"[^>]*checked|checked[^>]*name="reminders"/);
  expect(html).toContain("không tắt được");
  expect(await htmlFaults(html)).toEqual([]);
  expect((await send({ code, secret, choose: "yes", channel: "fax" })).html).not.toContain("Đã lưu cách báo tin.");
});

describe("a draft", () => {
  let drafted: string;
  let key: { code: string; secret: string };
  beforeAll(async () => {
    drafted = await world.atOffice();
    key = { code: drafted, secret: (await world.dossiers.load(drafted))?.state.opened.secret ?? "" };
    await world.answer(`${drafted}~1`, "accept");
    await world.answer(`${drafted}~1`, "send-draft", { text: "Họ và tên: Nông Văn Dền\nNgày sinh: 15/11/2026" });
  });

  test("is shown with its time, and silence is said to be consent", async () => {
    const { html } = await send(key);
    expect(html).toContain("Họ và tên: Nông Văn Dền");
    expect(html).toContain("được hiểu là bạn đồng ý");
    expect(await htmlFaults(html)).toEqual([]);
  });

  test("an objection without words is not taken, and the dossier stays to be seen", async () => {
    const { status, html } = await send({ ...key, answer: "wrong", note: "  " });
    expect(status).toBe(200);
    expect(html).toContain("draft-question");
    expect(html).toContain('role="alert"');
  });

  test("is objected to from the page, once, however often the form is sent", async () => {
    const objection = { ...key, answer: "wrong", note: "Tên đúng là\r\nNông Văn Dèn" };
    const { html } = await send(objection);
    expect(html).toContain("Đã ghi nhận câu trả lời của bạn.");
    expect(html).not.toContain("draft-question");
    expect((await send(objection)).html).toContain("Đã ghi nhận câu trả lời của bạn.");
    const recorded = await world.dossiers.load(drafted);
    const answers = recorded?.writes.flatMap(({ events }) => events).filter(({ type }) => type === "DraftAnswered");
    expect(answers).toMatchObject([{ agrees: false, note: "Tên đúng là\nNông Văn Dèn", by: "citizen" }]);
  });
});
