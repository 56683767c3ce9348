import type { Hono } from "hono";
import type { Agency } from "../../shared/domain/agency/province.ts";
import { accept, type Result, refuse } from "../../shared/domain/decider.ts";
import type { CloudEvent } from "../../shared/messaging/cloudevent.ts";
import { decodeCloudEvent } from "../../shared/messaging/cloudevents-http.ts";
import { isSignedBy, toleranceSeconds } from "../../shared/messaging/webhook-signature.ts";
import { type HttpContext, type HttpEnvironment, httpApp, refused } from "../../shared/runtime/http.ts";
import { agencyNamed, answerSecretOf } from "./agency-of.ts";
import { announceFile } from "./announce-file.ts";
import type { AnswerApiDeps } from "./deps.ts";
import { takeAnswer } from "./take.ts";

/** An answer with the files that it may carry, and the largest text beside them. */
const bodyLimitBytes = 256 * 1024;

const bodyOf = async (c: HttpContext): Promise<Result<Uint8Array>> => {
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  return bytes.length > bodyLimitBytes ? refuse("BODY_TOO_LARGE", { detail: { limit: "256 kB" } }) : accept(bytes);
};

/** The event of a request and the agency that signed it. Who is unknown learns no more than that the signature is wrong. */
const signedEvent = async (
  { definitions, secretsOf, now }: AnswerApiDeps,
  c: HttpContext,
): Promise<Result<{ event: CloudEvent; agency: Agency }>> => {
  const body = await bodyOf(c);
  if (!body.ok) return body;
  const event = decodeCloudEvent(Object.entries(c.req.header()), body.value);
  if (!event.ok) return event;
  const headers = c.req.header();
  const names = ["webhook-timestamp", "webhook-signature"];
  if (headers["webhook-id"] !== event.value.id || names.some((name) => !headers[name]))
    return refuse("ANSWER_UNSIGNED");
  const agency = agencyNamed(await definitions.province(), event.value.source);
  const secret = agency && answerSecretOf(agency);
  const secrets = secret === undefined ? [] : await secretsOf(secret);
  const signedAt = Number(headers["webhook-timestamp"]);
  const text = new TextDecoder().decode(body.value);
  // The age is told only to somebody who can sign.
  if (agency === undefined || !isSignedBy(secrets, headers, { body: text, atSeconds: signedAt }))
    return refuse("ANSWER_SIGNATURE_WRONG");
  return Math.abs(Date.parse(now()) / 1000 - signedAt) <= toleranceSeconds
    ? accept({ event: event.value, agency })
    : refuse("ANSWER_SIGNATURE_OLD", { detail: { minutes: String(toleranceSeconds / 60) } });
};

/** What agencies' software posts: answers as CloudEvents, and files that are too large to come with them. */
export const answerApi = (deps: AnswerApiDeps): Hono<HttpEnvironment> => {
  const app = httpApp();
  app.post("/api/agency/events", async (c) => {
    const signed = await signedEvent(deps, c);
    if (!signed.ok) return refused(c, signed.refusal);
    const taken = await takeAnswer(deps)(signed.value.agency, signed.value.event);
    return taken.ok ? c.json(taken.value) : refused(c, taken.refusal, taken.errors);
  });
  app.post("/api/agency/files", async (c) => {
    const signed = await signedEvent(deps, c);
    if (!signed.ok) return refused(c, signed.refusal);
    const announced = await announceFile(deps)(signed.value.agency, signed.value.event);
    return announced.ok ? c.json(announced.value, 201) : refused(c, announced.refusal);
  });
  return app;
};
