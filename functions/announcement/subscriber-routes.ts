import type { Hono } from "hono";
import type * as z from "zod";
import { ConfirmHereRequest, StopHereRequest, SubscribeHereRequest } from "../../shared/contracts/announcement-api.ts";
import type { Result } from "../../shared/domain/decider.ts";
import { asOfficer, type HttpEnvironment, readBody, refused } from "../../shared/runtime/http.ts";
import type { AnnouncementDeps } from "./deps.ts";
import { permit } from "./permit.ts";
import { confirmSubscription, stopHere, subscribe } from "./subscribe.ts";

/** Who asks at the counter, by the same code to his own number as on the page. What is kept for the auditor names no number. */
export const subscriberRoutes = (app: Hono<HttpEnvironment>, deps: AnnouncementDeps): void => {
  const route = <Body extends z.ZodType>(
    path: string,
    body: Body,
    act: (commune: string, asked: z.infer<Body>) => Promise<Result<object | null>>,
  ) =>
    app.post(
      `/api/announcements/:commune/subscribers${path}`,
      asOfficer(async (c, principal) => {
        const commune = c.req.param("commune") ?? "";
        const asked = await readBody(c, body);
        if (!asked.ok) return refused(c, asked.refusal, asked.errors);
        const subject = `subscriber${path}`;
        const allowed = await permit(deps, principal, { action: "announcement.subscribe", commune, subject });
        if (!allowed.ok) return refused(c, allowed.refusal);
        const done = await act(commune, asked.value);
        return done.ok ? c.json(done.value ?? { done: true }) : refused(c, done.refusal);
      }),
    );
  route("", SubscribeHereRequest, (commune, asked) => subscribe(deps, { ...asked, commune }));
  route("/code", ConfirmHereRequest, (commune, asked) => confirmSubscription(deps, { ...asked, commune }));
  route("/stop", StopHereRequest, (commune, asked) => stopHere(deps, { ...asked, commune }));
};
