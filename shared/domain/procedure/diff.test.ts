import { describe, expect, test } from "vitest";
import { ProcedureDefinition } from "./definition.ts";
import { diffProcedures } from "./diff.ts";

const text = (vi: string, en = vi) => ({ vi, en });
const paper = (id: string) => ({ id, name: text(`Giấy ${id}`), form: "original" });
const written = {
  id: "1.001193",
  effectiveFrom: "2025-07-01",
  name: text("Đăng ký khai sinh", "Birth registration"),
  summary: text("Làm giấy khai sinh."),
  field: text("Hộ tịch"),
  department: "justice",
  online: { level: "full" },
  questions: [
    {
      id: "late",
      text: text("Đã quá 60 ngày chưa?"),
      options: [
        { id: "no", text: text("Chưa") },
        { id: "yes", text: text("Rồi") },
      ],
    },
  ],
  cases: [
    {
      id: "standard",
      name: text("Thông thường"),
      timeLimit: { unit: "working-days", count: 3 },
      components: [paper("form"), paper("notice"), paper("card")],
      fees: [
        { name: text("Lệ phí"), kind: "levy", amountVnd: 8000, basis: "Nghị quyết 5" },
        { name: text("Phí bản sao"), kind: "charge", amountVnd: 2000, unit: text("bản"), basis: "Nghị quyết 5" },
      ],
    },
  ],
  steps: [
    { id: "check", name: text("Thẩm tra"), owner: "justice", acceptWithinHours: 2, workHours: 6 },
    { id: "ask", name: text("Lấy ý kiến"), owner: "justice", acceptWithinHours: 2, workHours: 6 },
    { id: "sign", name: text("Ký"), owner: "one-stop", acceptWithinHours: 1, workHours: 2, decides: true },
  ],
  outcome: { name: text("Giấy khai sinh") },
  linked: [{ procedure: "1.004194", when: "after", why: text("Để đăng ký nơi ở") }],
  law: [{ title: "Luật Hộ tịch 2014", note: "Điều 16" }],
};
type Written = typeof written;
const before = ProcedureDefinition.parse(written);
/** The changes that an edit of the definition makes, and the edited definition. */
const edit = (change: (draft: Written) => unknown) => {
  const draft = structuredClone(written);
  change(draft);
  return diffProcedures(before, ProcedureDefinition.parse(draft));
};

