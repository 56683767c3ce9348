import type { SlipDocument, SlipPart } from "../domain/slip/document.ts";
import { LEADING, linesOf, setLines, setText, widthOf } from "./lettering.ts";
import { qrPath } from "./qr-path.ts";
import { MM, makeRoom, plain, type Sheet, strong } from "./sheet.ts";

type PartOf<Kind extends SlipPart["kind"]> = Extract<SlipPart, { kind: Kind }>;

/** Room to sign in. */
const SIGNING = 20 * MM;
const QR_SIDE = 27 * MM;

/** The line under a name and under the motto. Law: Decree 30/2020/ND-CP, annex I. */
const rule = (sheet: Sheet, { x, y, width }: { x: number; y: number; width: number }): void => {
  sheet.pdf
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke();
};

export const drawHead = (sheet: Sheet, { head }: Pick<SlipDocument, "head">, base: number): void => {
  const { pdf, margin, inner, y } = sheet;
  const small = base * 0.85;
  const left = { x: margin, width: inner * 0.45, align: "centre" as const };
  const right = { x: margin + inner * 0.45, width: inner * 0.55, align: "centre" as const };
  let below = setText(pdf, head.authority, { ...left, y, ...plain(small) });
  below = setText(pdf, head.centre, { ...left, y: below, ...strong(small) });
  rule(sheet, { x: left.x + left.width * 0.3, y: below + 1, width: left.width * 0.4 });
  if (head.number !== undefined) below = setText(pdf, head.number, { ...left, y: below + 4, ...plain(small) });
  let beside = setText(pdf, head.nation, { ...right, y, ...strong(small) });
  const motto = strong(small * 1.1);
  beside = setText(pdf, head.motto, { ...right, y: beside, ...motto });
  const long = widthOf(pdf, head.motto, motto);
  rule(sheet, { x: right.x + (right.width - long) / 2, y: beside + 1, width: long });
  beside = setText(pdf, head.placeAndDate, { ...right, y: beside + 4, ...plain(small) });
  sheet.y = Math.max(below, beside) + base;
};

export const drawTitle = (sheet: Sheet, { title, subtitle }: SlipDocument, base: number): void => {
  const column = { x: sheet.margin, width: sheet.inner, align: "centre" as const };
  sheet.y = setText(sheet.pdf, title, { ...column, y: sheet.y, ...strong(base * 1.3) });
  if (subtitle !== undefined) sheet.y = setText(sheet.pdf, subtitle, { ...column, y: sheet.y, ...plain(base) });
  sheet.y += base * 0.6;
};

const sizeOf = ({ style }: PartOf<"sentence">, base: number): number => (style === "note" ? base * 0.9 : base);

export const drawSentence = (sheet: Sheet, part: PartOf<"sentence">, base: number): void => {
  const lettering = part.style === "strong" ? strong(base) : plain(sizeOf(part, base));
  for (const line of linesOf(sheet.pdf, part.text, lettering, sheet.inner)) {
    makeRoom(sheet, lettering.size * LEADING);
    sheet.y = setLines(sheet.pdf, [line], { x: sheet.margin, y: sheet.y, width: sheet.inner, ...lettering });
  }
  sheet.y += base * 0.3;
};

const LABELS = 0.36;

export const drawFields = (sheet: Sheet, { fields }: PartOf<"fields">, base: number): void => {
  const width = sheet.inner * (1 - LABELS);
  for (const { label, value } of fields) {
    const lines = linesOf(sheet.pdf, value, strong(base), width);
    const labels = linesOf(sheet.pdf, `${label}:`, plain(base), sheet.inner * LABELS - 4);
    makeRoom(sheet, Math.max(lines.length, labels.length) * base * LEADING);
    const { y } = sheet;
    const left = setLines(sheet.pdf, labels, { x: sheet.margin, y, width, ...plain(base) });
    const right = setLines(sheet.pdf, lines, { x: sheet.margin + sheet.inner * LABELS, y, width, ...strong(base) });
    sheet.y = Math.max(left, right);
  }
  sheet.y += base * 0.4;
};

export const drawCodes = (sheet: Sheet, { qr, lines }: PartOf<"codes">, base: number): void => {
  makeRoom(sheet, QR_SIDE);
  const { path, size } = qrPath(qr);
  const { pdf, margin, y } = sheet;
  pdf.save();
  pdf.translate(margin, y).scale(QR_SIDE / size);
  pdf.path(path).fill("#000000");
  pdf.restore();
  // Whoever reads the file on his phone cannot scan his own screen: he touches the code.
  pdf.link(margin, y, QR_SIDE, QR_SIDE, qr);
  const column = { x: margin + QR_SIDE + 3 * MM, width: sheet.inner - QR_SIDE - 3 * MM };
  let below = y + 3 * MM;
  for (const line of lines) below = setText(pdf, line, { ...column, y: below, ...plain(base) });
  sheet.y = Math.max(y + QR_SIDE, below) + base * 0.4;
};

export const drawSignatures = (sheet: Sheet, { people }: PartOf<"signatures">, base: number): void => {
  makeRoom(sheet, SIGNING + base * 3);
  const width = sheet.inner / Math.max(2, people.length);
  const first = sheet.margin + sheet.inner - width * people.length;
  const { y } = sheet;
  for (const [at, { title, hint, name }] of people.entries()) {
    const column = { x: first + at * width, width, align: "centre" as const };
    let below = setText(sheet.pdf, title, { ...column, y, ...strong(base) });
    if (hint !== undefined) below = setText(sheet.pdf, hint, { ...column, y: below, ...plain(base * 0.9) });
    if (name !== undefined) setText(sheet.pdf, name, { ...column, y: y + SIGNING, ...strong(base) });
  }
  sheet.y = y + SIGNING + base * 2;
};

/** Signatures alone on a sheet would sign nothing: what stands right before them goes with them. */
export const closingHeight = (sheet: Sheet, parts: readonly SlipPart[], base: number): number =>
  parts.reduce((sum, part) => {
    if (part.kind === "signatures") return sum + SIGNING + base * 3;
    if (part.kind !== "sentence") return sum;
    const size = sizeOf(part, base);
    return sum + linesOf(sheet.pdf, part.text, plain(size), sheet.inner).length * size * LEADING + base * 0.3;
  }, 0);
