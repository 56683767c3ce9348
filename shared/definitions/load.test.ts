import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadDefinitions } from "./load.ts";
import { type LoadFaultCode, loadFaultCodes } from "./load-fault.ts";

const real = fileURLToPath(new URL(".", import.meta.url));
const provinceFile = fileURLToPath(new URL("../../infra/provinces/cao-bang.yaml", import.meta.url));
const BIRTH = "procedures/1.001193-khai-sinh.yaml";

/** A whole catalogue would only add time. */
const FEW = [
  "1.000656-khai-tu.yaml",
  "1.000894-ket-hon.yaml",
  "1.001193-khai-sinh.yaml",
  "2.000815-chung-thuc-ban-sao.yaml",
];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "definitions-"));
  for (const kind of ["calendars", "service-lines", "messages"])
    await cp(join(real, kind), join(folder, kind), { recursive: true });
  for (const name of FEW) await cp(join(real, "procedures", name), join(folder, "procedures", name));
});
afterEach(() => rm(folder, { recursive: true }));

const load = () => loadDefinitions({ provinceFile, folder });
/** What stops publishing. */
const faults = () => {
  const loaded = load();
  return loaded.ok ? [] : loaded.faults.filter(({ severity }) => severity === "error");
};
const change = async (name: string, edit: (text: string) => string) => {
  const file = join(folder, name);
  const before = await readFile(file, "utf8");
  const after = edit(before);
  expect(after).not.toBe(before);
  await writeFile(file, after);
};
const lineWith = async (name: string, part: string): Promise<number> =>
  (await readFile(join(folder, name), "utf8")).split("\n").findIndex((line) => line.includes(part)) + 1;

test("every real definition compiles for the demonstration province", () => {
  expect(loadDefinitions({ provinceFile })).toMatchObject({ ok: true });
  expect(faults()).toEqual([]);
});

test("at least forty-five procedures are written, each with its own file", async () => {
  const loaded = loadDefinitions({ provinceFile });
  const files = await readdir(join(real, "procedures"));
  const codes = loaded.ok ? loaded.definitions.procedures.map(({ id }) => id) : [];
  expect(codes.length).toBeGreaterThanOrEqual(45);
  expect(files.map((file) => file.slice(0, 8)).sort()).toEqual([...codes].sort());
});

test("a version is the hash of the content, so comments and the order of entries do not change it", async () => {
  const versions = () => {
    const loaded = load();
    return loaded.ok ? loaded.definitions.procedures.map(({ version }) => version) : [];
  };
  const before = versions();
  await change(BIRTH, (text) => `# ghi chú\n${text}`.replace(/^(department: \w+\n)((?:.|\n)*)$/m, "$2$1"));
  expect(versions()).toEqual(before);
  await change(BIRTH, (text) => text.replace("con mới sinh", "con vừa sinh"));
  expect(versions().filter((version, at) => version !== before[at])).toHaveLength(1);
});

/** How each kind of fault comes about, and the place that must be named. */
const examples: Readonly<Record<LoadFaultCode, { spoil: () => Promise<void>; path: string; near?: string }>> = {
  FILE_UNREADABLE: {
    spoil: () => writeFile(join(folder, BIRTH), Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xff, 0xfe])),
    path: "",
  },
  FILE_TOO_LARGE: { spoil: () => change(BIRTH, (text) => `${text}# ${"x".repeat(1024 * 1024)}\n`), path: "" },
  FILE_NAME: { spoil: () => cp(join(folder, BIRTH), join(folder, "procedures/khai-sinh.yml")), path: "" },
  YAML_NOT_VALID: {
    spoil: () => change(BIRTH, (text) => text.replace("department: justice", "department: justice: 2")),
    path: "",
    near: "department:",
  },
  ENTRY_MISSING: { spoil: () => change(BIRTH, (text) => text.replace(/^outcome:\n(?: .*\n)+/m, "")), path: "outcome" },
  ENTRY_UNKNOWN: {
    spoil: () => change(BIRTH, (text) => text.replace("required: false", "requried: false")),
    path: "cases[0].components[2].requried",
    near: "requried",
  },
  ENTRY_NOT_VALID: {
    spoil: () => change(BIRTH, (text) => text.replace("workHours: 1.5", "workHours: nhiều")),
    path: "steps[0].workHours",
    near: "nhiều",
  },
  ENTRY_TOO_DEEP: {
    spoil: () => change(BIRTH, (text) => `${text}deep: &deep [*deep]\n`),
    path: "",
  },
};

