import { describe, expect, test } from "vitest";
import { caoBangDefinitions } from "../../tests/support/definitions.ts";
import { casesLeft, checklistOf, openQuestions, withAnswer } from "../domain/procedure/checklist.ts";
import type { Facts } from "../domain/procedure/condition.ts";
import { holds } from "../domain/procedure/condition.ts";
import type { Procedure } from "../domain/procedure/definition.ts";

const { procedures } = caoBangDefinitions();
const asking = procedures.filter(({ questions }) => questions !== undefined);

/** Every way of answering all questions that are asked, one after the other as on the page. */
const waysOf = (procedure: Procedure, answers: Facts["answers"] = {}): Facts["answers"][] => {
  const next = openQuestions(procedure, { answers }).find(({ id }) => answers[id] === undefined);
  if (next === undefined) return [answers];
  return next.options.flatMap(({ id }) => waysOf(procedure, withAnswer(procedure, answers, next.id, id)));
};

describe.each(asking.map((procedure) => [procedure.id, procedure] as const))(
  "whoever answers all questions of %s",
  (_, procedure) => {
    const ways = waysOf(procedure);

    test("has a case, and only one unless an officer tells cases apart that the answers do not", () => {
      const chosen = procedure.cases.some(({ when }) => when !== undefined);
      for (const answers of ways) {
        const left = casesLeft(procedure, { answers });
        expect(left.length, JSON.stringify(answers)).toBeGreaterThan(0);
        if (chosen) expect(new Set(left.map(({ when }) => JSON.stringify(when))).size, JSON.stringify(answers)).toBe(1);
      }
    });

    test("knows of each paper, fee and step whether it is his", () => {
      for (const answers of ways)
        for (const theCase of casesLeft(procedure, { answers })) {
          const facts = { case: theCase.id, answers };
          const conditions = [...theCase.components, ...theCase.fees, ...procedure.steps];
          const open = conditions.filter(({ when }) => holds(when, facts) === "unknown");
          expect(open, JSON.stringify(answers)).toEqual([]);
          const { needed, maybe } = checklistOf(theCase, answers);
          expect(needed.length + maybe.length, JSON.stringify(answers)).toBeGreaterThan(0);
        }
    });

    test("was asked nothing that changes nothing", () => {
      const said = JSON.stringify([procedure.cases, procedure.steps, procedure.questions]);
      for (const { id } of procedure.questions ?? []) expect(said).toContain(`"answer":"${id}"`);
    });
  },
);
