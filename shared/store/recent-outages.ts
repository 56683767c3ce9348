import type { Instant } from "../domain/calendar/time.ts";
import type { Outage } from "../domain/delivery/outage.ts";
import type { AgencyState, DeliveryStore } from "./delivery-store.ts";
import { readRecently } from "./read-recently.ts";

/** What is known of the way to an agency, a minute old at most: people ask about their dossiers all day, this changes rarely. */
export type RecentWays = (agency: string, at: Instant) => Promise<AgencyState>;

/** Of that only when its software rests. */
export type RecentOutages = (agency: string, at: Instant) => Promise<readonly Outage[]>;

const keptMs = 60_000;

export const recentWays = (delivery: Pick<DeliveryStore, "load">): RecentWays => {
  const ways = readRecently((agency) => delivery.load(agency), keptMs);
  return (agency, at) => ways.of(agency, at);
};

export const outagesIn =
  (ways: RecentWays): RecentOutages =>
  async (agency, at) =>
    (await ways(agency, at)).outages;

export const recentOutages = (delivery: Pick<DeliveryStore, "load">): RecentOutages => outagesIn(recentWays(delivery));
