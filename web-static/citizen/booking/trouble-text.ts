import type { Language } from "../../../shared/domain/localized.ts";
import { type Answer, problemText } from "../../browser/api.ts";
import { appointment as en } from "../../text/appointment-en.ts";
import { appointment as vi } from "../../text/appointment-vi.ts";

/** Why there is no answer, in words; undefined when there is one. */
export const troubleText = (answer: Answer<unknown>, language: Language): string | undefined => {
  if (answer.kind === "ok") return undefined;
  const text = { vi, en }[language];
  return answer.kind === "refused" ? problemText(answer.problem, language) : text[answer.kind];
};
