import { extractLinks, extractText, getDocumentProxy, getMeta } from "unpdf";
import { expect, test } from "vitest";
import { birth } from "../../tests/support/dossier.ts";
import { drawingsOf, seen } from "../../tests/support/drawn-codes.ts";
import { slipTemplates, subjectOf, taken } from "../../tests/support/slip-subject.ts";
import type { SlipDocument } from "../domain/slip/document.ts";
import { dossierSlip } from "../domain/slip/dossier-slips.ts";
import { trackingBook } from "../domain/slip/tracking-book.ts";
import { readFaces } from "./read-faces.ts";
import { slipPdf } from "./slip-pdf.ts";

const at = "2026-11-17T02:00:00Z";
const faces = readFaces();
const MM = 72 / 25.4;

const receipt = (): SlipDocument => {
  const owner = { name: "Nguyễn Ngọc Quỳnh Như Ỷ", phone: "0912345678", address: "Tổ 5, đường Đàm Quang Trung" };
  const slip = dossierSlip(
    "receipt",
    subjectOf(taken(), { owner, submitter: { name: "Zoltán Kovács-Őry" } }),
    slipTemplates,
  );
  if (!slip.ok) throw new Error(slip.refusal.code);
  return slip.value;
};

/** What an independent reader finds; it knows nothing of how the lines were set. */
const read = async (pdf: Buffer) => {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text, totalPages } = await extractText(document, { mergePages: true });
  const page = await document.getPage(1);
  const [, , width = 0, height = 0] = page.view;
  return {
    text: text.replaceAll(/\s+/g, " "),
    totalPages,
    meta: await getMeta(document),
    size: [width / MM, height / MM],
  };
};

test("a reader finds every word of the receipt with its marks, on one sheet of A5", async () => {
  const { text, totalPages, meta, size } = await read(await slipPdf(receipt(), { at, faces }));
  expect(text).toContain("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ");
  expect(text).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc");
  expect(text).toContain("Nguyễn Ngọc Quỳnh Như Ỷ");
  expect(text).toContain("Zoltán Kovács-Őry");
  expect(text).toContain("Mã tra cứu: SECRET0000");
  expect(totalPages).toBe(1);
  expect(size.map(Math.round)).toEqual([148, 210]);
  expect(meta.info).toMatchObject({ Title: "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", Language: "vi" });
});

test("a phone reads the code of the receipt, which is at least 20 mm wide", async () => {
  const pdf = (await slipPdf(receipt(), { at, faces, compress: false })).toString("latin1");
  const [drawing, ...others] = drawingsOf(pdf);
  expect(others).toEqual([]);
  if (drawing === undefined) throw new Error("no code");
  expect(seen(drawing)).toBe("https://motcua.example/tra-cuu/#H14.101-261117-0001.SECRET0000");
  const modules = Math.max(...drawing.bars.map((bar) => bar.x + bar.width)) - 4;
  expect(modules * drawing.unit).toBeGreaterThan(20 * MM);
});

test("who has the receipt on his screen touches the code instead", async () => {
  const { links } = await extractLinks(new Uint8Array(await slipPdf(receipt(), { at, faces })));
  expect(links).toEqual(["https://motcua.example/tra-cuu/#H14.101-261117-0001.SECRET0000"]);
});

test("the letters are in the file, and the same form of the same moment is the same file", async () => {
  const pdf = await slipPdf(receipt(), { at, faces, compress: false });
  expect(pdf.toString("latin1").match(/\/FontName \/\w+\+BeVietnamPro/g)?.length).toBeGreaterThanOrEqual(4);
  expect(pdf.toString("latin1")).not.toContain("/Helvetica");
  expect((await slipPdf(receipt(), { at, faces, compress: false })).equals(pdf)).toBe(true);
});

test("many papers go over several sheets, each with the headings; signatures do not stand alone", async () => {
  const slip = receipt();
  const parts = slip.parts.map((part) =>
    part.kind === "table"
      ? { ...part, rows: Array.from({ length: 60 }, (_, no) => [`${no}`, "Giấy chứng sinh", "Bản chính", "1"]) }
      : part,
  );
  const document = await getDocumentProxy(new Uint8Array(await slipPdf({ ...slip, parts }, { at, faces })));
  const { text } = await extractText(document);
  expect(text.length).toBeGreaterThan(2);
  for (const page of text.slice(1, -1)) expect(page).toContain("Tên giấy tờ");
  expect(text.at(-1)).toMatch(/Khi nhận kết quả[\s\S]*NGƯỜI NỘP HỒ SƠ/);
});

test("a month of a commune's book is landscape A4 and ready within seconds", async () => {
  const [commune] = birth.province.communes;
  const template = slipTemplates.find(({ id }) => id === "tracking-book");
  if (commune === undefined || template === undefined) throw new Error("no book");
  const subjects = Array.from({ length: 120 }, () => subjectOf(taken()));
  const slip = trackingBook(template, { commune, subjects, from: "2026-11-01", to: "2026-11-30", at });
  const { text, totalPages, size } = await read(await slipPdf(slip, { at, faces }));
  expect(size.map(Math.round)).toEqual([297, 210]);
  expect(totalPages).toBeGreaterThan(3);
  expect(text).toContain("SỔ THEO DÕI HỒ SƠ");
});
