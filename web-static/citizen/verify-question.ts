import { looksLikeJws } from "../../shared/domain/outcome/looks-like-jws.ts";
import type { OutcomeRecord } from "../../shared/domain/outcome/outcome-record.ts";

/** What came of a check. `fault` says nothing about the paper: the check itself could not be made. */
export type Verified =
  | { readonly kind: "genuine"; readonly record: OutcomeRecord }
  | { readonly kind: "not-verified" }
  | { readonly kind: "fault" };

/** What the page is asked to check: a record itself, its id, or a file's hash. */
export type Question = { readonly jws: string } | { readonly id: string } | { readonly sha256: string };

/** From the page's fragment; undefined when it asks nothing. */
export const questionIn = (fragment: string): Question | undefined => {
  const text = fragment.replace(/^#/, "");
  if (looksLikeJws(text)) return { jws: text };
  return /^[\w-]{22}$/.test(text) ? { id: text } : undefined;
};

/** Hexadecimal digits of a file's SHA-256; the file never leaves the browser. */
export const hashOf = async (file: Blob): Promise<string> => {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};
