import type { TrackingView } from "../../shared/contracts/tracking-api.ts";
import { outageAt } from "../../shared/domain/delivery/outage.ts";
import type { OpenDossier } from "../../shared/domain/dossier/state.ts";
import type { RecentOutages } from "../../shared/store/recent-outages.ts";
import { holderOf } from "../../shared/store/recorded-dossier.ts";

/** For a citizen whose dossier lies at an agency that has announced that its software rests. A commune's offices have none. */
export const outageOf = async (
  outages: RecentOutages,
  state: OpenDossier,
  at: string,
): Promise<TrackingView["outage"]> => {
  const holder = holderOf(state);
  if (holder === undefined || holder.office !== undefined) return undefined;
  const outage = outageAt(await outages(holder.agency, at), at);
  return outage && { ends: outage.ends, reason: outage.reason };
};
