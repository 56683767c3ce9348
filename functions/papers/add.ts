import type { z } from "zod";
import type { AddedPaper, AddPaperRequest } from "../../shared/contracts/paper-api.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { checkFacts, checkSize } from "../../shared/domain/paper/arrival.ts";
import type { Paper } from "../../shared/domain/paper/paper.ts";
import { removalDay } from "../../shared/domain/paper/retention.ts";
import { requestOf } from "../../shared/runtime/request-key.ts";
import { hasConsented } from "./change.ts";
import type { PaperDeps } from "./deps.ts";
import type { Matter } from "./matter.ts";
import { paperView } from "./view.ts";

interface Announced {
  readonly officer: string;
  /** Names the request, see `requestName`; the paper's id comes from it, so a repeat finds the same paper. */
  readonly name: string;
  readonly body: z.infer<typeof AddPaperRequest>;
  readonly matter: Matter;
}

const ID_LETTERS = 22;

/**
 * Notes a paper before its file comes and answers the form for the file. A repeat, also after the browser was killed,
 * finds the same paper and gets a fresh form, until the file is there.
 */
export const addPaper = async (
  deps: PaperDeps,
  { officer, name, body, matter }: Announced,
): Promise<Result<AddedPaper>> => {
  const size = checkSize(body.size);
  if (!size.ok) return size;
  const facts = checkFacts(body);
  if (!facts.ok) return facts;
  const { thumbnail, ownerIdNumber: _, commune: __, ...said } = body;
  const paper: Paper = {
    ...said,
    id: name.slice(0, ID_LETTERS),
    commune: matter.place.commune,
    scannedBy: officer,
    scannedAt: deps.now(),
    scan: "waiting",
  };
  const { fingerprint } = requestOf(name, said);
  const removeOn = removalDay(paper, { consented: await hasConsented(deps, matter.person) });
  const stored = { paper, person: matter.person, version: 1, removeOn, fingerprint };
  const kept = await deps.papers.create(stored, thumbnail);
  if (kept.fingerprint !== fingerprint) return refuse("IDEMPOTENCY_KEY_REUSED");
  const view = paperView(kept.paper);
  return accept(
    kept.paper.keptAt === undefined ? { paper: view, upload: await deps.files.uploadForm(paper) } : { paper: view },
  );
};
