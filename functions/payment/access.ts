import { type Action, may, type Principal } from "../../shared/domain/access/rights.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { PaymentDeps } from "./deps.ts";

/** Whether the officer may do this with the cash of a commune; denials and reads of payers' names are kept. */
export const permit = async (
  { audit, definitions, now, newId }: PaymentDeps,
  { officer, roles }: Principal,
  action: Action,
  { scope, subject }: { scope: string; subject: string },
): Promise<Result<null, "NOT_ALLOWED">> => {
  const { id: province } = await definitions.province();
  // Money whose commune is not known is the province's, which no role of a commune reaches.
  const allowed = may({ officer, roles }, action, { commune: scope === province ? "" : scope, province });
  await audit.record({ id: newId(), at: now(), officer, action, scope, subject, allowed });
  return allowed ? accept(null) : refuse("NOT_ALLOWED");
};
