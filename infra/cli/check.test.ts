import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { check, checkReport, showFault } from "./check.ts";

const provinceFile = fileURLToPath(new URL("../provinces/cao-bang.yaml", import.meta.url));
const definitions = fileURLToPath(new URL("../../shared/definitions/", import.meta.url));

afterEach(() => {
  process.exitCode = undefined;
});

test("sound definitions are counted and nothing is wrong", () => {
  const report = checkReport({ provinceFile });
  expect(report.ok).toBe(true);
  expect(report.text).toMatch(/^Cao Bằng: \d+ thủ tục, 3 nhóm lấy số, .* Không có lỗi\.$/);
});

test("an editor can ask for what nobody has verified yet", () => {
  expect(checkReport({ provinceFile }, { review: true }).text).toContain("1.001776 ");
  expect(checkReport({ provinceFile }).text).not.toContain("1.001776 ");
});

test("a fault shows where it stands, what is wrong and how to mend it", () => {
  const shown = showFault({
    file: join(process.cwd(), "shared/definitions/procedures/a.yaml"),
    line: 12,
    path: "steps[0].owner",
    code: "OWNER_UNKNOWN",
    severity: "error",
    reason: "Không ai nhận bước này.",
    suggestion: 'Có phải là "justice"?',
  });
  expect(shown).toBe(
    'shared/definitions/procedures/a.yaml:12  steps[0].owner\n  Không ai nhận bước này.\n  → Có phải là "justice"?  [OWNER_UNKNOWN]',
  );
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
  expect(report.text).toContain("[OWNER_UNKNOWN]");
  expect(report.text).toContain("[NO_DECIDING_STEP]");
  expect(report.text.endsWith("2 lỗi.")).toBe(true);
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
