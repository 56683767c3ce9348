import type { Hono } from "hono";
import * as z from "zod";
import { DismissImportRequest, SendAgainRequest, TakeImportRequest } from "../../shared/contracts/portal-api.ts";
import { type Action, may, type Principal } from "../../shared/domain/access/rights.ts";
import { knownCommune } from "../../shared/domain/agency/find.ts";
import { toLocal } from "../../shared/domain/calendar/time.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import {
  asOfficer,
  type HttpContext,
  type HttpEnvironment,
  httpApp,
  readBody,
  readQuery,
  refused,
} from "../../shared/runtime/http.ts";
import type { PortalApiDeps } from "./deps.ts";
import { portalOverview } from "./overview.ts";
import { reconcile } from "./reconcile.ts";
import { takeIn } from "./take-in.ts";

const Commune = z.string().max(10);
const OverviewQuery = z.object({ commune: Commune });
const ReconcileQuery = z.object({ commune: Commune, date: z.iso.date().optional() });

type PortalAction = Extract<Action, `portal.${string}`>;

/** Messages to the queue side by side. */
const lanes = 10;

/** What a commune's lead sees of the exchange with the national portal, and has done again. */
export const portalApi = (deps: PortalApiDeps): Hono<HttpEnvironment> => {
  const app = httpApp();
  const placeOf = async (commune: string) => ({ commune, province: (await deps.definitions.province()).id });
  const actsAt = async (principal: Principal, commune: string) => may(principal, "portal.act", await placeOf(commune));

  /** The commune must be there, and the officer's to see or to act on; what he does is kept for the auditor. */
  const permit = async (
    principal: Principal,
    action: PortalAction,
    { commune, subject = "portal" }: { commune: string; subject?: string },
  ): Promise<Result<null>> => {
    const province = await deps.definitions.province();
    const found = knownCommune(province, commune);
    if (!found.ok) return found;
    const allowed = may(principal, action, { commune, province: province.id });
    if (!allowed || action === "portal.act") {
      const entry = { id: deps.newId(), at: deps.now(), officer: principal.officer, action, scope: commune, subject };
      await deps.audit.record({ ...entry, allowed });
    }
    return allowed ? accept(null) : refuse("NOT_ALLOWED");
  };

  app.get(
    "/api/portal",
    asOfficer(async (c, principal) => {
      const query = readQuery(c, OverviewQuery);
      if (!query.ok) return refused(c, query.refusal, query.errors);
      const { commune } = query.value;
      const allowed = await permit(principal, "portal.read", { commune });
      if (!allowed.ok) return refused(c, allowed.refusal);
      return c.json(await portalOverview(deps, commune, await actsAt(principal, commune)));
    }),
  );

  app.get(
    "/api/portal/reconciliation",
    asOfficer(async (c, principal) => {
      const query = readQuery(c, ReconcileQuery);
      if (!query.ok) return refused(c, query.refusal, query.errors);
      const { commune, date = toLocal(deps.now()).date } = query.value;
      const allowed = await permit(principal, "portal.read", { commune });
      if (!allowed.ok) return refused(c, allowed.refusal);
      const compared = await reconcile(deps, commune, date);
      if (!compared.ok) return refused(c, compared.refusal);
      return c.json({ ...compared.value, mayAct: await actsAt(principal, commune) });
    }),
  );

  app.post(
    "/api/portal/send-again",
    asOfficer(async (c, principal) => {
      const body = await readBody(c, SendAgainRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const { commune, codes: named } = body.value;
      const subject = named?.length === 1 ? named[0] : undefined;
      const allowed = await permit(principal, "portal.act", { commune, ...(subject === undefined ? {} : { subject }) });
      if (!allowed.ok) return refused(c, allowed.refusal);
      const codes =
        named === undefined
          ? (await deps.ledger.unsentOf(commune)).map(({ code }) => code)
          : await ownedBy(commune, named);
      await sendAll(codes);
      return c.json({ asked: codes.length });
    }),
  );

  /** Those of these dossiers that are the commune's: a code is a claim of the caller. */
  const ownedBy = async (commune: string, codes: readonly string[]): Promise<string[]> => {
    const found = await deps.dossiers.loadMany([...new Set(codes)]);
    return found.filter(({ state }) => state.opened.commune === commune).map(({ code }) => code);
  };

  const sendAll = async (codes: readonly string[]): Promise<void> => {
    for (let start = 0; start < codes.length; start += lanes)
      await Promise.all(
        codes.slice(start, start + lanes).map(async (dossier) => {
          await deps.ledger.askAgain(dossier);
          await deps.send({ type: "motcua.portal-sync.v1", dossier });
        }),
      );
  };

  /** What lies aside under this code and belongs to this commune. */
  const asideOf = async (c: HttpContext, commune: string) => {
    const known = await deps.imports.load(c.req.param("code") ?? "");
    return known?.state === "aside" && known.aside.commune === commune ? known : undefined;
  };

  app.post(
    "/api/portal/imports/:code/take",
    asOfficer(async (c, principal) => {
      const body = await readBody(c, TakeImportRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const { commune } = body.value;
      const allowed = await permit(principal, "portal.act", { commune, subject: c.req.param("code") ?? "" });
      if (!allowed.ok) return refused(c, allowed.refusal);
      const known = await asideOf(c, commune);
      if (known === undefined) return refused(c, { code: "PORTAL_IMPORT_UNKNOWN" });
      const outcome = await takeIn(deps, { portalCode: known.aside.portalCode, entries: known.entries });
      return c.json({ outcome, overview: await portalOverview(deps, commune, true) });
    }),
  );

  app.post(
    "/api/portal/imports/:code/dismiss",
    asOfficer(async (c, principal) => {
      const body = await readBody(c, DismissImportRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const { commune, reason } = body.value;
      const allowed = await permit(principal, "portal.act", { commune, subject: c.req.param("code") ?? "" });
      if (!allowed.ok) return refused(c, allowed.refusal);
      const known = await asideOf(c, commune);
      if (known === undefined) return refused(c, { code: "PORTAL_IMPORT_UNKNOWN" });
      await deps.imports.dismiss(known.aside.portalCode, { officer: principal.officer, at: deps.now(), reason });
      return c.json(await portalOverview(deps, commune, true));
    }),
  );
  return app;
};
