import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadDefinitions } from "../../../shared/definitions/load.ts";
import { countOutcomes, type RowOutcome } from "../../../shared/domain/catalogue/ledger.ts";
import { dirtyCatalogue } from "../../../tests/support/dirty-catalogue.ts";
import { importCatalogue } from "./import.ts";
import { readMapping } from "./mapping-file.ts";

const provinceFile = fileURLToPath(new URL("../../provinces/cao-bang.yaml", import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "catalogue-"));
});
afterEach(() => rm(folder, { recursive: true }));

const notes: string[] = [];
const run = async (content: string | Buffer, { name = "a.csv", map = "national-portal", replace = false } = {}) => {
  const file = join(folder, name);
  await writeFile(file, content);
  const shares: number[] = [];
  const outcomes = await importCatalogue({
    file,
    mapping: readMapping(map),
    folder,
    report: join(folder, "bao-cao.csv"),
    replace,
    progress: (share) => void shares.push(share),
    note: (sentence) => void notes.push(sentence),
  });
  return { outcomes, shares };
};

/** In the words of `Expected`. */
const resultOf = ({ result }: RowOutcome) => {
  switch (result.kind) {
    case "questions":
      return { kind: result.kind, codes: result.doubts.map(({ code }) => code).sort() };
    case "refused":
      return { kind: result.kind, code: result.refusal };
    default:
      return { kind: result.kind };
  }
};

describe("six hundred rows as provinces send them", () => {
  const { bytes, rows } = dirtyCatalogue(600);

  test("each has exactly the result that its fault asks for", async () => {
    const { outcomes, shares } = await run(bytes);
    expect(outcomes).toHaveLength(600);
    const found = outcomes.map((outcome, at) => ({ row: outcome.row, what: rows[at]?.what, ...resultOf(outcome) }));
    const wanted = rows.map(({ row, what, expected }) => ({
      row,
      what,
      ...expected,
      ...("codes" in expected ? { codes: [...expected.codes].sort() } : {}),
    }));
    expect(found).toEqual(wanted);
    expect(new Set(wanted.map(({ kind }) => kind)).size).toBe(4);
    const { counts } = countOutcomes(outcomes);
    expect(counts.taken + counts.questions + counts.refused + counts.repeat).toBe(600);
    expect(shares.at(-1)).toBe(1);
  });

  test("the report has each of them once, and no cell that a spreadsheet would compute", async () => {
    const { outcomes } = await run(bytes);
    const report: string[][] = parse(await readFile(join(folder, "bao-cao.csv"), "utf8"), { bom: true });
    expect(report[0]).toEqual(["Dòng", "Mã thủ tục", "Tên thủ tục", "Kết quả", "Lý do"]);
    expect(report.slice(1).map(([row]) => Number(row))).toEqual(outcomes.map(({ row }) => row));
    expect(report.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(report.slice(1).every(([, , , result]) => result !== undefined && result !== "")).toBe(true);
  });

  test("what was taken is a definition each, and nothing but its open questions keeps it from being published", async () => {
    const { outcomes } = await run(bytes);
    const { counts } = countOutcomes(outcomes);
    expect(await readdir(join(folder, "procedures"))).toHaveLength(counts.taken + counts.questions);
    const loaded = loadDefinitions({ provinceFile, folder });
    const faults = loaded.ok ? [] : loaded.faults.filter(({ severity }) => severity === "error");
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(["OPEN_QUESTION"]));
    expect(new Set(faults.map(({ file }) => file)).size).toBe(counts.questions);
  });
});

const HEADER = 'Mã TTHC,Tên thủ tục,Lĩnh vực,Thời hạn,Đơn vị,"Phí, lệ phí",Thành phần hồ sơ,Kết quả,Căn cứ pháp lý';
const ROW = "1.001193,Đăng ký khai sinh,Hộ tịch,3,ngày làm việc,Miễn phí,Tờ khai,Giấy khai sinh,Luật Hộ tịch 2014";
const spreadsheet = { map: "spreadsheet" };
const kinds = (outcomes: readonly RowOutcome[]) => outcomes.map(({ row, result }) => `${row} ${result.kind}`);
const nameOf = (outcomes: readonly RowOutcome[]) => outcomes[0]?.name;

