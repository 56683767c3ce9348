import type { z } from "zod";
import type { OpenedPaper, PaperDetailsRequest } from "../../shared/contracts/paper-api.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { checkArrived, checkFacts } from "../../shared/domain/paper/arrival.ts";
import { checkReadable } from "../../shared/domain/paper/scan.ts";
import type { StoredPaper } from "../../shared/store/paper-store.ts";
import { changePaper, hasConsented } from "./change.ts";
import type { PaperDeps } from "./deps.ts";
import { belongs, type Matter } from "./matter.ts";

/** The browser says that it has sent the file: what lies there is read, and kept if it is what was announced. */
export const completePaper = (deps: PaperDeps, id: string): Promise<Result<StoredPaper>> =>
  changePaper(deps, id, async ({ paper }) => {
    if (paper.removedAt !== undefined) return refuse("PAPER_REMOVED");
    if (paper.keptAt !== undefined) return accept(undefined);
    const arrived = checkArrived(paper, await deps.files.arrived(id));
    return arrived.ok ? accept({ ...paper, keptAt: deps.now() }) : arrived;
  });

/** What the officer reads from the paper; what he leaves out now is forgotten. */
export const describePaper = (
  deps: PaperDeps,
  id: string,
  facts: z.infer<typeof PaperDetailsRequest>,
): Promise<Result<StoredPaper>> =>
  changePaper(deps, id, ({ paper }) => {
    if (paper.removedAt !== undefined) return refuse("PAPER_REMOVED");
    const checked = checkFacts(facts);
    if (!checked.ok) return checked;
    const { issuer: _, number: __, issuedOn: ___, validUntil: ____, ...rest } = paper;
    return accept({ ...rest, ...facts });
  });

/** Takes a scan back that was a mistake; the file itself goes with the next sweep. */
export const discardPaper = (deps: PaperDeps, id: string): Promise<Result<StoredPaper>> =>
  changePaper(deps, id, ({ paper }) =>
    accept(paper.removedAt === undefined ? { ...paper, removedAt: deps.now() } : undefined),
  );

const SECONDS = 60;

/** An address of the file, for whoever may read the matter that the paper belongs to. */
export const openPaper = async (deps: PaperDeps, id: string, matter: Matter): Promise<Result<OpenedPaper>> => {
  const stored = await deps.papers.load(id);
  if (stored === undefined) return refuse("PAPER_UNKNOWN");
  if (!belongs(stored, matter, { consented: await hasConsented(deps, stored.person) })) return refuse("PAPER_UNKNOWN");
  const readable = checkReadable(stored.paper);
  if (!readable.ok) return readable;
  return accept({ url: await deps.files.address(stored.paper), seconds: SECONDS });
};
