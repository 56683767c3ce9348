import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { queue } from "./queue.ts";
import { queueArgs } from "./queue-args.ts";

const printed = { out: "", err: "" };
let folder: string;

beforeEach(() => {
  Object.assign(printed, { out: "", err: "" });
  folder = mkdtempSync(join(tmpdir(), "queue-"));
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

test("a Saturday is played with several numbers of counters, and compared in words", async () => {
  await queue(["simulate", "--line", "ho-tich-chung-thuc", "--rates", "ho-tich-chung-thuc=20", "--staffing", "2,4"]);
  expect(printed.out).toMatch(
    /^Mô phỏng một ngày ở quầy \(lần thử 1\): Hộ tịch, chứng thực, cư trú 20 người\/giờ; 07:30–11:30\./,
  );
  expect(printed.out).toMatch(/Mở 4 quầy thay vì 2: chờ trung bình từ \d+ phút còn \d+ phút/);
});

test("the same seed gives the same figures, and a picture that names its curves", async () => {
  const svg = join(folder, "cho.svg");
  const asked = ["simulate", "--commune", "01288", "--seed", "7", "--json", "--day", "weekday", "--priority", "0.1"];
  await queue([...asked, "--svg", svg]);
  const first = printed.out;
  Object.assign(printed, { out: "" });
  await queue(asked);
  expect(printed.out).toBe(first);
  expect(JSON.parse(first).days).toHaveLength(3);
  expect(readFileSync(svg, "utf8")).toContain("Số người đang chờ theo giờ");
});

test("a line that there is not is named", async () => {
  await queue(["simulate", "--line", "bay-ra"]);
  expect(printed.err).toContain("Không có nhóm lấy số nào mang mã này ở các quầy đó. “bay-ra”");
  expect(process.exitCode).toBe(2);
});

test("what is not understood is shown how it is written", () => {
  for (const args of [
    ["simulate"],
    ["play", "--line", "a"],
    ["simulate", "--line", "a", "--staffing", "2,x"],
    ["simulate", "--line", "a", "--staffing", "1.5"],
    ["simulate", "--line", "a", "--rates", "a=many"],
    ["simulate", "--line", "a", "--day", "sunday"],
    ["simulate", "--line", "a", "--priority", "2"],
    ["simulate", "--line", "a", "--seed", "1.5"],
    ["simulate", "--nothing"],
  ])
    expect(queueArgs(args)).toEqual({ ok: false, refusal: { code: "USAGE" } });
});
