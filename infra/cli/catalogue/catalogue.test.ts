import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { loadDefinitions } from "../../../shared/definitions/load.ts";
import { canonicalJson } from "../../../shared/definitions/version.ts";
import { check } from "../check.ts";
import { motcua } from "../motcua.ts";
import { framesOf } from "./csv-frames.ts";
import { createProgress } from "./progress.ts";
import { openSource } from "./source-text.ts";

const printed = { out: "", err: "" };
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "catalogue-"));
  Object.assign(printed, { out: "", err: "" });
  const keep = (stream: "out" | "err") => (text: string | Uint8Array) => {
    printed[stream] += text;
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(keep("out"));
  vi.spyOn(process.stderr, "write").mockImplementation(keep("err"));
});
afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  await rm(folder, { recursive: true });
});

const generate = (to: string, ...more: string[]) =>
  motcua(["catalogue", "generate", "--procedures", "80", "--communes", "25", "--out", to, ...more]);

describe("a generated province", () => {
  test("is of many fields, marks each procedure as generated, and is clean", async () => {
    await generate(folder);
    const loaded = loadDefinitions({ provinceFile: join(folder, "province.yaml"), folder });
    expect(loaded.ok ? [] : loaded.faults).toEqual([]);
    if (!loaded.ok) return;
    const { procedures, province } = loaded.definitions;
    expect(procedures).toHaveLength(80);
    expect(new Set(procedures.map(({ field }) => field.vi)).size).toBe(75);
    expect(procedures.every(({ generated }) => generated === true)).toBe(true);
    expect(new Set(procedures.map(({ cases }) => cases.length)).size).toBe(3);
    expect(province.communes).toHaveLength(25);
    await check(["--province", join(folder, "province.yaml"), "--folder", folder]);
    expect(process.exitCode).toBeUndefined();
    expect(printed.out).toContain("Tỉnh Thử tải: 80 thủ tục");
  });
  test("may have more communes than the largest real one", async () => {
    await motcua(["catalogue", "generate", "--procedures", "5", "--communes", "240", "--out", folder, "--seed", "5"]);
    const loaded = loadDefinitions({ provinceFile: join(folder, "province.yaml"), folder });
    expect(loaded.ok ? [] : loaded.faults).toEqual([]);
    // A published definition may have 350,000 bytes.
    if (loaded.ok) expect(Buffer.byteLength(canonicalJson(loaded.definitions.province))).toBeLessThan(350_000);
  });
  test("is the same for the same seed, and another for another", async () => {
    const read = async (name: string) => {
      const files = (await readdir(join(folder, name, "procedures"))).sort();
      return Promise.all(files.map((file) => readFile(join(folder, name, "procedures", file), "utf8")));
    };
    await generate(join(folder, "a"), "--seed", "7");
    await generate(join(folder, "b"), "--seed", "7");
    await generate(join(folder, "c"), "--seed", "8");
    expect(await read("a")).toEqual(await read("b"));
    expect(await read("a")).not.toEqual(await read("c"));
  });
});

test("an import ends with 0 though rows were refused, and tells what became of them", async () => {
  const file = join(folder, "a.json");
  await writeFile(file, JSON.stringify([{ ma_thu_tuc: "1.001193", ten_thu_tuc: "Khai sinh" }, 5]));
  await motcua(["catalogue", "import", file, "--map", "national-portal", "--out", folder]);
  expect(process.exitCode).toBeUndefined();
  expect(printed.out).toContain("Đã đọc 2 dòng");
  expect(printed.out).toMatch(/1 {2}Từ chối/);
  expect(printed.err).toContain("100 %\n");
  expect(await readdir(folder)).toContain("bao-cao.csv");
  const [name = ""] = await readdir(join(folder, "procedures"));
  expect(parse(await readFile(join(folder, "procedures", name), "utf8")).openQuestions).toContainEqual({
    path: "cases[0].timeLimit",
    question: "Nguồn không ghi thời hạn; thời hạn giải quyết là bao lâu?",
  });
  await check(["--folder", folder]);
  expect(process.exitCode).toBe(1);
  expect(printed.out).toContain("docs/lints/OPEN_QUESTION.md");
});

test("a file that cannot be read ends with 1 and one sentence", async () => {
  await motcua(["catalogue", "import", join(folder, "khong.csv"), "--map", "spreadsheet", "--out", folder]);
  expect(process.exitCode).toBe(1);
  expect(printed.err).toMatch(/^Không có tệp .*\n$/);
});

test("an export goes to stdout, or to a file", async () => {
  await motcua(["catalogue", "export"]);
  expect(JSON.parse(printed.out).length).toBeGreaterThanOrEqual(12);
  await motcua(["catalogue", "export", "--format", "csv", "--out", join(folder, "x.csv")]);
  expect(await readFile(join(folder, "x.csv"), "utf8")).toMatch(/^\ufeffid,effectiveFrom,/);
});

test.each([
  [[]],
  [["nhap"]],
  [["toString"]],
  [["import", "a.csv"]],
  [["import", "--map", "spreadsheet"]],
  [["import", "a.csv", "--map", "spreadsheet", "--nhanh"]],
  [["export", "--format", "xml"]],
  [["export", "--nhanh"]],
  [["generate", "--procedures", "10"]],
  [["generate", "--procedures", "0", "--communes", "1", "--out", "x"]],
  [["generate", "--procedures", "1", "--communes", "241", "--out", "x"]],
  [["generate", "--nhanh"]],
])("catalogue %j shows how it is written", async (args) => {
  await motcua(["catalogue", ...args]);
  expect(printed.err).toContain("Cách dùng: motcua catalogue import");
  expect(process.exitCode).toBe(2);
});

describe("progress", () => {
  const shown = (isTTY: boolean) => {
    const texts: string[] = [];
    const show = createProgress({ isTTY, write: (text) => texts.push(text) });
    for (let at = 0; at <= 200; at++) show(at / 200);
    return texts;
  };
  test("is a line at each tenth where no terminal is", () => {
    expect(shown(false)).toEqual(Array.from({ length: 11 }, (_, at) => `${at * 10} %\n`));
  });
  test("is one bar on a terminal, drawn anew for each hundredth", () => {
    const texts = shown(true);
    expect(texts).toHaveLength(101);
    expect(texts.slice(0, -1).every((text) => text.startsWith("\r[") && !text.includes("\n"))).toBe(true);
    expect(texts.at(-1)).toBe(`\r[${"█".repeat(30)}] 100 %\n`);
  });
});

test("a quotation that never closes gives up its own row, not those behind it", async () => {
  const file = join(folder, "a.csv");
  await writeFile(file, 'a,b\n1,"x\ny"\n2,"mở\n3,z\n4,"hai\n5,w');
  const frames: [number, string, boolean][] = [];
  for await (const { row, text, broken } of framesOf(openSource(file, "auto"), (line) => /^\d,/.test(line)))
    frames.push([row, text, broken]);
  expect(frames).toEqual([
    [1, "a,b", false],
    [2, '1,"x\ny"', false],
    [3, '2,"mở', true],
    [4, "3,z", false],
    [5, '4,"hai', true],
    [6, "5,w", false],
  ]);
});
