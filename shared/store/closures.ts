import { findAgency } from "../domain/agency/find.ts";
import { outageAt } from "../domain/delivery/outage.ts";
import type { DossierRules } from "../domain/dossier/rules.ts";
import type { Clock } from "../runtime/clock.ts";
import type { RecentOutages } from "./recent-outages.ts";

/** Adds to the rules of a dossier which agencies have announced that they are closed. */
export type Closures = (rules: DossierRules) => Promise<DossierRules>;

/** Agencies for which the routes name who takes over; nobody asks whether the others are closed. */
const replaceable = ({ routes = [], province }: DossierRules): string[] => {
  const keys = routes.flatMap(({ fallbacks = [] }) => fallbacks.map(({ office }) => office));
  return [...new Set(keys.flatMap((key) => findAgency(province, key)?.code ?? []))];
};

/**
 * Whoever sends a dossier on gives it to `rulesFor` or to `submitDossier`: officers' commands, agencies' answers, routing, the
 * sweep. It reads the outages of the agencies for which the routes name who takes over, a minute old at most, and nothing where
 * they name nobody.
 */
export const closures =
  (outages: RecentOutages, now: Clock): Closures =>
  async (rules) => {
    const agencies = replaceable(rules);
    if (agencies.length === 0) return rules;
    const at = now();
    const read = await Promise.all(agencies.map(async (code) => [code, await outages(code, at)] as const));
    const announced = new Map(read);
    return {
      ...rules,
      closed: ({ agency, office }, when) =>
        office === undefined && outageAt(announced.get(agency) ?? [], when) !== undefined,
    };
  };
