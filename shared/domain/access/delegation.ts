import * as z from "zod";
import { epochOf, Instant } from "../calendar/time.ts";
import { accept, type Result, refuse } from "../decider.ts";
import { type Action, type Grant, may, type Place, type Principal } from "./rights.ts";

/** Rights that an officer may pass on while he is away; all others stay with the person to whom they were given. */
export const DelegableRole = z.enum(["approver", "commune-lead"]);
export type DelegableRole = z.infer<typeof DelegableRole>;

/** An officer's right at one place, passed on to another officer of the same place for a time. */
export const Delegation = z.object({
  id: z.string(),
  role: DelegableRole,
  scope: z.string(),
  from: z.string().describe("Who passes his right on"),
  to: z.string().describe("Who acts on his behalf"),
  begins: Instant,
  ends: Instant,
  reason: z.string(),
});
export type Delegation = z.infer<typeof Delegation>;

export type DelegationRefusal =
  | "ROLE_NOT_YOURS"
  | "DELEGATED_TO_ONESELF"
  | "DELEGATION_PERIOD_WRONG"
  | "DELEGATION_TOO_LONG"
  | "DELEGATION_OVERLAPS"
  | "DELEGATION_UNKNOWN"
  | "DELEGATION_OVER"
  | "NOT_ALLOWED";

/** Longest time of one delegation, in days. The limit is ours: who is away longer needs a successor. */
export const longestDays = 92;
const DAY_MS = 86_400_000;

/** User names are the same person in capitals and small letters. */
const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const isOwn = ({ behalf }: Grant): boolean => behalf === undefined;

const isInForce = ({ begins, ends }: Delegation, at: string): boolean => begins <= at && at < ends;

/**
 * The officer with what was passed on to him and is in force. It reaches nobody who has no role of his own at that place,
 * so a mistyped name or an officer who has left gains nothing.
 */
export const withDelegations = (principal: Principal, delegations: readonly Delegation[], at: string): Principal => {
  const own = principal.roles.filter(isOwn);
  const passedOn = delegations
    .filter((one) => isSame(one.to, principal.officer) && isInForce(one, at))
    .filter((one) => own.some(({ scope }) => scope === one.scope))
    .map(({ role, scope, from }): Grant => ({ role, scope, behalf: from }));
  return { ...principal, roles: [...own, ...passedOn] };
};

/** On whose behalf the officer does this; undefined when his own roles allow it, or nothing does. */
export const behalfOf = (principal: Principal, action: Action, place: Place): string | undefined => {
  const { officer, roles } = principal;
  if (may({ officer, roles: roles.filter(isOwn) }, action, place)) return undefined;
  return roles.find((grant) => may({ officer, roles: [grant] }, action, place))?.behalf;
};

const overlaps = (a: Delegation, b: Delegation): boolean =>
  a.role === b.role && a.scope === b.scope && isSame(a.from, b.from) && a.begins < b.ends && b.begins < a.ends;

/** Passes a right on. What was itself passed on stays where it is. */
export const delegate = (
  principal: Principal,
  asked: Omit<Delegation, "from">,
  { at, existing }: { readonly at: string; readonly existing: readonly Delegation[] },
): Result<Delegation, DelegationRefusal> => {
  const { role, scope, begins, ends } = asked;
  const made: Delegation = { ...asked, from: principal.officer };
  if (!principal.roles.some((grant) => isOwn(grant) && grant.role === role && grant.scope === scope))
    return refuse("ROLE_NOT_YOURS", { field: "role" });
  if (isSame(made.to, made.from)) return refuse("DELEGATED_TO_ONESELF", { field: "to" });
  if (ends <= begins || ends <= at) return refuse("DELEGATION_PERIOD_WRONG", { field: "ends" });
  if (epochOf(ends) - epochOf(begins) > longestDays * DAY_MS)
    return refuse("DELEGATION_TOO_LONG", { field: "ends", detail: { days: String(longestDays) } });
  const other = existing.find((one) => overlaps(one, made));
  return other === undefined
    ? accept(made)
    : refuse("DELEGATION_OVERLAPS", { field: "begins", detail: { to: other.to } });
};

/** Takes a right back before its time, by whoever passed it on or by the place's lead. */
export const endDelegation = (
  principal: Principal,
  id: string,
  { at, existing }: { readonly at: string; readonly existing: readonly Delegation[] },
): Result<Delegation, DelegationRefusal> => {
  const found = existing.find((one) => one.id === id);
  if (found === undefined) return refuse("DELEGATION_UNKNOWN");
  const isLead = principal.roles.some(
    (grant) => isOwn(grant) && grant.role === "commune-lead" && grant.scope === found.scope,
  );
  if (!isLead && !isSame(found.from, principal.officer)) return refuse("NOT_ALLOWED");
  return found.ends <= at ? refuse("DELEGATION_OVER") : accept({ ...found, ends: at });
};
