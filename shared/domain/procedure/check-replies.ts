import { type ReplyTemplates, replyVariables } from "../reply/reply.ts";
import { hasStrayBrace, placeholdersIn } from "../slip/placeholders.ts";
import type { Finding } from "./fault.ts";
import { suggestKey } from "./nearest.ts";
import { repeats } from "./repeats.ts";

/** One sentence in one language: values that there are where the reason is typed. */
function* sentenceFaults(text: string, id: ReplyTemplates["id"]): Generator<Omit<Finding, "path">> {
  const known: readonly string[] = replyVariables[id];
  for (const name of placeholdersIn(text).filter((one) => !known.includes(one)))
    yield {
      code: "REPLY_VARIABLE_UNKNOWN",
      reason: `Mẫu câu "${id}" không có giá trị nào tên "${name}".`,
      suggestion: suggestKey(name, known),
    };
  if (hasStrayBrace(text))
    yield {
      code: "REPLY_VARIABLE_UNKNOWN",
      reason: `Dấu { } trong "${text}" không thành tên giá trị.`,
      suggestion: `Tên giá trị viết liền, không dấu; ở đây có ${known.map((name) => `{${name}}`).join(", ")}.`,
    };
}

/** Sentences that officers are offered: each kind of reason in one file, with values that there are. */
export function* checkReplies(replies: readonly ReplyTemplates[]): Generator<Finding> {
  for (const { at, value } of repeats(replies.map(({ id }) => id)))
    yield {
      path: ["replies", at, "id"],
      code: "REPLY_TWICE",
      reason: `Mẫu câu "${value}" đã có ở tệp khác.`,
      suggestion: "Gộp các câu vào một tệp.",
    };
  for (const [at, { id, texts }] of replies.entries())
    for (const [no, text] of texts.entries())
      for (const language of ["vi", "en"] as const)
        for (const fault of sentenceFaults(text[language], id))
          yield { path: ["replies", at, "texts", no, language], ...fault };
}
