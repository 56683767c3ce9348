import type { Language, Localized } from "../domain/localized.ts";
import type { Condition } from "../domain/procedure/condition.ts";

/** What a condition names, as far as it is told: a definition, or one that is still being written. */
export interface Named {
  readonly cases: readonly { readonly id: string; readonly name: Localized }[];
  readonly questions?:
    | readonly {
        readonly id: string;
        readonly text: Localized;
        readonly options: readonly { readonly id: string; readonly text: Localized }[];
      }[]
    | undefined;
}

const WORDS = {
  vi: { and: " và ", or: " hoặc ", not: "không phải ", of: "trường hợp " },
  en: { and: " and ", or: " or ", not: "not ", of: "case " },
} as const;

const listOf = (keys: string | readonly string[]): readonly string[] => (typeof keys === "string" ? [keys] : keys);

/**
 * A condition as a citizen reads it, by the names of the cases and the words of the questions: "Trẻ sinh ở đâu: tại nhà".
 * What the definition does not name stands by its key, so that a gap is seen.
 */
export const conditionText = (condition: Condition, { cases, questions = [] }: Named, language: Language): string => {
  const words = WORDS[language];
  const either = (names: readonly string[]) => names.join(words.or);
  const tell = (one: Condition, isInside: boolean): string => {
    if ("case" in one) {
      const named = listOf(one.case).map((id) => cases.find((theCase) => theCase.id === id)?.name[language] ?? id);
      return words.of + either(named.map((name) => `“${name}”`));
    }
    if ("answer" in one) {
      const question = questions.find(({ id }) => id === one.answer);
      const chosen = listOf(one.is).map(
        (id) => question?.options.find((option) => option.id === id)?.text[language] ?? id,
      );
      return `${question?.text[language].replace(/\s*\?$/, "") ?? one.answer}: ${either(chosen)}`;
    }
    if ("not" in one) return `${words.not}(${tell(one.not, false)})`;
    const [parts, joint] = "all" in one ? [one.all, words.and] : [one.any, words.or];
    const told = parts.map((part) => tell(part, true)).join(joint);
    return isInside && parts.length > 1 ? `(${told})` : told;
  };
  return tell(condition, false);
};
