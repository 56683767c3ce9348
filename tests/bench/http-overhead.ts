import { randomUUID } from "node:crypto";
import type { Context } from "aws-lambda";
import { Hono } from "hono";
import { handle, type LambdaEvent } from "hono/aws-lambda";
import { dossierApi } from "../../functions/dossier/api.ts";
import { SubmitDossierRequest } from "../../shared/contracts/dossier-requests.ts";
import { evolve } from "../../shared/domain/dossier/evolve.ts";
import { type Dossier, noDossier } from "../../shared/domain/dossier/state.ts";
import { now } from "../../shared/runtime/clock.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { asOfficer, httpApp, idempotencyKey, readBody, refused } from "../../shared/runtime/http.ts";
import { newSecret } from "../../shared/runtime/secret.ts";
import type { DossierForm } from "../../shared/store/dossier-form.ts";
import type { DossierStore } from "../../shared/store/dossier-store.ts";
import { publishedDefinitions } from "../support/definitions.ts";
import type { BenchContext } from "./context.ts";
import { atMost, type Figure } from "./figure.ts";
import { submitEvent } from "./http-events.ts";
import { interleaved, median } from "./measuring.ts";

const section = "Warm overhead, no I/O";
const requests = 1_000;

type Handler = (event: LambdaEvent, context: Context) => Promise<unknown>;

/** middy wants a signal that tells of the function's end. */
const never = { signal: new AbortController().signal };

/** What anybody would write first: Hono's own adapter, zod, the body back. */
const bareHandler = (): Handler => {
  const app = new Hono();
  app.post("/api/dossiers", async (c) => c.json(SubmitDossierRequest.parse(await c.req.json()), 201));
  const answer = handle(app);
  return (event) => answer(event);
};

/** The same through everything that stands around our handlers: middy, log context, officer, key, problems. */
const stackHandler = (): Handler => {
  const app = httpApp();
  app.post(
    "/api/dossiers",
    asOfficer(async (c) => {
      const body = await readBody(c, SubmitDossierRequest);
      if (!body.ok) return refused(c, body.refusal, body.errors);
      const key = idempotencyKey(c);
      return key.ok ? c.json(body.value, 201) : refused(c, key.refusal);
    }),
  );
  const answer = handle(app);
  const handler = entry((event: LambdaEvent) => answer(event));
  return async (event, context) => handler(event, context, never);
};

const refuseCall = (): never => {
  throw new Error("A submission does not need this");
};

/** A store that forgets all but the form of the present request. */
const forgetfulStore = (): DossierStore => {
  let sequence = 0;
  let form: DossierForm | undefined;
  return {
    load: async () => undefined,
    loadMany: refuseCall,
    archived: async () => [],
    create: async (code, write) => {
      const state = write.events.reduce<Dossier>(evolve, noDossier);
      if (state.status === "none") return refuseCall();
      return { code, version: write.events.length, writes: [write], base: noDossier, archives: 0, state };
    },
    append: refuseCall,
    appendWith: refuseCall,
    nextSequence: async () => ++sequence,
    lastSequence: async () => 0,
    loadForm: async () => {
      const kept = form;
      form = undefined;
      return kept;
    },
    claimForm: async (_, content) => {
      form = content;
      return content;
    },
    openIn: refuseCall,
    heldBy: refuseCall,
    assignedIn: refuseCall,
    askedOf: refuseCall,
    keepDraft: refuseCall,
    loadDraft: refuseCall,
    heldIn: refuseCall,
    wakeLater: refuseCall,
    awake: refuseCall,
    sweptTo: refuseCall,
    setSweptTo: refuseCall,
  };
};

const submitHandler = async (): Promise<Handler> => {
  const refuse = { list: refuseCall, failedAttempts: refuseCall, countFailure: refuseCall };
  const app = dossierApi({
    outages: async () => [],
    troubleOf: async () => undefined,
    dossiers: forgetfulStore(),
    definitions: await publishedDefinitions(),
    audit: { record: async () => {}, ...refuse },
    people: { add: async () => {}, find: refuseCall },
    delegations: { load: refuseCall, recent: async () => [], save: refuseCall },
    now,
    newSecret,
    newId: randomUUID,
    intakeKeyOf: (officer) => officer,
    publicUrl: "https://motcua.example.vn",
  });
  const answer = handle(app);
  const handler = entry((event: LambdaEvent) => answer(event));
  return async (event, context) => handler(event, context, never);
};

/** Microseconds of processor time for each request: other processes on the machine do not count. */
const timed = (handler: Handler) => async (): Promise<number> => {
  const events = Array.from({ length: requests }, () => submitEvent() as unknown as LambdaEvent);
  const context = { awsRequestId: "warm", functionName: "bench", memoryLimitInMB: "1024" } as unknown as Context;
  const before = process.cpuUsage();
  for (const event of events) {
    const answer = (await handler(event, context)) as { statusCode?: number };
    if (answer.statusCode !== 201) throw new Error(`Answered ${JSON.stringify(answer)}`);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / requests;
};

/** What stands around a handler, warm and without I/O, over Hono and zod alone. */
export const httpOverhead = async ({ say }: BenchContext): Promise<Figure[]> => {
  say(`${requests} requests a round`);
  const runs = await interleaved({
    bare: timed(bareHandler()),
    stack: timed(stackHandler()),
    submit: timed(await submitHandler()),
  });
  const floor = { name: "Hono, zod, body back", value: median(runs.bare) };
  return [
    {
      section,
      name: "our HTTP stack around the same work",
      value: median(runs.stack),
      unit: "µs CPU",
      floor,
      budget: atMost(1.2),
    },
    {
      section,
      name: "POST /api/dossiers with stores that answer at once",
      value: median(runs.submit),
      unit: "µs CPU",
      floor,
      note: "with the rights, the rules, the events and the whole view of the answer",
    },
  ];
};
