import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const law = readFileSync(join(root, "docs/law.md"), "utf8");

/** The rows "| F9 | rule | law | files |" of the table of rules; a rule of which nothing is built has no file. */
const rules = [...law.matchAll(/^\| ([FT]\d+) \|[^|]+\|[^|]+\|([^|]+)\|$/gm)].map(([, name, where]) => ({
  name: `${name}`,
  files: [...`${where}`.matchAll(/`([^`]+)`/g)].map(([, file]) => `${file}`),
}));

const testsUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => join(folder, file));

/** Which rules the titles of a file's tests begin with: test("F9 – an office that will be late …"), also two: "F8, F16 – …". */
const citedIn = (file: string): string[] =>
  [...readFileSync(join(root, file), "utf8").matchAll(/\(\s*["'`]((?:[FT]\d+, )*[FT]\d+) – \S/g)].flatMap(([, names]) =>
    `${names}`.split(", "),
  );

const tests = ["functions", "infra", "shared", "tests", "web-static"].flatMap(testsUnder);
const cited = new Map(tests.map((file) => [file, citedIn(file)]));

test("the table has every rule of flow and of time once, in their order", () => {
  const numbered = (letter: string, last: number) =>
    Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);
  expect(rules.map(({ name }) => name)).toEqual([...numbered("F", 17), ...numbered("T", 7)]);
});

test.each(rules.filter(({ files }) => files.length > 0))(
  "$name is proved by a test in each file that the law's table names",
  ({ name, files }) => {
    expect(files.filter((file) => !cited.get(file)?.includes(name))).toEqual([]);
  },
);

test("a rule without a test is told among what is not implemented", () => {
  const missing = rules.filter(({ files }) => files.length === 0).map(({ name }) => name);
  const admitted = law.slice(law.indexOf("## Not implemented"));
  expect(missing.filter((name) => !new RegExp(`\\b${name}\\b`).test(admitted))).toEqual([]);
});

test("no test cites a rule that the table does not have", () => {
  const known = new Set(rules.map(({ name }) => name));
  expect(
    [...cited].flatMap(([file, names]) => names.filter((name) => !known.has(name)).map((name) => `${file} ${name}`)),
  ).toEqual([]);
});
