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

export const qrSvg = (text: string, ecc?: Ecc): string => {
  const { path, size } = qrPath(text, ecc);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`;
};

/** The same code inside a page. */
export const QrCode = ({ text, label, ecc = "M" }: { text: string; label: string; ecc?: Ecc }) => {
  const { path, size } = qrPath(text, ecc);
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges" role="img" aria-label={label}>
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
};
