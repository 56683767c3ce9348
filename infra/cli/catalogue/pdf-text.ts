import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/** The package parts a typeface by script; a PDF takes each part as a font of its own. */
const PARTS = ["latin", "vietnamese"] as const;
const WEIGHTS = [400, 600] as const;
type Part = (typeof PARTS)[number];
export type Weight = (typeof WEIGHTS)[number];

/** What of pdfkit sets letters. */
export type Pen = Pick<PDFKit.PDFDocument, "font" | "fontSize" | "text" | "widthOfString" | "registerFont">;

const nameOf = (part: Part, weight: Weight): string => `${part}-${weight}`;

export const registerFonts = (pen: Pen): void => {
  for (const weight of WEIGHTS)
    for (const part of PARTS)
      pen.registerFont(
        nameOf(part, weight),
        resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${part}-${weight}-normal.woff`),
      );
};

/** Letters beyond Latin-1 are Vietnamese; dashes and quotation marks are in the Latin part. */
const partOf = (letter: string): Part => (/[\u0100-\u02ff\u1e00-\u1eff]/.test(letter) ? "vietnamese" : "latin");

/** Pieces of one part each, in their order. */
const pieces = (text: string): { part: Part; text: string }[] => {
  const found: { part: Part; text: string }[] = [];
  for (const letter of text.normalize("NFC")) {
    const part = partOf(letter);
    const last = found.at(-1);
    if (last?.part === part) last.text += letter;
    else found.push({ part, text: letter });
  }
  return found;
};

export interface Lettering {
  readonly weight: Weight;
  /** In points. */
  readonly size: number;
}

const widthOf = (pen: Pen, text: string, { weight, size }: Lettering): number =>
  pieces(text).reduce((sum, piece) => {
    pen.font(nameOf(piece.part, weight)).fontSize(size);
    return sum + pen.widthOfString(piece.text);
  }, 0);

/** Words on as many lines as they need; a word that is wider than a line stands alone. */
const linesOf = (pen: Pen, text: string, lettering: Lettering, width: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(pen, longer, lettering) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

const LEADING = 1.3;

/** Sets text in the middle of a column. @returns where the next line may begin */
export const setCentred = (
  pen: Pen,
  text: string,
  place: Lettering & { readonly x: number; readonly y: number; readonly width: number },
): number => {
  let { y } = place;
  for (const line of linesOf(pen, text, place, place.width)) {
    let x = place.x + (place.width - widthOf(pen, line, place)) / 2;
    for (const piece of pieces(line)) {
      pen.font(nameOf(piece.part, place.weight)).fontSize(place.size);
      pen.text(piece.text, x, y, { lineBreak: false });
      x += pen.widthOfString(piece.text);
    }
    y += place.size * LEADING;
  }
  return y;
};
