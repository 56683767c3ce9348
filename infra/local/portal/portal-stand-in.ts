import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import * as z from "zod";
import { readBody } from "../gateway/request-body.ts";
import { type LoopbackServer, serveLoopback } from "../services/loopback-server.ts";
import { portalReply } from "./portal-api.ts";
import { portalPage } from "./portal-page.ts";
import { inMemory, type Keeping, type PortalRecords, portalState } from "./portal-state.ts";
import { sampleDossier } from "./sample-dossier.ts";
import { type Mode, Order, type Troubles, troubles } from "./trouble.ts";

export interface PortalStandIn extends LoopbackServer {
  /** What the province proves itself with; the stand-in is also the parameter store that holds it. */
  readonly token: string;
  readonly records: PortalRecords;
  readonly troubles: Troubles;
}

export interface StandInSettings {
  readonly port?: number;
  readonly keeping?: Keeping;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly slowMs?: number;
}

/** The one secret of this computer: what its parameter store answers, whatever it is asked for. */
export const localSecret = "local-portal-token";
const token = localSecret;

const FileOrder = z.object({
  count: z.int().min(1).max(1000).default(1),
  change: z.record(z.string(), z.unknown()).default({}),
});
const ForgetOrder = z.object({ code: z.string() });

const send = (
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  more: Record<string, string> = {},
) => {
  response.writeHead(status, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store", ...more });
  response.end(body);
};
const sendJson = (response: ServerResponse, body: unknown, status = 200, more: Record<string, string> = {}) =>
  send(response, status, "application/json", JSON.stringify(body), more);

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  try {
    return JSON.parse((await readBody(request))?.toString() || "{}");
  } catch {
    return undefined;
  }
};

interface Parts {
  readonly records: PortalRecords;
  readonly orders: Troubles;
  readonly now: () => number;
  readonly slowMs: number;
}

interface Call {
  readonly line: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

const instantIn = (now: () => number): string => new Date(now()).toISOString();
const todayIn = (now: () => number): string => new Date(now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** Misbehaves as it was told to. @returns true when the answer is given, or never will be */
const misbehave = async (mode: Mode, response: ServerResponse, slowMs: number): Promise<boolean> => {
  switch (mode) {
    case "no-answer":
      return true;
    case "fault":
      sendJson(response, { error_code: "500", message: "Lỗi hệ thống" }, 500);
      return true;
    case "busy":
      sendJson(response, { error_code: "429", message: "Quá tải" }, 429, { "retry-after": "5" });
      return true;
    case "nonsense":
      send(response, 200, "text/html", "<html><body>Hệ thống đang bảo trì</body></html>");
      return true;
    case "refuses":
      sendJson(response, { error_code: "109", message: "Dữ liệu không hợp lệ" });
      return true;
    case "slow":
      await wait(slowMs);
      return false;
    case "well":
    case "lost-answer":
      return false;
  }
};

const serveProvince = async (
  { records, orders, now, slowMs }: Parts,
  call: Call,
  response: ServerResponse,
): Promise<void> => {
  const mode = orders.next();
  if (await misbehave(mode, response, slowMs)) return;
  const reply = portalReply(records, { ...call, at: instantIn(now) });
  if (mode === "lost-answer") return void response.destroy();
  if (reply === undefined) return sendJson(response, { error_code: "404", message: "Không có dịch vụ này" }, 404);
  sendJson(response, reply);
};

/** What a trainer or a test orders, and the page that shows what came. */
const serveTrainer = ({ records, orders, now }: Parts, { line, body }: Call, response: ServerResponse): boolean => {
  switch (line) {
    case "GET /":
      send(response, 200, "text/html", portalPage(records.all(), orders.now()));
      return true;
    case "GET /dieu-khien":
      sendJson(response, { ...records.all(), trouble: orders.now() });
      return true;
    case "POST /dieu-khien/su-co":
      orders.set(Order.parse(body));
      sendJson(response, orders.now());
      return true;
    case "POST /dieu-khien/quen":
      records.forget(ForgetOrder.parse(body).code);
      sendJson(response, {});
      return true;
    case "POST /dieu-khien/ho-so": {
      const { count, change } = FileOrder.parse(body);
      const before = records.all().filed.length;
      const filed = Array.from({ length: count }, (_, at) => sampleDossier(todayIn(now), before + at + 1, change));
      for (const { portalCode, entries } of filed) records.file(portalCode, entries);
      sendJson(response, { filed: filed.map(({ portalCode }) => portalCode) });
      return true;
    }
    default:
      return false;
  }
};

const serve = async (parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { pathname, searchParams: query } = new URL(request.url ?? "/", "http://localhost");
  const call = { line: `${request.method} ${pathname}`, query, body: await bodyOf(request) };
  if (request.headers["x-amz-target"] === "AmazonSSM.GetParameter")
    return send(response, 200, "application/x-amz-json-1.1", JSON.stringify({ Parameter: { Value: token } }));
  if (serveTrainer(parts, call, response)) return;
  if (request.headers.authorization !== `Bearer ${token}`)
    return sendJson(response, { error_code: "401", message: "Sai mã truy cập" }, 401);
  return serveProvince(parts, call, response);
};

/**
 * Stands in for the National Public Service Portal on this computer, for training and tests: it follows the documented numbers,
 * keeps what it got, and fails on demand. It listens on the loopback address alone.
 */
export const startPortalStandIn = async (settings: StandInSettings = {}): Promise<PortalStandIn> => {
  const { port = 0, keeping = inMemory(), now = Date.now, slowMs = 3_000 } = settings;
  const records = portalState(keeping);
  const orders = troubles();
  const server = await serveLoopback((request, response) => {
    serve({ records, orders, now, slowMs }, request, response).catch((fault: unknown) => {
      if (response.headersSent) return response.destroy();
      sendJson(response, { error_code: "400", message: fault instanceof Error ? fault.message : String(fault) }, 400);
    });
  }, port);
  return {
    ...server,
    token,
    records,
    troubles: orders,
  };
};
