import { expect, test } from "vitest";
import { casesLeft, checklistOf, feesOf, openQuestions, stillOffered, withAnswer } from "./checklist.ts";
import { Fee, ProcedureCase, Question } from "./definition.ts";

const text = (vi: string) => ({ vi, en: vi });
const option = (id: string) => ({ id, text: text(id) });
const questions = [
  Question.parse({ id: "parents", text: text("Cha mẹ đã kết hôn?"), options: [option("yes"), option("no")] }),
  Question.parse({
    id: "father",
    text: text("Cha có nhận con không?"),
    options: [option("yes"), option("no")],
    when: { answer: "parents", is: "no" },
  }),
];
const paper = (id: string, more: object = {}) => ({ id, name: text(id), form: "original", ...more });
const fee = (name: string, more: object = {}) => Fee.parse({ name: text(name), kind: "levy", basis: "NQ", ...more });
const birth = ProcedureCase.parse({
  id: "standard",
  name: text("Thường"),
  timeLimit: { unit: "working-days", count: 1 },
  components: [
    paper("form"),
    paper("marriage", { when: { answer: "parents", is: "yes" } }),
    paper("parentage", { when: { answer: "father", is: "yes" } }),
    paper("proxy", { required: false }),
  ],
});
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test("a question is asked only once it matters", () => {
  expect(ids(openQuestions({ questions }, { answers: {} }))).toEqual(["parents"]);
  expect(ids(openQuestions({ questions }, { answers: { parents: "no" } }))).toEqual(["parents", "father"]);
  expect(openQuestions({}, { answers: {} })).toEqual([]);
});

test("an answer that changes closes the questions that hung on it", () => {
  const answers = withAnswer({ questions }, { parents: "no" }, "father", "yes");
  expect(answers).toEqual({ parents: "no", father: "yes" });
  expect(withAnswer({ questions }, answers, "parents", "yes")).toEqual({ parents: "yes" });
});

test("of earlier answers those stay that are still offered", () => {
  expect(stillOffered({ questions }, { parents: "no", father: "perhaps", gone: "yes" })).toEqual({ parents: "no" });
  expect(stillOffered({}, { parents: "no" })).toEqual({});
});

test("the answers lead to the papers of the person's own case", () => {
  const list = (answers: Record<string, string>) => {
    const { needed, maybe } = checklistOf(birth, answers);
    return [ids(needed), ids(maybe)];
  };
  expect(list({})).toEqual([["form"], ["marriage", "parentage", "proxy"]]);
  expect(list({ parents: "yes", father: "no" })).toEqual([["form", "marriage"], ["proxy"]]);
  expect(list({ parents: "no", father: "yes" })).toEqual([["form", "parentage"], ["proxy"]]);
});

test("answers rule cases out", () => {
  const abroad = { ...birth, id: "abroad", when: { answer: "born", is: "abroad" } };
  const here = { ...birth, id: "here", when: { answer: "born", is: "here" } };
  const cases = [abroad, here];
  expect(ids(casesLeft({ cases }, { answers: {} }))).toEqual(["abroad", "here"]);
  expect(ids(casesLeft({ cases }, { case: "here", answers: { born: "abroad" } }))).toEqual(["abroad"]);
});

test("a fee that these answers exclude is not asked", () => {
  const fees = [fee("always"), fee("late", { when: { answer: "late", is: "yes" } })];
  const names = (answers: Record<string, string>) => feesOf({ ...birth, fees }, answers).map(({ name }) => name.vi);
  expect(names({})).toEqual(["always", "late"]);
  expect(names({ late: "no" })).toEqual(["always"]);
});
