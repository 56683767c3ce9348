/** The package parts a typeface by script; a PDF takes each as a font of its own. */
export const PARTS = ["latin", "vietnamese", "latin-ext"] as const;
export const WEIGHTS = [400, 600] as const;
type Part = (typeof PARTS)[number];
export type Weight = (typeof WEIGHTS)[number];

/** Letters of one part in one weight, such as "latin-400". */
export type FaceName = `${Part}-${Weight}`;
export type Faces = Readonly<Record<FaceName, Uint8Array>>;

/** What of pdfkit sets letters. */
export type Pen = Pick<PDFKit.PDFDocument, "font" | "fontSize" | "text" | "widthOfString" | "registerFont">;

export const faceNames: readonly FaceName[] = WEIGHTS.flatMap((weight) =>
  PARTS.map((part) => `${part}-${weight}` as const),
);

export const registerFonts = (pen: Pen, faces: Faces): void => {
  // Its types ask for Node's Buffer, it takes any bytes.
  for (const name of faceNames) pen.registerFont(name, Buffer.from(faces[name]));
};

const VIETNAMESE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u20ab]/;

/** Dashes and quotation marks are in the Latin part; names of foreigners may have letters of the third. */
const partOf = (letter: string): Part => {
  if (VIETNAMESE.test(letter)) return "vietnamese";
  return /[\u0100-\u02ff\u1e00-\u1eff]/.test(letter) ? "latin-ext" : "latin";
};

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

export const widthOf = (pen: Pen, text: string, { weight, size }: Lettering): number =>
  pieces(text).reduce((sum, piece) => {
    pen.font(`${piece.part}-${weight}`).fontSize(size);
    return sum + pen.widthOfString(piece.text);
  }, 0);

/** A word that is wider than a line, cut where the line ends. */
const cut = (pen: Pen, word: string, lettering: Lettering, width: number): string[] => {
  if (widthOf(pen, word, lettering) <= width) return [word];
  const parts = [""];
  for (const letter of word) {
    const longer = `${parts.at(-1)}${letter}`;
    if (longer.length > 1 && widthOf(pen, longer, lettering) > width) parts.push(letter);
    else parts[parts.length - 1] = longer;
  }
  return parts;
};

/** Words on as many lines as they need; a line end in the text is one on paper. */
export const linesOf = (pen: Pen, text: string, lettering: Lettering, width: number): string[] =>
  text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(" ").flatMap((one) => cut(pen, one, lettering, width))) {
      const last = lines.at(-1);
      const longer = last === undefined ? word : `${last} ${word}`;
      if (last !== undefined && widthOf(pen, longer, lettering) <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  });

export const LEADING = 1.3;

export interface Place extends Lettering {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align?: "left" | "centre";
}

/** Sets lines one below the other. @returns where the next may begin */
export const setLines = (pen: Pen, lines: readonly string[], place: Place): number => {
  let { y } = place;
  for (const line of lines) {
    const free = place.align === "centre" ? place.width - widthOf(pen, line, place) : 0;
    let x = place.x + free / 2;
    for (const piece of pieces(line)) {
      pen.font(`${piece.part}-${place.weight}`).fontSize(place.size);
      pen.text(piece.text, x, y, { lineBreak: false });
      x += pen.widthOfString(piece.text);
    }
    y += place.size * LEADING;
  }
  return y;
};

/** Sets text in a column. @returns where the next line may begin */
export const setText = (pen: Pen, text: string, place: Place): number =>
  setLines(pen, linesOf(pen, text, place, place.width), place);
