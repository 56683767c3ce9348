import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";

const { resolve } = createRequire(import.meta.url);

/** Letters of Vietnamese with their five tones, of English, and the signs of the pages' sentences. */
const letters = (): string => {
  const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));
  const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
  const vowels = [..."aăâeêioôơuưy"].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC")));
  const small = [...vowels, "đ"].join("");
  return `${ascii.join("")}${small}${small.toUpperCase()}\u00a0–—‘’“”…·×›`;
};

/**
 * The heading letters of the citizens' pages, written into `folder` as latin.woff2 and vietnamese.woff2: 11 kB for both
 * where the package's own files have 34. Made of its woff files, which come without the hints of old screens.
 */
export const writeSiteFonts = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const part of ["latin", "vietnamese"]) {
    const whole = await readFile(resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${part}-600-normal.woff`));
    const few = await subsetFont(whole, letters(), { targetFormat: "woff2", noLayoutClosure: true });
    await writeFile(join(folder, `heading-${part}.woff2`), few);
  }
};
