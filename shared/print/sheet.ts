import type { Lettering, Pen } from "./lettering.ts";

export const MM = 72 / 25.4;

/** Widths and heights in points. */
const PAPERS = { A5: [148 * MM, 210 * MM], A4: [210 * MM, 297 * MM] } as const;

/** Where on which sheet the next part begins; parts move it on. */
export interface Sheet {
  readonly pdf: PDFKit.PDFDocument & Pen;
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Inside the margins. */
  readonly inner: number;
  y: number;
}

export const openSheet = (
  pdf: PDFKit.PDFDocument,
  { paper, landscape }: { readonly paper: "A5" | "A4"; readonly landscape: boolean },
): Sheet => {
  const [short, long] = PAPERS[paper];
  const [width, height] = landscape ? [long, short] : [short, long];
  const margin = (paper === "A5" ? 9 : 12) * MM;
  const sheet = { pdf, width, height, margin, inner: width - 2 * margin, y: margin };
  nextSheet(sheet);
  return sheet;
};

export const nextSheet = (sheet: Sheet): void => {
  sheet.pdf.addPage({ size: [sheet.width, sheet.height], margin: 0 });
  sheet.pdf.fillColor("#000000").strokeColor("#444444").lineWidth(0.6);
  sheet.y = sheet.margin;
};

export const isRoomFor = (sheet: Sheet, height: number): boolean => sheet.y + height <= sheet.height - sheet.margin;

/** Goes to a new sheet when so much does not fit on this one. */
export const makeRoom = (sheet: Sheet, height: number): void => {
  if (!isRoomFor(sheet, height)) nextSheet(sheet);
};

export const plain = (size: number): Lettering => ({ weight: 400, size });
export const strong = (size: number): Lettering => ({ weight: 600, size });
