import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { definitionRefusals } from "../../shared/text/definition-refusals.ts";
import { refusals } from "../../shared/text/refusals.ts";
import { sheetRefusals } from "../../shared/text/sheet-refusals.ts";

const root = join(import.meta.dirname, "../..");
const sentences = Object.entries({ ...refusals, ...definitionRefusals, ...sheetRefusals });
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => `${name}`);

/** The sentences themselves, and faults in definitions, which bring their own. */
const elsewhere = /shared\/(text|definitions|domain\/procedure)\/|shared\/domain\/routing\/check-/;

/** Product sources in which refusals are made. */
const sources = ["functions", "shared"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).map((entry) =>
      join(entry.parentPath, entry.name),
    ),
  )
  .filter((file) => file.endsWith(".ts") && !/\.(test|contract)\./.test(file) && !elsewhere.test(file))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

/** What each refusal of this code is given to fill its sentence with, one list per place where it is made. */
const details = (code: string): string[][] =>
  sources
    .split(`"${code}"`)
    .slice(1)
    .filter((after) => /^,\s*\{|^,\s*field|^\s*,?\s*\}?\)/.test(after))
    .map((after) => /^[^;]*?detail: \{([^}]*)\}/.exec(after.slice(0, 300))?.[1] ?? "")
    .map((inside) => inside.split(",").map((part) => part.split(":")[0]?.trim() ?? ""));

test.each(sentences)("%s has a sentence in Vietnamese with its marks, and one in English", (_, { vi, en }) => {
  expect(vi).toMatch(/[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i);
  expect(vi.normalize("NFC")).toBe(vi);
  expect(en).toMatch(/^[\x20-\x7e“”…–’]+$/);
});

/** What `described` in functions/ticket/offline-calls.ts fills the sentences about a call with that is told afterwards. */
const filledForCalls = ["number", "own", "time", "counterName"];
const ofCalls =
  /^(CALL_(OF_OTHER_DAY|UNKNOWN|WAS_AHEAD)|TICKET_(CALLED_ELSEWHERE|MET_ELSEWHERE|NOT_TOLD|TAKEN_LATER))$/;

describe("what a sentence leaves open", () => {
  const open = sentences.filter(([, { vi, en }]) => placeholders(`${vi}${en}`).length > 0);

  test.each(open)("%s is filled wherever it is told", (code, { vi, en }) => {
    if (ofCalls.test(code)) {
      expect(filledForCalls).toEqual(expect.arrayContaining([...placeholders(vi), ...placeholders(en)]));
      return;
    }
    const made = details(code);
    expect(made.length).toBeGreaterThan(0);
    for (const given of made)
      expect(given).toEqual(expect.arrayContaining([...new Set([...placeholders(vi), ...placeholders(en)])]));
  });
});

test("every code that the system can refuse with has its sentence", () => {
  const made = [...sources.matchAll(/(?:refuse\(|code: )"([A-Z][A-Z_]+)"/g)].map(([, code]) => `${code}`);
  const known = new Set([...sentences.map(([code]) => code)]);
  // Messages to people are checked when they are published; these never reach a person.
  const internal = /^TEMPLATE_|^SMS_/;
  expect([...new Set(made)].filter((code) => !known.has(code) && !internal.test(code))).toEqual([]);
});
