import { type Action, may, type Principal } from "../../shared/domain/access/rights.ts";
import { knownCommune } from "../../shared/domain/agency/find.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { CollectiveDeps } from "./deps.ts";

export type CollectiveAction = Extract<Action, `collective.${string}` | `register.${string}`>;

interface Wanted {
  readonly action: CollectiveAction;
  readonly commune: string;
  /** Name of the list or register. */
  readonly subject: string;
  /** People are shown, so that the look itself is kept. */
  readonly showsPeople?: boolean;
}

/** Asks the table of rights. Denials and looks at people are kept for the auditor, under the commune. */
export const permit = async (
  { audit, definitions, now, newId }: CollectiveDeps,
  principal: Principal,
  { action, commune, subject, showsPeople = false }: Wanted,
): Promise<Result<null, "NOT_ALLOWED" | "COMMUNE_UNKNOWN">> => {
  const province = await definitions.province();
  // Before the right is asked for: a mistyped code is no attempt, and has no auditor.
  const known = knownCommune(province, commune);
  if (!known.ok) return known;
  const allowed = may(principal, action, { commune, province: province.id });
  const { officer } = principal;
  if (!allowed || showsPeople)
    await audit.record({ id: newId(), at: now(), officer, action, scope: commune, subject, allowed });
  return allowed ? accept(null) : refuse("NOT_ALLOWED");
};
