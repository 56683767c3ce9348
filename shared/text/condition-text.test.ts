import { describe, expect, test } from "vitest";
import type { Condition } from "../domain/procedure/condition.ts";
import { conditionText } from "./condition-text.ts";

const text = (vi: string, en: string) => ({ vi, en });
const procedure = {
  questions: [
    {
      id: "born",
      text: text("Trẻ sinh ở đâu?", "Where was the child born?"),
      options: [
        { id: "hospital", text: text("cơ sở y tế", "a health facility") },
        { id: "home", text: text("tại nhà", "at home") },
        { id: "abroad", text: text("nước ngoài", "abroad") },
      ],
    },
    {
      id: "parents",
      text: text("Cha mẹ đã kết hôn chưa?", "Are the parents married?"),
      options: [
        { id: "yes", text: text("rồi", "yes") },
        { id: "no", text: text("chưa", "no") },
      ],
    },
  ],
  cases: [
    {
      id: "late",
      name: text("Đăng ký quá hạn", "Late registration"),
      timeLimit: { unit: "working-days" as const, count: 5 },
      components: [],
      fees: [],
    },
  ],
};
const vi = (condition: Condition) => conditionText(condition, procedure, "vi");

describe("a condition in words", () => {
  test("names the question and the answer as they are asked at the counter", () => {
    expect(vi({ answer: "born", is: "home" })).toBe("Trẻ sinh ở đâu: tại nhà");
    expect(vi({ answer: "born", is: ["home", "abroad"] })).toBe("Trẻ sinh ở đâu: tại nhà hoặc nước ngoài");
    expect(conditionText({ answer: "born", is: "home" }, procedure, "en")).toBe("Where was the child born: at home");
  });

  test("names the case", () => {
    expect(vi({ case: "late" })).toBe("trường hợp “Đăng ký quá hạn”");
  });

  test("joins its parts so that nobody takes one for the other", () => {
    const home: Condition = { answer: "born", is: "home" };
    const single: Condition = { answer: "parents", is: "no" };
    expect(vi({ all: [home, single] })).toBe("Trẻ sinh ở đâu: tại nhà và Cha mẹ đã kết hôn chưa: chưa");
    expect(vi({ any: [{ all: [home, single] }, { case: "late" }] })).toBe(
      "(Trẻ sinh ở đâu: tại nhà và Cha mẹ đã kết hôn chưa: chưa) hoặc trường hợp “Đăng ký quá hạn”",
    );
    expect(vi({ not: home })).toBe("không phải (Trẻ sinh ở đâu: tại nhà)");
    expect(vi({ all: [home] })).toBe("Trẻ sinh ở đâu: tại nhà");
  });

  test("shows the key of what the procedure does not name", () => {
    expect(vi({ answer: "gone", is: "away" })).toBe("gone: away");
    expect(vi({ case: "gone" })).toBe("trường hợp “gone”");
  });
});
