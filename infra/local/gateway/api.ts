import type { IncomingMessage } from "node:http";
import type { Functions } from "../invoke/functions.ts";
import type { VirtualClock } from "../invoke/virtual-clock.ts";
import type { HttpApi, Route } from "../resources/http-api.ts";
import { corsHeaders, isPreflight } from "./cors.ts";
import { type HttpAnswer, httpAnswer, plainAnswer } from "./http-answer.ts";
import { type EdgeChange, httpEvent, splitUrl } from "./http-event.ts";
import type { Authorize } from "./jwt-authorizer.ts";
import { notAllowed, notSignedIn, problemAnswer, tooManyRequests } from "./problem.ts";
import { readBody } from "./request-body.ts";
import { routeTable } from "./route-table.ts";
import { type TokenBucket, tokenBucket } from "./token-bucket.ts";

export interface ApiParts {
  readonly api: HttpApi;
  readonly functions: Functions;
  readonly authorize: Authorize;
  readonly clock: VirtualClock;
  readonly account: string;
}

/** @param edge what a distribution in front made of the request; absent when it comes straight */
export type Answer = (request: IncomingMessage, edge?: EdgeChange) => Promise<HttpAnswer>;

/** The HTTP API of the template: CORS, route, limit, authorizer, function, in API Gateway's order. */
export const httpApi = ({ api, functions, authorize, clock, account }: ApiParts): Answer => {
  const find = routeTable(api.routes);
  const buckets = new Map<Route, TokenBucket>();
  for (const route of api.routes) if (route.throttle) buckets.set(route, tokenBucket(route.throttle));

  const answer: Answer = async (request, edge) => {
    const path = edge?.path ?? splitUrl(request.url ?? "/")[0];
    if (api.cors && isPreflight(request)) return { status: 204, headers: {}, body: Buffer.alloc(0) };
    const match = find(request.method ?? "GET", path);
    if (!match) return plainAnswer(404, "Not Found");
    const { route } = match;
    if (!(buckets.get(route)?.(performance.now()) ?? true))
      return problemAnswer(tooManyRequests, { "retry-after": "1" });
    const authorized =
      route.authorizer &&
      (await authorize((edge?.headers ?? request.headers).authorization, route.authorizer, route.scopes));
    if (authorized === "not-signed-in") return problemAnswer(notSignedIn, { "www-authenticate": "Bearer" });
    if (authorized === "not-allowed") return problemAnswer(notAllowed);
    const body = await readBody(request);
    if (!body) return plainAnswer(413, "Request Entity Too Large");
    const event = httpEvent(request, body, { apiId: api.id, account, match, authorized, now: clock.now(), edge });
    return httpAnswer(await within(route.timeoutMs, functions.invoke(route.functionArn, event)));
  };
  return async (request, edge) => {
    const { status, headers, body } = await answer(request, edge);
    // The functions' own time, which may be moved: pages count from it.
    const date = new Date(clock.now()).toUTCString();
    return { status, headers: { date, ...headers, ...corsHeaders(request, api.cors) }, body };
  };
};

/** An integration gives up before the function does; the function runs on, as on AWS. */
const within = async (limitMs: number, work: ReturnType<Functions["invoke"]>): ReturnType<Functions["invoke"]> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Awaited<typeof work>>((resolve) => {
    timer = setTimeout(
      () => resolve({ ok: false, requestId: "", error: "integration timeout", timedOut: true }),
      limitMs,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};
