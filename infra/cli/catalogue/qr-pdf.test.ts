import { expect, test } from "vitest";
import { caoBangDefinitions } from "../../../tests/support/definitions.ts";
import { drawingsOf, seen } from "../../../tests/support/drawn-codes.ts";
import { readQrArgs } from "./qr-command.ts";
import { type QrEntry, qrPdf } from "./qr-pdf.ts";

const entries: QrEntry[] = caoBangDefinitions().procedures.map(({ id, name }) => ({
  ...{ id, name, url: `https://dichvucong.caobang.example/thu-tuc/${id}/` },
}));

const MM = 72 / 25.4;

test.each([1, 6, 12] as const)("a reader opens each procedure's page from the sheet of %i a page", async (perPage) => {
  // Two sheets of twelve: reading a code takes a tenth of a second.
  const some = entries.slice(0, 14);
  const pdf = (await qrPdf(some, { perPage, compress: false })).toString("latin1");
  const drawings = drawingsOf(pdf);
  expect(drawings.map(seen)).toEqual(some.map(({ url }) => url));
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(Math.ceil(some.length / perPage));
  for (const { unit, x, y, bars } of drawings) {
    const modules = Math.max(...bars.map((bar) => bar.x + bar.width)) - 4;
    expect(modules * unit).toBeGreaterThanOrEqual(25 * MM);
    expect(Math.min(...bars.map((bar) => bar.x))).toBe(4);
    expect(x + (modules + 8) * unit).toBeLessThanOrEqual(210 * MM);
    expect(y + (modules + 8) * unit).toBeLessThanOrEqual(297 * MM);
  }
});

test("four hundred codes fit in one file that can be sent by mail", { timeout: 120_000 }, async () => {
  const many = Array.from({ length: 400 }, (_, at) => ({ ...entries[at % entries.length], id: `9.${100_000 + at}` }));
  const pdf = await qrPdf(
    many.flatMap(({ id, name, url }) => (name && url ? [{ id, name, url }] : [])),
    { perPage: 6 },
  );
  expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(Math.ceil(400 / 6));
  expect(pdf.length).toBeLessThan(5_000_000);
});

test("the letters of Vietnamese names are in the file, so that every reader and printer has them", async () => {
  const pdf = (await qrPdf(entries.slice(0, 1), { perPage: 1, compress: false })).toString("latin1");
  expect(pdf.match(/\/FontName \/\w+\+BeVietnamPro/g)?.length).toBeGreaterThanOrEqual(4);
  expect(pdf).not.toContain("/Helvetica");
});

test("the command is not understood without a file, with another number a page, or another word", () => {
  expect(readQrArgs(["--out", "a.pdf"])).toMatchObject({ out: "a.pdf", perPage: 6 });
  expect(readQrArgs(["--out", "a.pdf", "--per-page", "12"])?.perPage).toBe(12);
  expect(readQrArgs([])).toBeUndefined();
  expect(readQrArgs(["pdf", "--out", "a.pdf"])).toBeUndefined();
  expect(readQrArgs(["--out", "a.pdf", "--per-page", "7"])).toBeUndefined();
});
