import type * as z from "zod";
import type { AnswerRowRequest } from "../../shared/contracts/collective-api.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { RecordedList } from "../../shared/store/recorded-list.ts";
import type { CollectiveDeps } from "./deps.ts";

/** An officer says who a row is. He may think again until the certificate has its number. */
export const answerRow = async (
  { lists }: Pick<CollectiveDeps, "lists">,
  list: RecordedList,
  { by, line, choose }: z.infer<typeof AnswerRowRequest> & { readonly by: string },
): Promise<Result<RecordedList>> => {
  if (list.certificate !== undefined) return refuse("LIST_ISSUED");
  if (list.stage !== "deciding" && list.stage !== "decided") return refuse("LIST_NOT_MATCHED");
  const question = (await lists.allResults(list.id)).find(({ row }) => row.line === line);
  if (question?.outcome !== "question" || (choose !== undefined && question.candidates[choose] === undefined))
    return refuse("LIST_NO_QUESTION", { field: "line", detail: { line: String(line) } });
  if (!(await lists.answer(list.id, line, choose ?? "none", by))) return refuse("LIST_ISSUED");
  return accept((await lists.load(list.id)) ?? list);
};
