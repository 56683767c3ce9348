import { isTooDeep, mentions } from "./condition.ts";
import type { ProcedureDefinition } from "./definition.ts";
import type { FaultPath, Finding } from "./fault.ts";
import { suggestKey } from "./nearest.ts";
import { conditionsOf } from "./placed-conditions.ts";

const unknownKey = (
  path: FaultPath,
  known: readonly string[],
  kind: "case" | "question" | "option",
  key: string,
): Finding => {
  const words = {
    case: ["CONDITION_CASE_UNKNOWN", `Thủ tục không có trường hợp "${key}".`],
    question: ["CONDITION_QUESTION_UNKNOWN", `Không có câu hỏi "${key}" nào được hỏi trước chỗ này.`],
    option: ["CONDITION_OPTION_UNKNOWN", `Câu hỏi này không có câu trả lời "${key}".`],
  } as const;
  const [code, reason] = words[kind];
  const suggestion =
    known.length === 0 ? "Thêm câu hỏi đó vào questions, hoặc bỏ điều kiện này." : suggestKey(key, known);
  return { path, code, reason, suggestion };
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
        const earlier = asked.map((one) => one.id);
        yield unknownKey(place, earlier, "question", id);
        continue;
      }
      const known = question?.options.map((option) => option.id) ?? cases;
      for (const key of keys)
        if (!known.includes(key)) yield unknownKey(place, known, question === undefined ? "case" : "option", key);
    }
  }
}
