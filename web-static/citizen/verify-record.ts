import type { VerificationView } from "../../shared/contracts/slip-api.ts";
import { looksLikeJws, type PublicKey, PublicKeys, parseJson, splitJws } from "../../shared/domain/outcome/jws.ts";
import { OutcomeRecord } from "../../shared/domain/outcome/outcome-record.ts";
import type { Api } from "../browser/api.ts";

/** What came of a check. `fault` says nothing about the paper: the check itself could not be made. */
export type Verified =
  | { readonly kind: "genuine"; readonly record: OutcomeRecord }
  | { readonly kind: "not-verified" }
  | { readonly kind: "fault" };

const bytesOf = (part: string): Uint8Array<ArrayBuffer> => {
  const binary = atob(part.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
};
const textOf = (part: string): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytesOf(part));
  } catch {
    return "";
  }
};

const isSigned = async (key: PublicKey, signature: string, signed: string): Promise<boolean> => {
  const curve = { name: "ECDSA", namedCurve: "P-256" };
  const { kty, crv, x, y } = key;
  const imported = await crypto.subtle.importKey("jwk", { kty, crv, x, y }, curve, false, ["verify"]);
  const data = new TextEncoder().encode(signed);
  return crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, imported, bytesOf(signature), data);
};

/** Checks a signed record against the province's published keys, in this browser and nowhere else. */
export const verifyJws = async (jws: string, { keys }: PublicKeys): Promise<Verified> => {
  const parts = splitJws(jws, textOf);
  const key = keys.find(({ kid }) => kid === parts?.kid);
  if (parts === undefined || key === undefined) return { kind: "not-verified" };
  if (!(await isSigned(key, parts.signature, parts.signed).catch(() => false))) return { kind: "not-verified" };
  const record = OutcomeRecord.safeParse(parseJson(parts.payload));
  return record.success ? { kind: "genuine", record: record.data } : { kind: "not-verified" };
};

/** What the page is asked to check: a record itself, its id, or a file's hash. */
export type Question = { readonly jws: string } | { readonly id: string } | { readonly sha256: string };

/** From the page's fragment; undefined when it asks nothing. */
export const questionIn = (fragment: string): Question | undefined => {
  const text = fragment.replace(/^#/, "");
  if (looksLikeJws(text)) return { jws: text };
  return /^[\w-]{22}$/.test(text) ? { id: text } : undefined;
};

const readKeys = async (): Promise<PublicKeys | undefined> => {
  const answer = await fetch("/.well-known/motcua-keys.json", { headers: { Accept: "application/json" } });
  return answer.ok ? PublicKeys.safeParse(await answer.json()).data : undefined;
};

const recordFor = async (question: Question, api: Api): Promise<string | "unknown" | undefined> => {
  if ("jws" in question) return question.jws;
  const answer = await api.post<VerificationView>("/verification", { body: question });
  if (answer.kind === "ok") return answer.value.record;
  return answer.kind === "refused" && answer.status === 404 ? "unknown" : undefined;
};

export const verify = async (question: Question, api: Api): Promise<Verified> => {
  try {
    const [jws, keys] = await Promise.all([recordFor(question, api), readKeys()]);
    if (jws === "unknown") return { kind: "not-verified" };
    return jws === undefined || keys === undefined ? { kind: "fault" } : await verifyJws(jws, keys);
  } catch {
    return { kind: "fault" };
  }
};

/** Hexadecimal digits of a file's SHA-256; the file never leaves the browser. */
export const hashOf = async (file: Blob): Promise<string> => {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};
