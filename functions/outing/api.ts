import type { Hono } from "hono";
import * as z from "zod";
import {
  CancelOutingRequest,
  CloseOutingRequest,
  OutingDossierRequest,
  type OutingList,
  PlanOutingRequest,
  StartOutingRequest,
} from "../../shared/contracts/outing-api.ts";
import type { Principal } from "../../shared/domain/access/rights.ts";
import { knownCommune } from "../../shared/domain/agency/find.ts";
import { addDays, toLocal } from "../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { isInTeam, type Outing } from "../../shared/domain/outing/outing.ts";
import { PUBLIC_DAYS, publicOutings } from "../../shared/domain/outing/public-outings.ts";
import {
  asOfficer,
  expectedVersion,
  type HttpContext,
  type HttpEnvironment,
  httpApp,
  idempotencyKey,
  type Parsed,
  readBody,
  readQuery,
  refused,
} from "../../shared/runtime/http.ts";
import { requestName } from "../../shared/runtime/request-key.ts";
import { mayPlan, type OutingAction, permit, permitOn, seen } from "./access.ts";
import { type Asked, actOn, plan, type Wish } from "./acts.ts";
import type { OutingDeps } from "./deps.ts";
import { fullView, outingView, publicView } from "./views.ts";

const OfMonth = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
    .optional(),
});
const OutingId = z.uuid();

const communeOf = (c: HttpContext): string => c.req.param("commune") ?? "";

/** The request by which a repeat is known, and the version that the officer saw. */
const askedBy = (c: HttpContext, by: string): Result<Asked> => {
  const key = idempotencyKey(c);
  if (!key.ok) return key;
  const version = expectedVersion(c);
  return version.ok ? accept({ by, request: requestName(by, key.value), seen: version.value }) : version;
};

/** Days on which a team of a commune takes dossiers in at a hamlet. */
export const outingApi = (deps: OutingDeps): Hono<HttpEnvironment> => {
  const app = httpApp();

  /** The outing of the address, for whoever may do this: the lead, or an officer of its team. */
  const outingFor = async (c: HttpContext, principal: Principal, action: OutingAction): Promise<Result<Outing>> => {
    const commune = communeOf(c);
    const id = OutingId.safeParse(c.req.param("id"));
    const allowed = await permit(deps, principal, { action, commune, subject: id.data ?? "outing" });
    if (!allowed.ok) return allowed;
    const outing = id.success ? await deps.outings.load(commune, id.data) : undefined;
    if (outing === undefined) return refuse("OUTING_UNKNOWN");
    const concerned = await permitOn(deps, principal, { action, outing });
    return concerned.ok ? accept(outing) : concerned;
  };
  const showFull = async (c: HttpContext, principal: Principal, outing: Outing): Promise<Response> => {
    if (outing.bag.length > 0) await seen(deps, principal, outing);
    return c.json(await fullView(deps, outing));
  };

  app.get("/api/outings/:commune/announced", async (c) => {
    const commune = communeOf(c);
    const known = knownCommune(await deps.definitions.province(), commune);
    if (!known.ok) return refused(c, known.refusal);
    const now = toLocal(deps.now());
    const months = new Set([now.date, addDays(now.date, PUBLIC_DAYS - 1)].map((date) => date.slice(0, 7)));
    const found = await Promise.all([...months].map((month) => deps.outings.ofMonth(commune, month)));
    return c.json(await publicView(deps, publicOutings(found.flat(), now)));
  });

  app.get(
    "/api/outings/:commune",
    asOfficer(async (c, principal) => {
      const query = readQuery(c, OfMonth);
      if (!query.ok) return refused(c, query.refusal, query.errors);
      const commune = communeOf(c);
      const { month = toLocal(deps.now()).date.slice(0, 7) } = query.value;
      const allowed = await permit(deps, principal, { action: "outing.read", commune, subject: month });
      if (!allowed.ok) return refused(c, allowed.refusal);
      const isLead = await mayPlan(deps, principal, commune);
      const all = await deps.outings.ofMonth(commune, month);
      const own = all.filter((one) => isLead || (isInTeam(one, principal.officer) && one.status !== "draft"));
      const items = await Promise.all(own.map((one) => outingView(deps, one)));
      return c.json({ month, items, mayPlan: isLead } satisfies OutingList);
    }),
  );

  app.get(
    "/api/outings/:commune/:id",
    asOfficer(async (c, principal) => {
      const outing = await outingFor(c, principal, "outing.read");
      return outing.ok ? showFull(c, principal, outing.value) : refused(c, outing.refusal);
    }),
  );

  app.post(
    "/api/outings/:commune/plan",
    asOfficer(async (c, principal) => {
      const body = await readBody(c, PlanOutingRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const commune = communeOf(c);
      const { id, ...wish } = body.value;
      const allowed = await permit(deps, principal, { action: "outing.plan", commune, subject: id });
      if (!allowed.ok) return refused(c, allowed.refusal);
      const asked = askedBy(c, principal.officer);
      if (!asked.ok) return refused(c, asked.refusal);
      const planned = await plan(deps, { commune, id }, { wish, asked: asked.value });
      return planned.ok ? c.json(await outingView(deps, planned.value)) : refused(c, planned.refusal);
    }),
  );

  const act = <Schema extends z.ZodType>(
    name: string,
    action: OutingAction,
    schema: Schema,
    wishOf: (body: z.infer<Schema>) => Wish,
  ) =>
    app.post(
      `/api/outings/:commune/:id/${name}`,
      asOfficer(async (c, principal) => {
        const body: Parsed<z.infer<Schema>> = await readBody(c, schema);
        if (!body.ok) return refused(c, body.refusal, body.errors);
        const outing = await outingFor(c, principal, action);
        if (!outing.ok) return refused(c, outing.refusal);
        const asked = askedBy(c, principal.officer);
        if (!asked.ok) return refused(c, asked.refusal);
        const done = await actOn(deps, outing.value, { wish: wishOf(body.value), asked: asked.value });
        return done.ok ? showFull(c, principal, done.value) : refused(c, done.refusal);
      }),
    );
  act("announce", "outing.plan", StartOutingRequest, () => ({ type: "announce" }));
  act("cancel", "outing.plan", CancelOutingRequest, ({ reason }) => ({ type: "cancel", reason }));
  act("start", "outing.carry-out", StartOutingRequest, () => ({ type: "start" }));
  act("pack", "outing.carry-out", OutingDossierRequest, ({ code }) => ({ type: "pack", code }));
  act("unpack", "outing.carry-out", OutingDossierRequest, ({ code }) => ({ type: "unpack", code }));
  act("taken", "outing.carry-out", OutingDossierRequest, ({ code }) => ({ type: "note-taken", code }));
  act("close", "outing.carry-out", CloseOutingRequest, ({ unsent }) => ({ type: "close", unsent }));

  return app;
};
