import { type Condition, type Facts, holds, mentions, type Truth } from "./condition.ts";
import type { ProcedureDefinition, Question } from "./definition.ts";

/** Combinations of answers that are looked at one by one; three questions of four answers are 64. */
export const MOST_WAYS = 1_000;

type Answers = Facts["answers"];
type Asking = Pick<ProcedureDefinition, "questions">;

const mentioned = (condition: Condition | undefined): string[] =>
  condition === undefined ? [] : [...mentions(condition)].flatMap(({ question }) => question ?? []);

/** Questions on which these conditions hang, with those on which it hangs whether they are asked; in their order. */
export const questionsBehind = (
  { questions = [] }: Asking,
  conditions: readonly (Condition | undefined)[],
): Question[] => {
  const needed = new Set(conditions.flatMap(mentioned));
  // A question hangs only on questions before it.
  for (const { id, when } of questions.toReversed())
    if (needed.has(id)) for (const earlier of mentioned(when)) needed.add(earlier);
  return questions.filter(({ id }) => needed.has(id));
};

/** As many combinations as there would be if everybody were asked every question. */
export const combinationsOf = (questions: readonly Question[]): number =>
  questions.reduce((product, { options }) => product * options.length, 1);

/** Every way in which somebody may answer; a question that he is not asked stays without an answer. */
export const answersTo = (questions: readonly Question[], caseId: string | undefined): Answers[] =>
  questions.reduce<Answers[]>(
    (all, { id, when, options }) =>
      all.flatMap((answers) =>
        holds(when, { case: caseId, answers }) === "yes"
          ? options.map((option) => ({ ...answers, [id]: option.id }))
          : [answers],
      ),
    [{}],
  );

const ALL: ReadonlySet<Truth> = new Set<Truth>(["yes", "no", "unknown"]);

/** What a condition can come to in this case, whatever is answered. With too many answers to look at: anything. */
export const truthsOf = (
  asking: Asking,
  condition: Condition | undefined,
  caseId: string | undefined,
): ReadonlySet<Truth> => {
  const questions = questionsBehind(asking, [condition]);
  if (combinationsOf(questions) > MOST_WAYS) return ALL;
  return new Set(answersTo(questions, caseId).map((answers) => holds(condition, { case: caseId, answers })));
};

/** Whether another answer to this question can make a difference to the condition. */
export const turnsOn = (
  asking: Asking,
  condition: Condition,
  { id, options }: Question,
  caseId: string | undefined,
): boolean => {
  if (!mentioned(condition).includes(id)) return false;
  const questions = questionsBehind(asking, [condition]);
  if (combinationsOf(questions) > MOST_WAYS) return true;
  const asked = answersTo(questions, caseId).filter((answers) => answers[id] !== undefined);
  return asked.some((answers) => {
    const truths = options.map((option) =>
      holds(condition, { case: caseId, answers: { ...answers, [id]: option.id } }),
    );
    return new Set(truths).size > 1;
  });
};
