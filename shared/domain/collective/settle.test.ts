import { describe, expect, test } from "vitest";
import { listRow, registerPerson } from "../../../tests/support/people.ts";
import { matchList } from "./match-list.ts";
import { settle } from "./settle.ts";
import { type ListProgress, stageOf } from "./stage.ts";
import { noTotals } from "./totals.ts";

describe("an officer's answers", () => {
  const [mai, other] = [registerPerson(), registerPerson({ household: "TG-020", idNumber: "004312005555" })];
  const rows = [listRow({ line: 2, idNumber: "" }), listRow({ line: 3, idNumber: "004312005555" })];
  const results = matchList(rows, [mai, other], "2026-11-25");

  test("confirm the person that was chosen, and leave what nobody asked as it is", () => {
    expect(settle(results, { 2: 0, 3: "none" })).toMatchObject([
      { outcome: "matched", by: "officer", person: mai },
      { outcome: "matched", by: "id", person: other },
    ]);
  });

  test("say that it is none of them", () => {
    expect(settle(results, { 2: "none" })[0]).toMatchObject({ outcome: "unmatched", reason: "not-the-person" });
    expect(settle(results, { 2: 7 })[0]).toMatchObject({ outcome: "unmatched", reason: "not-the-person" });
  });

  test("cannot confirm somebody whom another row has already", () => {
    expect(settle(results, { 2: 1 })).toMatchObject([
      { outcome: "matched", person: other },
      { outcome: "unmatched", reason: "twice", sameAs: 2 },
    ]);
  });

  test("a question without an answer stays open", () => {
    expect(settle(results, {})[0]).toMatchObject({ outcome: "question", reason: "several" });
  });
});

describe("how far a list has come", () => {
  const list: ListProgress = {
    ...{ parts: 3, dossier: "H14.101-261125-0001", done: 3, answered: 1, numbered: false, recorded: false },
    totals: { ...noTotals, questions: 2 },
  };
  test.each([
    ["awaited", { parts: undefined }],
    ["sent", { dossier: undefined }],
    ["matching", { done: 2 }],
    ["deciding", {}],
    ["decided", { answered: 2 }],
    ["issuing", { answered: 2, numbered: true }],
    ["issued", { answered: 2, numbered: true, recorded: true }],
  ])("is “%s”", (stage, more) => expect(stageOf({ ...list, ...more })).toBe(stage));
});
