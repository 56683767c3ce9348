import { describe, expect, test } from "vitest";
import {
  birth,
  check,
  commune,
  component,
  decide,
  levy,
  line,
  married,
  message,
  option,
  province,
  slip,
  sound,
  standard,
  text,
  withBirth,
  withCase,
  withLine,
  year,
} from "../../../tests/support/sound-definitions.ts";
import { compile, type DefinitionSet } from "./compile.ts";
import type { Condition } from "./condition.ts";
import type { ProcedureDefinition } from "./definition.ts";
import type { FaultCode } from "./fault.ts";

interface Example {
  readonly set: DefinitionSet;
  readonly at: string;
}

/** Faults and the place that they must name; an example of every kind stands in docs/lints. */
const examples = {
  PROCEDURE_TWICE: { set: { ...sound, procedures: [birth, birth] }, at: "procedures.1.id" },
  PERIOD_EMPTY: { set: withBirth({ effectiveTo: "2025-06-30" }), at: "procedures.0.effectiveTo" },
  OWNER_UNKNOWN: {
    set: withBirth({ steps: [check, { ...decide, owner: "justise" }] }),
    at: "procedures.0.steps.1.owner",
  },
  OWNER_NOT_IN_COMMUNE: {
    set: {
      ...sound,
      province: {
        ...province,
        communes: [commune("01288", "Phường Tân Giang"), commune("01648", "Xã Phục Hòa", ["one-stop"])],
      },
    },
    at: "procedures.0.steps.0.owner",
  },
  DEPARTMENT_UNKNOWN: { set: withBirth({ department: "tu-phap" }), at: "procedures.0.department" },
  CASE_TWICE: { set: withBirth({ cases: [standard, standard] }), at: "procedures.0.cases.1.id" },
  STEP_TWICE: { set: withBirth({ steps: [{ ...check, id: "decide" }, decide] }), at: "procedures.0.steps.1.id" },
  COMPONENT_TWICE: {
    set: withCase({ components: [component, component] }),
    at: "procedures.0.cases.0.components.1.id",
  },
  STEP_CASE_UNKNOWN: {
    set: withBirth({ steps: [check, { ...decide, cases: ["standard", "standart"] }] }),
    at: "procedures.0.steps.1.cases.1",
  },
  QUESTION_TWICE: { set: withBirth({ questions: [married, married] }), at: "procedures.0.questions.1.id" },
  OPTION_TWICE: {
    set: withBirth({ questions: [{ ...married, options: [option("yes"), option("yes")] }] }),
    at: "procedures.0.questions.0.options.1.id",
  },
  CONSULTED_UNKNOWN: {
    set: withBirth({ steps: [{ ...check, consults: { office: "justise", replyWithinHours: 4 } }, decide] }),
    at: "procedures.0.steps.0.consults.office",
  },
  CONDITION_CASE_UNKNOWN: {
    set: withCase({ components: [{ ...component, when: { not: { case: "works" } } }] }),
    at: "procedures.0.cases.0.components.0.when.not.case",
  },
  CONDITION_QUESTION_UNKNOWN: {
    set: withCase({ fees: [{ ...levy, amountVnd: 0, when: { answer: "maried", is: "yes" } }] }),
    at: "procedures.0.cases.0.fees.0.when.is",
  },
  CONDITION_OPTION_UNKNOWN: {
    set: withBirth({ questions: [married], cases: [{ ...standard, when: { answer: "married", is: ["yes", "y"] } }] }),
    at: "procedures.0.cases.0.when.is",
  },
  CONDITION_TOO_DEEP: {
    set: withCase({
      when: Array.from({ length: 9 }).reduce<Condition>((inner) => ({ not: inner }), { case: "standard" }),
    }),
    at: "procedures.0.cases.0.when",
  },
  BACK_TO_NOT_BEFORE: {
    set: withBirth({ steps: [check, { ...decide, backTo: { step: "decide" } }] }),
    at: "procedures.0.steps.1.backTo.step",
  },
  TOO_MANY_WAYS: {
    set: withBirth({
      questions: Array.from({ length: 4 }, (_, at) => ({
        ...married,
        id: `q${at}`,
        options: Array.from({ length: 6 }, (_, one) => option(`o${one}`)),
      })),
      steps: [
        { ...check, when: { all: Array.from({ length: 4 }, (_, at) => ({ answer: `q${at}`, is: "o0" })) } },
        decide,
      ],
    }),
    at: "procedures.0.steps",
  },
  NO_DECIDING_STEP: { set: withBirth({ steps: [check] }), at: "procedures.0.steps" },
  TWO_DECIDING_STEPS: {
    set: withBirth({ steps: [{ ...check, decides: true }, decide] }),
    at: "procedures.0.steps.1.decides",
  },
  STEP_AFTER_DECISION: { set: withBirth({ steps: [decide, check] }), at: "procedures.0.steps.1" },
  STEPS_EXCEED_LIMIT: {
    set: withCase({ timeLimit: { unit: "working-hours", count: 15 } }),
    at: "procedures.0.cases.0.timeLimit",
  },
  ONLINE_REASON_MISSING: { set: withBirth({ online: { level: "partial" } }), at: "procedures.0.online" },
  FEE_WITHOUT_AMOUNT: { set: withCase({ fees: [levy] }), at: "procedures.0.cases.0.fees.0.amountVnd" },
  OPEN_QUESTION: {
    set: withBirth({ openQuestions: [{ path: "cases[0].timeLimit", question: "Thời hạn là bao nhiêu?" }] }),
    at: "procedures.0.openQuestions.0",
  },
  LINE_TWICE: { set: { ...sound, serviceLines: [line, { ...line, prefix: "B" }] }, at: "serviceLines.1.id" },
  LINE_PREFIX_TWICE: {
    set: {
      ...sound,
      serviceLines: [line, { ...line, id: "cu-tru" }],
      province: { ...province, communes: province.communes.map((one) => ({ ...one, counters: [] })) },
    },
    at: "serviceLines.1.prefix",
  },
  LINE_DEPARTMENT_UNKNOWN: { set: withLine({ fields: ["justice", "justic"] }), at: "serviceLines.0.fields.1" },
  LINE_SESSIONS_NOT_IN_ORDER: {
    set: withLine({ hours: { weekday: [{ from: "11:30", to: "07:30" }], saturday: [] } }),
    at: "serviceLines.0.hours.weekday",
  },
  DEPARTMENT_WITHOUT_LINE: { set: withLine({ fields: ["economy"] }), at: "procedures.0.department" },
  COUNTER_LINE_UNKNOWN: {
    set: {
      ...sound,
      province: {
        ...province,
        communes: [
          {
            ...commune("01288", "Phường Tân Giang"),
            counters: [{ id: "01288-1", name: text("Quầy 1"), lines: ["ho-tich", "ho-tch"] }],
          },
        ],
      },
    },
    at: "province.communes.0.counters.0.lines.1",
  },
  LINE_WITHOUT_COUNTER: {
    set: { ...sound, serviceLines: [line, { ...line, id: "cu-tru", prefix: "B" }] },
    at: "province.communes.0.counters",
  },
  CALENDAR_MISSING: { set: { ...sound, calendars: [] }, at: "calendars" },
  CALENDAR_YEAR_TWICE: { set: { ...sound, calendars: [year, year] }, at: "calendars.1.year" },
  SLIP_TWICE: { set: { ...sound, slips: [slip, slip] }, at: "slips.1.id" },
  SLIP_VARIABLE_UNKNOWN: { set: { ...sound, slips: [{ ...slip, number: "Số: {cde}" }] }, at: "slips.0.number" },
  SLIP_FIELD_MISSING: { set: { ...sound, slips: [{ ...slip, blocks: slip.blocks.slice(1) }] }, at: "slips.0.blocks" },
  MESSAGE_TWICE: { set: { ...sound, messages: [message, message] }, at: "messages.1.id" },
  MESSAGE_TOO_LONG: {
    set: { ...sound, messages: [{ ...message, texts: text(`Hồ sơ {code} ${"rất dài ".repeat(20)}`) }] },
    at: "messages.0.texts.vi",
  },
  MESSAGE_CANNOT_BE_FILLED: {
    set: { ...sound, messages: [{ ...message, variables: [{ name: "code", maxLength: 0, whenLonger: "cut" }] }] },
    at: "messages.0.variables",
  },
  MESSAGE_EVENT_UNKNOWN: {
    set: { ...sound, messages: [{ ...message, event: "DossierRedy" }] },
    at: "messages.0.event",
  },
  MESSAGE_VARIABLE_UNKNOWN: {
    set: { ...sound, messages: [{ ...message, event: "TicketNear" }] },
    at: "messages.0.variables.0.name",
  },
  MESSAGE_VARIABLE_TOO_SHORT: {
    set: { ...sound, messages: [{ ...message, variables: [{ name: "code", maxLength: 22, whenLonger: "refuse" }] }] },
    at: "messages.0.variables.0.maxLength",
  },
  MESSAGE_EXPIRY_UNKNOWN: {
    set: { ...sound, messages: [{ ...message, expires: { at: "confirmBy" } }] },
    at: "messages.0.expires.at",
  },
  MESSAGE_MUST_BE_TOLD: {
    set: { ...sound, messages: [{ ...message, kind: "reminder" }] },
    at: "messages.0.kind",
  },
} satisfies Partial<Record<FaultCode, Example>>;

