import { createHash, timingSafeEqual } from "node:crypto";
import type { z } from "zod";
import type { TrackingAnswerRequest, TrackingView } from "../../shared/contracts/dossier-api.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { isDossierCode } from "../../shared/domain/dossier/code.ts";
import { workOf } from "../../shared/domain/dossier/state.ts";
import { requestName, requestOf } from "../../shared/runtime/request-key.ts";
import { executeDossier } from "../../shared/store/execute.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import type { TrackingDeps } from "./deps.ts";
import { readTracked, seenNow, trackingView } from "./tracking-view.ts";

/** Wrong guesses that one caller may make in ten minutes before he has to wait. */
const guessesAllowed = 20;

/** The count of wrong guesses begins anew with every ten minutes of the clock. */
const minutesToWait = (at: string): string => String(10 - (new Date(at).getUTCMinutes() % 10));

const same = (a: string, b: string): boolean =>
  timingSafeEqual(createHash("sha256").update(a).digest(), createHash("sha256").update(b).digest());

/**
 * A citizen's look at his dossier by code and secret. An unknown code and a wrong secret get the same answer after the same
 * calls: one read, one comparison of hashes, one count. (To read a history takes some hundredths of a millisecond more; that a
 * code exists is no secret, as the day's codes follow each other.)
 * @param caller what tells one guesser from another: a hash of his network address
 */
export const track = async (
  deps: TrackingDeps,
  caller: string,
  { code, secret }: { code: string; secret: string },
): Promise<Result<TrackingView>> => {
  const found = await findTracked(deps, caller, { code, secret });
  return found.ok ? accept(await trackingView(deps, await readTracked(deps, found.value, deps.now()))) : found;
};

/**
 * The same for a page that asks again and again: what it has seen already costs the two reads that must be, and no answer.
 * @param seen the tag of what it has
 */
export const trackAgain = async (
  deps: TrackingDeps,
  caller: string,
  { code, secret, seen }: { code: string; secret: string; seen: readonly string[] },
): Promise<Result<{ readonly tag: string; readonly view?: TrackingView }>> => {
  const found = await findTracked(deps, caller, { code, secret });
  if (!found.ok) return found;
  const tracked = await readTracked(deps, found.value, deps.now());
  const tag = seenNow(tracked);
  return accept(seen.includes(tag) ? { tag } : { tag, view: await trackingView(deps, tracked) });
};

/** The citizen says himself whether what is going to be issued is right. A repeat changes nothing more. */
export const answerDraftAsCitizen = async (
  deps: TrackingDeps,
  caller: string,
  { code, secret, agrees, note }: z.infer<typeof TrackingAnswerRequest>,
): Promise<Result<TrackingView>> => {
  const found = await findTracked(deps, caller, { code, secret });
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

const findTracked = async (
  deps: TrackingDeps,
  caller: string,
  { code, secret }: { code: string; secret: string },
): Promise<Result<RecordedDossier>> => {
  const at = deps.now();
  const [failed, recorded] = await Promise.all([
    deps.audit.failedAttempts(caller, at),
    deps.dossiers.load(isDossierCode(code.toUpperCase()) ? code.toUpperCase() : "-"),
  ]);
  if (failed >= guessesAllowed) return refuse("TOO_MANY_REQUESTS", { detail: { minutes: minutesToWait(at) } });
  const known = recorded?.state.opened.secret ?? "no dossier has this secret";
  if (same(secret.toUpperCase(), known) && recorded !== undefined) return accept(recorded);
  await deps.audit.countFailure(caller, at);
  return refuse("TRACKING_UNKNOWN", { field: "code" });
};
