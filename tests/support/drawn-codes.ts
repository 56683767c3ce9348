import jsqr from "jsqr";

interface Drawing {
  /** Side of a module, in points. */
  readonly unit: number;
  /** Where the page holds the code, in points. */
  readonly x: number;
  readonly y: number;
  readonly bars: readonly { x: number; y: number; width: number }[];
}

/** What an uncompressed PDF draws as codes: each is a scaled coordinate system with bars one module high. */
export const drawingsOf = (pdf: string): Drawing[] =>
  [...pdf.matchAll(/1 0 0 1 ([\d.]+) ([\d.]+) cm\n([\d.]+) 0 0 [\d.]+ 0 0 cm\n([\s\S]*?)\nf\n/g)].map(
    ([, x, y, unit, path = ""]) => ({
      ...{ x: Number(x), y: Number(y), unit: Number(unit) },
      bars: [...path.matchAll(/(\d+) (\d+) m\n(\d+) \d+ l/g)].map(([, from, row, to]) => ({
        ...{ x: Number(from), y: Number(row), width: Number(to) - Number(from) },
      })),
    }),
  );

const PIXELS = 4;

/** What a camera sees of it: black bars on white paper, with the empty edge that a code needs. */
export const seen = ({ bars }: Drawing): string | undefined => {
  const side = (Math.max(...bars.map(({ x, width }) => x + width)) + 4) * PIXELS;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const bar of bars)
    for (let y = bar.y * PIXELS; y < (bar.y + 1) * PIXELS; y++)
      for (let x = bar.x * PIXELS; x < (bar.x + bar.width) * PIXELS; x++) pixels.set([0, 0, 0], (y * side + x) * 4);
  return jsqr.default(pixels, side, side)?.data;
};
