import { randomUUID } from "node:crypto";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, test } from "vitest";
import { SlipList } from "../../shared/contracts/slip-api.ts";
import { SlipDocument } from "../../shared/domain/slip/document.ts";
import { readFaces } from "../../shared/print/read-faces.ts";
import { bundleIn, newbornForm } from "../../tests/support/bundle.ts";
import {
  birthForm,
  type DossierWorld,
  dossierWorld,
  lead,
  receptionist,
  specialist,
} from "../../tests/support/dossier-world.ts";
import { refusal } from "../../tests/support/problem.ts";
import { wordsOf } from "../../tests/support/slip-subject.ts";
import { slipApi } from "./api.ts";

let world: DossierWorld;
let get: (path: string, as?: readonly string[]) => Promise<Response>;
let code: string;
let other: string;
beforeAll(async () => {
  world = await dossierWorld("2026-11-17T02:00:00Z");
  const { dossiers, definitions, audit } = world;
  const app = slipApi({
    ...{ dossiers, definitions, audit, newId: randomUUID, faces: readFaces() },
    now: () => world.clock.at,
    publicUrl: "https://motcua.example",
  });
  get = async (path, as = receptionist) => {
    const claims = { username: "lan.tangiang", "cognito:groups": `[${as.join(" ")}]` };
    return app.request(path, {}, { event: { requestContext: { http: {}, authorizer: { jwt: { claims } } } } });
  };
  code = await world.atOffice();
  other = (await world.submit({ ...birthForm, owner: { name: "Hoàng Văn Páo" } })).code;
});

const slip = async (response: Response) => wordsOf(SlipDocument.parse(await response.json()));

describe("A dossier's forms", () => {
  test("the counter sees which can be printed now, and prints the receipt from the same data as page and PDF", async () => {
    const list = SlipList.parse(await (await get(`/api/dossiers/${code}/slips`)).json());
    expect(list.items.map(({ form }) => form)).toEqual(["receipt", "control-slip"]);
    expect(await slip(await get(`/api/dossiers/${code}/slips/receipt`))).toContain("Người nộp hồ sơ: Nông Thị Mai");
    const file = await get(`/api/dossiers/${code}/slips/receipt.pdf`);
    expect(file.headers.get("content-type")).toBe("application/pdf");
    expect(file.headers.get("content-disposition")).toBe(`inline; filename="${code}-receipt.pdf"`);
    const document = await getDocumentProxy(new Uint8Array(await file.arrayBuffer()));
    expect((await extractText(document, { mergePages: true })).text.replaceAll(/\s+/g, " ")).toContain("Nông Thị Mai");
  });

  test("what is not there or not due yet is refused by name", async () => {
    expect(await refusal(await get(`/api/dossiers/${code}/slips/refusal`))).toEqual([409, "SLIP_NOT_DUE"]);
    expect(await refusal(await get(`/api/dossiers/${code}/slips/tracking-book`))).toEqual([404, "SLIP_UNKNOWN"]);
    for (const path of ["slips", "slips/receipt"])
      expect(await refusal(await get(`/api/dossiers/H14.101-261117-9999/${path}`))).toEqual([404, "DOSSIER_UNKNOWN"]);
  });

  test("the office that has the dossier prints too; another commune and the auditor do not, and each try is kept", async () => {
    expect((await get(`/api/dossiers/${code}/slips/control-slip`, specialist)).status).toBe(200);
    for (const as of [["receptionist:01648"], ["specialist:H14.12"], ["auditor:cao-bang"], []])
      for (const path of ["slips", "slips/receipt"])
        expect(await refusal(await get(`/api/dossiers/${code}/${path}`, as))).toEqual([403, "NOT_ALLOWED"]);
    const { entries } = await world.audit.list("01288", "2026-11-17", { limit: 100 });
    const prints = entries.filter(({ action, subject }) => action === "slip.print" && subject === code);
    expect(new Set(prints.map(({ allowed }) => allowed))).toEqual(new Set([true, false]));
  });
});

