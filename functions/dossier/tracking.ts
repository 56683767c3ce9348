import type { z } from "zod";
import type { TrackingAnswerRequest, TrackingView } from "../../shared/contracts/tracking-api.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { workOf } from "../../shared/domain/dossier/state.ts";
import { requestName, requestOf } from "../../shared/runtime/request-key.ts";
import { executeDossier } from "../../shared/store/execute.ts";
import { openBySecret } from "../../shared/store/open-by-secret.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import type { TrackingDeps } from "./deps.ts";
import { readTracked, seenNow, trackingView } from "./tracking-view.ts";

/** A citizen's look at his dossier by code and secret. @param caller tells one guesser from another, see `openBySecret` */
export const track = async (
  deps: TrackingDeps,
  caller: string,
  given: { code: string; secret: string },
): Promise<Result<TrackingView>> => {
  const opened = await openBySecret(deps, caller, given);
  return opened.ok ? accept(await trackingView(deps, await readTracked(deps, opened.value, deps.now()))) : opened;
};

/**
 * The same for a page that asks again and again: what it has seen already costs the two reads that must be, and no answer.
 * @param seen the tag of what it has
 */
export const trackAgain = async (
  deps: TrackingDeps,
  caller: string,
  { seen, ...given }: { code: string; secret: string; seen: readonly string[] },
): Promise<Result<{ readonly tag: string; readonly view?: TrackingView }>> => {
  const opened = await openBySecret(deps, caller, given);
  if (!opened.ok) return opened;
  const tracked = await readTracked(deps, opened.value, deps.now());
  const tag = seenNow(tracked);
  return accept(seen.includes(tag) ? { tag } : { tag, view: await trackingView(deps, tracked) });
};

/** The citizen says himself whether what is going to be issued is right. A repeat changes nothing more. */
export const answerDraftAsCitizen = async (
  deps: TrackingDeps,
  caller: string,
  { code, secret, agrees, note }: z.infer<typeof TrackingAnswerRequest>,
): Promise<Result<TrackingView>> => {
  const found = await openBySecret(deps, caller, { code, secret });
  if (!found.ok) return found;
  const { draft } = workOf(found.value.state) ?? {};
  if (draft === undefined) return refuse("DRAFT_NOT_OPEN");
  const at = deps.now();
  const command = { type: "AnswerDraft" as const, at, by: "citizen", agrees, note };
  const request = requestOf(requestName("citizen", draft.draft), { agrees, note: note ?? "" });
  const execute = executeDossier({ dossiers: deps.dossiers, rulesFor: rulesFor(deps.definitions) });
  const executed = await execute(found.value.code, command, { request });
  return executed.ok ? accept(await trackingView(deps, await readTracked(deps, executed.value, at))) : executed;
};
