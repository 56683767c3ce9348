import type { Hono } from "hono";
import * as z from "zod";
import { DossierSearchRequest, InboxTab } from "../../shared/contracts/dossier-api.ts";
import { SubmitDossierRequest } from "../../shared/contracts/dossier-requests.ts";
import type { IntakeKey } from "../../shared/contracts/intake-key-api.ts";
import type { AuditList } from "../../shared/contracts/people-api.ts";
import { TrackingAnswerRequest, TrackingRequest } from "../../shared/contracts/tracking-api.ts";
import { may, type Principal } from "../../shared/domain/access/rights.ts";
import { findCommune } from "../../shared/domain/agency/find.ts";
import { toLocal } from "../../shared/domain/calendar/time.ts";
import { isDossierCode, parseHandoffId } from "../../shared/domain/dossier/code.ts";
import {
  asOfficer,
  callerOf,
  type HttpContext,
  type HttpEnvironment,
  httpApp,
  idempotencyKey,
  missingEntry,
  readBody,
  readQuery,
  refused,
} from "../../shared/runtime/http.ts";
import { itemName, requestName } from "../../shared/runtime/request-key.ts";
import { placeOf } from "../../shared/store/dossier-place.ts";
import { lastEventAt } from "../../shared/store/recorded-dossier.ts";
import { rulesFor } from "../../shared/store/rules-for.ts";
import { submitDossier } from "../../shared/store/submit-dossier.ts";
import { accessFor } from "./access.ts";
import { answerCommand, showDossier } from "./answer.ts";
import { consultationCommands, dossierCommands, handoffCommands } from "./commands.ts";
import { addDelegations, asActing } from "./delegations.ts";
import type { DossierDeps } from "./deps.ts";
import { communeInbox, consultationInbox, holdersOf, officeInbox } from "./inbox.ts";
import { meView } from "./me.ts";
import { paymentView } from "./money-view.ts";
import { addRouting } from "./routing-api.ts";
import { questionOf, searchDossiers } from "./search.ts";
import { addStaff } from "./staff-api.ts";
import { answerDraftAsCitizen, track, trackAgain } from "./tracking.ts";

const Page = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(100).optional(),
  commune: z.string().max(10).optional(),
};
const DossierQuery = z.object({ ...Page, status: InboxTab.optional(), q: z.string().max(60).optional() });
const HandoffQuery = z.object({
  ...Page,
  agency: z.string().max(60).optional(),
  office: z.string().max(60).optional(),
  mine: z.literal("true").optional(),
});

const AuditQuery = z.object({
  limit: Page.limit,
  cursor: Page.cursor,
  scope: z.string().max(20),
  date: z.iso.date().optional(),
});

/** The commune or agency that an officer means when he names none: the one that he works for. */
const homeOf = ({ roles }: Principal): { commune?: string; agency?: string } => {
  const commune = roles.find(({ scope }) => /^\d{5}$/.test(scope))?.scope;
  const agency = roles.find(({ scope }) => scope.includes("."))?.scope;
  return commune !== undefined ? { commune } : agency !== undefined ? { agency } : {};
};