describe("The tracking book", () => {
  test("lists what came in on a day, a gap in the codes included, for the centre and for the auditor", async () => {
    await world.dossiers.nextSequence("H14.101", "2026-11-17");
    const words = await slip(await get("/api/slips/tracking-book?commune=01288", lead));
    expect(words).toContain("Ngày 17/11/2026, Phường Tân Giang: 2 hồ sơ");
    expect(words).toContain(`1|${code}|Đăng ký khai sinh`);
    expect(words).toContain(`2|${other}|`);
    const month = await get("/api/slips/tracking-book.pdf?commune=01288&from=2026-11-01&to=2026-11-30", [
      "auditor:cao-bang",
    ]);
    expect(month.headers.get("content-type")).toBe("application/pdf");
    expect(await slip(await get("/api/slips/tracking-book?commune=01648", ["commune-lead:01648"]))).toContain(
      "0 hồ sơ",
    );
  });

  test("is refused for a stranger, an unknown commune, more than a month, and days the wrong way round", async () => {
    expect(await refusal(await get("/api/slips/tracking-book?commune=01288", specialist))).toEqual([
      403,
      "NOT_ALLOWED",
    ]);
    expect(await refusal(await get("/api/slips/tracking-book?commune=99999"))).toEqual([
      422,
      "COMMUNE_UNKNOWN",
      "commune",
    ]);
    for (const days of ["from=2026-10-01&to=2026-11-30", "from=2026-11-02&to=2026-11-01"])
      expect(await refusal(await get(`/api/slips/tracking-book?commune=01288&${days}`))).toEqual([
        422,
        "SLIP_PERIOD_TOO_LONG",
        "to",
      ]);
    expect((await get("/api/slips/tracking-book")).status).toBe(400);
  });
});

describe("A receipt of several dossiers", () => {
  test("stands for all of them once each is received", async () => {
    expect(await refusal(await get(`/api/slips/receipt-of-several?codes=${code},${other}`))).toEqual([
      409,
      "SLIP_NOT_DUE",
    ]);
    await world.command(other, "receive");
    const words = await slip(await get(`/api/slips/receipt-of-several?codes=${code},${other}`));
    expect(words).toContain("2 hồ sơ");
    expect((await get(`/api/slips/receipt-of-several.pdf?codes=${code}`)).headers.get("content-type")).toBe(
      "application/pdf",
    );
  });

  test("is refused for no code, a code that there is not, a stranger, and dossiers of two centres", async () => {
    expect((await get("/api/slips/receipt-of-several?codes=,")).status).toBe(400);
    expect(await refusal(await get(`/api/slips/receipt-of-several?codes=${code},x`))).toEqual([
      404,
      "DOSSIER_UNKNOWN",
      "codes",
    ]);
    expect(await refusal(await get(`/api/slips/receipt-of-several?codes=${code}`, ["receptionist:01648"]))).toEqual([
      403,
      "NOT_ALLOWED",
    ]);
    const apart = (await world.submit({ ...birthForm, commune: "01648" }, { as: ["receptionist:01648"] })).code;
    expect(await refusal(await get(`/api/slips/receipt-of-several?codes=${code},${apart}`))).toEqual([
      422,
      "SLIP_DOSSIERS_APART",
      "codes",
    ]);
  });
});

test("F8 – of a bundle one receipt tells the time of each procedure, on the page and in the PDF", async () => {
  const bundle = await bundleIn(world).open(newbornForm);
  const list = SlipList.parse(await (await get(`/api/dossiers/${bundle}/slips`)).json());
  expect(list.items.map(({ title }) => title)).toEqual(["GIẤY TIẾP NHẬN HỒ SƠ LIÊN THÔNG VÀ HẸN TRẢ KẾT QUẢ"]);
  const words = await slip(await get(`/api/dossiers/${bundle}/slips/receipt`));
  expect(words).toMatch(/1\|Đăng ký khai sinh\|H14\.101-261117-\d{4}\|17 giờ 00 phút, ngày 17\/11\/2026/);
  expect(words).toMatch(/2\|Đăng ký thường trú\|.*Sau khi xong: Đăng ký khai sinh/);
  const file = await get(`/api/dossiers/${bundle}/slips/receipt.pdf`);
  const document = await getDocumentProxy(new Uint8Array(await file.arrayBuffer()));
  expect((await extractText(document, { mergePages: true })).text.replaceAll(/\s+/g, " ")).toContain(
    "Đăng ký thường trú",
  );
});
