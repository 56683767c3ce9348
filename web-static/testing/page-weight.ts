import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/** Of eleven: what an edge server takes for files that it compresses on the way. */
const QUALITY = 5;

/** Bytes over the wire to a browser that takes Brotli, as all of the last eight years do; letters come as they are. */
export const wireBytes = (path: string, body: string | Uint8Array): number => {
  if (path.endsWith(".woff2")) return Buffer.byteLength(body);
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }).length;
};

/** Styles, scripts, their chunks and letters that a page names itself. */
const namedBy = (page: string): string[] => [
  ...new Set([...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, address]) => address ?? "")),
];

/** Page, styles, scripts and letters together. @param folder where the build lies */
export const pageWeight = async (page: string, folder: string): Promise<number> => {
  const sizes = await Promise.all(
    namedBy(page).map(async (address) => wireBytes(address, await readFile(join(folder, address)))),
  );
  return sizes.reduce((sum, size) => sum + size, wireBytes("index.html", page));
};
