import type { Question } from "../definition.ts";
import { leaf, record } from "./compare.ts";
import { list } from "./compare-list.ts";
import { condition, listOf, localized, words } from "./facts.ts";
import { byKey } from "./match.ts";

type Option = Question["options"][number];

const options = list<Option>({
  subject: "options",
  kind: "option",
  match: byKey(({ id }) => id),
  name: ({ text }) => text,
  details: () => [],
  part: record<Option>({ id: leaf("option.id", words), text: leaf("option.text", localized) }),
});

/** What a person is asked, with the answers to choose from. */
export const questions = list<Question>({
  subject: "questions",
  kind: "question",
  match: byKey(({ id }) => id),
  name: ({ text }) => text,
  details: ({ options: all }) => [listOf(({ text }: Option) => localized(text))(all)],
  part: record<Question>({
    id: leaf("question.id", words),
    text: leaf("question.text", localized),
    options,
    when: leaf("question.when", condition),
  }),
});
