import PDFDocument from "pdfkit";
import type { SlipDocument, SlipPart } from "../domain/slip/document.ts";
import { type Faces, registerFonts } from "./lettering.ts";
import { makeRoom, openSheet, type Sheet } from "./sheet.ts";
import {
  closingHeight,
  drawCodes,
  drawFields,
  drawHead,
  drawSentence,
  drawSignatures,
  drawTitle,
} from "./slip-parts.ts";
import { drawTable } from "./table-part.ts";

/** Size of ordinary letters, in points. */
const BASE = { A5: 9, A4: 10.5 } as const;

const draw = (sheet: Sheet, part: SlipPart, base: number): void => {
  switch (part.kind) {
    case "sentence":
      drawSentence(sheet, part, base);
      break;
    case "fields":
      drawFields(sheet, part, base);
      break;
    case "table":
      drawTable(sheet, part, base);
      break;
    case "codes":
      drawCodes(sheet, part, base);
      break;
    case "signatures":
      drawSignatures(sheet, part, base);
      break;
  }
};

const drawAll = (pdf: PDFKit.PDFDocument, slip: SlipDocument): void => {
  const sheet = openSheet(pdf, slip);
  const base = BASE[slip.paper];
  drawHead(sheet, slip, base);
  drawTitle(sheet, slip, base);
  const closing = slip.parts.findLastIndex(({ kind }) => kind !== "sentence" && kind !== "signatures") + 1;
  for (const [at, part] of slip.parts.entries()) {
    if (at === closing) makeRoom(sheet, closingHeight(sheet, slip.parts.slice(closing), base));
    draw(sheet, part, base);
  }
};

export interface SlipPdfOptions {
  /** Stands in the file as its date; the same form and moment give the same bytes. */
  readonly at: string;
  readonly faces: Faces;
  /** False leaves the drawing readable, for tests. */
  readonly compress?: boolean;
}

/** A form as PDF: letters embedded, the QR code as vectors, language and title told to readers. */
export const slipPdf = async (slip: SlipDocument, { at, faces, compress = true }: SlipPdfOptions): Promise<Buffer> => {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    compress,
    lang: "vi",
    displayTitle: true,
    // No standard font: it would be looked for beside the bundle, and it lacks Vietnamese letters.
    font: null as unknown as string,
    info: {
      Title: slip.title,
      Author: slip.head.authority,
      Producer: "motcua",
      Creator: "motcua",
      CreationDate: new Date(at),
    },
  });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const written = new Promise<void>((resolve, reject) => {
    pdf.on("end", resolve);
    pdf.on("error", reject);
  });
  registerFonts(pdf, faces);
  drawAll(pdf, slip);
  pdf.end();
  await written;
  return Buffer.concat(chunks);
};
