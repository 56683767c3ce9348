import type { Reconciliation } from "../../shared/contracts/portal-api.ts";
import { knownCommune } from "../../shared/domain/agency/find.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { dossierCode } from "../../shared/domain/dossier/code.ts";
import { statusOf } from "../../shared/domain/dossier/state.ts";
import { dossierStatuses } from "../../shared/domain/dossier/status.ts";
import { type Difference, differencesOf, type OwnLine } from "../../shared/domain/portal/differences.ts";
import { mustReport } from "../../shared/domain/portal/report.ts";
import { differenceText } from "../../shared/text/portal-difference.ts";
import { troubleText } from "../../shared/text/portal-trouble.ts";
import type { PortalApiDeps } from "./deps.ts";
import { statusNameOf } from "./overview.ts";

export type ReconcileDeps = Pick<PortalApiDeps, "dossiers" | "portal" | "scope" | "definitions">;

/** The day's dossiers of an agency, found by the numbers that were given on it. */
const ownLines = async ({ dossiers, scope }: ReconcileDeps, agency: string, date: string): Promise<OwnLine[]> => {
  const count = await dossiers.lastSequence(agency, date);
  const codes = Array.from({ length: count }, (_, at) => dossierCode(agency, date, at + 1));
  const found = await dossiers.loadMany(codes);
  return found
    .filter(({ state }) => mustReport(state, scope))
    .map(({ code, state, version }) => ({
      ...{ code, version, status: dossierStatuses[statusOf(state)].national },
      portalCode: state.opened.portal?.code,
    }));
};

const sideOf = (status: number | undefined) =>
  status === undefined ? undefined : { status, name: statusNameOf(status) };

const view = (difference: Difference): Reconciliation["differences"][number] => {
  const { kind } = difference;
  const ours = "ours" in difference ? sideOf(difference.ours) : undefined;
  const theirs = "theirs" in difference ? sideOf(difference.theirs) : undefined;
  return {
    kind,
    ...("code" in difference ? { code: difference.code } : {}),
    ...(difference.portalCode === undefined ? {} : { portalCode: difference.portalCode }),
    ...(ours === undefined ? {} : { ours }),
    ...(theirs === undefined ? {} : { theirs }),
    text: differenceText[kind],
  };
};

/** Compares a commune's day of submissions with the portal's list of it. */
export const reconcile = async (
  deps: ReconcileDeps,
  commune: string,
  date: string,
): Promise<Result<Omit<Reconciliation, "mayAct">>> => {
  const found = knownCommune(await deps.definitions.province(), commune);
  if (!found.ok) return found;
  const agency = found.value.agencyCode;
  const [ours, theirs] = await Promise.all([ownLines(deps, agency, date), deps.portal.dossiersOn(agency, date)]);
  if (!theirs.ok) return refuse("PORTAL_NOT_ANSWERING", { detail: { trouble: troubleText[theirs.trouble.kind] } });
  const differences = differencesOf(ours, theirs.value).map(view);
  return accept({ commune, date, ours: ours.length, theirs: theirs.value.length, differences });
};
