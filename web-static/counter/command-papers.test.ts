import { describe, expect, test } from "vitest";
import { ProcedureCase } from "../../shared/domain/procedure/definition.ts";
import { initialFor, mustAskFor, papersFor } from "./command-papers.ts";

const name = (vi: string) => ({ vi, en: vi });
const theCase = ProcedureCase.parse({
  id: "only",
  name: name("only"),
  timeLimit: { unit: "working-days", count: 1 },
  components: [
    { id: "request", name: name("Đơn"), form: "original" },
    { id: "drawing", name: name("Bản vẽ"), form: "certified", count: 2 },
    { id: "marriage", name: name("Giấy kết hôn"), form: "copy", when: { answer: "married", is: "yes" } },
  ],
});
const view = {
  status: "submitted" as const,
  missing: [{ id: "drawing", name: name("Bản vẽ") }],
  case: "new",
  answers: { married: "no" },
  owner: { name: "Nông Thị Mai", phone: "0912345678" },
  components: [{ id: "request", form: "copy", count: 1, name: name("Đơn") }],
} satisfies Parameters<typeof mustAskFor>[0];

describe("the papers of a command's form", () => {
  test("a supplement that was brought offers what was asked for, in the form and number of the case", () => {
    const papers = papersFor("dossier.provide-supplement", { ...view, status: "supplement-requested" }, theCase);
    expect(initialFor("dossier.provide-supplement", view, papers)).toEqual({
      components: [{ id: "drawing", form: "certified", count: 2, given: true }],
    });
  });

  test("a request offers what the answers leave of the case, what is missing ticked", () => {
    const papers = papersFor("dossier.request-supplement", view, theCase);
    expect(papers.map(({ id }) => id)).toEqual(["request", "drawing"]);
    for (const name of ["dossier.request-supplement", "dossier.request-second-supplement"] as const)
      expect(initialFor(name, view, papers)).toEqual({ components: ["drawing"] });
  });

  test("before receipt all that is missing must be asked for, later the office decides", () => {
    expect(mustAskFor(view)).toEqual(["drawing"]);
    expect(mustAskFor({ ...view, status: "processing" })).toEqual([]);
  });

  test("a correction begins with what was taken down", () => {
    const papers = papersFor("dossier.correct-receipt", view, theCase);
    expect(initialFor("dossier.correct-receipt", view, papers)).toMatchObject({
      "owner.name": "Nông Thị Mai",
      components: [
        { id: "request", form: "copy", count: 1, given: true },
        { id: "drawing", given: false },
      ],
      matter: { case: "new", answers: { married: "no" }, papers: [{ id: "request", given: true }, { id: "drawing" }] },
    });
  });

  test("an opinion is asked of the office that the procedure names, within its time", () => {
    const step = { consults: { office: "police", replyWithinHours: 8 } };
    expect(initialFor("handoff.ask-consultation", view, [], step)).toEqual({ office: "police", replyWithinHours: "8" });
    expect(initialFor("handoff.ask-consultation", view, [])).toEqual({});
  });

  test("handing over begins with nothing chosen", () => {
    expect(initialFor("dossier.hand-over", view, [])).toEqual({});
  });
});
