import { accept, type Result, refuse } from "../domain/decider.ts";
import type { SheetRefusal } from "./sheet-refusal.ts";

const begins = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte);

/** A text file's letters: UTF-16 with a mark, as Excel's "Unicode text" is; else UTF-8, with or without one. */
export const decodeText = (bytes: Uint8Array): Result<string, SheetRefusal> => {
  const encoding = begins(bytes, 0xff, 0xfe) ? "utf-16le" : begins(bytes, 0xfe, 0xff) ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? refuse("SHEET_NOT_TEXT") : accept(text);
  } catch {
    return refuse("SHEET_NOT_TEXT");
  }
};
