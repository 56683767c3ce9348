import type { Hono } from "hono";
import { type AgencyList, AnnounceOutageRequest } from "../../shared/contracts/agency-api.ts";
import { type Action, may, type Principal } from "../../shared/domain/access/rights.ts";
import { findAgency } from "../../shared/domain/agency/find.ts";
import type { Agency } from "../../shared/domain/agency/province.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { tryNow } from "../../shared/domain/delivery/breaker.ts";
import { announceOutage, endOutage } from "../../shared/domain/delivery/outage.ts";
import {
  asOfficer,
  type HttpContext,
  type HttpEnvironment,
  httpApp,
  idempotencyKey,
  readBody,
  refused,
} from "../../shared/runtime/http.ts";
import { itemName, requestName } from "../../shared/runtime/request-key.ts";
import type { AgencyDeps } from "./deps.ts";
import { agencyView, placeOf, unknownState } from "./view.ts";

/** How the ways to agencies stand; who may announces that one will not answer for a while, or has it tried now. */
export const agencyApi = (deps: AgencyDeps): Hono<HttpEnvironment> => {
  const app = httpApp();

  const show = async (principal: Principal, agency: Agency) => {
    const [{ id: province }, state] = await Promise.all([deps.definitions.province(), deps.delivery.load(agency.code)]);
    return agencyView(deps, agency, { state, principal, province });
  };

  /** The agency that an address names, when the officer may do this to it; what he does is kept for the auditor. */
  const permit = async (
    c: HttpContext,
    principal: Principal,
    action: Action,
    subject: string,
  ): Promise<Result<Agency>> => {
    const province = await deps.definitions.province();
    const agency = findAgency(province, c.req.param("code") ?? "");
    if (agency === undefined) return refuse("AGENCY_UNKNOWN", { detail: { agency: c.req.param("code") ?? "" } });
    const allowed = may(principal, action, placeOf(agency.code, province.id));
    const entry = { id: deps.newId(), at: deps.now(), officer: principal.officer, action, scope: agency.code, subject };
    await deps.audit.record({ ...entry, allowed });
    return allowed ? accept(agency) : refuse("NOT_ALLOWED");
  };

  app.get(
    "/api/agencies",
    asOfficer(async (c, principal) => {
      const [{ agencies, id: province }, states] = await Promise.all([
        deps.definitions.province(),
        deps.delivery.all(),
      ]);
      const seen = agencies.filter(({ code }) => may(principal, "delivery.read", placeOf(code, province)));
      if (seen.length === 0) return refused(c, { code: "NOT_ALLOWED" });
      const items = await Promise.all(
        seen.map((agency) =>
          agencyView(deps, agency, { state: states.get(agency.code) ?? unknownState, principal, province }),
        ),
      );
      return c.json({ items } satisfies AgencyList);
    }),
  );

  app.post(
    "/api/agencies/:code/outages",
    asOfficer(async (c, principal) => {
      const body = await readBody(c, AnnounceOutageRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const key = idempotencyKey(c);
      if (!key.ok) return refused(c, key.refusal);
      const agency = await permit(c, principal, "delivery.announce", "announce");
      if (!agency.ok) return refused(c, agency.refusal);
      const id = itemName(requestName(principal.officer, key.value));
      const { shortNotice, ...told } = body.value;
      const announced = { id, ...told, announcedAt: deps.now(), announcedBy: principal.officer };
      const calendar = await deps.definitions.workingCalendar();
      const changed = await deps.delivery.changeOutages(agency.value.code, (outages) =>
        announceOutage(outages, { ...announced, ...(shortNotice === undefined ? {} : { shortNotice }) }, calendar),
      );
      if (!changed.ok) return refused(c, changed.refusal);
      return c.json(await show(principal, agency.value), 201);
    }),
  );

  app.post(
    "/api/agencies/:code/outages/:id/end",
    asOfficer(async (c, principal) => {
      const agency = await permit(c, principal, "delivery.announce", "end");
      if (!agency.ok) return refused(c, agency.refusal);
      const ended = { at: deps.now(), by: principal.officer };
      const changed = await deps.delivery.changeOutages(agency.value.code, (outages) =>
        endOutage(outages, c.req.param("id") ?? "", ended),
      );
      if (!changed.ok) return refused(c, changed.refusal);
      return c.json(await show(principal, agency.value));
    }),
  );

  app.post(
    "/api/agencies/:code/try",
    asOfficer(async (c, principal) => {
      const agency = await permit(c, principal, "operations.act", "try");
      if (!agency.ok) return refused(c, agency.refusal);
      if (agency.value.delivery !== "webhook") return refused(c, { code: "DELIVERY_NOT_CALLED" });
      await deps.delivery.changeBreaker(agency.value.code, (breaker) =>
        breaker.openUntil === undefined ? undefined : tryNow(breaker, deps.now()),
      );
      return c.json(await show(principal, agency.value));
    }),
  );
  return app;
};
