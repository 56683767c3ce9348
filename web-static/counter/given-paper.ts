import type { PaperForm } from "../../shared/domain/procedure/paper-form.ts";

/** A paper of the case at the counter. `count` says how many of it the dossier holds then. */
export interface GivenPaper {
  readonly id: string;
  readonly form: PaperForm;
  readonly count: number;
  readonly given: boolean;
}

/** As the contracts want papers that were handed in. */
export const handedIn = (papers: readonly GivenPaper[]): Omit<GivenPaper, "given">[] =>
  papers.filter(({ given }) => given).map(({ id, form, count }) => ({ id, form, count }));

interface Asked {
  readonly id: string;
  readonly count: number;
}

/** Which of these the person has not handed in, or not often enough. */
export const notGiven = <Paper extends Asked>(needed: readonly Paper[], papers: readonly GivenPaper[]): Paper[] =>
  needed.filter(({ id, count }) => !papers.some((paper) => paper.id === id && paper.given && paper.count >= count));
