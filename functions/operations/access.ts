import { type Action, may, type Principal } from "../../shared/domain/access/rights.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { OperationsDeps } from "./deps.ts";

export type OperationsAction = Extract<Action, `operations.${string}`>;

/** Asks the table of rights for the whole province. Denials, acts and looks into a message are kept for the auditor. */
export const accessFor = ({
  province,
  audit,
  newId,
  now,
}: Pick<OperationsDeps, "province" | "audit" | "newId" | "now">) => {
  const placeOf = async () => {
    const { id } = await province();
    return { commune: "", province: id };
  };
  const record = async (principal: Principal, action: OperationsAction, subject: string, allowed: boolean) => {
    const { province: scope } = await placeOf();
    await audit.record({ id: newId(), at: now(), officer: principal.officer, action, scope, subject, allowed });
  };
  return {
    mayAct: async (principal: Principal) => may(principal, "operations.act", await placeOf()),
    async require(principal: Principal, action: OperationsAction, subject: string): Promise<Result<null>> {
      if (may(principal, action, await placeOf())) return accept(null);
      await record(principal, action, subject, false);
      return refuse("NOT_ALLOWED");
    },
    seen: (principal: Principal, action: OperationsAction, subject: string) => record(principal, action, subject, true),
  };
};
