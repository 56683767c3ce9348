import type * as z from "zod";
import type { PublishDraftRequest, UndoRequest, WithdrawRequest } from "../../shared/contracts/catalogue-api.ts";
import { addDays, formatDate, toLocal } from "../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { CatalogueDeps } from "./deps.ts";
import { draftAsSeen, readyToPublish } from "./ready-draft.ts";
import { lintOf } from "./views.ts";

interface Wish {
  readonly code: string;
  /** User name of the editor. */
  readonly by: string;
}

/** A day on which something was offered already cannot be changed: dossiers were taken in under it. */
const dayFrom = (field: "from" | "lastDay", day: string, earliest: string): Result<null> =>
  day < earliest
    ? refuse("PUBLISH_DATE_PAST", { field, detail: { day: formatDate(day), earliest: formatDate(earliest) } })
    : accept(null);

/** Puts a draft in force from a day on, once nothing is wrong with it; the draft is then gone. */
export const publishDraft = async (
  deps: CatalogueDeps,
  { code, by, from, reason, seen }: Wish & z.infer<typeof PublishDraftRequest> & { readonly seen: number | undefined },
): Promise<Result<unknown>> => {
  const draft = draftAsSeen(await deps.drafts.load(code), seen);
  if (!draft.ok) return draft;
  const early = dayFrom("from", from, toLocal(deps.now()).date);
  if (!early.ok) return early;
  const { base, content, version } = draft.value;
  const { procedure, faults } = await lintOf(deps, code, { ...content, effectiveFrom: from });
  const ready = readyToPublish(procedure, faults);
  if (!ready.ok) return ready;
  const published = await deps.catalogue.publishVersion(ready.value, base, { by, reason });
  if (!published.ok) return published;
  // A crash before this leaves a draft of what is published: its editor sees that it is outdated, and drops it.
  await deps.drafts.drop(code, version, { by, at: deps.now() });
  return published;
};

export const withdrawProcedure = (
  { catalogue, now }: CatalogueDeps,
  { code, by, lastDay, reason }: Wish & z.infer<typeof WithdrawRequest>,
): Promise<Result<unknown>> | Result<unknown> => {
  const early = dayFrom("lastDay", lastDay, addDays(toLocal(now()).date, -1));
  return early.ok ? catalogue.withdraw(code, lastDay, { by, reason }) : early;
};

export const undoPublication = (
  { catalogue }: CatalogueDeps,
  { code, by, revision, reason }: Wish & z.infer<typeof UndoRequest>,
): Promise<Result<unknown>> => catalogue.undo(code, revision, { by, reason });
