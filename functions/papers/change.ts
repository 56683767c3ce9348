import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { consentsTo } from "../../shared/domain/paper/consent.ts";
import type { Paper } from "../../shared/domain/paper/paper.ts";
import { removalDay } from "../../shared/domain/paper/retention.ts";
import type { StoredPaper } from "../../shared/store/paper-store.ts";
import type { PaperDeps } from "./deps.ts";

/** Tries before several at once are told to try again: the API, a verdict and the dossier's facts meet at one paper. */
const attempts = 5;

export const hasConsented = async ({ papers }: Pick<PaperDeps, "papers">, person: string | undefined) =>
  person !== undefined && consentsTo(await papers.consents(person), "reuse");

/**
 * Load, decide, save: the only way in which a paper changes. `decide` answers the paper as it is then, or undefined for no
 * change. The day of its removal follows from what it is.
 */
export const changePaper = async (
  deps: Pick<PaperDeps, "papers">,
  id: string,
  decide: (stored: StoredPaper) => Result<Paper | undefined> | Promise<Result<Paper | undefined>>,
  /** Whose paper it is from now on, when nobody knew before. */
  owner?: string,
): Promise<Result<StoredPaper>> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const stored = await deps.papers.load(id);
    if (stored === undefined) return refuse("PAPER_UNKNOWN");
    const decided = await decide(stored);
    if (!decided.ok) return decided;
    const paper = decided.value;
    if (paper === undefined) return accept(stored);
    const person = stored.person ?? owner;
    const removeOn = removalDay(paper, { consented: await hasConsented(deps, person) });
    const saved = await deps.papers.replace(stored, { paper, person, removeOn });
    if (saved !== "changed") return accept(saved);
  }
  return refuse("CHANGED_MEANWHILE");
};
