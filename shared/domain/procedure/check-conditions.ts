import { type Condition, isTooDeep, mentions } from "./condition.ts";
import type { ProcedureDefinition, Question } from "./definition.ts";
import type { Finding } from "./fault.ts";
import { suggestKey } from "./nearest.ts";

type Path = readonly (string | number)[];

interface Placed {
  readonly path: Path;
  readonly condition: Condition;
  /** Questions that may be spoken of here: a question only of those before it, or it could wait for itself. */
  readonly asked: readonly Question[];
}

/** Every `when` of a procedure and where it stands. */
function* conditionsOf({ cases, steps, questions = [] }: ProcedureDefinition): Generator<Placed> {
  const at = (path: Path, condition: Condition | undefined, asked: readonly Question[] = questions): Placed[] =>
    condition === undefined ? [] : [{ path: [...path, "when"], condition, asked }];
  for (const [position, { when }] of questions.entries())
    yield* at(["questions", position], when, questions.slice(0, position));
  for (const [position, { when }] of steps.entries()) yield* at(["steps", position], when);
  for (const [position, { when, components, fees }] of cases.entries()) {
    yield* at(["cases", position], when);
    for (const [inner, component] of components.entries())
      yield* at(["cases", position, "components", inner], component.when);
    for (const [inner, fee] of fees.entries()) yield* at(["cases", position, "fees", inner], fee.when);
  }
}

const unknownKey = (path: Path, known: readonly string[], code: "case" | "question" | "option", key: string) => {
  const words = {
    case: ["CONDITION_CASE_UNKNOWN", `Thủ tục không có trường hợp "${key}".`],
    question: ["CONDITION_QUESTION_UNKNOWN", `Không có câu hỏi "${key}" nào được hỏi trước chỗ này.`],
    option: ["CONDITION_OPTION_UNKNOWN", `Câu hỏi này không có câu trả lời "${key}".`],
  } as const;
  const [fault, reason] = words[code];
  return { path, code: fault, reason, suggestion: suggestKey(key, known) };
};

/** A condition that speaks of what does not exist is never true, and makes a needed paper silently optional. */
export function* checkConditions(procedure: ProcedureDefinition): Generator<Finding> {
  const cases = procedure.cases.map(({ id }) => id);
  for (const { path, condition, asked } of conditionsOf(procedure)) {
    if (isTooDeep(condition)) {
      yield {
        path,
        code: "CONDITION_TOO_DEEP",
        reason: "Điều kiện lồng nhau quá nhiều tầng, không ai kiểm được.",
        suggestion: "Tách thành nhiều giấy tờ, bước hoặc trường hợp, mỗi cái một điều kiện ngắn.",
      };
      continue;
    }
    for (const { path: inside, question: id, keys } of mentions(condition)) {
      const place = [...path, ...inside];
      const question = asked.find((one) => one.id === id);
      if (id !== undefined && question === undefined) {
        yield unknownKey(
          place,
          asked.map((one) => one.id),
          "question",
          id,
        );
        continue;
      }
      const known = question?.options.map((option) => option.id) ?? cases;
      for (const key of keys)
        if (!known.includes(key)) yield unknownKey(place, known, question === undefined ? "case" : "option", key);
    }
  }
}
