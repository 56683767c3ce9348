import { createHash } from "node:crypto";
import { canonicalJson } from "../../shared/definitions/version.ts";
import type { PlannedFile, SiteFile } from "../../web-static/site/site-file.ts";

const LENGTH = 32;
const digest = (...texts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text).update("\0");
  return hash.digest("hex").slice(0, LENGTH);
};

const isObject = (part: unknown): part is object => typeof part === "object" && part !== null;

/** Tells for planned files what they are made of; a part that many files share, alone or in lists, is read once. */
export const fingerprints = (build: string): ((file: Pick<PlannedFile, "path" | "of">) => string) => {
  const known = new WeakMap<object, string>();
  const read = (part: object): string =>
    Array.isArray(part) && part.every(isObject) ? digest("list", ...part.map(partOf)) : digest(canonicalJson(part));
  const partOf = (part: object): string => {
    const found = known.get(part) ?? read(part);
    known.set(part, found);
    return found;
  };
  return ({ path, of }) => digest(build, path, ...of.map(partOf));
};

/** What a rendered file is, headers included. */
export const contentHash = ({ body, contentType, cacheControl }: SiteFile): string =>
  digest(contentType, cacheControl, body);
