import { type Action, may, type Place, type Principal } from "../../shared/domain/access/rights.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { SlipDeps } from "./deps.ts";

/**
 * Asks the table of rights. Forms hold personal data, so a form that is shown is kept for the auditor as well as a denial; the
 * list of those that could be shown holds none.
 */
export const permit = async (
  { audit, now, newId }: Pick<SlipDeps, "audit" | "now" | "newId">,
  {
    principal,
    action,
    shows = true,
  }: { readonly principal: Principal; readonly action: Action; readonly shows?: boolean },
  place: Place,
  subject: string,
): Promise<Result<null, "NOT_ALLOWED">> => {
  const allowed = may(principal, action, place);
  const { officer } = principal;
  if (shows || !allowed)
    await audit.record({ id: newId(), at: now(), officer, action, scope: place.commune, subject, allowed });
  return allowed ? accept(null) : refuse("NOT_ALLOWED");
};
