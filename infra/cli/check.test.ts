import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import { check, checkFile, checkReport } from "./check.ts";
import { countFaults, showFaults } from "./show-faults.ts";

const provinceFile = fileURLToPath(new URL("../provinces/cao-bang.yaml", import.meta.url));
const definitions = fileURLToPath(new URL("../../shared/definitions/", import.meta.url));

afterEach(() => {
  process.exitCode = undefined;
});

test("sound definitions are counted, and what is only doubtful stops nothing", () => {
  const report = checkReport({ provinceFile });
  expect(report.ok).toBe(true);
  expect(report.faults.every(({ severity }) => severity === "warning")).toBe(true);
  expect(report.text).toMatch(/^Cao Bằng: \d+ thủ tục, 3 nhóm lấy số, .* Không có lỗi(, \d+ cảnh báo)?\.$/m);
});

test("an editor can ask for what nobody has verified yet", () => {
  expect(checkReport({ provinceFile }, { review: true }).text).toContain("1.001776 ");
  expect(checkReport({ provinceFile }).text).not.toContain("1.001776 ");
});

const fault = {
  file: join(process.cwd(), "shared/definitions/procedures/a.yaml"),
  line: 12,
  path: "steps[0].owner",
  code: "OWNER_UNKNOWN",
  severity: "error",
  reason: "Không ai nhận bước này.",
  suggestion: 'Có phải là "justice"?',
} as const;

test("faults stand together by their file, in the order of its lines, each with its mend and its page", () => {
  const shown = showFaults([
    fault,
    { ...fault, file: join(process.cwd(), "b.yaml"), path: "", code: "FILE_NAME" },
    { ...fault, line: 3, severity: "warning", path: "summary.en", code: "TEXT_NOT_TRANSLATED" },
  ]);
  expect(shown).toBe(`shared/definitions/procedures/a.yaml:3
  cảnh báo ở dòng 3, summary.en
    Không ai nhận bước này.
    → Có phải là "justice"?
    docs/lints/TEXT_NOT_TRANSLATED.md
  LỖI ở dòng 12, steps[0].owner
    Không ai nhận bước này.
    → Có phải là "justice"?
    docs/lints/OWNER_UNKNOWN.md

b.yaml:12
  LỖI ở dòng 12
    Không ai nhận bước này.
    → Có phải là "justice"?
    docs/lints/FILE_NAME.md`);
});

test.each([
  [[], "Không có lỗi"],
  [["warning"], "Không có lỗi, 1 cảnh báo"],
  [["error", "error"], "2 lỗi"],
  [["error", "warning"], "1 lỗi, 1 cảnh báo"],
] as const)("%j are counted as: %s", (severities, told) => {
  expect(countFaults(severities.map((severity) => ({ ...fault, severity })))).toBe(told);
});

test("every fault is listed, and their number last", async () => {
  const folder = await mkdtemp(join(tmpdir(), "check-"));
  await cp(definitions, folder, { recursive: true });
  const file = join(folder, "procedures/1.001193-khai-sinh.yaml");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace("owner: justice", "owner: justise").replace("decides: true", "decides: false"));
  const report = checkReport({ provinceFile, folder });
  await rm(folder, { recursive: true });
  expect(report.ok).toBe(false);
  expect(report.text).toContain("docs/lints/OWNER_UNKNOWN.md");
  expect(report.text).toContain("docs/lints/NO_DECIDING_STEP.md");
  expect(report.text).toMatch(/^2 lỗi(, \d+ cảnh báo)?\.$/m);
});

describe("one file by itself", () => {
  const birth = join(definitions, "procedures/1.001193-khai-sinh.yaml");
  const draft = async (edit: (text: string) => string): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), "draft-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, "khai-sinh.yaml");
    await writeFile(file, edit(await readFile(birth, "utf8")));
    return file;
  };

  test("is checked against the rest of the set, in its place or as a draft elsewhere", async () => {
    for (const file of [birth, await draft((text) => text)]) {
      const { ok, faults } = checkFile(file, { provinceFile });
      expect(ok).toBe(true);
      expect(faults.every((one) => one.file === file && one.severity === "warning")).toBe(true);
    }
  });
  test("is told with its own lines", async () => {
    const file = await draft((text) => text.replace("owner: justice", "owner: justise").replace("id: who", "id: whom"));
    const { ok, text } = checkFile(file, { provinceFile });
    expect(ok).toBe(false);
    expect(text).toMatch(/LỖI ở dòng \d+, steps\[0\]\.owner/);
    expect(text).toContain("docs/lints/CONDITION_QUESTION_UNKNOWN.md");
  });
  test("may not be there, and its province may not either", async () => {
    expect(checkFile("khong-co.yaml", { provinceFile }).faults).toMatchObject([{ code: "FILE_UNREADABLE" }]);
    expect(checkFile(birth, { provinceFile: "khong-co.yaml" }).faults).toMatchObject([
      { code: "FILE_UNREADABLE", file: "khong-co.yaml" },
    ]);
  });
  test("ends the command with code 1 when it has an error, and its faults can be read by a program", async () => {
    const printed: string[] = [];
    const write = process.stdout.write;
    onTestFinished(() => {
      process.stdout.write = write;
    });
    process.stdout.write = (text: string | Uint8Array) => printed.push(String(text)) > 0;
    await check([
      "cao-bang",
      "--json",
      "--file",
      await draft((text) => text.replace("owner: justice", "owner: justise")),
    ]);
    expect(process.exitCode).toBe(1);
    expect(JSON.parse(printed.join(""))).toContainEqual(
      expect.objectContaining({
        province: "cao-bang",
        path: "steps[0].owner",
        code: "OWNER_UNKNOWN",
        severity: "error",
        page: "docs/lints/OWNER_UNKNOWN.md",
      }),
    );
  });
});

test("the command ends with code 2 for a province that there is not, and with none for a sound one", async () => {
  await check(["cao-bang"]);
  expect(process.exitCode).toBeUndefined();
  await check(["khong-co"]);
  expect(process.exitCode).toBe(2);
});

test("the command ends with code 2 when it is called wrongly", async () => {
  await check(["--nhanh"]);
  expect(process.exitCode).toBe(2);
});
