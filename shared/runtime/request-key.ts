import { createHash, randomUUID } from "node:crypto";
import type { Request } from "../store/recorded-dossier.ts";

const hash = (...parts: readonly string[]): string => createHash("sha256").update(parts.join("\n")).digest("base64url");

/** Names a request by its caller and his Idempotency-Key; without a key every request is a new one. */
export const requestName = (caller: string, key: string | undefined): string => hash(caller, key ?? randomUUID());

/**
 * What a write keeps of its request: 66 bits of the name tell it from the few other requests of one dossier, 36 bits
 * of the content tell a repeat from a misuse of the key.
 */
export const requestOf = (name: string, content: unknown): Request => ({
  key: name.slice(0, 11),
  fingerprint: hash(JSON.stringify(content)).slice(0, 6),
});

/** Name of the item of personal data that a request brings, and by which its repeat finds it. */
export const itemName = (name: string): string => name.slice(0, 22);
