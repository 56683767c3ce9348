import type { ConsentView } from "../../shared/contracts/paper-api.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { changePaper } from "./change.ts";
import type { PaperDeps } from "./deps.ts";
import type { Matter } from "./matter.ts";

/** Writes down the owner's word, and moves the days on which his papers may be deleted. */
export const recordConsent = async (
  deps: PaperDeps,
  { person, place }: Matter,
  { officer, given }: { officer: string; given: boolean },
): Promise<Result<ConsentView>> => {
  if (person === undefined) return refuse("PAPER_OWNER_MISSING", { field: "ownerIdNumber" });
  const word = { given, at: deps.now(), by: officer, commune: place.commune };
  await deps.papers.recordConsent(person, { purpose: "reuse", ...word });
  // After the word itself: a crash between leaves days that the daily sweep reckons anew.
  for (const { id } of await deps.papers.ofPerson(person)) await changePaper(deps, id, ({ paper }) => accept(paper));
  return accept(word);
};
