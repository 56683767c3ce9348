import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import type { Problem } from "../../shared/contracts/problem.ts";
import type { Answer, Api } from "../browser/api.ts";
import { newKey } from "../browser/new-key.ts";
import { type Draft, type DraftBody, draftBody } from "./draft.ts";

export type Submitted =
  | { readonly kind: "stored"; readonly view: DossierView; readonly asTyped: boolean }
  | { readonly kind: "refused"; readonly problem: Problem; readonly settled: boolean }
  | { readonly kind: "no-answer" };

const same = (a: DraftBody, b: DraftBody) => JSON.stringify(a) === JSON.stringify(b);

/** Refusals that say nothing about an earlier sending of the same wish: it may have been stored all the same. */
const OPEN_STATUS = new Set([401, 403, 429]);
const isOpen = ({ status, problem }: Extract<Answer<unknown>, { kind: "refused" }>) =>
  OPEN_STATUS.has(status) || problem.code === "CHANGED_MEANWHILE";

/**
 * Sends a new dossier, and what was sent is kept with the draft until an answer says what became of it. If an answer
 * was lost, the first body goes again under its key before anything typed since: it may have been stored, and then
 * the dossier that exists is found, and no second one made.
 * @param keep changes the draft that is kept, so that a crash between sending and answer loses nothing; what was typed
 * meanwhile stays
 */
export const submitDraft = async (
  api: Api,
  draft: Draft,
  { commune, keep }: { commune: string; keep: (change: (draft: Draft) => Draft) => void },
): Promise<Submitted> => {
  const typed = draftBody(draft, commune);
  const body = draft.sent ?? typed;
  keep((now) => ({ ...now, sent: body }));
  const answer = await api.post<DossierView>("/dossiers", { body, key: draft.key });
  if (answer.kind === "ok") return { kind: "stored", view: answer.value, asTyped: same(body, typed) };
  if (answer.kind !== "refused") return { kind: "no-answer" };
  if (isOpen(answer)) return { kind: "refused", problem: answer.problem, settled: false };
  const key = newKey();
  const asNew = ({ sent: _, ...rest }: Draft): Draft => ({ ...rest, key });
  keep(asNew);
  if (!same(body, typed)) return submitDraft(api, asNew(draft), { commune, keep });
  return { kind: "refused", problem: answer.problem, settled: true };
};
