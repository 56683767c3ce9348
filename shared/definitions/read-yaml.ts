import { readFileSync, statSync } from "node:fs";
import { isNode, LineCounter, parseDocument } from "yaml";
import type { LoadFault, LoadFaultCode, Path } from "./load-fault.ts";

/** Largest definition file. A procedure has under 10 kB; a province of 168 communes, the most there are, some 300 kB. */
const FILE_LIMIT_BYTES = 1024 * 1024;
/** How far aliases (`*name`) may multiply a file's content before it is taken for an attack. */
const ALIAS_LIMIT = 100;

export interface YamlFile {
  readonly value: unknown;
  /** Line of the entry, or of the nearest entry around it that stands in the file. Counts from 1. */
  lineOf(path: Path): number;
}

export type YamlRead =
  | { readonly ok: true; readonly yaml: YamlFile }
  | { readonly ok: false; readonly faults: LoadFault[] };

const failed = (file: string, code: LoadFaultCode, reason: string, suggestion: string, line = 1): YamlRead => ({
  ok: false,
  faults: [{ file, line, path: "", code, reason, suggestion }],
});

/** Reads one YAML file within limits of size and aliases; every fault has its line. */
export const readYaml = (file: string): YamlRead => {
  let text: string;
  try {
    if (statSync(file).size > FILE_LIMIT_BYTES)
      return failed(file, "FILE_TOO_LARGE", "Tệp lớn hơn 1 MB.", "Tách tệp, mỗi tệp một thủ tục.");
    text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return failed(
      file,
      "FILE_UNREADABLE",
      `Không đọc được tệp: ${reason}`,
      "Kiểm tra tệp có tồn tại và lưu bằng UTF-8.",
    );
  }
  const lines = new LineCounter();
  const suggestion = "Kiểm tra thụt dòng, dấu hai chấm và dấu nháy ở dòng này.";
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const faults = [...document.errors, ...document.warnings].map(({ message, pos }) => ({
      file,
      line: lines.linePos(pos[0]).line,
      path: "",
      code: "YAML_NOT_VALID" as const,
      reason: `YAML sai: ${message}`,
      suggestion,
    }));
    if (faults.length > 0) return { ok: false, faults };
    const value: unknown = document.toJS({ maxAliasCount: ALIAS_LIMIT });
    const lineOf = (path: Path): number => {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
      }
      return 1;
    };
    return { ok: true, yaml: { value, lineOf } };
  } catch (cause) {
    // Aliases beyond the limit, or nesting beyond the stack: both only in files made to do harm.
    return failed(file, "YAML_NOT_VALID", `YAML sai: ${cause instanceof Error ? cause.message : cause}`, suggestion);
  }
};
