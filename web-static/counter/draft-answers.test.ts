import { describe, expect, test } from "vitest";
import { ProcedureCase, Question } from "../../shared/domain/procedure/definition.ts";
import { type Draft, draftBody, emptyDraft } from "./draft.ts";
import { answering, choosingCase, listedPapers, underVersion } from "./draft-answers.ts";

const text = (vi: string) => ({ vi, en: vi });
const option = (id: string) => ({ id, text: text(id) });
const yesOrNo = [option("yes"), option("no")];
const paper = (id: string, more: object = {}) => ({ id, name: text(id), form: "original", ...more });
const theCase = (id: string, more: object = {}) =>
  ProcedureCase.parse({
    id,
    name: text(id),
    timeLimit: { unit: "working-days", count: 1 },
    components: [
      paper("form"),
      paper("marriage", { when: { answer: "married", is: "yes" } }),
      paper("proxy", { required: false }),
    ],
    ...more,
  });
const birth = {
  version: "v1",
  questions: [
    Question.parse({ id: "abroad", text: text("Sinh ở nước ngoài?"), options: yesOrNo }),
    Question.parse({
      id: "married",
      text: text("Cha mẹ đã kết hôn?"),
      options: yesOrNo,
      when: { answer: "abroad", is: "no" },
    }),
  ],
  cases: [
    theCase("here", { when: { answer: "abroad", is: "no" } }),
    theCase("abroad", { when: { answer: "abroad", is: "yes" } }),
  ],
};
const answered = (...answers: [string, string][]): Draft =>
  answers.reduce<Draft>((draft, [question, given]) => answering(draft, birth, question, given), emptyDraft());
const given = ({ papers }: Draft) => papers.filter((one) => one.given).map(({ id }) => id);

describe("the counter asks the procedure's questions", () => {
  test("and an answer leads to the case and ticks its papers", () => {
    const draft = answered(["abroad", "no"]);
    expect(draft.case).toBe("here");
    expect(given(draft)).toEqual(["form"]);
    expect(given(answered(["abroad", "no"], ["married", "yes"]))).toEqual(["form", "marriage"]);
  });

  test("and a paper that the answers rule out is not on the list", () => {
    const [here] = birth.cases;
    if (here === undefined) throw new Error("no case");
    const ids = (answers: Record<string, string>) => listedPapers(here, answers).map(({ component }) => component.id);
    expect(ids({ married: "no" })).toEqual(["form", "proxy"]);
    expect(listedPapers(here).map(({ needed }) => needed)).toEqual([true, false, false]);
  });

  test("and what the officer ticked himself stays when another question is answered", () => {
    const before = answered(["abroad", "no"]);
    const papers = before.papers.map((one) =>
      one.id === "proxy" ? { ...one, given: true } : { ...one, given: false },
    );
    const after = answering({ ...before, papers }, birth, "married", "yes");
    expect(given(after)).toEqual(["marriage", "proxy"]);
  });

  test("and a changed answer closes the questions and the papers that hung on it", () => {
    const draft = answered(["abroad", "no"], ["married", "yes"], ["abroad", "yes"]);
    expect(draft.answers).toEqual({ abroad: "yes" });
    expect(draft.case).toBe("abroad");
    expect(given(draft)).toEqual(["form"]);
  });

  test("and the answers go along with the dossier", () => {
    const draft = { ...answered(["abroad", "yes"]), procedure: { code: "1.001193", name: "x" } };
    expect(draftBody(draft, "01288")).toMatchObject({ case: "abroad", answers: { abroad: "yes" } });
    expect(draftBody(emptyDraft(), "01288")).not.toHaveProperty("answers");
  });
});

test("where several cases are left, none is chosen for the officer", () => {
  const free = { ...birth, cases: [theCase("a"), theCase("b")] };
  const draft = answering(emptyDraft(), free, "abroad", "no");
  expect(draft.case).toBeUndefined();
  expect(given(choosingCase(draft, free, "b"))).toEqual(["form"]);
  expect(choosingCase(draft, free, "unknown")).toBe(draft);
});

describe("a version that is published while the officer types", () => {
  const draft = choosingCase(answered(["abroad", "no"], ["married", "yes"]), birth, "here");
  const [here] = birth.cases;
  if (here === undefined) throw new Error("no case");
  const typed = {
    ...draft,
    papers: draft.papers.map((one) => (one.id === "form" ? { ...one, given: false, count: 3 } : one)),
  };

  test("keeps what was typed, and lists the papers that it asks for", () => {
    const components = here.components.filter(({ id }) => id !== "proxy");
    const added = ProcedureCase.parse({ ...here, components: [...components, paper("new-form")] });
    const moved = underVersion(typed, { ...birth, version: "v2", cases: [added] });
    expect(moved).toMatchObject({ version: "v2", case: "here", answers: { abroad: "no", married: "yes" } });
    expect(moved.papers.map(({ id, given, count }) => [id, given, count])).toEqual([
      ["form", false, 3],
      ["marriage", true, 1],
      ["new-form", true, 1],
    ]);
  });

  test("asks for the case again when it has no such case, and drops answers that it does not know", () => {
    const moved = underVersion(typed, { version: "v2", questions: [], cases: [theCase("other")] });
    expect(moved.case).toBeUndefined();
    expect(moved).toMatchObject({ answers: {}, papers: [], owner: typed.owner });
  });
});
