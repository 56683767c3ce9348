import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { simulateCommand } from "./simulate.ts";
import { simulateArgs } from "./simulate-args.ts";

const printed = { out: "", err: "" };
let folder: string;

beforeEach(() => {
  Object.assign(printed, { out: "", err: "" });
  folder = mkdtempSync(join(tmpdir(), "simulate-"));
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed.out += text;
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    printed.err += text;
    return true;
  });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

describe("motcua simulate", () => {
  test("tells in words where dossiers wait and how many are late", async () => {
    await simulateCommand(["1.001612", "--dossiers", "300", "--officers", "economy=1"]);
    expect(printed.out).toMatch(
      /^1\.001612 .*: mô phỏng 300 hồ sơ trong năm 2026, lần thử 1\nTrễ hạn: \d+ trên 300 hồ sơ/,
    );
    expect(printed.out).toContain("█");
    expect(printed.out).toContain("Theo tháng tiếp nhận");
    expect(process.exitCode).toBeUndefined();
  });

  test("gives the same figures as JSON, and a picture", async () => {
    const svg = join(folder, "cho.svg");
    await simulateCommand(["1.000894", "--dossiers", "100", "--seed", "7", "--json", "--svg", svg]);
    const first = printed.out;
    expect(JSON.parse(first)).toMatchObject({ all: { dossiers: 100 }, options: { seed: 7, year: 2026 } });
    expect(readFileSync(svg, "utf8")).toMatch(/^<svg .*role="img"/);
    Object.assign(printed, { out: "" });
    await simulateCommand(["1.000894", "--dossiers", "100", "--seed", "7", "--json"]);
    expect(printed.out).toBe(first);
  });

  test("takes a draft from a file, and names what is wrong in it", async () => {
    const file = join(folder, "ban-thao.yaml");
    const published = new URL("../../shared/definitions/procedures/1.000656-khai-tu.yaml", import.meta.url);
    writeFileSync(file, readFileSync(published, "utf8").replace("workHours: 1.5", "workHours: 1"));
    await simulateCommand(["--file", file, "--dossiers", "50"]);
    expect(printed.out).toContain("mô phỏng 50 hồ sơ");
    writeFileSync(file, readFileSync(published, "utf8").replace("workHours: 1.5", "workHours: -1"));
    await simulateCommand(["--file", file]);
    expect(printed.err).toContain("ban-thao.yaml:");
    expect(process.exitCode).toBe(1);
  });

  test("says which code or office it does not know, and which year has no calendar", async () => {
    await simulateCommand(["1.001194"]);
    expect(printed.err).toContain("Không có thủ tục nào mang mã này. “1.001194”");
    await simulateCommand(["1.001193", "--officers", "police=1"]);
    expect(printed.err).toContain("Không có bước nào do bộ phận này làm. “police”");
    await simulateCommand(["1.001193", "--year", "2040"]);
    expect(printed.err).toContain("Chưa có lịch làm việc");
    expect(process.exitCode).toBe(2);
  });

  test.each([
    [[]],
    [["1.001193", "1.000656"]],
    [["1.001193", "--file", "x.yaml"]],
    [["1.001193", "--dossiers", "0"]],
    [["1.001193", "--seed", "một"]],
    [["1.001193", "--officers", "justice"]],
    [["1.001193", "--officers", "justice=0"]],
    [["1.001193", "--other"]],
  ])("%j is not understood", (args) => {
    expect(simulateArgs(args)).toMatchObject({ ok: false, refusal: { code: "USAGE" } });
  });
});
