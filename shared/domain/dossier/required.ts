import { accept, type Result, refuse } from "../decider.ts";
import type { DossierRefusal } from "./refusal.ts";
import { type Handoff, handoffOf, type OpenDossier, type WorkingDossier } from "./state.ts";

/** The dossier under way, or why nobody can work on it now. */
export const requireWorking = (dossier: OpenDossier): Result<WorkingDossier, DossierRefusal> => {
  switch (dossier.status) {
    case "received":
    case "processing":
      return accept(dossier);
    case "submitted":
      return refuse("DOSSIER_NOT_RECEIVED");
    case "in-parts":
      return refuse("DOSSIER_IN_PARTS");
    case "supplement-requested":
    case "payment-requested":
      return refuse("DOSSIER_PAUSED");
    case "refused":
    case "withdrawn":
    case "stopped":
    case "ready":
    case "returned":
      return refuse("DOSSIER_ENDED");
  }
};

/** The hand-over that the office means, which must be the one it has now. */
export const requireHandoff = (
  dossier: OpenDossier,
  number: number,
): Result<{ dossier: WorkingDossier; handoff: Handoff }, DossierRefusal> => {
  const working = requireWorking(dossier);
  if (!working.ok) return working;
  if (number > working.value.work.handoffs) return refuse("HANDOFF_UNKNOWN");
  const handoff = handoffOf(working.value);
  return handoff?.number === number ? accept({ dossier: working.value, handoff }) : refuse("HANDOFF_NOT_CURRENT");
};

/** The same, once the office has accepted it: no work before that. */
export const requireAccepted = (dossier: OpenDossier, number: number): ReturnType<typeof requireHandoff> => {
  const found = requireHandoff(dossier, number);
  return found.ok && found.value.handoff.acceptedAt === undefined ? refuse("HANDOFF_NOT_ACCEPTED") : found;
};
