import type { Principal } from "../../shared/domain/access/rights.ts";
import type { Refusal } from "../../shared/domain/decider.ts";
import { type OpenDossier, workOf } from "../../shared/domain/dossier/state.ts";
import { expectedVersion, type HttpContext, idempotencyKey, type Parsed, refused } from "../../shared/runtime/http.ts";
import { requestName, requestOf } from "../../shared/runtime/request-key.ts";
import { closures } from "../../shared/store/closures.ts";
import { executeDossier } from "../../shared/store/execute.ts";
import { findable } from "../../shared/store/person-index.ts";
import { lastEventAt, type RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import { shareOut } from "../../shared/store/share-out.ts";
import { accessFor } from "./access.ts";
import type { Asked } from "./commands.ts";
import { offeredTo, ownOrActing } from "./delegations.ts";
import type { DossierDeps } from "./deps.ts";
import { partsView } from "./parts-view.ts";
import { dossierView } from "./view.ts";

interface Shown {
  readonly recorded: RecordedDossier;
  /** The moment that "remaining" is counted to: now, or the write's own time, so that a repeat has the same answer. */
  readonly at: string;
  readonly status?: 201;
  /** Somebody opens it, and has not just done something with it: then what its agency was not told is looked up, too. */
  readonly opened?: true;
}

/** The dossier as this officer may see it, with its version as the ETag. */
export const showDossier = async (
  deps: DossierDeps,
  c: HttpContext,
  principal: Principal,
  { recorded, at, status, opened }: Shown,
): Promise<Response> => {
  const { draft } = workOf(recorded.state) ?? {};
  const province = await deps.definitions.province();
  const [rules, archived, form, draftText, parts, trouble] = await Promise.all([
    rulesFor(deps.definitions)(recorded.state),
    deps.dossiers.archived(recorded),
    deps.dossiers.loadForm(recorded.state.opened.form),
    draft && deps.dossiers.loadDraft(draft.draft),
    partsView(deps, recorded.state, at),
    deps.troubleOf(recorded, province, at, opened && "any"),
  ]);
  if (form === undefined) throw new Error(`The form of ${recorded.code} is missing`);
  c.header("etag", `"${recorded.version}"`);
  const seen = { recorded, archived, form, draftText, rules, parts, trouble, principal, at, publicUrl: deps.publicUrl };
  return c.json(dossierView(seen), status ?? 200);
};

/** Gives one command to one dossier and answers with the dossier as it is then. */
export const answerCommand = async (
  deps: DossierDeps,
  c: HttpContext,
  own: Principal,
  code: string,
  asked: Parsed<Asked>,
): Promise<Response> => {
  if (!asked.ok) return refused(c, asked.refusal, asked.errors);
  const key = idempotencyKey(c);
  if (!key.ok) return refused(c, key.refusal);
  const version = expectedVersion(c);
  if (!version.ok) return refused(c, version.refusal);
  const { action, command, content, keep } = asked.value;
  // The hand-over is part of what was asked: the same words about another one are another request.
  const handoff = "handoff" in command ? { handoff: command.handoff } : {};
  const request = requestOf(requestName(own.officer, key.value), { [command.type]: content, ...handoff });
  const access = accessFor(deps);
  const { dossiers, staff, delegations } = deps;
  const sharing = staff && shareOut({ dossiers, staff, delegations });
  const rules = rulesFor(deps.definitions, closures(deps.outages, deps.now));
  const execute = executeDossier({ dossiers, rulesFor: rules, shareOut: sharing });
  const executed = await ownOrActing(deps, own, async (principal) => {
    const permit = await access.permit(principal, action, handoff);
    if (keep !== undefined) await keepBeside(deps, code, keep, permit);
    const behalf = await access.behalf(principal, action);
    return execute(code, command, { request, expectedVersion: version.value, permit, behalf, sendsOn: true });
  });
  if (executed.ok) {
    const recorded = executed.value;
    return showDossier(deps, c, await offeredTo(deps, own), { recorded, at: lastEventAt(recorded.writes) });
  }
  if (executed.refusal.code === "NOT_ALLOWED") await access.denied(own, action, code);
  return refused(c, executed.refusal);
};

/**
 * Writes the personal data that a command names, before the command: a crash between leaves an item that nobody names, and
 * the retry writes the same. Nothing is written for somebody who may not give the command.
 */
const keepBeside = async (
  { dossiers, people }: DossierDeps,
  code: string,
  keep: NonNullable<Asked["keep"]>,
  permit: (dossier: OpenDossier) => Refusal | undefined,
): Promise<void> => {
  const recorded = await dossiers.load(code);
  if (recorded === undefined || permit(recorded.state) !== undefined) return;
  if ("draft" in keep) return dossiers.keepDraft(keep.item, keep.draft);
  const before = await dossiers.loadForm(recorded.state.opened.form);
  if (before === undefined) return;
  await people.add(recorded.state.opened.commune, code, findable([keep.owner]), keep.item);
  await dossiers.claimForm(keep.item, { ...before, owner: keep.owner });
};
