import { createContext, Script } from "node:vm";
import * as z from "zod";

export interface EdgeRequest {
  readonly method: string;
  readonly uri: string;
  readonly headers: Readonly<Record<string, { value: string }>>;
  readonly querystring: Readonly<Record<string, { value: string }>>;
}

const Changed = z.union([
  z.object({
    statusCode: z.number(),
    statusDescription: z.string().optional(),
    headers: z.record(z.string(), z.object({ value: z.string() })).default({}),
  }),
  z.object({ uri: z.string() }),
]);
export type EdgeResult = z.infer<typeof Changed>;

/**
 * Runs a CloudFront function of the template itself: its code is plain JavaScript with one `handler(event)`.
 * @returns the request's new uri, or an answer that the function gave instead
 */
export const edgeFunction = (code: string): ((request: EdgeRequest) => EdgeResult) => {
  const context = createContext({ console: { log: () => {} } });
  new Script(code).runInContext(context);
  const call = new Script("JSON.stringify(handler(JSON.parse(event)))");
  return (request) => {
    context.event = JSON.stringify({ version: "1.0", context: { eventType: "viewer-request" }, request });
    return Changed.parse(JSON.parse(String(call.runInContext(context, { timeout: 2_000 }))));
  };
};
