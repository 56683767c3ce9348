import type { Hono } from "hono";
import { VerificationRequest, type VerificationView } from "../../shared/contracts/slip-api.ts";
import { TrackingRequest } from "../../shared/contracts/tracking-api.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import { workOf } from "../../shared/domain/dossier/state.ts";
import type { PublicKeys } from "../../shared/domain/outcome/jws.ts";
import { isElectronic } from "../../shared/domain/slip/electronic.ts";
import { callerOf, type HttpEnvironment, httpApp, readBody, refused } from "../../shared/runtime/http.ts";
import { openBySecret, type SecretDeps } from "../../shared/store/open-by-secret.ts";
import type { OutcomeStore } from "../../shared/store/outcome-store.ts";
import type { RecordedDossier } from "../../shared/store/recorded-dossier.ts";
import { type RuleDefinitions, rulesFor } from "../../shared/store/rules-for.ts";
import type { SigningKey } from "../../shared/store/signing-key.ts";
import type { OutcomeRefusal } from "../../shared/text/slip-refusals.ts";

export interface OutcomeApiDeps extends SecretDeps {
  readonly definitions: RuleDefinitions;
  readonly outcomes: Pick<OutcomeStore, "madeFor" | "recordById" | "recordByFile" | "pdf">;
  readonly key: Pick<SigningKey, "publicKey">;
}

/** The citizen's file, when the procedure lets the outcome be taken so and it lies ready. */
const fileOf = async (
  { definitions, outcomes }: OutcomeApiDeps,
  { code, state }: RecordedDossier,
): Promise<Result<Uint8Array, OutcomeRefusal>> => {
  const { procedure } = await rulesFor(definitions)(state);
  if (!isElectronic(procedure)) return refuse("OUTCOME_NOT_ELECTRONIC");
  const outcome = state.status === "ready" || state.status === "returned" ? workOf(state)?.outcome : undefined;
  if (outcome === undefined) return refuse("OUTCOME_NOT_MADE");
  const made = await outcomes.madeFor(code, outcome.at);
  const pdf = made && (await outcomes.pdf(made.sha256));
  return pdf === undefined ? refuse("OUTCOME_NOT_MADE") : accept(pdf);
};

/** What anybody may check of an electronic outcome, and the file for whoever knows the dossier's secret. */
export const outcomeApi = (deps: OutcomeApiDeps): Hono<HttpEnvironment> => {
  const app = httpApp();

  app.get("/.well-known/motcua-keys.json", async (c) => {
    c.header("cache-control", "public, max-age=300");
    return c.json({ keys: [await deps.key.publicKey()] } satisfies PublicKeys);
  });

  app.post("/api/verification", async (c) => {
    const body = await readBody(c, VerificationRequest);
    if (!body.ok) return refused(c, body.refusal, body.errors);
    const { id, sha256 } = body.value;
    const record =
      id !== undefined
        ? await deps.outcomes.recordById(id)
        : sha256 !== undefined && (await deps.outcomes.recordByFile(sha256));
    if (!record) return refused(c, { code: "OUTCOME_UNKNOWN" });
    return c.json({ record } satisfies VerificationView);
  });

  app.post("/api/tracking/outcome", async (c) => {
    const body = await readBody(c, TrackingRequest);
    if (!body.ok) return refused(c, body.refusal, body.errors);
    const opened = await openBySecret(deps, callerOf(c), body.value);
    if (!opened.ok) return refused(c, opened.refusal);
    const file = await fileOf(deps, opened.value);
    if (!file.ok) return refused(c, file.refusal);
    c.header("content-disposition", `attachment; filename="${opened.value.code}.pdf"`);
    return c.body(new Uint8Array(file.value), 200, { "content-type": "application/pdf" });
  });

  return app;
};
