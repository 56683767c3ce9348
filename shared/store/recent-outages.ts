import type { Instant } from "../domain/calendar/time.ts";
import type { Outage } from "../domain/delivery/outage.ts";
import type { DeliveryStore } from "./delivery-store.ts";
import { readRecently } from "./read-recently.ts";

/** Outages of an agency as they were a minute ago at most: citizens ask about their dossiers all day, outages change rarely. */
export type RecentOutages = (agency: string, at: Instant) => Promise<readonly Outage[]>;

const keptMs = 60_000;

export const recentOutages = (delivery: Pick<DeliveryStore, "load">): RecentOutages => {
  const outages = readRecently(async (agency) => (await delivery.load(agency)).outages, keptMs);
  return (agency, at) => outages.of(agency, at);
};