test("a sound set has no fault", () => {
  expect(compile(sound)).toEqual([]);
});

test.each(Object.entries<Example>(examples))("%s is reported at the place where it is mended", (code, { set, at }) => {
  const found = compile(set).filter((fault) => fault.code === code);
  expect(found.map(({ path }) => path.join("."))).toContain(at);
  for (const { reason, suggestion } of found) {
    expect(reason).toMatch(/\S/);
    expect(suggestion).toMatch(/\S/);
  }
});

test("a misspelt owner is told which one was probably meant", () => {
  const [fault] = compile(examples.OWNER_UNKNOWN.set);
  expect(fault?.suggestion).toBe('Có phải là "justice"?');
});

test("an owner that is nothing like any other is told which there are", () => {
  const [fault] = compile(withBirth({ steps: [check, { ...decide, owner: "so-xay-dung" }] }));
  expect(fault?.suggestion).toBe("Các giá trị dùng được: department-of-health, economy, justice, one-stop.");
});

test("a step may be an agency's of the province", () => {
  expect(compile(withBirth({ steps: [check, { ...decide, owner: "department-of-health" }] }))).toEqual([]);
});

test("only the communes that offer a procedure must have its offices", () => {
  const { province: places } = examples.OWNER_NOT_IN_COMMUNE.set;
  const offeredIn = (...communes: string[]) =>
    compile({ ...sound, province: places, procedures: [{ ...birth, communes }] }).map(({ code }) => code);
  expect(offeredIn("01288")).toEqual([]);
  expect(offeredIn("01288", "01648")).toContain("OWNER_NOT_IN_COMMUNE");
});

