import { describe, expect, test } from "vitest";
import {
  birth,
  check,
  component,
  decide,
  levy,
  married,
  sound,
  standard,
  text,
  withBirth,
  withCase,
} from "../../../tests/support/sound-definitions.ts";
import { compile } from "./compile.ts";

const codes = (set: typeof sound) => compile(set).map(({ code }) => code);

describe("a time limit", () => {
  const limit = (unit: "working-days" | "calendar-days" | "working-hours", count: number) =>
    codes(withCase({ timeLimit: { unit, count } }));
  test("above 400 days is most likely a slip, whatever it is counted in", () => {
    expect(limit("working-days", 400)).toEqual([]);
    expect(limit("working-days", 401)).toEqual(["LIMIT_VERY_LONG"]);
    expect(limit("calendar-days", 401)).toEqual(["LIMIT_VERY_LONG"]);
    expect(limit("working-hours", 1000)).toEqual([]);
  });
  test("of the same day is short", () => {
    const steps = [{ ...decide, acceptWithinHours: 0.5, workHours: 1 }];
    expect(
      compile(withBirth({ steps, cases: [{ ...standard, timeLimit: { unit: "same-day", cutoff: "15:00" } }] })),
    ).toEqual([]);
  });
  test("without its law is told once for all cases of a procedure, and stops nobody", () => {
    const { timeLimitBasis, ...bare } = standard;
    expect(timeLimitBasis).toBeDefined();
    const cases = [
      standard,
      { ...bare, id: "works", name: text("Công trình") },
      { ...bare, id: "house", name: text("Nhà ở") },
    ];
    expect(compile(withBirth({ cases }))).toMatchObject([
      {
        code: "LIMIT_WITHOUT_BASIS",
        severity: "warning",
        path: ["procedures", 0, "cases", 1, "timeLimit"],
        reason: 'Thời hạn chưa ghi căn cứ ở 2 trong 3 trường hợp: "Công trình", "Nhà ở".',
      },
    ]);
  });
});

test("a procedure that is fully online gives no reason why it is not", () => {
  const reason = text("Phải có mặt.");
  expect(codes(withBirth({ online: { level: "full", because: "presence", reason } }))).toEqual([
    "ONLINE_REASON_NEEDLESS",
  ]);
  expect(codes(withBirth({ online: { level: "full", because: "technical" } }))).toEqual(["ONLINE_REASON_NEEDLESS"]);
  expect(codes(withBirth({ online: { level: "partial", because: "presence", reason } }))).toEqual([]);
});

test("a procedure leads to others that exist, each once for a moment, and never to itself", () => {
  const leading = (...linked: readonly string[]) =>
    compile({
      ...sound,
      procedures: [
        {
          ...birth,
          linked: linked.map((procedure) => ({ procedure, when: "after" as const, why: text("Cần sau đó.") })),
        },
        { ...birth, id: "1.000656" },
      ],
    }).map(({ code }) => code);
  expect(leading("1.000656")).toEqual([]);
  expect(leading("1.001193")).toEqual(["LINKED_ITSELF"]);
  expect(leading("1.000657")).toEqual(["LINKED_UNKNOWN"]);
  expect(leading("1.000656", "1.000656")).toEqual(["LINKED_TWICE"]);
});

test("what a step is called and whether it gives the outcome must agree", () => {
  const steps = (kind: typeof check.kind, last: typeof check.kind) =>
    codes(
      withBirth({
        steps: [
          { ...check, kind },
          { ...decide, kind: last },
        ],
      }),
    );
  expect(steps("consult", "decide")).toEqual([]);
  expect(steps("examine", "sign")).toEqual([]);
  expect(steps("decide", "sign")).toEqual(["DECISION_KIND"]);
  expect(steps("examine", "post-publicly")).toEqual(["DECISION_KIND"]);
});

describe("what is free", () => {
  const free = (note: string) => codes(withCase({ fees: [{ ...levy, amountVnd: 0, note: text(note) }] }));
  test("cannot have an amount that somebody else sets", () => {
    expect(free("Do Hội đồng nhân dân tỉnh quy định.")).toEqual(["FEE_FREE_BUT_SET_ELSEWHERE"]);
    expect(free("Mức thu: hỏi tại quầy.")).toEqual(["FEE_FREE_BUT_SET_ELSEWHERE"]);
  });
  test("may be free because the council says so", () => {
    expect(free("Miễn theo quy định của Hội đồng nhân dân tỉnh.")).toEqual([]);
    expect(free("Không phải trả.")).toEqual([]);
  });
});

