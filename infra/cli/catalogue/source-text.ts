import { closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";
import type { CatalogueMapping } from "../../../shared/domain/catalogue/mapping.ts";

/** The largest file that is read. A province's whole catalogue has some 40 MB. */
const MOST_BYTES = 100 * 1024 * 1024;
const SAMPLE_BYTES = 256 * 1024;

type Encoding = Exclude<CatalogueMapping["file"]["encoding"], "auto">;

const sampleOf = (file: string): Buffer => {
  const handle = openSync(file, "r");
  try {
    const buffer = Buffer.alloc(SAMPLE_BYTES);
    return buffer.subarray(0, readSync(handle, buffer, 0, SAMPLE_BYTES, 0));
  } finally {
    closeSync(handle);
  }
};

const hasBom = (sample: Buffer, ...bom: number[]): boolean => bom.every((byte, at) => sample[at] === byte);

/** Every second byte of plain text in UTF-16 is 0; a stray NUL in another encoding is rare. */
const zeros = (sample: Buffer, parity: 0 | 1): number =>
  sample.subarray(0, 4096).filter((byte, at) => byte === 0 && at % 2 === parity).length;

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const linesOf = (sample: Buffer): Buffer[] => {
  const lines: Buffer[] = [];
  for (let from = 0, to = 0; from < sample.length; from = to + 1) {
    to = sample.indexOf(0x0a, from);
    if (to < 0) to = sample.length;
    lines.push(sample.subarray(from, to));
  }
  return lines;
};

/** By its mark, by its zeros, or by what most lines with letters beyond ASCII are valid in. */
const detect = (sample: Buffer): Encoding => {
  if (hasBom(sample, 0xff, 0xfe)) return "utf-16le";
  if (hasBom(sample, 0xfe, 0xff)) return "utf-16be";
  if (hasBom(sample, 0xef, 0xbb, 0xbf)) return "utf-8";
  const many = Math.min(sample.length, 4096) / 8;
  if (zeros(sample, 1) > many) return "utf-16le";
  if (zeros(sample, 0) > many) return "utf-16be";
  // The last line of the sample may end within a letter.
  const marked = linesOf(sample).filter((line, at, all) =>
    at < all.length - 1 || all.length === 1 ? line.some((byte) => byte > 0x7f) : false,
  );
  const valid = marked.filter(isUtf8).length;
  return valid * 2 >= marked.length ? "utf-8" : "windows-1258";
};

export interface SourceText {
  readonly bytes: number;
  /** Text piece by piece with the bytes read so far. Letters that cannot be read become U+FFFD. */
  pieces(): AsyncGenerator<{ readonly text: string; readonly read: number }>;
}

/** @throws one sentence when the file is not there, is no file, or is too large */
export const openSource = (file: string, wanted: CatalogueMapping["file"]["encoding"]): SourceText => {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) throw new Error(`Không có tệp ${file} (there is no such file).`);
  if (!stat.isFile()) throw new Error(`${file} không phải là tệp (is not a file).`);
  if (stat.size > MOST_BYTES)
    throw new Error(
      `Tệp ${file} lớn ${Math.ceil(stat.size / 1024 / 1024)} MB, chỉ đọc được đến 100 MB; hãy tách tệp (the file is over 100 MB; split it).`,
    );
  const encoding = wanted === "auto" ? detect(sampleOf(file)) : wanted;
  return {
    bytes: stat.size,
    async *pieces() {
      const decoder = new TextDecoder(encoding);
      let read = 0;
      for await (const chunk of createReadStream(file)) {
        read += chunk.length;
        yield { text: decoder.decode(chunk, { stream: true }), read };
      }
      yield { text: decoder.decode(), read };
    },
  };
};
