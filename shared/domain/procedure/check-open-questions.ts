import type { ProcedureDefinition } from "./definition.ts";
import type { Finding } from "./fault.ts";

/** An entry that nobody has confirmed must not become a promise to citizens. The fault stands where the answer is struck off. */
export function* checkOpenQuestions({ openQuestions = [] }: ProcedureDefinition): Generator<Finding> {
  for (const [at, { path, question, found }] of openQuestions.entries())
    yield {
      path: ["openQuestions", at],
      code: "OPEN_QUESTION",
      reason: found === undefined ? question : `${question} Nguồn ghi: “${found}”.`,
      suggestion: `Đối chiếu văn bản, sửa ${path === "" ? "thủ tục" : `mục ${path}`} nếu cần, rồi xóa câu hỏi này khỏi openQuestions.`,
    };
}
