import { freshBreaker } from "../../shared/domain/delivery/breaker.ts";
import type { AgencyState, DeliveryStore } from "../../shared/store/delivery-store.ts";

/** What the table keeps, without the table; `delivery-store.test.ts` holds both against the same. */
export const memoryDelivery = (): DeliveryStore => {
  const agencies = new Map<string, AgencyState>();
  const unwanted = new Map<string, number>();
  const load = (agency: string): AgencyState => agencies.get(agency) ?? { breaker: freshBreaker, outages: [] };
  return {
    load: async (agency) => load(agency),
    all: async () => new Map(agencies),
    changeBreaker: async (agency, change) => {
      const { breaker, outages } = load(agency);
      const changed = change(breaker);
      if (changed !== undefined) agencies.set(agency, { breaker: changed, outages });
      return changed ?? breaker;
    },
    changeOutages: async (agency, change) => {
      const { breaker, outages } = load(agency);
      const changed = change(outages);
      if (changed.ok) agencies.set(agency, { breaker, outages: changed.value });
      return changed;
    },
    countUnwanted: async (agency, message) => {
      const times = (unwanted.get(`${agency} ${message}`) ?? 0) + 1;
      unwanted.set(`${agency} ${message}`, times);
      return times;
    },
  };
};
