import {
  casesLeft,
  checklistOf,
  feesOf,
  openQuestions,
  stillOffered,
  withAnswer,
} from "../../shared/domain/procedure/checklist.ts";
import type { Component, Fee, Procedure, ProcedureCase, Question } from "../../shared/domain/procedure/definition.ts";

/** What the questions about one's own matter need of a procedure; it lies in the page itself. */
export type AskedProcedure = Pick<Procedure, "id" | "name" | "questions" | "cases">;

/** What a person has said. */
export interface OwnAnswers {
  readonly answers: Readonly<Record<string, string>>;
  /** Said by himself where the answers do not tell. */
  readonly case?: string;
}

export const nothingSaid: OwnAnswers = { answers: {} };

export interface OwnPapers {
  readonly theCase: ProcedureCase;
  readonly handIn: readonly Component[];
  /** For comparison, or because an answer asks for it. */
  readonly bringAlong: readonly Component[];
  /** The person must know himself, by the paper's own note. */
  readonly maybe: readonly Component[];
  readonly fees: readonly Fee[];
}

export interface Standing {
  readonly questions: readonly Question[];
  /** Cases to choose from, when all is answered and more than one is left. */
  readonly cases: readonly ProcedureCase[];
  /** Questions without an answer, the choice of a case among them. */
  readonly left: number;
  /** Undefined until nothing is left. */
  readonly papers: OwnPapers | undefined;
}

const papersOf = (theCase: ProcedureCase, answers: OwnAnswers["answers"]): OwnPapers => {
  const { needed, maybe } = checklistOf(theCase, answers);
  const isBrought = ({ shown, when }: Component): boolean => shown === true || when !== undefined;
  return {
    theCase,
    handIn: needed,
    bringAlong: maybe.filter(isBrought),
    maybe: maybe.filter((component) => !isBrought(component)),
    // Why he pays it he has just said himself.
    fees: feesOf(theCase, answers).map(({ when: _, ...fee }) => fee),
  };
};

/** What is still to be asked, or the papers of this person. */
export const standingOf = (procedure: AskedProcedure, { answers, case: said }: OwnAnswers): Standing => {
  const questions = openQuestions(procedure, { answers });
  const unanswered = questions.filter(({ id }) => answers[id] === undefined).length;
  const possible = casesLeft(procedure, { answers });
  const cases = unanswered === 0 && possible.length > 1 ? possible : [];
  const theCase = possible.length === 1 ? possible[0] : possible.find(({ id }) => id === said);
  const left = unanswered + (theCase === undefined ? 1 : 0);
  return { questions, cases, left, papers: left === 0 && theCase ? papersOf(theCase, answers) : undefined };
};

export const saying = (
  procedure: AskedProcedure,
  before: OwnAnswers,
  question: string,
  option: string,
): OwnAnswers => ({ ...before, answers: withAnswer(procedure, before.answers, question, option) });

/** What was kept on the phone, as far as the procedure of today still asks it. */
export const stillAsked = (procedure: AskedProcedure, kept: OwnAnswers): OwnAnswers => {
  const answers = stillOffered(procedure, kept.answers);
  return procedure.cases.some(({ id }) => id === kept.case) ? { ...kept, answers } : { answers };
};
