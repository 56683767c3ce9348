import { encode } from "uqr";

/** How much of a code may be lost: a seventh of what is shown for a moment, a quarter of what hangs at a door and wears. */
export type Ecc = "M" | "Q";
export const PRINTED: Ecc = "Q";

interface Drawn {
  readonly path: string;
  readonly size: number;
}

/** Choosing a code's mask takes milliseconds, and a procedure's code is drawn for its file and for its sheet. */
const drawn = new Map<string, Drawn>();
/** A whole catalogue in one language; some 5 kB each. */
const KEPT = 1_000;

const draw = (text: string, ecc: Ecc): Drawn => {
  const { data, size } = encode(text, { ecc, border: 4 });
  const parts: string[] = [];
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      parts.push(`M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`);
    }
  }
  return { path: parts.join(""), size };
};

/** Dark modules as one SVG path; one module is one unit, with the quiet zone of four that ISO/IEC 18004 asks for. */
export const qrPath = (text: string, ecc: Ecc = "M"): Drawn => {
  const name = `${ecc} ${text}`;
  const found = drawn.get(name) ?? draw(text, ecc);
  drawn.set(name, found);
  const [oldest] = drawn.keys();
  if (drawn.size > KEPT && oldest !== undefined) drawn.delete(oldest);
  return found;
};
