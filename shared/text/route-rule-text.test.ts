import { describe, expect, test } from "vitest";
import type { RouteRule } from "../domain/routing/route-table.ts";
import { type RuleNames, restSentence, ruleSentence } from "./route-rule-text.ts";

const called = (vi: string) => ({ vi, en: vi });
const names: RuleNames = {
  office: (key) => called(key === "economy" ? "Phòng Kinh tế" : key),
  commune: (code) => called(`Xã ${code}`),
  procedure: (code) => called(`Thủ tục ${code}`),
  step: (id) => called(id),
  named: { cases: [{ id: "new", name: called("Lập mới") }], questions: [] },
};
const told = (rule: Partial<RouteRule>) => ruleSentence({ id: "r", name: called("x"), to: "economy", ...rule }, names);

describe("an official reads a rule as a sentence", () => {
  test("of all dossiers, when it asks for nothing", () => {
    expect(told({})).toEqual({ vi: "Mọi hồ sơ → Phòng Kinh tế.", en: "All dossiers → Phòng Kinh tế." });
  });
  test("with everything that it asks for, and how soon it must be accepted", () => {
    const { vi, en } = told({
      ...{ procedures: ["1.001612"], departments: ["economy"], steps: ["check"], communes: ["01288", "01648"] },
      ...{ channels: ["online", "mobile"], when: { case: "new" }, acceptWithinHours: 0.5 },
      amount: { fromVnd: 100_000, belowVnd: 5_000_000 },
    });
    expect(vi).toBe(
      "Hồ sơ thủ tục “Thủ tục 1.001612”, thủ tục do Phòng Kinh tế phụ trách, ở bước “check”, của Xã 01288 hoặc Xã 01648, nộp trực tuyến hoặc nộp cho tổ lưu động, khi trường hợp “Lập mới”, phải nộp từ 100.000 đến dưới 5.000.000 đồng → Phòng Kinh tế, nhận trong 0,5 giờ làm việc.",
    );
    expect(en).toContain(
      "of procedures of Phòng Kinh tế, at the step “check”, of Xã 01288 or Xã 01648, online or to the mobile team",
    );
    expect(en).toMatch(/within 0\.5 working hours\.$/);
  });
  test("with the first of many names, and how many more there are", () => {
    const communes = ["1", "2", "3", "4", "5"];
    expect(told({ communes }).vi).toBe("Hồ sơ của Xã 1, Xã 2, Xã 3 và 2 mục khác → Phòng Kinh tế.");
  });
  test("with one end of an amount only", () => {
    expect(told({ amount: { fromVnd: 200_000 } }).vi).toContain("phải nộp từ 200.000 đồng →");
    expect(told({ amount: { belowVnd: 200_000 } }).vi).toContain("phải nộp dưới 200.000 đồng →");
    expect(told({ amount: {} }).vi).toContain("dưới 0 đồng");
  });
});

test("what no rule takes goes to the owner of the step", () => {
  const owner = called("Phòng Kinh tế");
  expect(restSentence(owner, true).vi).toBe("Mọi hồ sơ khác → Phòng Kinh tế.");
  expect(restSentence(owner, false).vi).toBe("Mọi hồ sơ → Phòng Kinh tế.");
});
