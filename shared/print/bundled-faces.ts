import latin400 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff";
import latin600 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff";
import latinExt400 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-400-normal.woff";
import latinExt600 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-600-normal.woff";
import vietnamese400 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff";
import vietnamese600 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff";
import type { Faces } from "./lettering.ts";

/** The typeface inside a function's bundle, which the bundler puts there as bytes. */
export const bundledFaces: Faces = {
  "latin-400": latin400,
  "latin-600": latin600,
  "latin-ext-400": latinExt400,
  "latin-ext-600": latinExt600,
  "vietnamese-400": vietnamese400,
  "vietnamese-600": vietnamese600,
};
