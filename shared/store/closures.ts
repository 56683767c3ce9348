import { findAgency } from "../domain/agency/find.ts";
import { outageAt } from "../domain/delivery/outage.ts";
import type { DossierRules } from "../domain/dossier/rules.ts";
import type { OpenDossier } from "../domain/dossier/state.ts";
import type { RecentOutages } from "./recent-outages.ts";

type RulesFor = (dossier: OpenDossier) => Promise<DossierRules>;

/** Agencies for which the routes name who takes over; nobody asks whether the others are closed. */
const replaceable = ({ routes = [], province }: DossierRules): string[] => {
  const keys = routes.flatMap(({ fallbacks = [] }) => fallbacks.map(({ office }) => office));
  return [...new Set(keys.flatMap((key) => findAgency(province, key)?.code ?? []))];
};

/**
 * The rules with the agencies that have announced that they are closed. It reads the outages of those for which the routes
 * name who takes over, a minute old at most, and nothing where they name nobody.
 */
export const withClosures =
  (rulesFor: RulesFor, outages: RecentOutages, now: () => string): RulesFor =>
  async (dossier) => {
    const rules = await rulesFor(dossier);
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
