import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ProcedureDefinition } from "../domain/procedure/definition.ts";
import { parseDefinition } from "./parse-definition.ts";

const folder = mkdtempSync(join(tmpdir(), "yaml-"));
afterAll(() => rmSync(folder, { recursive: true }));

const faultsOf = (content: string | Buffer) => {
  const file = join(folder, "thu-tuc.yaml");
  writeFileSync(file, content);
  const read = parseDefinition(file, ProcedureDefinition);
  return read.ok ? [] : read.faults;
};
const many = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join("\n");

test.each<[string, string | Buffer, string]>([
  ["larger than any definition", Buffer.alloc(2 * 1024 * 1024, "a: 1\n"), "FILE_TOO_LARGE"],
  ["in another encoding", Buffer.from("id: thủ tục", "utf16le"), "FILE_UNREADABLE"],
  ["of brackets without end", "[".repeat(200_000), "YAML_NOT_VALID"],
  ["of braces without end", "{a: ".repeat(60_000), "YAML_NOT_VALID"],
  ["of lists in lists without end", "- ".repeat(100_000), "YAML_NOT_VALID"],
  ["of questions without end", "? ".repeat(100_000), "YAML_NOT_VALID"],
  ["of empty lines only", "\n".repeat(200_000), "ENTRY_NOT_VALID"],
  ["indented without end", many(600, (at) => `${" ".repeat(at)}a:`), "ENTRY_TOO_DEEP"],
  [
    "of aliases that multiply",
    many(12, (at) => `a${at}: &a${at} [${`*a${at - 1}, `.repeat(at === 0 ? 0 : 9)}x]`),
    "YAML_NOT_VALID",
  ],
  [
    "of aliases that merge and multiply",
    many(12, (at) => `a${at}: &a${at} {${at === 0 ? "x: 1" : `<<: [*a${at - 1}, *a${at - 1}]`}}`),
    "YAML_NOT_VALID",
  ],
  ["of one alias ten thousand times", `- &a x\n${many(10_000, () => "- *a")}`, "YAML_NOT_VALID"],
  ["of a list inside itself", "review: &a [*a, *a]", "ENTRY_TOO_DEEP"],
  ["of an alias of nothing", "review: *a", "YAML_NOT_VALID"],
  ["with code in it", "review: !!js/function 'return 1'", "YAML_NOT_VALID"],
  ["with a sort of value that nobody knows", "review: !thu-tuc x", "YAML_NOT_VALID"],
  ["of two documents", "id: 1\n---\nid: 2", "YAML_NOT_VALID"],
])("a file %s is refused", (_, content, code) => {
  expect(faultsOf(content).map((fault) => fault.code)).toContain(code);
});

test("an entry written twice is told at its second line", () => {
  expect(faultsOf("id: '1.001193'\nname:\n  vi: A\n  en: A\n  vi: B\nid: '1'")).toMatchObject([
    { code: "YAML_NOT_VALID", line: 6, reason: 'YAML sai: mục "id" ghi hai lần ở cùng một chỗ.' },
    { code: "YAML_NOT_VALID", line: 5, reason: expect.stringContaining('"vi"') },
  ]);
});

test("twenty thousand entries are compared once each", () => {
  const faults = faultsOf(many(20_000, (at) => `k${at % 19_999}: 1`));
  expect(faults).toMatchObject([{ code: "YAML_NOT_VALID", line: 20_000, reason: expect.stringContaining('"k0"') }]);
});

test("a merge is an entry like any other: one definition stands whole in its file", () => {
  expect(faultsOf("law: &a [{ title: Luật }]\nname: { <<: *a, vi: A, en: B }").map(({ path }) => path)).toContain("id");
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
  "an entry named %s is unknown or refused",
  (key) => {
    const faults = faultsOf(`outcome: { name: { vi: Giấy, en: Paper, ${key}: 1 } }\n${key}: { admin: true }`);
    expect(faults.length).toBeGreaterThan(0);
    expect(Object.hasOwn(Object.prototype, "admin")).toBe(false);
  },
);
