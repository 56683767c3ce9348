import { accept, type Result, refuse } from "../decider.ts";
import { isReadable, type Paper, type ScanState } from "./paper.ts";
import type { PaperRefusal } from "./paper-refusal.ts";

export interface Verdict {
  readonly scan: Exclude<ScanState, "waiting">;
  readonly threat?: string | undefined;
}

/**
 * The paper after a verdict, or undefined when it changes nothing. Verdicts come at least once and in any order: a threat that
 * was found stays found, and a failure takes back no verdict.
 */
export const afterVerdict = (paper: Paper, { scan, threat }: Verdict): Paper | undefined => {
  if (paper.scan === scan || paper.scan === "infected") return undefined;
  if (scan === "failed" && paper.scan === "clean") return undefined;
  return { ...paper, scan, ...(threat === undefined ? {} : { threat }) };
};

/** Whether the file may be opened now; if not, why, in words for the officer. */
export const checkReadable = (paper: Paper): Result<null, PaperRefusal> => {
  if (isReadable(paper)) return accept(null);
  if (paper.removedAt !== undefined) return refuse("PAPER_REMOVED");
  if (paper.keptAt === undefined) return refuse("PAPER_NOT_ARRIVED");
  if (paper.scan === "infected") return refuse("PAPER_INFECTED");
  return refuse(paper.scan === "failed" ? "PAPER_NOT_READABLE" : "PAPER_NOT_CHECKED");
};