describe("the changes between two definitions", () => {
  test("are none when nothing was changed", () => {
    expect(edit(() => undefined)).toEqual([]);
    expect(diffProcedures(before, { ...before, effectiveTo: undefined })).toEqual([]);
  });

  test("tell a longer time limit with its case, and that citizens and the clock feel it", () => {
    expect(
      edit(({ cases: [one] }) => {
        if (one) one.timeLimit.count = 5;
      }),
    ).toEqual([
      {
        path: ["cases", 0, "timeLimit"],
        kind: "changed",
        subject: "case.timeLimit",
        places: [{ kind: "case", name: text("Thông thường") }],
        before: { is: "limit", limit: { unit: "working-days", count: 3 } },
        after: { is: "limit", limit: { unit: "working-days", count: 5 } },
        affects: ["citizen", "clerk", "clock"],
      },
    ]);
  });

  test("tell a paper that is new and one that is gone, each where it stands or stood", () => {
    const changes = edit(({ cases: [one] }) => one?.components.splice(1, 1, paper("pledge")));
    expect(changes).toMatchObject([
      { kind: "removed", path: ["cases", 0, "components", 1], before: { name: text("Giấy notice") } },
      { kind: "added", path: ["cases", 0, "components", 1], after: { name: text("Giấy pledge") } },
    ]);
  });

  test("take a step for the same one when it goes to another office", () => {
    const changes = edit(({ steps: [first] }) => Object.assign(first ?? {}, { owner: "police" }));
    expect(changes).toMatchObject([
      {
        subject: "step.owner",
        kind: "changed",
        places: [{ kind: "step", name: text("Thẩm tra") }],
        before: { is: "office", key: "justice" },
        after: { is: "office", key: "police" },
        affects: ["clerk", "route"],
      },
    ]);
  });

  test("tell which step was moved, and behind which it stands now", () => {
    const changes = edit(({ steps }) => steps.unshift(...steps.splice(1, 1)));
    expect(changes).toMatchObject([
      { kind: "moved", subject: "steps", path: ["steps", 1], affects: ["clerk", "route"] },
    ]);
    expect(changes[0]).toMatchObject({ before: { name: text("Thẩm tra") }, after: { name: text("Lấy ý kiến") } });
    const last = edit(({ steps }) => steps.unshift(...steps.splice(2, 1)));
    expect(last).toMatchObject([{ kind: "moved", path: ["steps", 0], before: { name: text("Ký") } }]);
    expect(last[0]?.after).toBeUndefined();
  });

  test("take a fee for the same one by its name, though its amount is another", () => {
    const changes = edit(({ cases: [one] }) => Object.assign(one?.fees[0] ?? {}, { amountVnd: 10_000 }));
    expect(changes).toMatchObject([
      {
        subject: "fee.amountVnd",
        before: { is: "number", count: 8000, unit: "dong" },
        after: { is: "number", count: 10_000, unit: "dong" },
      },
    ]);
  });

  test("take a fee for the same one when only its name is another", () => {
    const changes = edit(({ cases: [one] }) => Object.assign(one?.fees[1] ?? {}, { name: text("Phí cấp bản sao") }));
    expect(changes).toMatchObject([{ subject: "fee.name", kind: "changed" }]);
  });

  test("take a fee for another when little of it is left", () => {
    const other = { name: text("Phí"), kind: "charge", amountVnd: 5000, basis: "Nghị quyết 6" };
    const changes = edit(({ cases: [one] }) => one?.fees.splice(1, 1, { ...other, unit: text("trang") }));
    expect(changes.map(({ kind }) => kind)).toEqual(["removed", "added"]);
    const dear = edit(({ cases: [one] }) => one?.fees.push({ ...other, unit: text("tờ"), amountVnd: 8000 }));
    expect(dear.map(({ kind }) => kind)).toEqual(["added"]);
  });

  test("tell an entry that was not stated before, and one that is no longer stated", () => {
    expect(edit((draft) => Object.assign(draft, { effectiveTo: "2027-02-28" }))).toMatchObject([
      { kind: "added", path: ["effectiveTo"], after: { is: "date", date: "2027-02-28" } },
    ]);
    const gone = edit(({ law: [law] }) => Object.assign(law ?? {}, { note: undefined }));
    expect(gone).toMatchObject([{ kind: "removed", path: ["law", 0, "note"], before: { text: "Điều 16" } }]);
  });

  test("say that other English words alone reach nobody who reads Vietnamese", () => {
    expect(edit(({ name }) => Object.assign(name, { en: "Birth" }))).toMatchObject([
      { subject: "procedure.name", affects: ["text"] },
    ]);
    expect(edit(({ name }) => Object.assign(name, { vi: "Khai sinh" }))[0]?.affects).toContain("citizen");
  });

  test("are told when nothing but the writing is another", () => {
    const { questions: _, ...without } = before;
    expect(diffProcedures(without, { ...without, questions: [] })).toEqual([
      { path: ["questions"], kind: "changed", subject: "questions", places: [], affects: ["text"] },
    ]);
  });

  test("name tiers, a highest amount and who pays less by what they say", () => {
    const changes = edit(({ cases: [one] }) => {
      Object.assign(one?.fees[0] ?? {}, {
        tiers: [{ from: 3, amountVnd: 1000 }],
        reductions: [{ who: text("Người cao tuổi"), percent: 50, basis: "Nghị quyết 6" }],
      });
    });
    expect(Object.fromEntries(changes.map(({ subject, after }) => [subject, after]))).toEqual({
      "fee.tiers": {
        is: "list",
        items: [
          {
            is: "item",
            name: { vi: "từ đơn vị thứ 3", en: "from unit 3 on" },
            details: [{ is: "number", count: 1000, unit: "dong" }],
          },
        ],
      },
      "fee.reductions": {
        is: "list",
        items: [
          {
            is: "item",
            name: text("Người cao tuổi"),
            details: [
              { is: "number", count: 50, unit: "percent" },
              { is: "words", text: "Nghị quyết 6" },
            ],
          },
        ],
      },
    });
  });

  test("name consultation, sending back and exemption by what they say", () => {
    const changes = edit(({ steps, cases: [one] }) => {
      Object.assign(steps[1] ?? {}, { consults: { office: "police", replyWithinHours: 4 }, cases: ["standard"] });
      Object.assign(steps[2] ?? {}, { backTo: { step: "check", atMost: 2 } });
      Object.assign(one?.fees[0] ?? {}, { exempt: [{ who: text("Hộ nghèo"), basis: "Nghị quyết 5" }] });
      Object.assign(one?.components[0] ?? {}, { when: { answer: "late", is: "yes" } });
    });
    expect(Object.fromEntries(changes.map(({ subject, after }) => [subject, after]))).toEqual({
      "component.when": { is: "condition", condition: { answer: "late", is: "yes" } },
      "fee.exempt": {
        is: "list",
        items: [{ is: "item", name: text("Hộ nghèo"), details: [{ is: "words", text: "Nghị quyết 5" }] }],
      },
      "step.backTo": {
        is: "list",
        items: [
          { is: "step", id: "check" },
          { is: "number", count: 2, unit: "times" },
        ],
      },
      "step.cases": { is: "list", items: [{ is: "case", id: "standard" }] },
      "step.consults": {
        is: "list",
        items: [
          { is: "office", key: "police" },
          { is: "number", count: 4, unit: "hours" },
        ],
      },
    });
  });

  test("tell cases, questions, answers, laws and linked procedures that come and go", () => {
    const changes = edit((draft) => {
      const [one] = draft.cases;
      if (one) draft.cases.push({ ...one, id: "late" });
      draft.questions.push({ ...(draft.questions[0] ?? { text: text(""), options: [] }), id: "where" });
      draft.questions[0]?.options.push({ id: "unknown", text: text("Không rõ") });
      draft.law = [{ title: "Luật Hộ tịch 2026", note: "Điều 1" }];
      draft.linked = [{ procedure: "1.004222", when: "after", why: text("Để đăng ký nơi ở") }];
      draft.steps.pop();
    });
    expect(changes.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
      "added cases",
      "removed steps",
      "added options",
      "added questions",
      "removed linked",
      "added linked",
      "removed law",
      "added law",
    ]);
  });
});
