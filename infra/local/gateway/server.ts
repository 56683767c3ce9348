import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { HostFault } from "../host-fault.ts";
import type { Serve } from "../oidc/mount.ts";
import type { Answer } from "./api.ts";
import type { HttpAnswer } from "./http-answer.ts";
import { splitUrl } from "./http-event.ts";
import type { localRoutes } from "./local/routes.ts";
import { isLocal } from "./loopback.ts";
import { onlyHere, problemAnswer } from "./problem.ts";

export interface GatewayParts {
  readonly login?: Serve | undefined;
  readonly local: ReturnType<typeof localRoutes>;
  /** Everything else: the distribution, or the bare API where the template has none. */
  readonly site: Answer;
}

export interface Gateway {
  /** From now on requests are answered; before, everything is 503. */
  open(parts: GatewayParts): void;
  /** From now on `/health` says 200, unless there is something to complain about. */
  ready(complaint: () => string | undefined): void;
  stop(): Promise<unknown>;
}

export const loginPath = "/oidc";

/** Both forms of "localhost", and no address by which another computer could come. */
const addresses = ["127.0.0.1", "::1"] as const;

/** Listens first, so that a busy port is known before anything else is started. */
export const startGateway = async (port: number, report: (fault: unknown) => void): Promise<Gateway> => {
  let parts: GatewayParts | undefined;
  let complaint: (() => string | undefined) | undefined;
  const serveAll: RequestListener = (request, response) => {
    const [path, search] = splitUrl(request.url ?? "/");
    if (path === "/health" || !parts) return sendHealth(response, complaint);
    serve(parts, request, response, path, search).catch((fault) => {
      report(fault);
      if (!response.headersSent) response.writeHead(502);
      response.end();
    });
  };
  const servers: Server[] = [];
  const stop = () => Promise.all(servers.map(close));
  try {
    for (const address of addresses) servers.push(...(await listen(serveAll, port, address)));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    open: (given) => {
      parts = given;
    },
    ready: (given) => {
      complaint = given;
    },
    stop: () => {
      complaint = undefined;
      parts = undefined;
      return stop();
    },
  };
};

/** @returns no server where the computer has no such address, as without IPv6 */
const listen = (serve: RequestListener, port: number, address: string): Promise<Server[]> =>
  new Promise((resolve, reject) => {
    const server = createServer(serve);
    server.keepAliveTimeout = 65_000;
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (address !== addresses[0] && absent.has(error.code ?? "")) return resolve([]);
      const reason = error.code === "EADDRINUSE" ? "another program already listens there" : error.message;
      reject(new HostFault(`Port ${port} cannot be used: ${reason}. Choose another one with PORT=….`));
    });
    server.listen(port, address, () => resolve([server]));
  });

const absent = new Set(["EADDRNOTAVAIL", "EAFNOSUPPORT", "EINVAL"]);

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const healthOf = (complaint: (() => string | undefined) | undefined): { status: string; detail?: string } => {
  if (!complaint) return { status: "starting" };
  const detail = complaint();
  return detail ? { status: "failing", detail } : { status: "ok" };
};

const sendHealth = (response: ServerResponse, complaint: (() => string | undefined) | undefined): void => {
  const health = healthOf(complaint);
  const headers = { "content-type": "application/json", "cache-control": "no-store" };
  response.writeHead(health.status === "ok" ? 200 : 503, headers);
  response.end(JSON.stringify(health));
};

const serve = async (
  { login, local, site }: GatewayParts,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  search: string,
): Promise<void> => {
  if (path.startsWith("/local/") || path === "/local") {
    if (!isLocal(request)) return send(request, response, problemAnswer(onlyHere));
    const route = local.get(
      `${request.method === "HEAD" ? "GET" : request.method} ${path === "/local" ? "/local/" : path}`,
    );
    const answer = await route?.(request, new URLSearchParams(search));
    return send(request, response, answer ?? { status: 404, headers: {}, body: Buffer.alloc(0) });
  }
  if (login && (path === loginPath || path.startsWith(`${loginPath}/`))) return login(request, response);
  return send(request, response, await site(request));
};

const send = (request: IncomingMessage, response: ServerResponse, { status, headers, body }: HttpAnswer): void => {
  response.writeHead(
    status,
    status === 304 || status === 204 ? headers : { ...headers, "content-length": body.length },
  );
  response.end(request.method === "HEAD" || status === 304 ? undefined : body);
};
