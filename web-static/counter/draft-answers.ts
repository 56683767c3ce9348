import type { ProcedureView } from "../../shared/contracts/procedure-api.ts";
import { casesLeft, checklistOf, stillOffered, withAnswer } from "../../shared/domain/procedure/checklist.ts";
import type { ProcedureCase } from "../../shared/domain/procedure/definition.ts";
import type { Draft } from "./draft.ts";
import type { GivenPaper } from "./given-paper.ts";

/** A paper of the case as the counter's list shows it. */
export interface ListedPaper {
  readonly component: ProcedureCase["components"][number];
  /** False for what the person may bring, or for what hangs on a question that is not answered. */
  readonly needed: boolean;
}

/** Papers that these answers leave, in the case's own order. */
export const listedPapers = (theCase: ProcedureCase, answers: Draft["answers"] = {}): ListedPaper[] => {
  const { needed, maybe } = checklistOf(theCase, answers);
  return theCase.components
    .filter((component) => needed.includes(component) || maybe.includes(component))
    .map((component) => ({ component, needed: needed.includes(component) }));
};

/** Every needed paper ticked: the officer unticks what is missing, which is the rarer act. What he set himself stays. */
const papersOf = (listed: readonly ListedPaper[], before: readonly GivenPaper[], wasNeeded: ReadonlySet<string>) =>
  listed.map(({ component: { id, form, count }, needed }): GivenPaper => {
    const old = before.find((paper) => paper.id === id);
    return old !== undefined && wasNeeded.has(id) === needed ? old : { id, form, count, given: needed };
  });

const neededIds = (theCase: ProcedureCase | undefined, answers: Draft["answers"]): ReadonlySet<string> =>
  new Set(
    theCase &&
      listedPapers(theCase, answers)
        .filter(({ needed }) => needed)
        .map(({ component }) => component.id),
  );

const withCase = (draft: Draft, theCase: ProcedureCase, before: Draft, was: ProcedureCase | undefined): Draft => ({
  ...draft,
  case: theCase.id,
  papers: papersOf(
    listedPapers(theCase, draft.answers),
    was?.id === theCase.id ? before.papers : [],
    neededIds(was, before.answers),
  ),
});

type Definition = Pick<ProcedureView, "cases" | "questions" | "version">;

export const choosingCase = (draft: Draft, { cases, version }: Definition, id: string): Draft => {
  const found = cases.find((one) => one.id === id);
  return found === undefined ? draft : withCase({ ...draft, version }, found, draft, undefined);
};

/** An answer may lead to the case, changes which papers are needed, and closes questions that no longer matter. */
export const answering = (draft: Draft, definition: Definition, question: string, option: string): Draft => {
  const answers = withAnswer(definition, draft.answers ?? {}, question, option);
  const left = casesLeft(definition, { answers });
  const was = definition.cases.find(({ id }) => id === draft.case);
  const still = was !== undefined && left.includes(was) ? was : undefined;
  const theCase = still ?? (left.length === 1 ? left[0] : undefined);
  const answered = { ...draft, answers, version: definition.version };
  if (theCase !== undefined) return withCase(answered, theCase, draft, was);
  const { case: _, ...undecided } = answered;
  return { ...undecided, papers: [] };
};

/** Papers as they were given, on the list of the version in force: what it adds is ticked if needed, what it drops is gone. */
const carriedOver = (theCase: ProcedureCase, { papers, answers }: Pick<Draft, "papers" | "answers">): GivenPaper[] =>
  papersOf(listedPapers(theCase, answers), [], new Set()).map(
    (fresh) => papers.find(({ id }) => id === fresh.id) ?? fresh,
  );

/** The draft under the version in force now: whatever was typed stays as far as that version still asks for it. */
export const underVersion = (draft: Draft, definition: Definition): Draft => {
  const { version } = definition;
  const answers = stillOffered(definition, draft.answers ?? {});
  const theCase = definition.cases.find(({ id }) => id === draft.case);
  const { case: _, ...undecided } = draft;
  const moved = { ...undecided, ...(draft.answers === undefined ? {} : { answers }), version };
  if (theCase === undefined) return { ...moved, papers: [] };
  return { ...moved, case: theCase.id, papers: carriedOver(theCase, { ...draft, answers }) };
};
