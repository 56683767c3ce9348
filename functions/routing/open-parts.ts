import { toLocal } from "../../shared/domain/calendar/time.ts";
import { duePartsOf } from "../../shared/domain/dossier/bundle.ts";
import type { Part } from "../../shared/domain/dossier/bundle-parts.ts";
import { partSubmission } from "../../shared/domain/dossier/part-dossier.ts";
import type { BundleDossier } from "../../shared/domain/dossier/state.ts";
import { requestName } from "../../shared/runtime/request-key.ts";
import { routingOfficer } from "../../shared/store/execute.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { type SubmitDeps, submitDossier } from "../../shared/store/submit-dossier.ts";
import type { RoutingDeps } from "./deps.ts";

/**
 * Opens the dossiers that a bundle owes, each under a request that the bundle and the part name: a repeat, after a crash at any
 * line, finds the one that is there. All of them open with one key to the tracking page.
 * @throws when one cannot be opened: the change is set aside and given again once its cause is mended
 */
export const openParts = async (deps: RoutingDeps, { code, state }: RecordedDossier): Promise<void> => {
  if (state.status !== "in-parts") return;
  for (const part of duePartsOf(state)) await openPart(deps, code, state, part);
};

const openPart = async (deps: RoutingDeps, code: string, dossier: BundleDossier, part: Part): Promise<void> => {
  const { procedure: bundle } = await deps.rulesFor(dossier);
  const own = await deps.definitions.procedureInForce(part.procedure, toLocal(deps.now()).date);
  if (own === undefined) throw new Error(`${part.procedure}, part ${part.id} of ${code}, is not in force`);
  const form = await deps.dossiers.loadForm(dossier.opened.form);
  if (form === undefined) throw new Error(`The form of ${code} is missing`);
  const { owner, submitter } = form;
  const name = requestName(routingOfficer, `${code}:${part.id}`);
  const submitting: SubmitDeps = { ...deps, newSecret: () => dossier.opened.secret };
  const opened = await submitDossier(submitting, {
    ...{ officer: routingOfficer, name, content: { part: part.id, of: code }, receives: true },
    body: { ...partSubmission(code, dossier, part, { bundle, own }), owner, submitter },
  });
  if (!opened.ok) throw new Error(`Part ${part.id} of ${code} is refused: ${opened.refusal.code}`);
};
