import type * as z from "zod";
import vietnamese from "zod/v4/locales/vi.js";
import { type LoadFault, type LoadFaultCode, type Path, showPath } from "./load-fault.ts";
import { readYaml, type YamlFile } from "./read-yaml.ts";

const { localeError } = vietnamese();

interface Entry {
  readonly path: Path;
  readonly code: LoadFaultCode;
  readonly reason: string;
  readonly suggestion: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((part, key) => (isRecord(part) ? part[String(key)] : undefined), value);

const unknownEntry = (path: Path): Entry => ({
  path,
  code: "ENTRY_UNKNOWN",
  reason: `Không có mục nào tên "${String(path.at(-1))}" ở đây.`,
  suggestion: "Kiểm tra chính tả; các mục dùng được có trong tệp lược đồ ở thư mục schemas.",
});

/** Entries of the file that the parsed definition does not hold: a misspelt name would otherwise vanish in silence. */
function* unknownEntries(raw: unknown, parsed: unknown, path: Path = []): Generator<Entry> {
  if (!isRecord(raw) || !isRecord(parsed)) return;
  for (const [key, value] of Object.entries(raw)) {
    const at = [...path, Array.isArray(raw) ? Number(key) : key];
    if (Object.hasOwn(parsed, key)) yield* unknownEntries(value, parsed[key], at);
    else yield unknownEntry(at);
  }
}

const entriesOf = (issue: z.core.$ZodIssue, raw: unknown): Entry[] => {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownEntry([...issue.path, key]));
  if (issue.path.length > 0 && valueAt(raw, issue.path) === undefined)
    return [
      {
        path: issue.path,
        code: "ENTRY_MISSING",
        reason: `Thiếu mục "${showPath(issue.path)}".`,
        suggestion: "Thêm mục này; xem mẫu ở một tệp khác cùng thư mục.",
      },
    ];
  return [{ path: issue.path, code: "ENTRY_NOT_VALID", reason: issue.message, suggestion: "Sửa giá trị ở dòng này." }];
};

export interface Parsed<Value> {
  readonly file: string;
  readonly value: Value;
  readonly lineOf: YamlFile["lineOf"];
}

export type DefinitionRead<Value> =
  | { readonly ok: true; readonly parsed: Parsed<Value> }
  | { readonly ok: false; readonly faults: LoadFault[] };

/** Reads one definition file and parses it; a name that the schema does not know is a fault too. */
export const parseDefinition = <Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): DefinitionRead<z.infer<Schema>> => {
  const read = readYaml(file);
  if (!read.ok) return read;
  const { value: raw, lineOf } = read.yaml;
  const result = schema.safeParse(raw, { error: localeError });
  const entries = result.success
    ? [...unknownEntries(raw, result.data)]
    : result.error.issues.flatMap((issue) => entriesOf(issue, raw));
  if (result.success && entries.length === 0) return { ok: true, parsed: { file, value: result.data, lineOf } };
  return {
    ok: false,
    faults: entries.map(({ path, ...rest }) => ({ file, line: lineOf(path), path: showPath(path), ...rest })),
  };
};
