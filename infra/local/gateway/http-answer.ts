import * as z from "zod";
import type { Outcome } from "../invoke/environment.ts";

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Record<string, string | string[]>;
  readonly body: Buffer;
}

const Shaped = z.object({
  statusCode: z.coerce.number(),
  headers: z.record(z.string(), z.coerce.string()).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

export const plainAnswer = (status: number, message: string): HttpAnswer => ({
  status,
  headers: { "content-type": "application/json" },
  body: Buffer.from(JSON.stringify({ message })),
});

/**
 * What API Gateway makes of a function's result: the shaped answer, or any other value as 200 with JSON. A function
 * that fails is 500, one that runs out of time 503, in API Gateway's own words.
 */
export const httpAnswer = (outcome: Outcome): HttpAnswer => {
  if (!outcome.ok)
    return outcome.timedOut ? plainAnswer(503, "Service Unavailable") : plainAnswer(500, "Internal Server Error");
  const { payload } = outcome;
  if (typeof payload !== "object" || payload === null || !("statusCode" in payload)) {
    const body = typeof payload === "string" ? payload : JSON.stringify(payload);
    return { status: 200, headers: { "content-type": "application/json" }, body: Buffer.from(body) };
  }
  const shaped = Shaped.safeParse(payload);
  if (!shaped.success) return plainAnswer(500, "Internal Server Error");
  const { statusCode, headers, cookies, body, isBase64Encoded } = shaped.data;
  const named: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers ?? {})) named[name.toLowerCase()] = value;
  named["content-type"] ??= "text/plain; charset=utf-8";
  if (cookies && cookies.length > 0) named["set-cookie"] = cookies;
  return { status: statusCode, headers: named, body: Buffer.from(body ?? "", isBase64Encoded ? "base64" : "utf8") };
};
