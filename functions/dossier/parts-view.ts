import type { PartView } from "../../shared/contracts/dossier-api.ts";
import { standOf } from "../../shared/domain/dossier/bundle-parts.ts";
import type { OpenDossier } from "../../shared/domain/dossier/state.ts";
import { type PartReader, readParts } from "../../shared/store/read-parts.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { type RuleDefinitions, rulesFor } from "../../shared/store/rules-for.ts";
import { dossierSummary } from "./view.ts";

export interface PartsDeps {
  readonly dossiers: PartReader["dossiers"];
  readonly definitions: RuleDefinitions & PartReader["definitions"];
}

/** Without the owner's name: citizens see it too. */
const dossierOf = async (
  { definitions }: PartsDeps,
  { code, state }: RecordedDossier,
  at: string,
): Promise<PartView["dossier"]> => {
  const {
    ownerName: _,
    procedure: __,
    procedureName: ___,
    ...seen
  } = dossierSummary(code, state, at, await rulesFor(definitions)(state));
  return seen;
};

/** How each procedure of a bundle stands, in their order; undefined for any other dossier. */
export const partsView = async (deps: PartsDeps, dossier: OpenDossier, at: string): Promise<PartView[] | undefined> => {
  if (dossier.status !== "in-parts") return undefined;
  const { parts } = dossier;
  const read = await readParts(deps, parts, at);
  return Promise.all(
    read.map(async ({ part, name, recorded }): Promise<PartView> => {
      if (part.dossier !== undefined && recorded === undefined)
        throw new Error(`Dossier ${part.dossier.code} is unknown`);
      return {
        part: part.id,
        procedure: part.procedure,
        procedureName: name,
        stand: standOf(part, parts),
        after: part.after.flatMap((id) => read.find((one) => one.part.id === id)?.name ?? []),
        ...(recorded === undefined ? {} : { dossier: await dossierOf(deps, recorded, at) }),
      };
    }),
  );
};
