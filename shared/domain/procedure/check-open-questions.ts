import type { ProcedureDefinition } from "./definition.ts";
import type { DefinitionFault } from "./fault.ts";

/** An entry that nobody has confirmed must not become a promise to citizens. The fault stands where the answer is struck off. */
export function* checkOpenQuestions(procedures: readonly ProcedureDefinition[]): Generator<DefinitionFault> {
  for (const [at, { openQuestions = [] }] of procedures.entries())
    for (const [position, { path, question, found }] of openQuestions.entries())
      yield {
        path: ["procedures", at, "openQuestions", position],
        code: "OPEN_QUESTION",
        reason: found === undefined ? question : `${question} Nguồn ghi: “${found}”.`,
        suggestion: `Đối chiếu văn bản, sửa ${path === "" ? "thủ tục" : `mục ${path}`} nếu cần, rồi xóa câu hỏi này khỏi openQuestions.`,
      };
}
