import * as z from "zod";
import { Localized } from "../localized.ts";

/** For what an officer gives a reason in words that come up again and again. */
export const ReplyUse = z.enum([
  "supplement",
  "refusal",
  "return",
  "send-back",
  "not-eligible",
  "apology",
  "stopping",
  "withdrawal",
]);
export type ReplyUse = z.infer<typeof ReplyUse>;

/** A reason takes 500 characters; the names that are filled in need room too. */
const LONGEST = 300;

/** Sentences for one kind of reason, as an official writes them; an officer takes one over and may change it. */
export const ReplyTemplates = z
  .strictObject({
    id: ReplyUse,
    texts: z
      .array(Localized)
      .min(1)
      .max(6)
      .check(({ value, issues }) => {
        for (const [at, text] of value.entries())
          for (const language of ["vi", "en"] as const)
            if (text[language].length > LONGEST)
              issues.push({
                code: "custom",
                input: text[language],
                path: [at, language],
                message: `mỗi câu dài nhất ${LONGEST} ký tự`,
              });
      }),
    review: z.string().optional().describe("What is not verified yet, for the editor"),
  })
  .meta({ id: "ReplyTemplates", description: "Usual reasons that an officer is offered under a reason's field" });
export type ReplyTemplates = z.infer<typeof ReplyTemplates>;

/** Names of values that a sentence may ask for. */
export type ReplyVariable = "papers" | "procedure" | "owner" | "due";

const always: readonly ReplyVariable[] = ["procedure", "owner"];

/** Which values are known where the reason is typed: papers only where papers are chosen, a due time only after receipt. */
export const replyVariables: Readonly<Record<ReplyUse, readonly ReplyVariable[]>> = {
  supplement: ["papers", ...always],
  refusal: always,
  return: always,
  "send-back": always,
  "not-eligible": ["papers", ...always],
  apology: ["due", ...always],
  stopping: always,
  withdrawal: always,
};
