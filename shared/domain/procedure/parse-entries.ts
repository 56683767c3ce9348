import type * as z from "zod";
import vietnamese from "zod/v4/locales/vi.js";
import { kindWords, leastWords, notEmptyWords } from "../kind-words.ts";
import type { Localized } from "../localized.ts";
import type { EntryFaultCode } from "./fault.ts";
import { showPath } from "./show-path.ts";

const { localeError } = vietnamese();

/** Levels of a definition. The deepest condition that is allowed ends at the twenty-fourth. */
const DEPTH_LIMIT = 64;
/** Values in one definition; the largest real one has some hundreds. */
const SIZE_LIMIT = 100_000;

export interface EntryFinding {
  readonly path: readonly (string | number)[];
  readonly code: EntryFaultCode;
  readonly reason: string;
  readonly suggestion: string;
}

export interface ParsedEntries<Value> {
  /** Absent when an entry is missing or not valid. */
  readonly value?: Value;
  readonly findings: readonly EntryFinding[];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Counted level by level, because what is nested without end would also end whoever follows it by calling himself. */
export const isBounded = (value: unknown): boolean => {
  let [level, size] = [[value], 0];
  for (let depth = 0; depth < DEPTH_LIMIT && level.length > 0 && size <= SIZE_LIMIT; depth++) {
    size += level.length;
    level = level.flatMap((part) => (isRecord(part) ? Object.values(part) : []));
  }
  return level.length === 0;
};

const tooDeep: EntryFinding = {
  path: [],
  code: "ENTRY_TOO_DEEP",
  reason: `Nội dung lồng nhau quá ${DEPTH_LIMIT} tầng hoặc có quá ${SIZE_LIMIT} giá trị, không phải một định nghĩa.`,
  suggestion: "Viết lại theo mẫu của một tệp khác cùng thư mục.",
};

const valueAt = (value: unknown, path: EntryFinding["path"]): unknown =>
  path.reduce<unknown>((part, key) => Object(part)[key], value);

const unknownEntry = (path: EntryFinding["path"]): EntryFinding => ({
  path,
  code: "ENTRY_UNKNOWN",
  reason: `Không có mục nào tên "${path.at(-1)}" ở đây.`,
  suggestion: "Kiểm tra chính tả; các mục dùng được có trong tệp lược đồ ở thư mục schemas.",
});

/** Entries that the parsed definition does not hold: a misspelt name would otherwise vanish in silence. */
function* unknownEntries(raw: unknown, parsed: unknown, path: EntryFinding["path"] = []): Generator<EntryFinding> {
  if (!isRecord(raw) || !isRecord(parsed)) return;
  for (const [key, value] of Object.entries(raw)) {
    const at = [...path, Array.isArray(raw) ? Number(key) : key];
    if (Object.hasOwn(parsed, key)) yield* unknownEntries(value, parsed[key], at);
    else yield unknownEntry(at);
  }
}

type Issue = z.core.$ZodIssue;

/** That the value is of quite another shape, so that this form was not meant. */
const isOtherShape = ({ code, path }: Issue): boolean =>
  path.length === 0 && (code === "invalid_type" || code === "unrecognized_keys");

/** What is wrong in the one form of several that the editor meant; the whole when none can be told. */
const meant = (issue: Issue): Issue[] => {
  if (issue.code !== "invalid_union") return [issue];
  const forms = issue.errors.filter((form) => !form.some(isOtherShape));
  const [form] = forms;
  if (form === undefined || forms.length > 1) return [issue];
  return form.flatMap((inner) => meant({ ...inner, path: [...issue.path, ...inner.path] }));
};

const messageOf = (issue: Issue): string => {
  if (issue.code === "invalid_union" && issue.path.includes("when"))
    return "Điều kiện phải có đúng một dạng: case; answer cùng với is; all; any; hoặc not.";
  const words = wordsOf(issue);
  return words === undefined ? issue.message : `Giá trị ở đây ${words.vi}.`;
};

/** zod names kinds by its own words: "nhận được string", "mong đợi number >=0". */
const wordsOf = (issue: Issue): Localized | undefined => {
  if (issue.code === "invalid_type") return kindWords[issue.expected];
  if (issue.code !== "too_small") return undefined;
  if (issue.origin === "number") return leastWords(issue.minimum);
  // What a list needs is told by its own sentence.
  return issue.origin === "string" && issue.minimum === 1 ? notEmptyWords : undefined;
};

const entriesOf = (issue: Issue, raw: unknown): EntryFinding[] => {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownEntry([...path, key]));
  if (path.length > 0 && valueAt(raw, path) === undefined)
    return [
      {
        path,
        code: "ENTRY_MISSING",
        reason: `Thiếu mục "${showPath(path)}".`,
        suggestion: "Thêm mục này; xem mẫu ở một tệp khác cùng thư mục.",
      },
    ];
  return [{ path, code: "ENTRY_NOT_VALID", reason: messageOf(issue), suggestion: "Sửa giá trị ở dòng này." }];
};

/** Parses one definition, from a file or from an editor's page; a name that the schema does not know is a fault too. */
export const parseEntries = <Schema extends z.ZodType>(
  raw: unknown,
  schema: Schema,
): ParsedEntries<z.infer<Schema>> => {
  if (!isBounded(raw)) return { findings: [tooDeep] };
  const result = schema.safeParse(raw, { error: localeError });
  return result.success
    ? { value: result.data, findings: [...unknownEntries(raw, result.data)] }
    : { findings: result.error.issues.flatMap(meant).flatMap((issue) => entriesOf(issue, raw)) };
};
