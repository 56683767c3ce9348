import { expect, test } from "vitest";
import {
  check,
  component,
  decide,
  married,
  standard,
  text,
  withBirth,
} from "../../../tests/support/sound-definitions.ts";
import { compile } from "./compile.ts";
import { mostHours, wayInWords } from "./way-time.ts";

const yes = { answer: "married", is: "yes" };

test("a way that is too long is shown step by step, with its rounds, its sum and the limit", () => {
  const steps = [check, { ...decide, backTo: { step: "check", atMost: 2 } }];
  const [fault] = compile(withBirth({ steps }));
  expect(fault?.reason).toBe(
    'Trường hợp "Thông thường" có thể mất 48 giờ làm việc, nhưng thời hạn theo luật có lúc chỉ còn 24 giờ. ' +
      'Đường đi, mỗi bước giờ nhận + giờ làm: "Thẩm tra" 2 + 6 giờ → "Ký" 2 + 6 giờ; ' +
      'thêm 2 lần chuyển lại từ "Ký" về "Thẩm tra" 32 giờ; tổng 48 giờ.',
  );
  expect(fault?.suggestion).toContain("Bớt ít nhất 24 giờ");
});

test("hours are summed as people sum them", () => {
  const short = { ...check, acceptWithinHours: 0.1, workHours: 0.2 };
  expect(mostHours([short])).toBe(0.3);
  expect(wayInWords([short])).toBe('"Thẩm tra" 0.1 + 0.2 giờ; tổng 0.3 giờ');
});

test("a loop without a bound counts once, and is a warning", () => {
  const steps = [
    { ...check, workHours: 1 },
    { ...decide, workHours: 1, backTo: { step: "check" } },
  ];
  expect(compile(withBirth({ steps }))).toMatchObject([
    { code: "LOOP_WITHOUT_BOUND", severity: "warning", path: ["procedures", 0, "steps", 1, "backTo"] },
  ]);
});

test("whoever is not asked a question takes the steps that hang on it too", () => {
  const late = { ...married, id: "late", text: text("Đã quá hạn chưa?"), when: yes };
  const other = { answer: "late", is: "yes" };
  const components = [component];
  const cases = [{ ...standard, components }];
  const steps = [
    { ...check, decides: true, when: other },
    { ...decide, when: { not: other } },
  ];
  expect(compile(withBirth({ questions: [married, late], cases, steps }))).toMatchObject([
    { code: "TWO_DECIDING_STEPS", reason: expect.stringContaining("(married: no)") },
  ]);
});
