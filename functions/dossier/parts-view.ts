import type { PartView } from "../../shared/contracts/dossier-api.ts";
import { toLocal } from "../../shared/domain/calendar/time.ts";
import { type Part, standOf } from "../../shared/domain/dossier/bundle-parts.ts";
import type { OpenDossier } from "../../shared/domain/dossier/state.ts";
import type { Localized } from "../../shared/domain/localized.ts";
import type { DossierStore } from "../../shared/store/dossier-store.ts";
import { type RuleDefinitions, rulesFor } from "../../shared/store/rules-for.ts";
import type { SubmitDeps } from "../../shared/store/submit-dossier.ts";
import { dossierSummary } from "./view.ts";

export interface PartsDeps {
  readonly dossiers: Pick<DossierStore, "load">;
  readonly definitions: RuleDefinitions & Pick<SubmitDeps["definitions"], "procedureInForce">;
}

/** Without the owner's name: citizens see it too. */
const dossierOf = async (deps: PartsDeps, code: string, at: string): Promise<PartView["dossier"]> => {
  const recorded = await deps.dossiers.load(code);
  if (recorded === undefined) throw new Error(`Dossier ${code} is unknown`);
  const { state } = recorded;
  const {
    ownerName: _,
    procedure: __,
    procedureName: ___,
    ...seen
  } = dossierSummary(code, state, at, await rulesFor(deps.definitions)(state));
  return seen;
};

/** How each procedure of a bundle stands, in their order; undefined for any other dossier. */
export const partsView = async (deps: PartsDeps, dossier: OpenDossier, at: string): Promise<PartView[] | undefined> => {
  if (dossier.status !== "in-parts") return undefined;
  const { parts } = dossier;
  const names = new Map<string, Localized>();
  for (const { id, procedure: code } of parts)
    names.set(id, (await deps.definitions.procedureInForce(code, toLocal(at).date))?.name ?? { vi: code, en: code });
  const viewOf = async (part: Part): Promise<PartView> => ({
    part: part.id,
    procedure: part.procedure,
    procedureName: names.get(part.id) ?? { vi: part.procedure, en: part.procedure },
    stand: standOf(part, parts),
    after: part.after.flatMap((id) => names.get(id) ?? []),
    ...(part.dossier === undefined ? {} : { dossier: await dossierOf(deps, part.dossier.code, at) }),
  });
  return Promise.all(parts.map(viewOf));
};
