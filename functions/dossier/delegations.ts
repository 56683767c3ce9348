import type { Hono } from "hono";
import * as z from "zod";
import { DelegateRequest, type DelegationList } from "../../shared/contracts/people-api.ts";
import {
  type Delegation,
  type DelegationRefusal,
  delegate,
  endDelegation,
  withDelegations,
} from "../../shared/domain/access/delegation.ts";
import type { Place, Principal } from "../../shared/domain/access/rights.ts";
import { findAgency, findCommune } from "../../shared/domain/agency/find.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import {
  asOfficer,
  type HttpContext,
  type HttpEnvironment,
  idempotencyKey,
  readBody,
  readQuery,
  refused,
} from "../../shared/runtime/http.ts";
import { itemName, requestName } from "../../shared/runtime/request-key.ts";
import { accessFor } from "./access.ts";
import type { DossierDeps } from "./deps.ts";

type Acting = Pick<DossierDeps, "delegations" | "now">;

const actingAs = async ({ delegations, now }: Acting, own: Principal, withinMs?: number): Promise<Principal> => {
  const at = now();
  const scopes = [...new Set(own.roles.map(({ scope }) => scope))];
  const lists = await Promise.all(scopes.map((scope) => delegations.recent(scope, at, withinMs)));
  return withDelegations(own, lists.flat(), at);
};

/** A handler for signed-in officers, each with his own rights and what was passed on to him. */
export const asActing = (deps: DossierDeps) => (handle: (c: HttpContext, principal: Principal) => Promise<Response>) =>
  asOfficer(async (c, own) => handle(c, await actingAs(deps, own)));

/**
 * Does something in the officer's own right. What was passed on to him is asked for only where that is not enough, so an
 * ordinary command costs no read of it.
 */
export const ownOrActing = async <Value>(
  deps: Acting,
  own: Principal,
  give: (principal: Principal) => Promise<Result<Value>>,
): Promise<Result<Value>> => {
  const given = await give(own);
  if (given.ok || given.refusal.code !== "NOT_ALLOWED") return given;
  const acting = await actingAs(deps, own);
  return acting.roles.length > own.roles.length ? give(acting) : given;
};

/** What is offered next is no permission, and any look at the dossier asks anew. */
const offeredWithinMs = 3_600_000;

/** The officer with what was passed on to him, as far as it was known within the last hour. */
export const offeredTo = (deps: Acting, own: Principal): Promise<Principal> => actingAs(deps, own, offeredWithinMs);

/** Tries before several people at once are told to try again. */
const attempts = 5;

type Change = (existing: readonly Delegation[]) => Result<Delegation, DelegationRefusal>;

/** Load, decide, save: one place's list changes by one entry. */
const change = async (
  { delegations }: Pick<DossierDeps, "delegations">,
  scope: string,
  decide: Change,
): Promise<Result<Delegation>> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const seen = await delegations.load(scope);
    const decided = decide(seen.list);
    if (!decided.ok) return decided;
    const others = seen.list.filter(({ id }) => id !== decided.value.id);
    if (await delegations.save(scope, seen, [...others, decided.value])) return decided;
  }
  return refuse("CHANGED_MEANWHILE");
};

/** The id names the place too: "01288~k3J…". */
const scopeIn = (id: string): string => id.slice(0, Math.max(0, id.indexOf("~")));

const ListQuery = z.object({ scope: z.string().max(20) });

/** How an officer passes his right on for a time, sees what is passed on at his place, and takes it back. */
export const addDelegations = (app: Hono<HttpEnvironment>, deps: DossierDeps): void => {
  const access = accessFor(deps);
  const placeOf = async (scope: string): Promise<Place> => {
    const province = await deps.definitions.province();
    return findAgency(province, scope) !== undefined && findCommune(province, scope) === undefined
      ? { commune: "", agency: scope, province: province.id }
      : { commune: scope, province: province.id };
  };

  app.post(
    "/api/delegations",
    asActing(deps)(async (c, principal) => {
      const body = await readBody(c, DelegateRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const key = idempotencyKey(c);
      if (!key.ok) return refused(c, key.refusal);
      const { scope } = body.value;
      const place = await placeOf(scope);
      const allowed = await access.require(principal, "delegation.make", place, scope);
      if (!allowed.ok) return refused(c, allowed.refusal);
      const id = `${scope}~${itemName(requestName(principal.officer, key.value))}`;
      const at = deps.now();
      const made = await change(deps, scope, (existing) => {
        const before = existing.find((one) => one.id === id);
        return before === undefined ? delegate(principal, { id, ...body.value }, { at, existing }) : accept(before);
      });
      if (!made.ok) return refused(c, made.refusal);
      await access.seen(principal, "delegation.make", place, made.value.to);
      return c.json(made.value, 201);
    }),
  );

  app.get(
    "/api/delegations",
    asActing(deps)(async (c, principal) => {
      const query = readQuery(c, ListQuery);
      if (!query.ok) return refused(c, query.refusal, query.errors);
      const { scope } = query.value;
      const allowed = await access.require(principal, "delegation.list", await placeOf(scope), scope);
      if (!allowed.ok) return refused(c, allowed.refusal);
      const { list } = await deps.delegations.load(scope);
      const items = list.toSorted((a, b) => (a.ends < b.ends ? 1 : -1));
      return c.json({ items } satisfies DelegationList);
    }),
  );

  app.post(
    "/api/delegations/:id/end",
    asActing(deps)(async (c, principal) => {
      const id = c.req.param("id") ?? "";
      const at = deps.now();
      const place = await placeOf(scopeIn(id));
      const allowed = await access.require(principal, "delegation.end", place, scopeIn(id));
      if (!allowed.ok) return refused(c, allowed.refusal);
      const ended = await change(deps, scopeIn(id), (existing) => endDelegation(principal, id, { at, existing }));
      if (!ended.ok) return refused(c, ended.refusal);
      await access.seen(principal, "delegation.end", place, ended.value.to);
      return c.json(ended.value);
    }),
  );
};