test.each(loadFaultCodes)("%s is told with file, line and entry", async (code) => {
  const { spoil, path, near } = examples[code];
  await spoil();
  const fault = faults().find((one) => one.code === code);
  expect(fault).toMatchObject({ path });
  expect(fault?.file).toMatch(/khai-sinh\.ya?ml$/);
  if (near !== undefined) expect(fault?.line).toBe(await lineWith(BIRTH, near));
  expect(fault?.reason).toMatch(/\S/);
  expect(fault?.suggestion).toMatch(/\S/);
});

test("a fault between files is told at its line in the file that must change", async () => {
  await change(BIRTH, (text) => text.replace("owner: justice", "owner: justise"));
  expect(faults()).toEqual([
    expect.objectContaining({
      file: join(folder, BIRTH),
      line: await lineWith(BIRTH, "owner: justise"),
      path: "steps[0].owner",
      code: "OWNER_UNKNOWN",
    }),
  ]);
});

test("a fault in the province's file is told at its line there", async () => {
  await rm(join(folder, "service-lines/van-hoa-xa-hoi.yaml"));
  const text = (await readFile(provinceFile, "utf8")).split("\n");
  const fault = faults().find(({ code }) => code === "COUNTER_LINE_UNKNOWN");
  expect(fault).toMatchObject({ file: provinceFile });
  expect(text[(fault?.line ?? 0) - 1]).toContain("van-hoa-xa-hoi");
});

test.each(["25:00", "24:00", "07:60", "7:30"])(
  "a line cannot open at %s, and the editor is told how to write it",
  async (time) => {
    const file = "service-lines/van-hoa-xa-hoi.yaml";
    await change(file, (text) => text.replace('from: "13:00"', `from: "${time}"`));
    expect(faults()).toMatchObject([
      {
        file: join(folder, file),
        line: await lineWith(file, `"${time}"`),
        path: "hours.weekday[1].from",
        code: "ENTRY_NOT_VALID",
        reason: "giờ phải viết dạng HH:MM, từ 00:00 đến 23:59",
      },
    ]);
  },
);

test("a line cannot close before it opens", async () => {
  const file = "service-lines/van-hoa-xa-hoi.yaml";
  await change(file, (text) => text.replace('to: "17:00"', 'to: "12:30"'));
  expect(faults()).toMatchObject([{ path: "hours.weekday", code: "LINE_SESSIONS_NOT_IN_ORDER" }]);
});

test("a code used in two files is told in the second", async () => {
  await cp(join(folder, BIRTH), join(folder, "procedures/9-ban-sao.yaml"));
  expect(faults()).toMatchObject([
    { file: join(folder, "procedures/9-ban-sao.yaml"), code: "PROCEDURE_TWICE", path: "id" },
  ]);
});

test("years are told apart whatever their files are named", async () => {
  await cp(join(folder, "calendars/vn-2026.yaml"), join(folder, "calendars/aa.yaml"));
  expect(faults()).toMatchObject([{ file: join(folder, "calendars/vn-2026.yaml"), code: "CALENDAR_YEAR_TWICE" }]);
});

test("faults of several files are told together", async () => {
  await change(BIRTH, (text) => text.replace("form: original", "form: giấy"));
  await change("procedures/1.000656-khai-tu.yaml", (text) => text.replace("level: full", "level: đủ"));
  expect(new Set(faults().map(({ file }) => file)).size).toBe(2);
});

test("a file whose aliases multiply without end is refused", async () => {
  const bomb = Array.from({ length: 12 }, (_, at) => `a${at}: &a${at} [${`*a${at - 1}, `.repeat(at === 0 ? 0 : 9)}x]`);
  await writeFile(join(folder, "procedures/bomb.yaml"), bomb.join("\n"));
  expect(faults()).toMatchObject([{ code: "YAML_NOT_VALID" }]);
});

test("a file nested without end is refused", async () => {
  await writeFile(join(folder, "procedures/deep.yaml"), "[".repeat(100_000));
  expect(faults()[0]).toMatchObject({ code: "YAML_NOT_VALID", file: join(folder, "procedures/deep.yaml") });
});

test("an entry named __proto__ is an unknown entry like any other", async () => {
  await change(BIRTH, (text) => `${text}__proto__:\n  admin: true\n`);
  expect(faults()).toMatchObject([{ code: "ENTRY_UNKNOWN", path: "__proto__" }]);
});

test("an empty file is not a definition", async () => {
  await writeFile(join(folder, "procedures/trong.yaml"), "");
  expect(faults()).toMatchObject([{ code: "ENTRY_NOT_VALID", file: join(folder, "procedures/trong.yaml") }]);
});

test("a province that has no file is told as a file that cannot be read", () => {
  const loaded = loadDefinitions({ provinceFile: join(folder, "khong-co.yaml"), folder });
  expect(loaded).toMatchObject({ ok: false, faults: [{ code: "FILE_UNREADABLE" }] });
});
