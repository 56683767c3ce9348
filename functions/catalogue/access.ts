import { type Action, may, type Principal } from "../../shared/domain/access/rights.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { CatalogueDeps } from "./deps.ts";

/** The catalogue belongs to the province as a whole and to none of its communes. */
const NO_COMMUNE = "";

/** Whether the officer may change the province's catalogue; a denial is kept for the auditor, under the province. */
export const permit = async (
  { audit, definitions, now, newId }: CatalogueDeps,
  principal: Principal,
  action: Extract<Action, `definition.${string}`>,
  subject: string,
): Promise<Result<null, "NOT_ALLOWED">> => {
  const { id: province } = await definitions.province();
  if (may(principal, action, { commune: NO_COMMUNE, province })) return accept(null);
  const { officer } = principal;
  await audit.record({ id: newId(), at: now(), officer, action, scope: province, subject, allowed: false });
  return refuse("NOT_ALLOWED");
};

/** Every change of the catalogue is in the audit history too, beside the publication's own record. */
export const recordChange = async (
  { audit, definitions, now, newId }: CatalogueDeps,
  { officer }: Principal,
  subject: string,
): Promise<void> => {
  const { id: scope } = await definitions.province();
  await audit.record({ id: newId(), at: now(), officer, action: "definition.publish", scope, subject, allowed: true });
};
