import type { Place } from "../../shared/domain/access/rights.ts";
import { knownCommune } from "../../shared/domain/agency/find.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { isDossierCode } from "../../shared/domain/dossier/code.ts";
import type { Paper } from "../../shared/domain/paper/paper.ts";
import { missingEntry } from "../../shared/runtime/http.ts";
import { placeOf } from "../../shared/store/dossier-place.ts";
import type { StoredPaper } from "../../shared/store/paper-store.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import type { PaperDeps } from "./deps.ts";

/** For what papers are scanned or read: a dossier, or a person at a commune's counter who has none yet. */
export interface Matter {
  readonly place: Place;
  /** Whose papers, see `personName`; undefined when nobody knows the owner's number. */
  readonly person?: string | undefined;
  readonly dossier?: RecordedDossier;
  /** Under which it is kept for the auditor. */
  readonly subject: string;
}

interface Named {
  readonly dossier?: string | undefined;
  readonly commune?: string | undefined;
  readonly ownerIdNumber?: string | undefined;
}

export const matterOf = async (deps: PaperDeps, named: Named): Promise<Result<Matter>> =>
  named.dossier === undefined ? atCounter(deps, named) : ofDossier(deps, named.dossier);

const ofDossier = async (deps: PaperDeps, code: string): Promise<Result<Matter>> => {
  const dossier = isDossierCode(code) ? await deps.dossiers.load(code) : undefined;
  if (dossier === undefined) return refuse("DOSSIER_UNKNOWN", { field: "dossier" });
  const [province, form] = await Promise.all([
    deps.definitions.province(),
    deps.dossiers.loadForm(dossier.state.opened.form),
  ]);
  const idNumber = form?.owner.idNumber;
  const place = placeOf(dossier.state, province.id);
  const person = idNumber === undefined ? undefined : deps.personName(idNumber);
  return accept({ place, person, dossier, subject: code });
};

const atCounter = async (deps: PaperDeps, { commune, ownerIdNumber }: Named): Promise<Result<Matter>> => {
  if (commune === undefined) return missingEntry("commune");
  const province = await deps.definitions.province();
  const found = knownCommune(province, commune);
  if (!found.ok) return found;
  const person = ownerIdNumber === undefined ? undefined : deps.personName(ownerIdNumber);
  return accept({ place: { commune, province: province.id }, person, subject: commune });
};

/** Whether the dossier names the paper among what was handed in, or it was scanned for the dossier. */
const isPartOf = ({ id, dossier: scannedFor }: Paper, { code, state }: RecordedDossier): boolean =>
  scannedFor === code || state.opened.components.some(({ paper }) => paper === id);

/**
 * Whether a paper belongs to the matter, so that whoever may read the matter may read the paper: it is part of the dossier
 * and of the dossier's owner, or it is offered with the owner's consent, or it was scanned at this counter.
 */
export const belongs = (
  { paper, person }: StoredPaper,
  matter: Matter,
  { consented }: { consented: boolean },
): boolean => {
  const { dossier, place } = matter;
  if (dossier === undefined) return paper.commune === place.commune || consented;
  const isOwners = person === undefined ? paper.commune === place.commune : person === matter.person;
  return isOwners && (isPartOf(paper, dossier) || consented);
};
