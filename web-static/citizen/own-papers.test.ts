import { describe, expect, test } from "vitest";
import { ProcedureDefinition } from "../../shared/domain/procedure/definition.ts";
import { type OwnAnswers, saying, standingOf, stillAsked } from "./own-papers.ts";

const word = (text: string) => ({ vi: text, en: text });
const question = (id: string, more: object = {}) => ({
  ...{ id, text: word(`${id}?`) },
  options: ["yes", "no"].map((option) => ({ id: option, text: word(option) })),
  ...more,
});
const levy = (name: string, when: object) => ({ name: word(name), kind: "levy", amountVnd: 0, basis: "Luật", when });

/** Whoever sends somebody is asked whether he is a relative; who comes late pays; whoever has a house chooses the case. */
const procedure = ProcedureDefinition.parse({
  ...{ id: "1.000001", effectiveFrom: "2025-07-01", name: word("Thử"), summary: word("Thử"), field: word("Thử") },
  ...{ department: "justice", keywords: [], online: { level: "none" } },
  questions: [question("sent"), question("relative", { when: { answer: "sent", is: "yes" } }), question("late")],
  cases: ["city", "village"].map((id) => ({
    ...{ id, name: word(id), timeLimit: { unit: "working-days", count: 3 } },
    components: [
      { id: "form", name: word("form"), form: "original" },
      { id: "letter", name: word("letter"), form: "original", when: { answer: "relative", is: "no" } },
      { id: "card", name: word("card"), form: "original", required: false, shown: true },
      { id: "proof", name: word("proof"), form: "copy", required: false, note: word("Chỉ khi có.") },
    ],
    fees: [levy("in time", { answer: "late", is: "no" }), levy("late", { answer: "late", is: "yes" })],
  })),
  steps: [{ id: "do", name: word("do"), owner: "justice", acceptWithinHours: 4, workHours: 8, decides: true }],
  outcome: { name: word("paper") },
  law: [{ title: "Luật" }],
});

const say = (...said: [string, string][]): OwnAnswers =>
  said.reduce<OwnAnswers>((before, [id, option]) => saying(procedure, before, id, option), { answers: {} });
const ids = (papers: readonly { id: string }[] | undefined) => papers?.map(({ id }) => id);

describe("a person who asks for his own papers", () => {
  test("is asked what matters, and told how much is left, the case among it", () => {
    expect(ids(standingOf(procedure, say()).questions)).toEqual(["sent", "late"]);
    expect(standingOf(procedure, say()).left).toBe(3);
    const sent = standingOf(procedure, say(["sent", "yes"]));
    expect(ids(sent.questions)).toEqual(["sent", "relative", "late"]);
    expect(sent.papers).toBeUndefined();
    expect(sent.cases).toEqual([]);
  });

  test("chooses the case himself only when nothing else is left to ask", () => {
    const said = say(["sent", "no"], ["late", "no"]);
    expect(ids(standingOf(procedure, said).cases)).toEqual(["city", "village"]);
    expect(standingOf(procedure, said).papers).toBeUndefined();
    expect(standingOf(procedure, { ...said, case: "village" }).papers?.theCase.id).toBe("village");
  });

  test("sees what to hand in, what to bring along, what he must know himself, and his own fee", () => {
    const said = { ...say(["sent", "yes"], ["relative", "no"], ["late", "yes"]), case: "city" };
    const { papers } = standingOf(procedure, said);
    expect(ids(papers?.handIn)).toEqual(["form", "letter"]);
    expect(ids(papers?.bringAlong)).toEqual(["card"]);
    expect(ids(papers?.maybe)).toEqual(["proof"]);
    expect(papers?.fees.map(({ name }) => name.vi)).toEqual(["late"]);
  });

  test("who changes his mind is not held to answers that no longer matter", () => {
    const said = say(["sent", "yes"], ["relative", "no"], ["sent", "no"]);
    expect(said.answers).toEqual({ sent: "no" });
  });

  test("finds again what he said, as far as the procedure of today still asks it", () => {
    expect(stillAsked(procedure, { answers: { sent: "no", gone: "yes", late: "never" }, case: "city" })).toEqual({
      answers: { sent: "no" },
      case: "city",
    });
    expect(stillAsked(procedure, { answers: {}, case: "gone" })).toEqual({ answers: {} });
  });
});
