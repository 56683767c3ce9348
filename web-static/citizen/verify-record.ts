import type { VerificationView } from "../../shared/contracts/slip-api.ts";
import { type PublicKey, PublicKeys, parseJson, splitJws } from "../../shared/domain/outcome/jws.ts";
import { OutcomeRecord } from "../../shared/domain/outcome/outcome-record.ts";
import type { Api } from "../browser/api.ts";
import type { Question, Verified } from "./verify-question.ts";

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
