import type { MediaType } from "./media-type.ts";

/** Largest scan, in bytes: some twenty pages in colour. One page as the console makes it is under 500 kB. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** Bytes from the beginning that tell every allowed type. */
export const HEAD_BYTES = 12;

const starts = (bytes: Uint8Array, expected: readonly number[], from = 0): boolean =>
  bytes.length >= from + expected.length && expected.every((byte, at) => bytes[from + at] === byte);

const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** Brands of HEIC stills in the file type box. @see https://nokiatech.github.io/heif/technical.html */
const heicBrands = ["heic", "heix", "heim", "heis", "mif1"].map(letters);

/** The type that the content itself shows, whatever its name or sender says; undefined for anything else. */
export const recognise = (bytes: Uint8Array): MediaType | undefined => {
  if (starts(bytes, letters("%PDF-"))) return "application/pdf";
  if (starts(bytes, [0xff, 0xd8, 0xff])) return "image/jpeg";
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "image/png";
  const isHeic = starts(bytes, letters("ftyp"), 4) && heicBrands.some((brand) => starts(bytes, brand, 8));
  return isHeic ? "image/heic" : undefined;
};
