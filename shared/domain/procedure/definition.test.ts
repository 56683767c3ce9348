import { expect, test } from "vitest";
import { findCase, inForceOn, stepsFor } from "./applies.ts";
import { ProcedureDefinition } from "./definition.ts";

const text = (vi: string) => ({ vi, en: vi });
const oneCase = (id: string) => ({
  id,
  name: text(id),
  timeLimit: { unit: "calendar-days", count: 15 },
  components: [{ id: "form", name: text("Đơn"), form: "original" }],
});
const permit = ProcedureDefinition.parse({
  id: "1.013225",
  effectiveFrom: "2025-07-01",
  effectiveTo: "2026-06-30",
  name: text("Cấp giấy phép xây dựng"),
  summary: text("Xin phép trước khi xây."),
  field: text("Xây dựng"),
  department: "economy",
  online: { level: "full" },
  cases: [oneCase("house"), oneCase("works")],
  steps: [
    { id: "check", name: text("Kiểm tra"), owner: "economy", acceptWithinHours: 8, workHours: 8 },
    { id: "house", name: text("Nhà"), owner: "economy", acceptWithinHours: 8, workHours: 8, cases: ["house"] },
    { id: "works", name: text("Công trình"), owner: "economy", acceptWithinHours: 8, workHours: 8, cases: ["works"] },
  ],
  outcome: { name: text("Giấy phép xây dựng") },
  law: [{ title: "Luật Xây dựng 2014" }],
});
const simple = { ...permit, cases: permit.cases.slice(0, 1) };

test("a case is found by its name, and needs none where there is only one", () => {
  expect(findCase(permit, "works")?.id).toBe("works");
  expect(findCase(permit, "bridge")).toBeUndefined();
  expect(findCase(permit, undefined)).toBeUndefined();
  expect(findCase(simple, undefined)?.id).toBe("house");
});

test("a case takes the steps of all cases and its own, in their order", () => {
  expect(stepsFor(permit, { case: "works", answers: {} }).map(({ id }) => id)).toEqual(["check", "works"]);
});

test.each([
  ["2025-06-30", false],
  ["2025-07-01", true],
  ["2026-06-30", true],
  ["2026-07-01", false],
])("on %s the definition is in force: %s", (date, expected) => {
  expect(inForceOn(permit, date)).toBe(expected);
});

test("without a last day it stays in force", () => {
  const { effectiveTo: _, ...lasting } = permit;
  expect(inForceOn(lasting, "2099-01-01")).toBe(true);
});
