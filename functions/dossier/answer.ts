import type { Principal } from "../../shared/domain/access/rights.ts";
import { expectedVersion, type HttpContext, idempotencyKey, type Parsed, refused } from "../../shared/runtime/http.ts";
import { requestName, requestOf } from "../../shared/runtime/request-key.ts";
import { executeDossier } from "../../shared/store/execute.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import { accessFor } from "./access.ts";
import type { Asked } from "./commands.ts";
import type { DossierDeps } from "./deps.ts";
import { dossierView } from "./view.ts";

/** The dossier as this officer may see it, with its version as the ETag. */
export const showDossier = async (
  deps: DossierDeps,
  c: HttpContext,
  principal: Principal,
  recorded: RecordedDossier,
  status: 200 | 201 = 200,
): Promise<Response> => {
  const [rules, archived, form] = await Promise.all([
    rulesFor(deps.definitions)(recorded.state),
    deps.dossiers.archived(recorded),
    deps.dossiers.loadForm(recorded.state.opened.form),
  ]);
  if (form === undefined) throw new Error(`The form of ${recorded.code} is missing`);
  c.header("etag", `"${recorded.version}"`);
  const seen = { recorded, archived, form, rules, principal, at: deps.now(), publicUrl: deps.publicUrl };
  return c.json(dossierView(seen), status);
};

/** Gives one command to one dossier and answers with the dossier as it is then. */
export const answerCommand = async (
  deps: DossierDeps,
  c: HttpContext,
  principal: Principal,
  code: string,
  asked: Parsed<Asked>,
): Promise<Response> => {
  if (!asked.ok) return refused(c, asked.refusal, asked.errors);
  const key = idempotencyKey(c);
  if (!key.ok) return refused(c, key.refusal);
  const version = expectedVersion(c);
  if (!version.ok) return refused(c, version.refusal);
  const access = accessFor(deps);
  const { action, command, content } = asked.value;
  const execute = executeDossier({ dossiers: deps.dossiers, rulesFor: rulesFor(deps.definitions) });
  const executed = await execute(code, command, {
    request: requestOf(requestName(principal.officer, key.value), { [command.type]: content }),
    expectedVersion: version.value,
    permit: await access.permit(principal, action),
  });
  if (executed.ok) return showDossier(deps, c, principal, executed.value);
  if (executed.refusal.code === "NOT_ALLOWED") await access.denied(principal, action, code);
  return refused(c, executed.refusal);
};
