import type { PaperForm } from "../../shared/domain/procedure/paper-form.ts";

/** A paper of the case at the counter. `count` says how many of it the dossier holds then. */
export interface GivenPaper {
  readonly id: string;
  readonly form: PaperForm;
  readonly count: number;
  readonly given: boolean;
  /** Its scan. */
  readonly paper?: string;
  /** The scan was in the person's store; nothing was brought. */
  readonly reused?: true;
}

/** As the contracts want papers that were handed in. */
export const handedIn = (papers: readonly GivenPaper[]): Omit<GivenPaper, "given">[] =>
  papers
    .filter(({ given }) => given)
    .map(({ id, form, count, paper, reused }) => ({
      ...{ id, form, count },
      ...(paper === undefined ? {} : { paper }),
      ...(reused === undefined ? {} : { reused }),
    }));

interface Asked {
  readonly id: string;
  readonly count: number;
}

/** Which of these the person has not handed in, or not often enough. */
export const notGiven = <Paper extends Asked>(needed: readonly Paper[], papers: readonly GivenPaper[]): Paper[] =>
  needed.filter(({ id, count }) => !papers.some((paper) => paper.id === id && paper.given && paper.count >= count));
