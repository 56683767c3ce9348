import jsqr from "jsqr";
import { describe, expect, test } from "vitest";
import { vietQr } from "../../shared/domain/vietqr/vietqr.ts";
import { renderSite } from "../render-site.tsx";
import { sampleSite } from "../testing/sample-site.ts";
import { qrSvg } from "./qr-svg.tsx";

const SCALE = 4;

/** Paints the SVG's path as a camera would see it: only "M x y h n v1 h-n z" bars, as the renderer writes them. */
const paint = (svg: string): { pixels: Uint8ClampedArray; width: number } => {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const width = size * SCALE;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  const path = /<path d="([^"]+)"/.exec(svg)?.[1] ?? "";
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row++)
      for (let column = Number(x) * SCALE; column < (Number(x) + Number(length)) * SCALE; column++)
        pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
  return { pixels, width };
};

const scan = (svg: string): string | undefined => {
  const { pixels, width } = paint(svg);
  return jsqr.default(pixels, width, width)?.data;
};

describe("a phone's camera reads", () => {
  test("a tracking link with its secret", () => {
    const link = "https://motcua.example/tra-cuu/#H14.101-261121-0001.K7M2P9QX";
    expect(scan(qrSvg(link))).toBe(link);
  });

  test("what a banking app needs to pay a fee", () => {
    const transfer = { bin: "970498", account: "0000000101", amountVnd: 16_000, reference: "H141012611280001" };
    const text = vietQr({ ...transfer, holder: "UBND phường Tân Giang" });
    expect(scan(qrSvg(text))).toBe(text);
  });

  test("the address of the page from each procedure's code", () => {
    const codes = renderSite(sampleSite).filter(({ path }) => path.endsWith("qr.svg"));
    expect(codes).toHaveLength(4);
    for (const { path, body } of codes)
      expect(scan(String(body))).toBe(`https://motcua.example/${path.replace("qr.svg", "")}`);
  });
});
