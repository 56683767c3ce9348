import { type Action, may, type Principal } from "../../shared/domain/access/rights.ts";
import { knownCommune } from "../../shared/domain/agency/find.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { AnnouncementDeps } from "./deps.ts";

/** Asks the table of rights for a commune; a denial is kept for the auditor. */
export const permit = async (
  { audit, definitions, now, newId }: AnnouncementDeps,
  principal: Principal,
  { action, commune, subject }: { action: Extract<Action, `announcement.${string}`>; commune: string; subject: string },
): Promise<Result<null>> => {
  const province = await definitions.province();
  const known = knownCommune(province, commune);
  if (!known.ok) return known;
  const allowed = may(principal, action, { commune, province: province.id });
  // What reaches a whole commune is kept with who did it, refused or not; a look at counts is not.
  if (!allowed || subject !== "list")
    await audit.record({
      id: newId(),
      at: now(),
      officer: principal.officer,
      action,
      scope: commune,
      subject,
      allowed,
    });
  return allowed ? accept(null) : refuse("NOT_ALLOWED");
};
