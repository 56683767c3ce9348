import { expect, test } from "vitest";
import {
  component,
  decide,
  married,
  option,
  standard,
  text,
  withBirth,
} from "../../../tests/support/sound-definitions.ts";
import { compile } from "./compile.ts";

const answered = { ...component, when: { answer: "married", is: "yes" } };
const cases = [{ ...standard, components: [answered] }];

test("two answers that read alike are told, however they are written", () => {
  const options = [option("yes"), { ...option("no"), text: text(" YES. ") }];
  expect(compile(withBirth({ cases, questions: [{ ...married, options }] }))).toMatchObject([
    { code: "OPTION_WORDING_TWICE", path: ["procedures", 0, "questions", 0, "options", 1, "text"] },
  ]);
});

test("two cases of one name are told, unless they have one id too", () => {
  const second = (id: string) => compile(withBirth({ cases: [standard, { ...standard, id }] }));
  expect(second("works")).toMatchObject([{ code: "CASE_NAME_TWICE", path: ["procedures", 0, "cases", 1, "name"] }]);
  expect(second("standard")).toMatchObject([{ code: "CASE_TWICE", suggestion: expect.stringContaining("thứ 1") }]);
});

test("a step of a misspelt case is told which one was probably meant", () => {
  expect(compile(withBirth({ steps: [{ ...decide, cases: ["standart", "standard"] }] }))).toMatchObject([
    {
      code: "STEP_CASE_UNKNOWN",
      path: ["procedures", 0, "steps", 0, "cases", 0],
      suggestion: 'Có phải là "standard"?',
    },
  ]);
});
