import { accept, type Result, refuse } from "../domain/decider.ts";
import type { SheetRefusal } from "./sheet-refusal.ts";

/** PKWARE's APPNOTE 4.3: signatures and sizes of the records that are needed to find a file in a package. */
const END = 0x06054b50;
const END_SIZE = 22;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

interface ZipEntry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: Uint8Array<ArrayBuffer>;
}

/** Files of a ZIP package by name; undefined when it is none. Nothing is unpacked yet. */
export const zipEntries = (bytes: Uint8Array<ArrayBuffer>): ReadonlyMap<string, ZipEntry> | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_SIZE;
  while (end >= 0 && end > bytes.length - 0x10000 - END_SIZE && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END) return undefined;
  const entries = new Map<string, ZipEntry>();
  const count = view.getUint16(end + 10, true);
  try {
    let at = view.getUint32(end + 16, true);
    for (let seen = 0; seen < count && view.getUint32(at, true) === ENTRY; seen++) {
      const name = new TextDecoder().decode(
        bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + view.getUint16(at + 28, true)),
      );
      const local = view.getUint32(at + 42, true);
      const from = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      entries.set(name, {
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        packed: bytes.subarray(from, from + view.getUint32(at + 20, true)),
      });
      at += ENTRY_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch {
    return undefined;
  }
};

/** Unpacks no more than `limit` bytes: what a package says of its own size is not believed. */
export const unpack = async (
  { method, encrypted, packed }: ZipEntry,
  limit: number,
): Promise<Result<Uint8Array, SheetRefusal>> => {
  if (encrypted) return refuse("SHEET_LOCKED");
  if (method === STORED) return packed.length > limit ? refuse("SHEET_SWELLS") : accept(packed);
  if (method !== DEFLATED) return refuse("SHEET_BROKEN");
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > limit) {
        await reader.cancel();
        return refuse("SHEET_SWELLS");
      }
      chunks.push(read.value);
    }
  } catch {
    return refuse("SHEET_BROKEN");
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return accept(whole);
};
