import jsqr from "jsqr";
import { expect, test } from "vitest";
import { caoBangDefinitions } from "../../../tests/support/definitions.ts";
import { readQrArgs } from "./qr-command.ts";
import { type QrEntry, qrPdf } from "./qr-pdf.ts";

const entries: QrEntry[] = caoBangDefinitions().procedures.map(({ id, name }) => ({
  ...{ id, name, url: `https://dichvucong.caobang.example/thu-tuc/${id}/` },
}));

interface Drawing {
  /** Side of a module, in points. */
  readonly unit: number;
  /** Where the page holds the code, in points. */
  readonly x: number;
  readonly y: number;
  readonly bars: readonly { x: number; y: number; width: number }[];
}

/** What a page's drawing says: each code is a scaled coordinate system with bars one module high. */
const drawingsOf = (pdf: string): Drawing[] =>
  [...pdf.matchAll(/1 0 0 1 ([\d.]+) ([\d.]+) cm\n([\d.]+) 0 0 [\d.]+ 0 0 cm\n([\s\S]*?)\nf\n/g)].map(
    ([, x, y, unit, path = ""]) => ({
      ...{ x: Number(x), y: Number(y), unit: Number(unit) },
      bars: [...path.matchAll(/(\d+) (\d+) m\n(\d+) \d+ l/g)].map(([, from, row, to]) => ({
        ...{ x: Number(from), y: Number(row), width: Number(to) - Number(from) },
      })),
    }),
  );

const PIXELS = 4;

/** What a camera sees of it: black bars on white paper, with the empty edge that a code needs. */
const seen = ({ bars }: Drawing) => {
  const side = (Math.max(...bars.map(({ x, width }) => x + width)) + 4) * PIXELS;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const bar of bars)
    for (let y = bar.y * PIXELS; y < (bar.y + 1) * PIXELS; y++)
      for (let x = bar.x * PIXELS; x < (bar.x + bar.width) * PIXELS; x++) pixels.set([0, 0, 0], (y * side + x) * 4);
  return jsqr.default(pixels, side, side)?.data;
};

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