describe("a fee that is counted", () => {
  const counted = { ...levy, amountVnd: 2000, unit: text("mỗi trang"), tiers: [{ from: 3, amountVnd: 1000 }] };
  const faults = (more: object) => codes(withCase({ fees: [{ ...counted, ...more }] }));
  test("names its unit, its first price, tiers in their order and a highest amount that leaves room for one", () => {
    expect(faults({ capVnd: 200_000, perCopy: text("mỗi bản") })).toEqual([]);
    expect(faults({ unit: undefined })).toEqual(["FEE_CANNOT_BE_COUNTED"]);
    expect(faults({ amountVnd: undefined, note: text("Hỏi tại quầy.") })).toEqual(["FEE_CANNOT_BE_COUNTED"]);
    expect(faults({ tiers: [counted.tiers[0], { from: 3, amountVnd: 5 }] })).toEqual(["FEE_CANNOT_BE_COUNTED"]);
    expect(faults({ capVnd: 1999 })).toEqual(["FEE_CANNOT_BE_COUNTED"]);
    const plain = { unit: undefined, tiers: undefined };
    expect(faults({ ...plain, capVnd: 5000 })).toEqual(["FEE_CANNOT_BE_COUNTED"]);
    expect(faults({ ...plain, perCopy: text("mỗi bản") })).toEqual(["FEE_CANNOT_BE_COUNTED"]);
    expect(faults({ ...plain, unit: counted.unit, amountVnd: undefined, capVnd: 1, note: text("Hỏi.") })).toEqual([
      "FEE_CANNOT_BE_COUNTED",
    ]);
  });
});

describe("what reads the same", () => {
  const yes = { answer: "married", is: "yes" };
  const other = { ...levy, amountVnd: 5 };
  const twice = { ...component, id: "form-2", name: text("TỜ  KHAI."), form: "copy" as const };
  const papers = (...components: typeof standard.components) =>
    codes(withBirth({ questions: [married], cases: [{ ...standard, components }] }));

  test("is one paper asked for twice, unless nobody meets both", () => {
    expect(papers({ ...component, when: yes }, twice)).toEqual(["COMPONENT_NAME_TWICE"]);
    expect(papers({ ...component, when: yes }, { ...twice, when: { not: yes } })).toEqual([]);
  });
  test("is one fee charged twice, unless the ways to pay differ", () => {
    expect(codes(withCase({ fees: [other, other] }))).toEqual(["FEE_TWICE"]);
    expect(
      codes(
        withCase({
          fees: [
            { ...other, channel: "counter" },
            { ...other, channel: "online" },
          ],
        }),
      ),
    ).toEqual([]);
  });
  test("is one question asked twice, unless it is asked of different people", () => {
    const where = { ...married, id: "where", text: text("Sinh ở đâu?"), when: yes };
    const there = { ...where, id: "there", when: { not: yes } };
    const when = {
      any: [
        { answer: "where", is: "yes" },
        { answer: "there", is: "yes" },
      ],
    };
    const asking = (...questions: NonNullable<typeof birth.questions>) =>
      codes(withBirth({ questions, cases: [{ ...standard, components: [{ ...component, when }] }] }));
    expect(asking(married, where, there)).toEqual([]);
    expect(asking(married, where, { ...there, when: yes })).toEqual(["QUESTION_WORDING_TWICE"]);
  });
});

test("between two versions there is no day without one, and the days are named", () => {
  const after = (effectiveFrom: string) =>
    compile({
      ...sound,
      procedures: [
        { ...birth, effectiveFrom },
        { ...birth, effectiveTo: "2027-02-28" },
      ],
    });
  expect(after("2027-03-01")).toEqual([]);
  expect(after("2027-03-03")).toMatchObject([
    {
      code: "PERIOD_GAP",
      severity: "warning",
      path: ["procedures", 0, "effectiveFrom"],
      reason: "Từ 2027-03-01 đến 2027-03-02 thủ tục 1.001193 không có phiên bản nào có hiệu lực.",
    },
  ]);
});