/** What officers do with dossiers and hand-overs, and what citizens see of theirs. */
export const dossierApi = (deps: DossierDeps): Hono<HttpEnvironment> => {
  const access = accessFor(deps);
  const provinceId = async () => (await deps.definitions.province()).id;
  /** Who asks and when; a missing key is refused before any of it is used. */
  const given = (c: HttpContext, { officer: by }: Principal) => {
    const key = idempotencyKey(c);
    return { at: deps.now(), by, item: key.ok ? itemName(requestName(by, key.value)) : "" };
  };
  const officer = asActing(deps);
  const app = httpApp();

  app.post("/api/tracking", async (c) => {
    const body = await readBody(c, TrackingRequest);
    if (!body.ok) return refused(c, body.refusal, body.errors);
    const tracked = await track(deps, callerOf(c), body.value);
    return tracked.ok ? c.json(tracked.value) : refused(c, tracked.refusal);
  });

  app.get("/api/tracking", async (c) => {
    const given = { code: c.req.header("tracking-code") ?? "", secret: c.req.header("tracking-secret") ?? "" };
    const key = TrackingRequest.safeParse(given);
    if (!key.success) return refused(c, { code: "TRACKING_UNKNOWN", field: "code" });
    const seen = (c.req.header("if-none-match") ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
    const tracked = await trackAgain(deps, callerOf(c), { ...key.data, seen });
    if (!tracked.ok) return refused(c, tracked.refusal);
    c.header("etag", tracked.value.tag);
    return tracked.value.view === undefined ? c.body(null, 304) : c.json(tracked.value.view);
  });

  app.post("/api/tracking/answer-draft", async (c) => {
    const body = await readBody(c, TrackingAnswerRequest);
    if (!body.ok) return refused(c, body.refusal, body.errors);
    const answered = await answerDraftAsCitizen(deps, callerOf(c), body.value);
    return answered.ok ? c.json(answered.value) : refused(c, answered.refusal);
  });

  app.post(
    "/api/dossiers",
    officer(async (c, principal) => {
      const body = await readBody(c, SubmitDossierRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const key = idempotencyKey(c);
      if (!key.ok) return refused(c, key.refusal);
      const { commune } = body.value;
      const province = await deps.definitions.province();
      // Before the right is asked for: a mistyped code is no attempt, and has no auditor.
      if (findCommune(province, commune) === undefined)
        return refused(c, { code: "COMMUNE_UNKNOWN", field: "commune", detail: { commune: commune.slice(0, 20) } });
      const allowed = await access.require(principal, "dossier.submit", { commune, province: province.id }, commune);
      if (!allowed.ok) return refused(c, allowed.refusal);
      const { officer: by } = principal;
      const submission = { officer: by, name: requestName(by, key.value), body: body.value };
      const submitted = await submitDossier(deps, submission);
      if (!submitted.ok) return refused(c, submitted.refusal);
      c.header("location", `/api/dossiers/${submitted.value.code}`);
      const recorded = submitted.value;
      return showDossier(deps, c, principal, { recorded, at: lastEventAt(recorded.writes), status: 201 });
    }),
  );

  app.get(
    "/api/dossiers",
    officer(async (c, principal) => {
      const query = readQuery(c, DossierQuery);
      if (!query.ok) return refused(c, query.refusal, query.errors);
      const province = await deps.definitions.province();
      const commune = query.value.commune ?? homeOf(principal).commune;
      if (commune === undefined) return refused(c, missingEntry("commune").refusal);
      if (findCommune(province, commune) === undefined)
        return refused(c, { code: "COMMUNE_UNKNOWN", field: "commune", detail: { commune } });
      const place = { commune, province: province.id };
      const allowed = await access.require(principal, "dossier.read", place, commune);
      if (!allowed.ok) return refused(c, allowed.refusal);
      await access.seen(principal, "dossier.read", place, "inbox");
      return c.json(await communeInbox(deps, { commune, principal }, query.value));
    }),
  );

  app.post(
    "/api/dossiers/search",
    officer(async (c, principal) => {
      const body = await readBody(c, DossierSearchRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const { commune, text } = body.value;
      const place = { commune, province: await provinceId() };
      const allowed = await access.require(principal, "dossier.search", place, commune);
      if (!allowed.ok) return refused(c, allowed.refusal);
      const question = questionOf(text);
      // Before the answer, and never with the value.
      await access.seen(principal, "dossier.search", place, question.kind);
      return c.json(await searchDossiers(deps, commune, question));
    }),
  );

  app.get(
    "/api/dossiers/:code",
    officer(async (c, principal) => {
      const code = c.req.param("code") ?? "";
      const recorded = isDossierCode(code) ? await deps.dossiers.load(code) : undefined;
      if (recorded === undefined) return refused(c, { code: "DOSSIER_UNKNOWN" });
      const place = placeOf(recorded.state, await provinceId());
      const allowed = await access.require(principal, "dossier.read", place, code);
      if (!allowed.ok) return refused(c, allowed.refusal);
      await access.seen(principal, "dossier.read", place, code);
      return showDossier(deps, c, principal, { recorded, at: deps.now(), opened: true });
    }),
  );

  app.get(
    "/api/dossiers/:code/payment",
    officer(async (c, principal) => {
      const code = c.req.param("code") ?? "";
      const recorded = isDossierCode(code) ? await deps.dossiers.load(code) : undefined;
      if (recorded === undefined) return refused(c, { code: "DOSSIER_UNKNOWN" });
      const place = placeOf(recorded.state, await provinceId());
      const allowed = await access.require(principal, "dossier.read", place, code);
      if (!allowed.ok) return refused(c, allowed.refusal);
      await access.seen(principal, "dossier.read", place, code);
      c.header("etag", `"${recorded.version}"`);
      return c.json(paymentView(recorded, await rulesFor(deps.definitions)(recorded.state), principal));
    }),
  );

  /** A list of an office, the officer's own unless another is named. */
  const ofOffice = (
    action: "handoff.list" | "consultation.list",
    list: typeof officeInbox | typeof consultationInbox,
  ) =>
    officer(async (c, principal) => {
      const query = readQuery(c, HandoffQuery);
      if (!query.ok) return refused(c, query.refusal, query.errors);
      const { agency, commune, office } = query.value;
      const named = agency === undefined && commune === undefined ? homeOf(principal) : { agency, commune };
      const holders = holdersOf(await deps.definitions.province(), { ...named, office });
      if (!holders.ok) return refused(c, holders.refusal);
      const { place } = holders.value;
      const allowed = await access.require(principal, action, place, place.agency ?? place.commune);
      if (!allowed.ok) return refused(c, allowed.refusal);
      await access.seen(principal, action, place, "inbox");
      return c.json(await list(deps, holders.value, query.value, principal));
    });
  app.get("/api/handoffs", ofOffice("handoff.list", officeInbox));
  app.get("/api/consultations", ofOffice("consultation.list", consultationInbox));

  app.get(
    "/api/me",
    officer(async (c, principal) => c.json(meView(principal, await deps.definitions.province()))),
  );

  app.get(
    "/api/intake-key",
    officer(async (c, principal) => {
      const province = await provinceId();
      const takesIn = ({ scope }: { scope: string }) => may(principal, "dossier.submit", { commune: scope, province });
      const commune = principal.roles.find(takesIn)?.scope ?? homeOf(principal).commune ?? "";
      const place = { commune, province };
      const allowed = await access.require(principal, "dossier.submit", place, "intake-key");
      if (!allowed.ok) return refused(c, allowed.refusal);
      return c.json({ key: deps.intakeKeyOf(principal.officer) } satisfies IntakeKey);
    }),
  );

  app.get(
    "/api/audit",
    officer(async (c, principal) => {
      const query = readQuery(c, AuditQuery);
      if (!query.ok) return refused(c, query.refusal, query.errors);
      const { scope, date = toLocal(deps.now()).date, limit, cursor } = query.value;
      const place = { commune: scope, province: await provinceId() };
      const allowed = await access.require(principal, "audit.read", place, scope);
      if (!allowed.ok) return refused(c, allowed.refusal);
      const { entries, next } = await deps.audit.list(scope, date, { limit, after: cursor });
      const items = entries.map(({ at, officer, action, subject, allowed: was }) => ({
        at,
        officer,
        action,
        subject,
        allowed: was,
      }));
      return c.json({ items, ...(next === undefined ? {} : { next }) } satisfies AuditList);
    }),
  );

  for (const [name, read] of Object.entries(dossierCommands))
    app.post(
      `/api/dossiers/:code/${name}`,
      asOfficer(async (c, principal) => {
        const code = c.req.param("code") ?? "";
        if (!isDossierCode(code)) return refused(c, { code: "DOSSIER_UNKNOWN" });
        const asked = await read(c, given(c, principal));
        return answerCommand(deps, c, principal, code, asked);
      }),
    );

  for (const [name, read] of Object.entries(handoffCommands))
    app.post(
      `/api/handoffs/:id/${name}`,
      asOfficer(async (c, principal) => {
        const handoff = parseHandoffId(c.req.param("id") ?? "");
        if (!handoff.ok) return refused(c, handoff.refusal);
        const { code, number } = handoff.value;
        const asked = await read(c, { ...given(c, principal), handoff: number });
        return answerCommand(deps, c, principal, code, asked);
      }),
    );

  for (const [name, read] of Object.entries(consultationCommands))
    app.post(
      `/api/consultations/:id/${name}`,
      asOfficer(async (c, principal) => {
        const consultation = parseHandoffId(c.req.param("id") ?? "");
        if (!consultation.ok) return refused(c, consultation.refusal);
        const { code, number } = consultation.value;
        const asked = await read(c, { ...given(c, principal), consultation: number });
        return answerCommand(deps, c, principal, code, asked);
      }),
    );

  addDelegations(app, deps);
  addRouting(app, deps);
  addStaff(app, deps);
  return app;
};
