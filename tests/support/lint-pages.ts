import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { changeEntry } from "./change-entry.ts";

const FOLDER = join(import.meta.dirname, "../../docs/lints");
const KINDS = /^(procedures|calendars|serviceLines|messages|slips|replies|routes|province)\b/;

export interface LintPage {
  readonly code: string;
  /** What the fault means, in one Vietnamese sentence. */
  readonly sentence: string;
  readonly english: string;
  readonly level: string;
  readonly bad: string;
  readonly good: string;
}

const read = (name: string): string => readFileSync(join(FOLDER, name), "utf8");

const block = (text: string, heading: string): string =>
  new RegExp(`## ${heading}\\n\\n\`\`\`\\w+\\n([\\s\\S]*?)\\n\`\`\``).exec(text)?.[1] ?? "";

const pageOf = (code: string): LintPage => {
  const text = read(`${code}.md`);
  const [title = "", , sentence = "", english = "", , rest = ""] = text.split("\n");
  if (title !== `# ${code}`) throw new Error(`${code}.md has another title`);
  const level = /^\*\*(.*?)\.\*\*/.exec(rest)?.[1] ?? "";
  return { code, sentence, english, level, bad: block(text, "Sai"), good: block(text, "Đúng") };
};

export const lintPages = (): LintPage[] =>
  readdirSync(FOLDER)
    .filter((name) => /^[A-Z_]+\.md$/.test(name) && name !== "README.md")
    .map((name) => pageOf(name.slice(0, -".md".length)));

/** The index: code, level and sentence of each row. */
export const lintIndex = (): string[][] =>
  [...read("README.md").matchAll(/^\| \[(\w+)\]\(\1\.md\) \| (.*?) \| (.*) \|$/gm)].map((row) => row.slice(1));

type Tree = Record<string, unknown>;
/** The set of base.yaml with the entries of an example changed; `null` takes an entry out. */
export const baseWith = (example: string): Tree => {
  const set: Tree = parse(read("base.yaml"));
  const changes: Tree = parse(example) ?? {};
  for (const [place, value] of Object.entries(changes))
    changeEntry(set, KINDS.test(place) ? place : `procedures[0].${place}`, value);
  return set;
};
