import { type Action, may, type Principal } from "../../shared/domain/access/rights.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { Centre } from "./centre.ts";
import type { TicketDeps } from "./deps.ts";

/** Whether the officer may do this in the waiting room of this commune; a denial is kept for the auditor. */
export const permit = async (
  { audit, now, newId }: Pick<TicketDeps, "audit" | "now" | "newId">,
  principal: Principal,
  { commune, province }: Pick<Centre, "commune" | "province">,
  subject: string,
  action: Action = "ticket.call",
): Promise<Result<null, "NOT_ALLOWED">> => {
  if (may(principal, action, { commune, province })) return accept(null);
  const { officer } = principal;
  await audit.record({
    id: newId(),
    at: now(),
    officer,
    action,
    scope: commune,
    subject,
    allowed: false,
  });
  return refuse("NOT_ALLOWED");
};