test("the communes that lack an office are named", () => {
  const [fault] = compile(examples.OWNER_NOT_IN_COMMUNE.set);
  expect(fault?.reason).toContain("Xã Phục Hòa");
  expect(fault?.reason).not.toContain("Tân Giang");
});

test("steps that just fill the limit are accepted, a quarter of an hour more is not", () => {
  const limit = { unit: "working-hours", count: 16 } as const;
  expect(compile(withCase({ timeLimit: limit }))).toEqual([]);
  const [fault] = compile({
    ...sound,
    procedures: [
      { ...birth, cases: [{ ...standard, timeLimit: limit }], steps: [check, { ...decide, workHours: 6.25 }] },
    ],
  });
  expect(fault).toMatchObject({ code: "STEPS_EXCEED_LIMIT" });
  expect(fault?.suggestion).toContain("0.25 giờ");
});

test("only the steps of a case count against its limit", () => {
  const works = { ...standard, id: "works", name: text("Công trình") };
  const cases = [standard, { ...works, timeLimit: { unit: "working-days", count: 10 } as const }];
  const steps = [
    { ...decide, cases: ["standard"] },
    { ...decide, id: "decide-works", workHours: 70, cases: ["works"] },
  ];
  expect(compile(withBirth({ cases, steps }))).toEqual([]);
});

test("each case needs its own decision", () => {
  const cases = [standard, { ...standard, id: "works", name: text("Công trình") }];
  const [fault, ...more] = compile(withBirth({ cases, steps: [check, { ...decide, cases: ["standard"] }] }));
  expect(fault).toMatchObject({ code: "NO_DECIDING_STEP" });
  expect(fault?.reason).toContain("Công trình");
  expect(more).toEqual([]);
});

