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

test("a day is compared without and with a counter that helps, and says who got no number", async () => {
  const land = "dat-dai-xay-dung-kinh-doanh";
  const asked = [
    "simulate",
    "--commune",
    "01648",
    "--rates",
    `${land}=6,ho-tich-chung-thuc=4,van-hoa-xa-hoi=1`,
    "--stops",
  ];
  await queue([...asked, "--move", `01648-3=${land}@08:00`]);
  const [, without = "0", withHelp = "0"] =
    /Điều 01648-3 sang Đất đai.* từ 08:00: chờ trung bình Đất đai.*? từ (\d+) phút thành (\d+) phút/.exec(
      printed.out,
    ) ?? [];
  expect(Number(withHelp)).toBeLessThan(Number(without));
  expect(printed.out).toMatch(/Ngừng phát số khi không kịp: \d+, \d+ người không lấy được số\./);
  await queue([...asked, "--move", `01648-9=${land}@08:00`]);
  expect(printed.err).toContain("Xã, phường này không có quầy nào mang mã đó.");
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
    ["simulate", "--commune", "01648", "--move", "01648-3"],
    ["simulate", "--line", "a", "--move", "01648-3=a@08:00"],
    ["simulate", "--nothing"],
  ])
    expect(queueArgs(args)).toEqual({ ok: false, refusal: { code: "USAGE" } });
});
