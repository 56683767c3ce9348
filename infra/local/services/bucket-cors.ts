import type { MessageApp } from "./message-app.ts";

export interface CorsRule {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly exposed: readonly string[];
  readonly maxAgeSeconds?: number | undefined;
}

const covers = (patterns: readonly string[], value: string): boolean =>
  patterns.some((pattern) =>
    new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*")}$`, "i").test(value),
  );

/** S3's CORS answers, which fauxqs lacks: the first rule that covers origin and method, else no header at all. */
export const answerCors = (app: MessageApp, rules: ReadonlyMap<string, readonly CorsRule[]>): void => {
  app.addHook("onRequest", (request, reply, done) => {
    const { origin } = request.headers;
    const bucket = request.url.split(/[/?]/)[1] ?? "";
    const preflight = request.method === "OPTIONS";
    const method = preflight ? String(request.headers["access-control-request-method"]) : request.method;
    const rule =
      origin && rules.get(bucket)?.find((one) => covers(one.origins, origin) && one.methods.includes(method));
    if (!rule) return preflight && origin ? void reply.code(403).send("") : done();
    reply.header("access-control-allow-origin", rule.origins.includes("*") ? "*" : origin);
    reply.header("vary", "Origin");
    if (rule.exposed.length > 0) reply.header("access-control-expose-headers", rule.exposed.join(", "));
    if (!preflight) return done();
    reply.header("access-control-allow-methods", rule.methods.join(", "));
    reply.header("access-control-allow-headers", request.headers["access-control-request-headers"] ?? "");
    if (rule.maxAgeSeconds) reply.header("access-control-max-age", rule.maxAgeSeconds);
    reply.code(200).send("");
  });
};
