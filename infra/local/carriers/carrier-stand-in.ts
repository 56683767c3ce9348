import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody } from "../gateway/request-body.ts";
import { type LoopbackServer, serveLoopback } from "../services/loopback-server.ts";
import { carrierForms } from "./carrier-forms.ts";
import type { Carriers } from "./carrier-state.ts";
import { misbehave, say } from "./misbehave.ts";

interface Settings {
  readonly carriers: Carriers;
  /** What the parameter store says, wherever it is asked for a secret. */
  readonly secret: string;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly slowMs?: number;
}

const serve = async (
  { carriers, secret, now = Date.now, slowMs = 3_000 }: Settings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const form = carrierForms.get(`${request.method} ${pathname}`);
  if (form === undefined) return say(response, 404, {});
  const body = (await readBody(request))?.toString() ?? "";
  const mode = carriers.modeOf(form.carrier);
  if (await misbehave(mode, response, slowMs)) return;
  if (mode === "refuses") return form.refuses(response);
  const fresh = form.read(JSON.parse(body), request.headers, secret);
  if (fresh === undefined) return form.unknownCaller(response);
  const { id } = carriers.take({ ...fresh, carrier: form.carrier, at: new Date(now()).toISOString() });
  form.took(response, id);
};

/**
 * Stands in for the companies that carry messages beside SNS: a second SMS provider, Zalo, and SES. Each keeps what it took and
 * fails on demand. It listens on the loopback address alone.
 */
export const startCarrierStandIn = (settings: Settings): Promise<LoopbackServer> =>
  serveLoopback((request, response) => {
    serve(settings, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else say(response, 400, {});
    });
  });
