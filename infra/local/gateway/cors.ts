import type { IncomingMessage } from "node:http";
import type { Cors } from "../resources/http-api.ts";

/** The API's CORS headers for this request; none when the origin is not allowed or the API has no CORS. */
export const corsHeaders = (request: IncomingMessage, cors: Cors | undefined): Record<string, string> => {
  const { origin } = request.headers;
  if (!cors || !origin || !(cors.origins.includes("*") || cors.origins.includes(origin))) return {};
  const headers: Record<string, string> = {
    "access-control-allow-origin": cors.origins.includes("*") && !cors.credentials ? "*" : origin,
    vary: "Origin",
  };
  if (cors.credentials) headers["access-control-allow-credentials"] = "true";
  if (cors.exposed.length > 0) headers["access-control-expose-headers"] = cors.exposed.join(",");
  if (!isPreflight(request)) return headers;
  headers["access-control-allow-methods"] = cors.methods.join(",");
  headers["access-control-allow-headers"] = cors.headers.join(",");
  if (cors.maxAgeSeconds !== undefined) headers["access-control-max-age"] = String(cors.maxAgeSeconds);
  return headers;
};

export const isPreflight = (request: IncomingMessage): boolean =>
  request.method === "OPTIONS" && request.headers["access-control-request-method"] !== undefined;