describe("a file", () => {
  const text = `${HEADER}\n${ROW}\n`;
  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16, little end first, with its mark", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16, little end first", Buffer.from(text, "utf16le")],
    ["UTF-16, big end first, with its mark", Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
    ["UTF-16, big end first", Buffer.from(text, "utf16le").swap16()],
  ])("is read in %s", async (_, bytes) => {
    const { outcomes } = await run(bytes, spreadsheet);
    expect(kinds(outcomes)).toEqual(["2 taken"]);
    expect(nameOf(outcomes)).toBe("Đăng ký khai sinh");
  });
  test("is read in Windows-1258", async () => {
    // Đ, ê, ă, ư and ơ are letters of their own; tones follow their vowel.
    const letters: Readonly<Record<string, number>> = {
      Đ: 0xd0,
      đ: 0xf0,
      ê: 0xea,
      ă: 0xe3,
      ư: 0xfd,
      ơ: 0xf5,
      ô: 0xf4,
      â: 0xe2,
      "\u0300": 0xcc,
      "\u0301": 0xec,
      "\u0309": 0xd2,
      "\u0303": 0xde,
      "\u0323": 0xf2,
    };
    const bytes = [
      ...text
        .normalize("NFD")
        .replace(
          /([aoeu])(\u0323?)(\u0302|\u0306|\u031b)/g,
          (_all, base: string, dot: string, mark: string) => (base + mark).normalize("NFC") + dot,
        ),
    ];
    const { outcomes } = await run(Buffer.from(bytes.map((one) => letters[one] ?? one.charCodeAt(0))), spreadsheet);
    expect(nameOf(outcomes)).toBe("Đăng ký khai sinh");
    expect(kinds(outcomes)).toEqual(["2 taken"]);
  });
  test.each([";", "\t"])("may part its cells by %j", async (sign) => {
    const { outcomes } = await run(
      `${HEADER.replace('"Phí, lệ phí"', "Lệ phí")}\n${ROW}\n`.replaceAll(",", sign),
      spreadsheet,
    );
    expect(kinds(outcomes)).toEqual(["2 taken"]);
  });
  test("counts rows as a spreadsheet does, empty lines too", async () => {
    const other = ROW.replace("1.001193", "1.001194");
    expect(kinds((await run(`${HEADER}\r\n${ROW}\r\n\r\n${other}`, spreadsheet)).outcomes)).toEqual([
      "2 taken",
      "4 taken",
    ]);
  });
  test("may be a JSON list, a list inside, an object of rows, or one row", async () => {
    const row = Object.fromEntries(
      HEADER.replace('"Phí, lệ phí"', "Lệ phí")
        .split(",")
        .map((column, at) => [column, ROW.split(",")[at]]),
    );
    for (const value of [[row], { a: row }, row]) {
      const { outcomes } = await run(JSON.stringify(value), { name: "a.json", map: "spreadsheet", replace: true });
      expect(kinds(outcomes)).toEqual(["1 taken"]);
    }
    expect(
      kinds((await run(JSON.stringify([row, 5, row]), { name: "a.json", map: "spreadsheet", replace: true })).outcomes),
    ).toEqual(["1 taken", "2 refused", "3 repeat"]);
  });
  test("that ends inside a quotation is told as one broken row", async () => {
    const { outcomes } = await run(`${HEADER}\n${ROW}\n1.001194,"Đăng ký\nvà nữa`, spreadsheet);
    expect(outcomes[1]?.result).toMatchObject({ kind: "refused", refusal: "QUOTES_BROKEN" });
  });
  test("that lacks a column is read, and the column is named", async () => {
    await run("Mã TTHC,Tên thủ tục\n1.001193,Khai sinh\n", spreadsheet);
    expect(notes.at(-1)).toContain("“Lĩnh vực”");
  });
});

describe("a file that cannot be read at all", () => {
  test.each([
    ["a.csv", "Tên,Khác\na,b\n", "Tệp không có cột “Mã TTHC / Mã thủ tục”"],
    ["a.csv", "", "Tệp trống"],
    ["a.csv", 'Mã TTHC,"Tên" thủ tục\n', "Dòng tiêu đề có dấu nháy kép"],
    ["a.json", "[1,", "Tệp không phải JSON đúng"],
    ["a.json", "5", "Không thấy danh sách bản ghi"],
  ])("%s %s says why in one sentence", async (name, content, sentence) => {
    await expect(run(content, { name, map: "spreadsheet" })).rejects.toThrow(sentence);
  });
  test("is told when it is not there, is a folder, or is over 100 MB", async () => {
    const task = {
      mapping: readMapping("spreadsheet"),
      folder,
      report: join(folder, "r.csv"),
      replace: false,
      progress: () => {},
      note: () => {},
    };
    await expect(importCatalogue({ ...task, file: join(folder, "khong.csv") })).rejects.toThrow("Không có tệp");
    await expect(importCatalogue({ ...task, file: folder })).rejects.toThrow("không phải là tệp");
    const large = join(folder, "lon.csv");
    await writeFile(large, "");
    await truncate(large, 100 * 1024 * 1024 + 1);
    await expect(importCatalogue({ ...task, file: large })).rejects.toThrow("chỉ đọc được đến 100 MB");
  });
});

test("answers that officials wrote into the folder are not written over by mistake", async () => {
  const text = `${HEADER}\n${ROW}\n`;
  await run(text, spreadsheet);
  await expect(run(text, spreadsheet)).rejects.toThrow("--replace");
  expect(kinds((await run(text, { ...spreadsheet, replace: true })).outcomes)).toEqual(["2 taken"]);
});

describe("a mapping", () => {
  test.each(["national-portal", "spreadsheet", "motcua"])("%s is shipped", (name) => {
    expect(readMapping(name).source).toMatch(/\S/);
  });
  test("that is not there, or wrong, is told with its line", async () => {
    expect(() => readMapping("khong-co")).toThrow("có sẵn (shipped): motcua, national-portal, spreadsheet");
    const file = join(folder, "map.yaml");
    await writeFile(file, "form: facts\nsource: Tỉnh\ncolumns:\n  code: Mã\n  ten: Tên\n");
    expect(() => readMapping(file)).toThrow(/map\.yaml:\d+/);
  });
});
