import { createHash } from "node:crypto";
import { type Context, Hono } from "hono";
import type { ApiGatewayRequestContextV2, LambdaEvent } from "hono/aws-lambda";
import type * as z from "zod";
import type { Problem } from "../contracts/problem.ts";
import type { Principal } from "../domain/access/rights.ts";
import { accept, type Refusal, type Result, refuse } from "../domain/decider.ts";
import { entryFault } from "../text/entry-faults.ts";
import { entryName } from "../text/entry-names.ts";
import { log } from "./log.ts";
import { isLoopback, networkOf } from "./network.ts";
import { principalOf } from "./principal.ts";
import { problemOf } from "./problem.ts";

/** Largest JSON body that any command needs, in bytes: 50 components and two persons are under 20 kB. */
const bodyLimitBytes = 256 * 1024;

export interface HttpEnvironment {
  Bindings: { event: LambdaEvent };
}
export type HttpContext = Context<HttpEnvironment>;

/** Answers a refusal as RFC 9457 problem+json with its Vietnamese and English sentence. */
export const refused = (c: HttpContext, refusal: Refusal, errors?: Problem["errors"]): Response => {
  const problem = problemOf(refusal, errors);
  log.info("refused", { code: refusal.code, status: problem.status });
  const minutes = Number(refusal.detail?.minutes);
  if (problem.status === 429 && minutes > 0) c.header("retry-after", String(minutes * 60));
  return c.body(JSON.stringify(problem), problem.status as 400, { "content-type": "application/problem+json" });
};

const methods = ["GET", "POST"] as const;

/** A Hono app whose faults, unknown paths and refusals all speak problem+json. */
export const httpApp = (): Hono<HttpEnvironment> => {
  const app = new Hono<HttpEnvironment>();
  app.notFound((c) => {
    const allowed = methods.filter((method) =>
      app.router.match(method, c.req.path)[0].some(([[, { path }]]) => path !== "/*"),
    );
    if (allowed.length === 0) return refused(c, { code: "NOT_FOUND" });
    c.header("allow", allowed.join(", "));
    return refused(c, { code: "METHOD_NOT_ALLOWED" });
  });
  app.onError((error) => {
    throw error;
  });
  app.use(async (c, next) => {
    // Before the answer is made: a header that comes after it makes Hono build the answer anew.
    c.header("cache-control", "no-store");
    await next();
  });
  return app;
};

/** A result of reading input; a body that does not parse names every fault, not only the first. */
export type Parsed<Value> = Result<Value> & { readonly errors?: Problem["errors"] };

/** Reads and parses the JSON body. An empty body reads as {}. Every fault is named with its field. */
export const readBody = async <Schema extends z.ZodType>(
  c: HttpContext,
  schema: Schema,
): Promise<Parsed<z.infer<Schema>>> => {
  const bytes = await c.req.arrayBuffer();
  if (bytes.byteLength > bodyLimitBytes) return refuse("BODY_TOO_LARGE", { detail: { limit: "256 kB" } });
  let json: unknown;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    json = text.trim() === "" ? {} : JSON.parse(text);
  } catch {
    return refuse("BODY_NOT_JSON");
  }
  return parse(schema, json);
};

/** An entry that is needed here and was left out. */
export const missingEntry = (field: string) =>
  refuse("BODY_NOT_VALID", {
    field,
    detail: { entry: entryName([field]), fault: { vi: "còn thiếu, cần điền", en: "is missing" } },
  });

/** Reads and parses the query string; "?cursor=" says as much as no cursor. */
export const readQuery = <Schema extends z.ZodType>(c: HttpContext, schema: Schema): Parsed<z.infer<Schema>> =>
  parse(schema, Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== "")));

const parse = <Schema extends z.ZodType>(schema: Schema, input: unknown): Parsed<z.infer<Schema>> => {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return accept(parsed.data);
  const faults = parsed.error.issues.map((issue) => ({
    field: issue.path.join("."),
    entry: entryName(issue.path),
    fault: entryFault(issue),
  }));
  const errors = faults.map(({ field, entry, fault }) => ({
    field,
    detail: `${entry.vi} ${fault.vi}.`,
    detailEn: `${entry.en} ${fault.en}.`,
  }));
  const [first] = faults;
  if (first === undefined) throw new Error("A body that does not parse has a fault");
  const { field, entry, fault } = first;
  return { ...refuse("BODY_NOT_VALID", { field, detail: { entry, fault } }), errors };
};

const requestContext = (c: HttpContext): ApiGatewayRequestContextV2 | undefined => {
  const context = c.env?.event?.requestContext;
  return context !== undefined && "http" in context ? context : undefined;
};

/** The signed-in officer; undefined on public routes, where no authorizer ran. */
const signedIn = (c: HttpContext): Principal | undefined => principalOf(requestContext(c)?.authorizer?.jwt?.claims);

/** A handler for signed-in officers only; anyone else is told to sign in. */
export const asOfficer =
  (handle: (c: HttpContext, principal: Principal) => Promise<Response>) =>
  async (c: HttpContext): Promise<Response> => {
    const principal = signedIn(c);
    return principal === undefined ? refused(c, { code: "NOT_SIGNED_IN" }) : handle(c, principal);
  };

/** The visitor's network address; behind the site's edge `fromVisitor` has put it there. */
const addressOf = (c: HttpContext): string => requestContext(c)?.http.sourceIp ?? "";

const hashOf = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 16);

/** Tells one anonymous caller from another by his network, without keeping his address. */
export const callerOf = (c: HttpContext): string => hashOf(networkOf(addressOf(c)));

/** The same where whole crowds are played on one computer: there each request comes from somebody else. */
export const visitorOf = (c: HttpContext, request: string): string =>
  isLoopback(addressOf(c)) ? hashOf(request) : callerOf(c);

/**
 * The caller's Idempotency-Key, or undefined when he sent none (then a retry is a new request).
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
export const idempotencyKey = (c: HttpContext): Result<string | undefined, "IDEMPOTENCY_KEY_NOT_VALID"> => {
  const key = c.req.header("idempotency-key");
  if (key === undefined) return accept(undefined);
  return /^[\x21-\x7e]{8,200}$/.test(key) ? accept(key) : refuse("IDEMPOTENCY_KEY_NOT_VALID");
};

/** The version that the caller has seen, from If-Match: "3". */
export const expectedVersion = (c: HttpContext): Result<number | undefined, "VERSION_NOT_VALID"> => {
  const header = c.req.header("if-match");
  if (header === undefined || header === "*") return accept(undefined);
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header);
  return match ? accept(Number(match[1])) : refuse("VERSION_NOT_VALID");
};
