import type * as z from "zod";
import type { SaveDraftRequest } from "../../shared/contracts/catalogue-api.ts";
import { type Result, refuse } from "../../shared/domain/decider.ts";
import { isBounded } from "../../shared/domain/procedure/parse-entries.ts";
import { dryRunVerdict } from "../../shared/domain/routing/dry-run.ts";
import { triedNow } from "../../shared/store/dry-run-store.ts";
import type { Editing } from "./editing.ts";
import { draftAsSeen, errorsAmong, readyToPublish } from "./ready-draft.ts";
import type { RoutesDeps } from "./routes-deps.ts";
import { lintOwner, ownersNow, tableIdOf } from "./routes-views.ts";

/** Keeps what was typed, right or not, with the count of what is wrong. Whose routes they are is not the editor's to change. */
export const saveRoutes = async (
  deps: RoutesDeps,
  { id: owner, by, seen }: Editing,
  { content: typed, base }: z.infer<typeof SaveDraftRequest>,
): Promise<Result<unknown>> => {
  if (!isBounded(typed)) return refuse("DRAFT_NOT_DATA", { field: "content" });
  const known = await ownersNow(deps);
  if (!known.owners.has(owner)) return refuse("NOT_FOUND");
  const content = { ...typed, id: tableIdOf(known, owner), owner };
  const errors = errorsAmong((await lintOwner(deps, known, content)).faults).length;
  const draft = { code: owner, by, at: deps.now(), errors, content };
  return deps.routeDrafts.save(base === undefined ? draft : { ...draft, base }, seen ?? 0);
};

/**
 * Puts a draft in force at once, when nothing is wrong with it and a dry run of this very draft found nobody left without an
 * office. The draft is then gone.
 */
export const publishRoutes = async (
  deps: RoutesDeps,
  { id: owner, by, seen }: Editing,
  reason: string,
): Promise<Result<unknown>> => {
  const [kept, known, run] = await Promise.all([
    deps.routeDrafts.load(owner),
    ownersNow(deps),
    deps.dryRuns.load(owner),
  ]);
  const draft = draftAsSeen(kept, seen);
  if (!draft.ok) return draft;
  const { table, faults } = await lintOwner(deps, known, draft.value.content);
  const ready = readyToPublish(table, faults);
  if (!ready.ok) return ready;
  const verdict = dryRunVerdict(run, triedNow(draft.value, known.index), deps.now());
  if (!verdict.ok) return verdict;
  const published = await deps.routes.publish(ready.value, draft.value.base, { by, reason });
  if (!published.ok) return published;
  // A crash before this leaves a draft of what is in force already: its editor sees no difference, and drops it.
  await deps.routeDrafts.drop(owner, draft.value.version, { by, at: deps.now() });
  return published;
};

/** Puts routes back as they were. It asks for no dry run, because it is the brake; but not back to what has faults by now. */
export const undoRoutes = async (
  deps: RoutesDeps,
  { id: owner, by }: Editing,
  { revision, reason }: { readonly revision: number; readonly reason: string },
): Promise<Result<unknown>> => {
  const known = await ownersNow(deps);
  const id = tableIdOf(known, owner);
  const former = await deps.routes.former(id, revision);
  if (former !== undefined) {
    const [first] = errorsAmong((await lintOwner(deps, known, former)).faults);
    if (first !== undefined) return refuse("FORMER_NOT_READY", { detail: { first: first.reason } });
  }
  return deps.routes.undo(id, revision, { by, reason });
};