describe("steps that hang on an answer", () => {
  const yes = { answer: "married", is: "yes" };
  const withSteps = (...steps: ProcedureDefinition["steps"]) => compile(withBirth({ questions: [married], steps }));

  test("must lead to a decision whatever is answered", () => {
    expect(withSteps(check, { ...decide, when: yes })).toMatchObject([
      { code: "NO_DECIDING_STEP", reason: expect.stringContaining("married: no") },
    ]);
  });
  test("may decide in two places, if never both are taken", () => {
    expect(withSteps({ ...check, decides: true, when: yes }, { ...decide, when: { not: yes } })).toEqual([]);
    expect(withSteps({ ...check, decides: true, when: yes }, decide)).toMatchObject([{ code: "TWO_DECIDING_STEPS" }]);
  });
  test("count only where they are taken", () => {
    const long = { ...check, id: "verify", workHours: 30, when: yes };
    expect(withSteps(long, decide)).toMatchObject([{ code: "STEPS_EXCEED_LIMIT" }]);
    expect(withSteps({ ...long, when: { not: yes } }, { ...decide, workHours: 30 })).toMatchObject([
      { code: "STEPS_EXCEED_LIMIT", reason: expect.stringContaining("(married: yes)") },
    ]);
    expect(
      withSteps({ ...long, workHours: 14 }, { ...decide, when: yes }, { ...decide, id: "sign", when: { not: yes } }),
    ).toEqual([]);
  });
  test("may hang on a question that is asked only of some, and then of those before it", () => {
    const late = { ...married, id: "late", text: text("Đã quá hạn chưa?"), when: yes };
    const components = [
      component,
      { ...component, id: "pledge", name: text("Cam đoan"), when: { answer: "late", is: "yes" } },
    ];
    const asking = (...questions: NonNullable<ProcedureDefinition["questions"]>) =>
      compile(withBirth({ questions, cases: [{ ...standard, components }] }));
    expect(asking(married, late)).toEqual([]);
    expect(asking(late, married)).toMatchObject([
      { code: "CONDITION_QUESTION_UNKNOWN", path: ["procedures", 0, "questions", 0, "when", "is"] },
    ]);
  });
});

test("a step that may send back counts with every round that it allows", () => {
  const back = (atMost: number) =>
    compile(withBirth({ steps: [check, { ...decide, backTo: { step: "check", atMost } }] }));
  // 16 hours of steps in a limit of 24: one more round of 16 is too much.
  expect(back(1)).toMatchObject([{ code: "STEPS_EXCEED_LIMIT", suggestion: expect.stringContaining("8 giờ") }]);
  const short = { ...decide, workHours: 1, acceptWithinHours: 1, backTo: { step: "check", atMost: 1 } };
  expect(compile(withBirth({ steps: [{ ...check, workHours: 4 }, short] }))).toEqual([]);
});

test("a step cannot send back to one that comes after it, or to none at all", () => {
  const [fault] = compile(withBirth({ steps: [{ ...check, backTo: { step: "decide" } }, decide] }));
  expect(fault).toMatchObject({ code: "BACK_TO_NOT_BEFORE", suggestion: "Bỏ backTo ở bước đầu." });
});

test("a new version may follow the old one from the next day, but not overlap it", () => {
  const old = { ...birth, effectiveTo: "2027-02-28" };
  expect(compile({ ...sound, procedures: [old, { ...birth, effectiveFrom: "2027-03-01" }] })).toEqual([]);
  expect(compile({ ...sound, procedures: [old, { ...birth, effectiveFrom: "2027-02-28" }] })).toMatchObject([
    { code: "PROCEDURE_TWICE" },
  ]);
});

test("a procedure that is not online at all needs a public reason too", () => {
  expect(compile(withBirth({ online: { level: "none" } }))).toMatchObject([{ code: "ONLINE_REASON_MISSING" }]);
  expect(compile(withBirth({ online: { level: "none", reason: text("Phải ký trước mặt cán bộ.") } }))).toEqual([]);
});

test("a fee of zero is an amount, and an unknown fee may be explained instead", () => {
  expect(compile(withCase({ fees: [{ ...levy, amountVnd: 0 }] }))).toEqual([]);
  expect(compile(withCase({ fees: [{ ...levy, note: text("Hội đồng nhân dân tỉnh quy định.") }] }))).toEqual([]);
});

test("an open question tells what the source says and which entry it is about", () => {
  const openQuestions = [
    { path: "cases[0].timeLimit", question: "Thời hạn là bao nhiêu?", found: "1 ngày" },
    { path: "", question: "Thủ tục này có thuộc cấp xã không?" },
  ];
  expect(compile(withBirth({ openQuestions }))).toMatchObject([
    {
      reason: "Thời hạn là bao nhiêu? Nguồn ghi: “1 ngày”.",
      suggestion: expect.stringContaining("cases[0].timeLimit"),
    },
    { reason: "Thủ tục này có thuộc cấp xã không?", suggestion: expect.stringContaining("thủ tục") },
  ]);
});

test("a centre without counters calls no numbers and has no fault", () => {
  const communes = province.communes.map((one) => ({ ...one, counters: [] }));
  expect(compile({ ...sound, province: { ...province, communes } })).toEqual([]);
});

test("every fault of a set is told at once", () => {
  const broken = { ...birth, department: "tu-phap", online: { level: "partial" as const }, steps: [check] };
  expect(compile({ ...sound, procedures: [broken], calendars: [] }).map(({ code }) => code)).toEqual([
    "DEPARTMENT_UNKNOWN",
    "NO_DECIDING_STEP",
    "ONLINE_REASON_MISSING",
    "CALENDAR_MISSING",
  ]);
});
