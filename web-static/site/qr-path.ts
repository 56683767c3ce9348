import { encode } from "uqr";

/** How much of a code may be lost: a seventh of what is shown for a moment, a quarter of what hangs at a door and wears. */
export type Ecc = "M" | "Q";
export const PRINTED: Ecc = "Q";

/** Dark modules as one SVG path; one module is one unit, with the quiet zone of four that ISO/IEC 18004 asks for. */
export const qrPath = (text: string, ecc: Ecc = "M"): { path: string; size: number } => {
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
