import { createContext, Script } from "node:vm";
import * as z from "zod";

type Values = Readonly<Record<string, { value: string }>>;

export interface EdgeRequest {
  readonly method: string;
  readonly uri: string;
  readonly headers: Values;
  readonly querystring: Values;
}

const Headers = z.record(z.string(), z.object({ value: z.string() }));
const Changed = z.union([
  z.object({ statusCode: z.number(), statusDescription: z.string().optional(), headers: Headers.default({}) }),
  z.object({ uri: z.string(), headers: Headers }),
]);
export type EdgeResult = z.infer<typeof Changed>;

/**
 * Runs a CloudFront function of the template itself: its code is plain JavaScript with one `handler(event)`.
 * @returns the request's new path and headers, or an answer that the function gave instead
 */
export const edgeFunction = (code: string): ((request: EdgeRequest, viewerAddress: string) => EdgeResult) => {
  const context = createContext({ console: { log: () => {} } });
  new Script(code).runInContext(context);
  // No time limit: the code is the template's own, and the watchdog of one would cost more than all else of a request.
  const call: unknown = new Script("(event) => JSON.stringify(handler(JSON.parse(event)))").runInContext(context);
  if (typeof call !== "function") throw new TypeError("a CloudFront function without a handler");
  return (request, ip) => {
    const about = { version: "1.0", context: { eventType: "viewer-request" }, viewer: { ip } };
    return Changed.parse(JSON.parse(String(call(JSON.stringify({ ...about, request })))));
  };
};
