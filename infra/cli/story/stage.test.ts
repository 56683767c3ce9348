import { expect, test } from "vitest";
import { openStage, StoryFault, wrap } from "./stage.ts";

const told = (colours = false) => {
  const lines: string[] = [];
  return { lines, stage: openStage((line) => void lines.push(line), colours) };
};

test("lines break at blanks and are counted by letter, however a mark is encoded", () => {
  expect(wrap("Hồ sơ đã có kết quả", 8)).toEqual(["Hồ sơ đã", "có kết", "quả"]);
  expect(wrap("Hồ sơ".normalize("NFD"), 5)).toEqual(["Hồ sơ"]);
  expect(wrap("H14.101-261128-0001 xong", 6)).toEqual(["H14.101-261128-0001", "xong"]);
});

test("a sentence that holds is ticked, and one that does not stops the story with what was seen", () => {
  const { lines, stage } = told();
  stage.check("Bà Én được gọi trước.", true);
  expect(lines).toEqual([" ✓ Bà Én được gọi trước."]);
  expect(() => stage.check("Bà Én được gọi trước.", false, { number: "A001" })).toThrow(
    new StoryFault('Bà Én được gọi trước. Thấy (seen): {"number":"A001"}'),
  );
});

test("nothing that is told is wider than a terminal, and without colours there is no escape code", () => {
  const { lines, stage } = told();
  const long = "Tin nhắn xác nhận đã trả kết quả. ".repeat(8);
  stage.scene("1. Lấy số · Thứ Bảy 28/11/2026, 07:30");
  stage.tell(long);
  stage.check(long, true);
  stage.bubble("SMS · Nông Văn Bình", long, "1 tin GSM-7 · 800 đồng");
  stage.table(
    [11, 39, -24],
    [
      ["Lúc", "Việc", "Số"],
      ["28/11 07:30", long, "1.204"],
    ],
  );
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(lines.join("\n")).not.toContain("\u001b");
});

test("colours are only added, so that the words stay the same", () => {
  const [plain, painted] = [told(), told(true)];
  for (const { stage } of [plain, painted]) stage.check("Đã trả kết quả.", true);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is taken away
  expect(painted.lines.map((line) => line.replaceAll(/\u001b\[\d+m/g, ""))).toEqual(plain.lines);
  expect(painted.lines).not.toEqual(plain.lines);
});

test("a long cell goes on below itself, and numbers stand on the right", () => {
  const { lines, stage } = told();
  stage.table(
    [5, -4],
    [
      ["Việc", "Lần"],
      ["đã có kết quả", "12"],
    ],
  );
  expect(lines).toEqual(["  Việc    Lần", "  ─────  ────", "  đã có    12", "  kết", "  quả"]);
});
