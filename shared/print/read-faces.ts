import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Faces, faceNames } from "./lettering.ts";

const { resolve } = createRequire(import.meta.url);

const read = (name: string): Uint8Array =>
  readFileSync(resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${name}-normal.woff`));

/** The typeface from the package's folder, for commands and tests; functions have it in their bundles. */
export const readFaces = (): Faces => Object.fromEntries(faceNames.map((name) => [name, read(name)])) as Faces;
