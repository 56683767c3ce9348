import { randomUUID } from "node:crypto";
import { authorizerOf, type OfficerName } from "./officers.ts";
import { birth } from "./stories.ts";

interface Asked {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: unknown;
  readonly by?: OfficerName;
  readonly key?: string;
  /** The visitor's, as a function sees it that has believed the edge. */
  readonly address?: string;
}

/** The event that an HTTP API hands to a function, payload format 2.0. */
export const httpEvent = ({ method, path, body, by, key = randomUUID(), address = "192.0.2.1" }: Asked) => ({
  version: "2.0",
  routeKey: `${method} ${path}`,
  rawPath: path,
  rawQueryString: "",
  headers: {
    accept: "application/json",
    "content-type": "application/json",
    host: "motcua.example.vn",
    "user-agent": "bench",
    ...(method === "POST" ? { "idempotency-key": key } : {}),
  },
  requestContext: {
    accountId: "000000000000",
    apiId: "bench",
    domainName: "motcua.example.vn",
    domainPrefix: "motcua",
    http: { method, path, protocol: "HTTP/1.1", sourceIp: address, userAgent: "bench" },
    requestId: key,
    routeKey: `${method} ${path}`,
    stage: "$default",
    time: "23/Nov/2026:01:00:00 +0000",
    timeEpoch: 1_795_395_600_000,
    ...(by === undefined ? {} : { authorizer: authorizerOf(by) }),
  },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  isBase64Encoded: false,
});

/** A birth's dossier at the counter. */
export const submitEvent = () =>
  httpEvent({ method: "POST", path: "/api/dossiers", by: "receptionist", body: birth.steps[0]?.body });
