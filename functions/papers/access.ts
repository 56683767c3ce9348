import { type Action, may, type Place, type Principal } from "../../shared/domain/access/rights.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { PaperDeps } from "./deps.ts";

type PaperAction = Extract<Action, `paper.${string}`>;

/** Asks the table of rights for papers, and keeps every denial and every look at one for the auditor. */
export const accessFor = ({ audit, now, newId }: Pick<PaperDeps, "audit" | "now" | "newId">) => {
  const record = ({ officer }: Principal, action: PaperAction, scope: string, subject: string, allowed: boolean) =>
    audit.record({ id: newId(), at: now(), officer, action, scope, subject, allowed });
  return {
    async require(principal: Principal, action: PaperAction, place: Place, subject: string): Promise<Result<null>> {
      if (may(principal, action, place)) return accept(null);
      await record(principal, action, place.commune, subject, false);
      return refuse("NOT_ALLOWED");
    },
    seen: (principal: Principal, action: PaperAction, { commune }: Place, subject: string) =>
      record(principal, action, commune, subject, true),
  };
};
