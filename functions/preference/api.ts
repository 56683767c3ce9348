import type { Hono } from "hono";
import { OfficerPreferenceRequest, TrackingPreferenceRequest } from "../../shared/contracts/preference-api.ts";
import { may, type Principal } from "../../shared/domain/access/rights.ts";
import { type Result, refuse } from "../../shared/domain/decider.ts";
import { asOfficer, callerOf, type HttpEnvironment, httpApp, readBody, refused } from "../../shared/runtime/http.ts";
import type { AuditStore } from "../../shared/store/audit-store.ts";
import { type ChooseDeps, choosePreference } from "../../shared/store/choose-preference.ts";
import { placeOf } from "../../shared/store/dossier-place.ts";
import type { DossierStore } from "../../shared/store/dossier-store.ts";
import { openBySecret } from "../../shared/store/open-by-secret.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";

export interface PreferenceDeps extends ChooseDeps {
  readonly dossiers: Pick<DossierStore, "load" | "loadForm">;
  readonly audit: Pick<AuditStore, "failedAttempts" | "countFailure" | "record">;
  readonly newId: () => string;
}

/** The dossier of which an officer asks; a denial is kept for the auditor. */
const asked = async (
  { dossiers, definitions, audit, now, newId }: PreferenceDeps,
  principal: Principal,
  code: string,
): Promise<Result<RecordedDossier>> => {
  const [recorded, { id }] = await Promise.all([dossiers.load(code), definitions.province()]);
  if (recorded === undefined) return refuse("DOSSIER_UNKNOWN");
  const place = placeOf(recorded.state, id);
  const action = "preference.set";
  if (may(principal, action, place)) return { ok: true, value: recorded };
  const { officer } = principal;
  await audit.record({ id: newId(), at: now(), officer, action, scope: place.commune, subject: code, allowed: false });
  return refuse("NOT_ALLOWED");
};

/** How a person is told: chosen by himself with code and secret, or said by him at the counter. */
export const preferenceApi = (deps: PreferenceDeps): Hono<HttpEnvironment> => {
  const app = httpApp();

  app.post("/api/tracking/preference", async (c) => {
    const body = await readBody(c, TrackingPreferenceRequest);
    if (!body.ok) return refused(c, body.refusal, body.errors);
    const { choice, ...key } = body.value;
    const opened = await openBySecret(deps, callerOf(c), key);
    if (!opened.ok) return refused(c, opened.refusal);
    const chosen = await choosePreference(deps, opened.value, choice);
    return chosen.ok ? c.json(chosen.value) : refused(c, chosen.refusal);
  });

  app.post(
    "/api/dossiers/:code/preference",
    asOfficer(async (c, principal) => {
      const body = await readBody(c, OfficerPreferenceRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const found = await asked(deps, principal, c.req.param("code") ?? "");
      if (!found.ok) return refused(c, found.refusal);
      const chosen = await choosePreference(deps, found.value, body.value.choice);
      return chosen.ok ? c.json(chosen.value) : refused(c, chosen.refusal);
    }),
  );
  return app;
};
