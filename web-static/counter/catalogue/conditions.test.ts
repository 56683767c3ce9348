import { describe, expect, test } from "vitest";
import { conditionText } from "../../../shared/text/condition-text.ts";
import { asKeys, asKind, firstCondition, isCondition, KINDS, kindsAt, withMore, withPart } from "./condition-draft.ts";
import { namedIn } from "./named-parts.ts";

const text = (vi: string) => ({ vi, en: "" });
const draft = {
  questions: [
    { id: "who", text: text("Ai đi đăng ký?"), options: [{ id: "parent", text: text("cha mẹ") }, { id: "other" }] },
  ],
  cases: [{ id: "first", name: text("Lần đầu") }, { id: "again" }],
};
const told = (value: unknown, language: "vi" | "en" = "vi") =>
  isCondition(value) ? conditionText(value, namedIn(draft), language) : undefined;

describe("a condition of a draft reads as a sentence", () => {
  test("with Vietnamese names where English ones are missing, and ids where there are none", () => {
    expect(told({ answer: "who", is: "parent" })).toBe("Ai đi đăng ký: cha mẹ");
    expect(told({ answer: "who", is: ["parent", "other"] }, "en")).toBe("Ai đi đăng ký: cha mẹ or other");
    expect(told({ case: ["first", "again"] })).toBe("trường hợp “Lần đầu” hoặc “again”");
  });

  test("while it is put together", () => {
    const first = firstCondition(namedIn(draft));
    expect(told(first)).toBe("Ai đi đăng ký: cha mẹ");
    const both = withPart(withMore(asKind(first, "all")), 1, { case: "first" });
    expect(told(both)).toBe("Ai đi đăng ký: cha mẹ và trường hợp “Lần đầu”");
    expect(told(asKind(both, "any"))).toBe("Ai đi đăng ký: cha mẹ hoặc trường hợp “Lần đầu”");
    expect(told(asKind(both, "not"))).toMatch(/^không phải \(/);
    expect(withPart(both, 0, undefined)).toEqual({ all: [{ case: "first" }] });
    expect(asKind(asKind(both, "not"), "answer")).toEqual({ answer: "", is: [] });
    expect(firstCondition({ cases: [] })).toEqual({ case: [] });
  });

  test("or is no condition, and then is not told at all", () => {
    for (const strange of ["case", { when: 1 }, { all: "x" }, { answer: "who" }, { not: { any: [3] } }, null])
      expect(isCondition(strange), JSON.stringify(strange)).toBe(false);
  });
});

test("one key stands alone, and the deepest level holds no further conditions", () => {
  expect([asKeys(["a"]), asKeys(["a", "b"]), asKeys([])]).toEqual(["a", ["a", "b"], []]);
  expect(kindsAt(1)).toEqual(KINDS);
  expect(kindsAt(8)).toEqual(["answer", "case"]);
});
