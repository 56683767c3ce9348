import PDFDocument from "pdfkit";
import type { Localized } from "../../../shared/domain/localized.ts";
import { registerFonts, setText } from "../../../shared/print/lettering.ts";
import { PRINTED, qrPath } from "../../../shared/print/qr-path.ts";
import { readFaces } from "../../../shared/print/read-faces.ts";
import { sheets as en } from "../../../web-static/text/sheets-en.ts";
import { sheets as vi } from "../../../web-static/text/sheets-vi.ts";

export interface QrEntry {
  readonly id: string;
  readonly name: Localized;
  /** What the code leads to. */
  readonly url: string;
}
export type PerPage = 1 | 6 | 12;

const MM = 72 / 25.4;
/** A4. */
const PAGE = { width: 210 * MM, height: 297 * MM };
const MARGIN = 10 * MM;

/** `code` is the side of the code with its quiet zone, in mm; the dark part alone is never under 25. */
const LAYOUTS: Readonly<Record<PerPage, { columns: number; rows: number; code: number; size: number }>> = {
  1: { columns: 1, rows: 1, code: 130, size: 26 },
  6: { columns: 2, rows: 3, code: 52, size: 11 },
  12: { columns: 3, rows: 4, code: 38, size: 8 },
};

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly code: number;
  readonly size: number;
}

const cellOf = (at: number, perPage: PerPage): Cell => {
  const { columns, rows, code, size } = LAYOUTS[perPage];
  const width = (PAGE.width - 2 * MARGIN) / columns;
  const height = (PAGE.height - 2 * MARGIN) / rows;
  const place = at % perPage;
  const x = MARGIN + (place % columns) * width;
  const y = MARGIN + Math.floor(place / columns) * height;
  return { x, y, width, code: code * MM, size };
};

const drawCode = (pdf: PDFKit.PDFDocument, url: string, { x, y, width, code }: Cell): void => {
  const { path, size } = qrPath(url, PRINTED);
  pdf.save();
  pdf.translate(x + (width - code) / 2, y).scale(code / size);
  pdf.path(path).fill("#000000");
  pdf.restore();
};

const drawEntry = (pdf: PDFKit.PDFDocument, { id, name, url }: QrEntry, cell: Cell): void => {
  const column = { x: cell.x + 2 * MM, width: cell.width - 4 * MM, align: "centre" as const };
  pdf.fillColor("#000000");
  drawCode(pdf, url, cell);
  let y = cell.y + cell.code;
  y = setText(pdf, name.vi, { ...column, y, weight: 600, size: cell.size });
  y = setText(pdf, name.en, { ...column, y, weight: 400, size: cell.size * 0.75 });
  y = setText(pdf, `${vi.scan} / ${en.scan}`, { ...column, y, weight: 400, size: cell.size * 0.65 });
  setText(pdf, `${id} · ${url.replace(/^https?:\/\//, "")}`, { ...column, y, weight: 400, size: cell.size * 0.65 });
};

/**
 * A PDF of A4 pages with a code for every entry, as vectors, so that no printer blurs an edge.
 * @param compress false leaves the drawing readable, for tests
 */
export const qrPdf = async (
  entries: readonly QrEntry[],
  { perPage, compress = true }: { perPage: PerPage; compress?: boolean },
): Promise<Buffer> => {
  const pdf = new PDFDocument({
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    compress,
    lang: "vi",
    info: { Title: vi.allTitle, Producer: "motcua" },
  });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const written = new Promise<void>((resolve, reject) => {
    pdf.on("end", resolve);
    pdf.on("error", reject);
  });
  registerFonts(pdf, readFaces());
  for (const [at, entry] of entries.entries()) {
    if (at % perPage === 0) pdf.addPage();
    drawEntry(pdf, entry, cellOf(at, perPage));
  }
  pdf.end();
  await written;
  return Buffer.concat(chunks);
};
