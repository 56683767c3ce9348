import type { CommandOf } from "../../shared/domain/dossier/command.ts";
import { type OpenDossier, statusOf, workOf } from "../../shared/domain/dossier/state.ts";
import type { DossierStatus } from "../../shared/domain/dossier/status.ts";
import { requestName, requestOf } from "../../shared/runtime/request-key.ts";
import { routingOfficer as by, executeDossier } from "../../shared/store/execute.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import type { RoutingDeps } from "./deps.ts";

/** To a bundle a part is under way from its receipt on, whichever office has it. */
const told = (dossier: OpenDossier): DossierStatus => {
  const status = statusOf(dossier);
  return status === "received" ? "processing" : status;
};

/**
 * Tells a bundle how one of its dossiers stands. Only when it stands otherwise than before the write, so most of a dossier's
 * writes cost the bundle nothing.
 * @throws when the bundle cannot take it: the change is given again
 */
export const reportToBundle = async (
  deps: RoutingDeps,
  { code: dossier, version, state }: RecordedDossier,
  before: OpenDossier | undefined,
): Promise<void> => {
  const { partOf } = state.opened;
  if (partOf === undefined || (before !== undefined && told(before) === told(state))) return;
  const { dossier: bundle, part } = partOf;
  const declined = workOf(state)?.outcome?.decision === "declined" ? { declined: true as const } : {};
  const report = { part, dossier, version, status: told(state), ...declined };
  const command: CommandOf<"ReportPart"> = { type: "ReportPart", at: deps.now(), by, ...report };
  const name = requestName(by, `${dossier}:${version}`);
  const reported = await executeDossier(deps)(bundle, command, { request: requestOf(name, report) });
  if (!reported.ok)
    throw new Error(`Bundle ${bundle} does not take the report of ${dossier}: ${reported.refusal.code}`);
};
