import type { SlipPart } from "../domain/slip/document.ts";
import { LEADING, linesOf, setLines, setText } from "./lettering.ts";
import { isRoomFor, makeRoom, nextSheet, plain, type Sheet, strong } from "./sheet.ts";

type TablePart = Extract<SlipPart, { kind: "table" }>;

const PADDING = 2.5;

interface Cell {
  readonly x: number;
  readonly width: number;
  readonly lines: readonly string[];
}

const cellsOf = (sheet: Sheet, { columns }: TablePart, texts: readonly string[], size: number, weight: 400 | 600) => {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let { margin: x } = sheet;
  return columns.map(({ share }, at): Cell => {
    const width = (sheet.inner * share) / shares;
    const lines = linesOf(sheet.pdf, texts[at] ?? "", { weight, size }, width - 2 * PADDING);
    const cell = { x, width, lines };
    x += width;
    return cell;
  });
};

const heightOf = (cells: readonly Cell[], size: number): number =>
  Math.max(...cells.map(({ lines }) => lines.length)) * size * LEADING + 2 * PADDING;

const drawRow = (sheet: Sheet, cells: readonly Cell[], size: number, weight: 400 | 600): void => {
  const height = heightOf(cells, size);
  for (const { x, width, lines } of cells) {
    sheet.pdf.rect(x, sheet.y, width, height).stroke();
    setLines(sheet.pdf, lines, { x: x + PADDING, y: sheet.y + PADDING, width, weight, size });
  }
  sheet.y += height;
};

/** Rows stay whole; on each further sheet the headings stand again. */
export const drawTable = (sheet: Sheet, part: TablePart, base: number): void => {
  // Many columns need small letters, as in the printed book.
  const size = part.columns.length > 8 ? 6.5 : base * 0.93;
  const headings = cellsOf(
    sheet,
    part,
    part.columns.map(({ heading }) => heading),
    size,
    600,
  );
  makeRoom(sheet, heightOf(headings, size) * 2 + base * LEADING);
  if (part.caption !== undefined)
    sheet.y = setText(sheet.pdf, part.caption, { x: sheet.margin, y: sheet.y, width: sheet.inner, ...strong(base) });
  drawRow(sheet, headings, size, 600);
  for (const row of part.rows) {
    const cells = cellsOf(sheet, part, row, size, plain(size).weight);
    if (!isRoomFor(sheet, heightOf(cells, size))) {
      nextSheet(sheet);
      drawRow(sheet, headings, size, 600);
    }
    drawRow(sheet, cells, size, 400);
  }
  sheet.y += base * 0.5;
};
