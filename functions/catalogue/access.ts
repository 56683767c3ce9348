import { type Action, may, type Principal } from "../../shared/domain/access/rights.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { CatalogueDeps } from "./deps.ts";

interface AccessDeps extends Pick<CatalogueDeps, "audit" | "now" | "newId"> {
  readonly definitions: Pick<CatalogueDeps["definitions"], "province">;
}

/** The catalogue belongs to the province as a whole and to none of its communes. */
const NO_COMMUNE = "";

/** Whether the officer may change the province's catalogue; a denial is kept for the auditor, under the province. */
export const permit = async (
  deps: AccessDeps,
  principal: Principal,
  action: Extract<Action, `definition.${string}`>,
  subject: string,
): Promise<Result<null, "NOT_ALLOWED">> => {
  const { id: province } = await deps.definitions.province();
  if (may(principal, action, { commune: NO_COMMUNE, province })) return accept(null);
  return denied(deps, principal, action, subject);
};

/** Whether the officer may look, in the province or in one of the communes that he answers for. */
export const permitReading = async (
  deps: AccessDeps,
  principal: Principal,
  action: Action,
  subject: string,
): Promise<Result<null, "NOT_ALLOWED">> => {
  const { id: province } = await deps.definitions.province();
  const places = [NO_COMMUNE, ...principal.roles.map(({ scope }) => scope)];
  if (places.some((commune) => may(principal, action, { commune, province }))) return accept(null);
  return denied(deps, principal, action, subject);
};

const denied = async (
  { audit, definitions, now, newId }: AccessDeps,
  { officer }: Principal,
  action: Action,
  subject: string,
): Promise<Result<null, "NOT_ALLOWED">> => {
  const { id: scope } = await definitions.province();
  await audit.record({ id: newId(), at: now(), officer, action, scope, subject, allowed: false });
  return refuse("NOT_ALLOWED");
};

/** Every change of the catalogue is in the audit history too, beside the publication's own record. */
export const recordChange = async (
  { audit, definitions, now, newId }: AccessDeps,
  { officer }: Principal,
  subject: string,
): Promise<void> => {
  const { id: scope } = await definitions.province();
  await audit.record({ id: newId(), at: now(), officer, action: "definition.publish", scope, subject, allowed: true });
};
