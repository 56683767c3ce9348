import { type Action, may, type Principal } from "../../shared/domain/access/rights.ts";
import { knownCommune } from "../../shared/domain/agency/find.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { isInTeam, type Outing } from "../../shared/domain/outing/outing.ts";
import type { OutingDeps } from "./deps.ts";

export type OutingAction = Extract<Action, `outing.${string}`>;

interface Wanted {
  readonly action: OutingAction;
  readonly commune: string;
  readonly subject: string;
}

const note = ({ audit, newId, now }: OutingDeps, { officer }: Principal, wanted: Wanted, allowed: boolean) => {
  const { action, commune: scope, subject } = wanted;
  return audit.record({ id: newId(), at: now(), officer, action, scope, subject, allowed });
};

/** Asks the table of rights for a commune; a denial is kept for the auditor. */
export const permit = async (deps: OutingDeps, principal: Principal, wanted: Wanted): Promise<Result<null>> => {
  const province = await deps.definitions.province();
  // Before the right is asked for: a mistyped code is no attempt, and has no auditor.
  const known = knownCommune(province, wanted.commune);
  if (!known.ok) return known;
  if (may(principal, wanted.action, { commune: wanted.commune, province: province.id })) return accept(null);
  await note(deps, principal, wanted, false);
  return refuse("NOT_ALLOWED");
};

export const mayPlan = async ({ definitions }: OutingDeps, principal: Principal, commune: string): Promise<boolean> =>
  may(principal, "outing.plan", { commune, province: (await definitions.province()).id });

/** What an outing is the lead's to see, and that of who goes; anybody else is refused, which is kept. */
export const permitOn = async (
  deps: OutingDeps,
  principal: Principal,
  { action, outing }: { action: OutingAction; outing: Outing },
): Promise<Result<null>> => {
  if (isInTeam(outing, principal.officer) || (await mayPlan(deps, principal, outing.commune))) return accept(null);
  await note(deps, principal, { action, commune: outing.commune, subject: outing.id }, false);
  return refuse("OUTING_NOT_IN_TEAM");
};

/** Names of dossiers' owners were shown. */
export const seen = (deps: OutingDeps, principal: Principal, { commune, id }: Outing): Promise<void> =>
  note(deps, principal, { action: "outing.read", commune, subject: id }, true);
