import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import * as z from "zod";
import { decodeCloudEvent } from "../../../shared/messaging/cloudevents-http.ts";
import { isSignedBy, secretsIn } from "../../../shared/messaging/webhook-signature.ts";
import { readBody } from "../gateway/request-body.ts";
import { inMemory, type Keeping } from "../portal/portal-state.ts";
import { type LoopbackServer, serveLoopback } from "../services/loopback-server.ts";
import { agencyPage } from "./agency-page.ts";
import { type AgencyRecords, agencyState, Mode } from "./agency-state.ts";

export interface AgencyStandIn extends LoopbackServer {
  readonly records: AgencyRecords;
}

export interface StandInSettings {
  /** What the parameter store says, wherever it is asked for the secret. */
  readonly secret: string;
  readonly keeping?: Keeping;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly slowMs?: number;
}

interface Parts {
  readonly records: AgencyRecords;
  readonly secret: string;
  readonly now: () => number;
  readonly slowMs: number;
}

const Order = z.object({ mode: Mode });

const send = (response: ServerResponse, status: number, body = "", headers: Record<string, string> = {}): void => {
  response.writeHead(status, { "cache-control": "no-store", ...headers }).end(body);
};
const page = { "content-type": "text/html; charset=utf-8" };
const json = { "content-type": "application/json" };

/** @returns true when the answer is given, or never will be */
const misbehave = async ({ records, slowMs }: Parts, response: ServerResponse): Promise<boolean> => {
  switch (records.mode()) {
    case "well":
      return false;
    case "slow":
      await wait(slowMs);
      return false;
    case "down":
      response.destroy();
      return true;
    case "silent":
      return true;
    case "fault":
      send(response, 500);
      return true;
    case "busy":
      send(response, 429, "", { "retry-after": "30" });
      return true;
    case "nonsense":
      send(response, 200, "<html><body>Hệ thống đang bảo trì</body></html>", page);
      return true;
    case "elsewhere":
      send(response, 307, "", { location: "http://169.254.169.254/latest/meta-data/" });
      return true;
    case "gone":
      send(response, 410);
      return true;
    case "stranger":
      send(response, 401);
      return true;
  }
};

interface Said {
  readonly status: number;
  readonly body?: string;
}

const take = ({ records, secret, now }: Parts, agency: string, request: IncomingMessage, body: Buffer): Said => {
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const signed = { body: body.toString(), atSeconds: now() / 1000 };
  if (!isSignedBy(secretsIn(secret), Object.fromEntries(headers), signed)) return { status: 401 };
  const event = decodeCloudEvent(headers, body);
  if (!event.ok) return { status: 400, body: JSON.stringify(event.refusal) };
  const { id, type, subject = "" } = event.value;
  records.take({ ...{ agency, id, type, subject }, at: new Date(now()).toISOString() });
  return { status: 202, body: JSON.stringify({ received: id }) };
};

/** What a trainer or a test orders, and the page that shows what came. */
const serveTrainer = (records: AgencyRecords, line: string, body: Buffer, response: ServerResponse): boolean => {
  switch (line) {
    case "GET /":
      send(response, 200, agencyPage(records), page);
      return true;
    case "GET /dieu-khien":
      send(response, 200, JSON.stringify({ mode: records.mode(), received: records.all() }), json);
      return true;
    case "POST /dieu-khien/su-co":
      records.behave(Order.parse(JSON.parse(body.toString())).mode);
      send(response, 204);
      return true;
    default:
      return false;
  }
};

const serve = async (parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const body = (await readBody(request)) ?? Buffer.alloc(0);
  if (serveTrainer(parts.records, `${request.method} ${pathname}`, body, response)) return;
  if (await misbehave(parts, response)) return;
  const { status, body: said } = take(parts, pathname.slice(1), request, body);
  send(response, status, said, json);
};

/**
 * Stands in for the software of all agencies that are called: it checks the signature, keeps what it got, and fails on demand. It
 * listens on the loopback address alone.
 */
export const startAgencyStandIn = async (settings: StandInSettings): Promise<AgencyStandIn> => {
  const { secret, keeping = inMemory(), now = Date.now, slowMs = 3_000 } = settings;
  const records = agencyState(keeping);
  const server = await serveLoopback((request, response) => {
    serve({ records, secret, now, slowMs }, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else send(response, 400);
    });
  });
  return { ...server, records };
};
