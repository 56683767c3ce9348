import type { ProcedureDefinition } from "./definition.ts";
import type { FaultCode, FaultPath, Finding } from "./fault.ts";
import { suggestKey } from "./nearest.ts";
import { repeats } from "./repeats.ts";
import { sameWords } from "./same-words.ts";

interface Named {
  readonly id: string;
  readonly words: string;
}

const ids = (named: readonly Named[], path: FaultPath, code: FaultCode, reason: (id: string) => string): Finding[] =>
  [...repeats(named.map(({ id }) => id))].map(({ at, value }) => ({
    path: [...path, at, "id"],
    code,
    reason: reason(value),
    suggestion: `Đặt mã khác nhau; mã "${value}" đã có ở mục thứ ${named.findIndex(({ id }) => id === value) + 1}.`,
  }));

/** What reads the same to a person although its ids differ; what has the same id too is told as that. */
const words = (
  named: readonly Named[],
  path: FaultPath,
  field: string,
  code: FaultCode,
  told: { readonly reason: (words: string) => string; readonly suggestion: string },
): Finding[] =>
  named.flatMap(({ id, words }, at) => {
    const first = named.findIndex((one) => sameWords(one.words, words));
    if (first === at || named[first]?.id === id) return [];
    return [{ path: [...path, at, field], code, reason: told.reason(words), suggestion: told.suggestion }];
  });

function* questionNames({ questions = [] }: ProcedureDefinition): Generator<Finding> {
  const named = questions.map(({ id, text }) => ({ id, words: text.vi }));
  yield* ids(named, ["questions"], "QUESTION_TWICE", (id) => `Câu hỏi "${id}" ghi hai lần.`);
  for (const [at, { options, text }] of questions.entries()) {
    const path = ["questions", at, "options"];
    const answers = options.map((option) => ({ id: option.id, words: option.text.vi }));
    yield* ids(answers, path, "OPTION_TWICE", (id) => `Câu trả lời "${id}" ghi hai lần trong một câu hỏi.`);
    yield* words(answers, path, "text", "OPTION_WORDING_TWICE", {
      reason: (answer) => `Câu hỏi "${text.vi}" có hai câu trả lời giống hệt nhau: "${answer}".`,
      suggestion: "Viết mỗi câu trả lời một khác, hoặc bỏ một câu.",
    });
  }
}

function* caseNames({ cases, steps }: ProcedureDefinition): Generator<Finding> {
  const named = cases.map(({ id, name }) => ({ id, words: name.vi }));
  yield* ids(named, ["cases"], "CASE_TWICE", (id) => `Trường hợp "${id}" ghi hai lần.`);
  yield* words(named, ["cases"], "name", "CASE_NAME_TWICE", {
    reason: (name) => `Hai trường hợp cùng tên "${name}", người dân không biết chọn trường hợp nào.`,
    suggestion: "Ghi vào tên điều làm hai trường hợp khác nhau.",
  });
  const steady = steps.map(({ id, name }) => ({ id, words: name.vi }));
  yield* ids(steady, ["steps"], "STEP_TWICE", (id) => `Bước "${id}" ghi hai lần.`);
  for (const [at, { components, name }] of cases.entries()) {
    const papers = components.map((component) => ({ id: component.id, words: component.name.vi }));
    const told = (id: string) => `Giấy tờ "${id}" ghi hai lần trong trường hợp "${name.vi}".`;
    yield* ids(papers, ["cases", at, "components"], "COMPONENT_TWICE", told);
  }
}

function* stepCases({ cases, steps }: ProcedureDefinition): Generator<Finding> {
  const known = new Set(cases.map(({ id }) => id));
  for (const [at, step] of steps.entries())
    for (const [position, id] of (step.cases ?? []).entries())
      if (!known.has(id))
        yield {
          path: ["steps", at, "cases", position],
          code: "STEP_CASE_UNKNOWN",
          reason: `Bước "${step.name.vi}" ghi trường hợp "${id}", nhưng thủ tục không có trường hợp này.`,
          suggestion: suggestKey(id, known),
        };
}

/** Each name calls one thing, and each thing that a person chooses from reads differently from the next. */
export function* checkNames(procedure: ProcedureDefinition): Generator<Finding> {
  yield* questionNames(procedure);
  yield* caseNames(procedure);
  yield* stepCases(procedure);
}
