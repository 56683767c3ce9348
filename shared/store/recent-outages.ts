import { epochOf, type Instant } from "../domain/calendar/time.ts";
import type { Outage } from "../domain/delivery/outage.ts";
import type { DeliveryStore } from "./delivery-store.ts";

/** Outages of an agency as they were a minute ago at most: citizens ask about their dossiers all day, outages change rarely. */
export type RecentOutages = (agency: string, at: Instant) => Promise<readonly Outage[]>;

const keptMs = 60_000;

export const recentOutages = (delivery: Pick<DeliveryStore, "load">): RecentOutages => {
  const kept = new Map<string, { readonly readAt: number; readonly outages: readonly Outage[] }>();
  return async (agency, at) => {
    const now = epochOf(at);
    const known = kept.get(agency);
    if (known !== undefined && known.readAt <= now && now < known.readAt + keptMs) return known.outages;
    const { outages } = await delivery.load(agency);
    kept.set(agency, { readAt: now, outages });
    return outages;
  };
};
