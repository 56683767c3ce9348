import { createHash } from "node:crypto";

/** JSON with the keys of every object in alphabetical order, so equal content has equal text. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Hexadecimal digits of a version: 48 bits, of which a million versions collide with a chance of 1 in 500. */
const VERSION_LENGTH = 12;

/** Content address of a definition: the same content has the same version, whoever writes it and whenever. */
export const versionOf = (definition: unknown): string => versionOfText(canonicalJson(definition));

/** @param canonical text that `canonicalJson` made */
export const versionOfText = (canonical: string): string =>
  createHash("sha256").update(canonical).digest("hex").slice(0, VERSION_LENGTH);
