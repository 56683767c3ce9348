import { limitForSteps } from "../../../../shared/domain/catalogue/fit-steps.ts";
import type { Condition } from "../../../../shared/domain/procedure/condition.ts";
import {
  type Component,
  type Fee,
  ProcedureDefinition,
  type Question,
  type Step,
} from "../../../../shared/domain/procedure/definition.ts";
import type { Dice } from "./dice.ts";
import { fields } from "./fields.ts";

const ACTS = [
  { vi: "Cấp giấy xác nhận", en: "Confirmation" },
  { vi: "Cấp lại giấy chứng nhận", en: "Replacement of a certificate" },
  { vi: "Đăng ký lần đầu", en: "First registration" },
  { vi: "Đăng ký thay đổi", en: "Registration of a change" },
  { vi: "Gia hạn giấy phép", en: "Extension of a permit" },
  { vi: "Thông báo chấm dứt", en: "Notice of ending" },
  { vi: "Đề nghị hỗ trợ", en: "Request for support" },
] as const;
const PAPERS = [
  { vi: "Tờ khai theo mẫu", en: "Form" },
  { vi: "Thẻ căn cước", en: "Identity card" },
  { vi: "Giấy tờ chứng minh chỗ ở hợp pháp", en: "Proof of lodging" },
  { vi: "Giấy chứng nhận đã cấp", en: "The certificate issued before" },
  { vi: "Văn bản ủy quyền", en: "Authorisation" },
  { vi: "Biên bản họp", en: "Minutes" },
  { vi: "Bản vẽ, sơ đồ", en: "Drawing" },
] as const;
const AGENCIES = ["department-of-health", "police", "department-of-home-affairs"] as const;
const ANSWERS = [
  { vi: "Có", en: "Yes" },
  { vi: "Không", en: "No" },
  { vi: "Chưa rõ", en: "Not known" },
  { vi: "Trường hợp khác", en: "Other" },
] as const;

const times = <Value>(count: number, make: (at: number) => Value): Value[] =>
  Array.from({ length: count }, (_, at) => make(at));
const numbered = ({ vi, en }: { vi: string; en: string }, number: number) => ({
  vi: `${vi} ${number}`,
  en: `${en} ${number}`,
});

const question = (dice: Dice, at: number): Question => ({
  id: `question-${at + 1}`,
  text: numbered({ vi: "Câu hỏi thử tải số", en: "Load test question" }, at + 1),
  options: ANSWERS.slice(0, 2 + dice.roll(3)).map((text, option) => ({ id: `option-${option + 1}`, text })),
});

const answered = (dice: Dice, questions: readonly Question[]): Condition | undefined => {
  const asked = questions[dice.roll(questions.length + 1)];
  return asked === undefined ? undefined : { answer: asked.id, is: "option-1" };
};

const component = (dice: Dice, questions: readonly Question[], at: number): Component => {
  const when = at === 0 ? undefined : answered(dice, questions);
  return {
    id: `paper-${at + 1}`,
    name: PAPERS[at % PAPERS.length] ?? PAPERS[0],
    form: dice.pick(["original", "certified", "copy", "electronic"]),
    count: 1 + dice.roll(2),
    required: at === 0 || dice.chance(70),
    ...(when === undefined ? {} : { when }),
  };
};

const fee = (dice: Dice): Fee => ({
  name: { vi: "Lệ phí", en: "Levy" },
  kind: "levy",
  channel: "any",
  amountVnd: (1 + dice.roll(40)) * 5_000,
  basis: "Dữ liệu thử tải",
});

const steps = (dice: Dice, department: string, questions: readonly Question[]): Step[] => {
  const count = 1 + dice.roll(4);
  return times(count, (at) => {
    const isLast = at === count - 1;
    const when = isLast || at === 0 ? undefined : answered(dice, questions);
    return {
      id: `step-${at + 1}`,
      name: numbered({ vi: "Bước", en: "Step" }, at + 1),
      owner: !isLast && dice.chance(20) ? dice.pick(AGENCIES) : department,
      acceptWithinHours: 1 + dice.roll(4),
      workHours: 2 + dice.roll(14),
      decides: isLast,
      ...(when === undefined ? {} : { when }),
      ...(at > 0 && dice.chance(10) ? { backTo: { step: `step-${at}`, atMost: 1 } } : {}),
    };
  });
};

/** The n-th procedure for load tests. It names itself one, and no real code begins with 9. */
export const generatedProcedure = (dice: Dice, at: number): ProcedureDefinition => {
  const { department, ...field } = fields[at % fields.length] ?? {
    department: "justice",
    vi: "Hộ tịch",
    en: "Civil status",
  };
  const act = dice.pick(ACTS);
  const name = {
    vi: `${act.vi}, ${field.vi.toLowerCase()} (thử tải ${at + 1})`,
    en: `${act.en}, ${field.en} (load test ${at + 1})`,
  };
  const questions = times(dice.roll(3), (position) => question(dice, position));
  const way = steps(dice, department, questions);
  const least = limitForSteps(way);
  const count = (least.unit === "same-day" ? 1 : least.count) + dice.roll(10);
  return ProcedureDefinition.parse({
    id: `9.${String(at + 1).padStart(6, "0")}`,
    effectiveFrom: "2025-07-01",
    name,
    summary: name,
    field,
    department,
    keywords: [act.vi.toLowerCase(), `thử tải ${at + 1}`],
    online: dice.chance(60)
      ? { level: "full" }
      : {
          level: "partial",
          because: "presence",
          reason: { vi: "Phải ký trước mặt cán bộ.", en: "It is signed in person." },
        },
    ...(questions.length === 0 ? {} : { questions }),
    cases: times(1 + dice.roll(3), (position) => ({
      id: `case-${position + 1}`,
      name: numbered({ vi: "Trường hợp", en: "Case" }, position + 1),
      timeLimit: { unit: "working-days", count: count + position },
      components: times(2 + dice.roll(5), (paper) => component(dice, questions, paper)),
      fees: dice.chance(50) ? [fee(dice)] : [],
    })),
    steps: way,
    outcome: { name: act },
    yearly: dice.roll(500),
    generated: true,
    law: [{ title: "Dữ liệu thử tải, không phải văn bản pháp luật" }],
  });
};
