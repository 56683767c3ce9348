import { readFileSync, statSync } from "node:fs";
import { type Document, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { FaultPath } from "../domain/procedure/fault.ts";
import type { LoadFault, LoadFaultCode } from "./load-fault.ts";

/** Largest definition file. A procedure has under 15 kB; a province of 168 communes, the most there are, some 300 kB. */
const FILE_LIMIT_BYTES = 1024 * 1024;
/** How far aliases (`*name`) may multiply a file's content before it is taken for an attack. */
const ALIAS_LIMIT = 100;
/** Levels of brackets, or of dashes in one line. The parser calls itself at each, and takes seconds to run out of stack. */
const NESTING_LIMIT = 64;
const DASHES = new RegExp(`^ *(?:[-?][ \\t]+){${NESTING_LIMIT}}`, "m");

export interface YamlFile {
  readonly value: unknown;
  /** Line of the entry, or of the nearest entry around it that stands in the file. Counts from 1. */
  lineOf(path: FaultPath): number;
}

export type YamlRead =
  | { readonly ok: true; readonly yaml: YamlFile }
  | { readonly ok: false; readonly faults: LoadFault[] };

interface Told {
  readonly code: LoadFaultCode;
  readonly reason: string;
  readonly suggestion: string;
}

const faultIn = (file: string, told: Told, line = 1): LoadFault => ({
  file,
  line,
  path: "",
  severity: "error",
  ...told,
});

const failed = (file: string, told: Told): YamlRead => ({ ok: false, faults: [faultIn(file, told)] });

const notYaml = (reason: string): Told => ({
  code: "YAML_NOT_VALID",
  reason: `YAML sai: ${reason}`,
  suggestion: "Kiểm tra thụt dòng, dấu hai chấm và dấu nháy ở dòng này.",
});

/** Brackets in quoted texts are counted too: no text opens so many without closing them. */
const isNestedTooDeep = (text: string): boolean => {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === "[" || bracket === "{" ? depth + 1 : Math.max(0, depth - 1);
    if (depth > NESTING_LIMIT) return true;
  }
  return DASHES.test(text);
};

/** Entries that stand twice in one map. The parser's own search compares each with each, minutes in a long file. */
const repeatedKeys = (document: Document): { readonly at: number; readonly key: string }[] => {
  const found: { at: number; key: string }[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        const name = isScalar(key) ? String(key.value) : undefined;
        if (name === undefined) continue;
        if (seen.has(name) && isNode(key)) found.push({ at: key.range?.[0] ?? 0, key: name });
        seen.add(name);
      }
    },
  });
  return found;
};

const readText = (file: string): { readonly ok: true; readonly text: string } | { readonly ok: false; told: Told } => {
  try {
    if (statSync(file).size > FILE_LIMIT_BYTES)
      return {
        ok: false,
        told: { code: "FILE_TOO_LARGE", reason: "Tệp lớn hơn 1 MB.", suggestion: "Tách tệp, mỗi tệp một thủ tục." },
      };
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file)) };
  } catch (cause) {
    const reason = `Không đọc được tệp: ${cause instanceof Error ? cause.message : cause}`;
    const suggestion = "Kiểm tra tệp có tồn tại và lưu bằng UTF-8.";
    return { ok: false, told: { code: "FILE_UNREADABLE", reason, suggestion } };
  }
};

/** Reads one YAML file within limits of size, nesting and aliases; every fault has its line. */
export const readYaml = (file: string): YamlRead => {
  const read = readText(file);
  if (!read.ok) return failed(file, read.told);
  if (isNestedTooDeep(read.text)) return failed(file, notYaml(`lồng nhau quá ${NESTING_LIMIT} tầng.`));
  const lines = new LineCounter();
  try {
    const document = parseDocument(read.text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
    const faults = [
      ...[...document.errors, ...document.warnings].map(({ message, pos }) => ({ at: pos[0], reason: message })),
      ...repeatedKeys(document).map(({ at, key }) => ({ at, reason: `mục "${key}" ghi hai lần ở cùng một chỗ.` })),
    ].map(({ at, reason }) => faultIn(file, notYaml(reason), lines.linePos(at).line));
    if (faults.length > 0) return { ok: false, faults };
    const value: unknown = document.toJS({ maxAliasCount: ALIAS_LIMIT });
    const lineOf = (path: FaultPath): number => {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
      }
      return 1;
    };
    return { ok: true, yaml: { value, lineOf } };
  } catch (cause) {
    // Aliases beyond the limit, or nesting beyond the stack: both only in files made to do harm.
    return failed(file, notYaml(cause instanceof Error ? cause.message : String(cause)));
  }
};
