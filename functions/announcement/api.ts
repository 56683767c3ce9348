import type { Hono } from "hono";
import * as z from "zod";
import {
  ConfirmSubscriptionRequest,
  SaveAnnouncementRequest,
  StopRequest,
  SubscribeRequest,
} from "../../shared/contracts/announcement-api.ts";
import type { Act } from "../../shared/domain/announcement/decide.ts";
import { epochOf } from "../../shared/domain/calendar/time.ts";
import {
  asOfficer,
  expectedVersion,
  type HttpContext,
  type HttpEnvironment,
  httpApp,
  readBody,
  readQuery,
  refused,
} from "../../shared/runtime/http.ts";
import { actOn, saveDraft } from "./acts.ts";
import type { AnnouncementDeps } from "./deps.ts";
import { permit } from "./permit.ts";
import { confirmSubscription, subscribe } from "./subscribe.ts";
import { subscriberRoutes } from "./subscriber-routes.ts";
import { announcementList, announcementView } from "./views.ts";

const Asked = z.object({ commune: z.string() });
const acts: readonly Act[] = ["send", "confirm", "pause", "resume", "withdraw"];

/** What people ask their commune to be told, and what it tells them. */
export const announcementApi = (deps: AnnouncementDeps): Hono<HttpEnvironment> => {
  const app = httpApp();
  const done = (c: HttpContext) => c.json({ done: true as const });

  app.post("/api/announcements/subscribe", async (c) => {
    const body = await readBody(c, SubscribeRequest);
    if (!body.ok) return refused(c, body.refusal, body.errors);
    const asked = await subscribe(deps, body.value);
    return asked.ok ? c.json(asked.value) : refused(c, asked.refusal);
  });
  app.post("/api/announcements/confirm", async (c) => {
    const body = await readBody(c, ConfirmSubscriptionRequest);
    if (!body.ok) return refused(c, body.refusal, body.errors);
    const confirmed = await confirmSubscription(deps, body.value);
    return confirmed.ok ? done(c) : refused(c, confirmed.refusal);
  });
  app.post("/api/announcements/stop", async (c) => {
    const body = await readBody(c, StopRequest);
    if (!body.ok) return refused(c, body.refusal, body.errors);
    await deps.subscribers.stop(body.value.token, deps.now(), Math.floor(epochOf(deps.now()) / 1000));
    return done(c);
  });

  app.get(
    "/api/announcements",
    asOfficer(async (c, principal) => {
      const query = readQuery(c, Asked);
      if (!query.ok) return refused(c, query.refusal, query.errors);
      const { commune } = query.value;
      const allowed = await permit(deps, principal, { action: "announcement.confirm", commune, subject: "list" });
      return allowed.ok ? c.json(await announcementList(deps, principal, commune)) : refused(c, allowed.refusal);
    }),
  );
  app.post(
    "/api/announcements/:commune/draft",
    asOfficer(async (c, principal) => {
      const commune = c.req.param("commune") ?? "";
      const body = await readBody(c, SaveAnnouncementRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const subject = `draft ${body.value.id}`;
      const allowed = await permit(deps, principal, { action: "announcement.write", commune, subject });
      if (!allowed.ok) return refused(c, allowed.refusal);
      const saved = await saveDraft(deps, { ...body.value, commune, by: principal.officer });
      return saved.ok ? c.json(await announcementView(deps, saved.value)) : refused(c, saved.refusal);
    }),
  );
  subscriberRoutes(app, deps);
  for (const act of acts)
    app.post(
      `/api/announcements/:commune/:id/${act}`,
      asOfficer(async (c, principal) => {
        const [commune, id] = [c.req.param("commune") ?? "", c.req.param("id") ?? ""];
        const action = act === "confirm" ? "announcement.confirm" : "announcement.write";
        const allowed = await permit(deps, principal, { action, commune, subject: `${act} ${id}`.slice(0, 60) });
        if (!allowed.ok) return refused(c, allowed.refusal);
        const seen = expectedVersion(c);
        if (!seen.ok) return refused(c, seen.refusal);
        const acted = await actOn(deps, { commune, id, act, by: principal.officer, seen: seen.value });
        return acted.ok ? c.json(await announcementView(deps, acted.value)) : refused(c, acted.refusal);
      }),
    );
  return app;
};
