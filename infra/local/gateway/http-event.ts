import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Authorized } from "./jwt-authorizer.ts";
import type { Match } from "./route-table.ts";

export interface HttpEventParts {
  readonly apiId: string;
  readonly account: string;
  readonly match: Match;
  readonly authorized?: Authorized | undefined;
  /** Virtual milliseconds. */
  readonly now: number;
  readonly edge?: EdgeChange | undefined;
}

/** What the edge made of a request on its way to the API. */
export interface EdgeChange {
  readonly path: string;
  /** Without the question mark. */
  readonly search: string;
  /** All but the cookies, by names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly cookie?: string | undefined;
}

/** A request that no edge has touched. */
const asCalled = (request: IncomingMessage): EdgeChange => {
  const [path, search] = splitUrl(request.url ?? "/");
  return { path, search, headers: headersOf(request), cookie: request.headers.cookie };
};

const textual = /^(text\/|application\/(.*\+)?(json|javascript|xml|x-www-form-urlencoded|graphql))/i;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** 21/Nov/2026:01:02:03 +0000, the way access logs write it. */
const logTime = (milliseconds: number): string => {
  const [year = "", month, day] = new Date(milliseconds).toISOString().slice(0, 10).split("-");
  const clock = new Date(milliseconds).toISOString().slice(11, 19);
  return `${day}/${months[Number(month) - 1]}/${year}:${clock} +0000`;
};

/** Repeated headers arrive joined by commas, all names in lower case, cookies apart. */
export const headersOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headersDistinct)
      .filter(([name]) => name !== "cookie")
      .map(([name, values]) => [name, (values ?? []).join(",")]),
  );

const queryOf = (search: string): Record<string, string> | undefined => {
  const values: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(search))
    values[name] = name in values ? `${values[name]},${value}` : value;
  return Object.keys(values).length > 0 ? values : undefined;
};

/** The address of whoever called, without the form in which a socket of both protocols writes it. */
export const callerAddress = (request: IncomingMessage): string =>
  request.socket.remoteAddress?.replace(/^::ffff:/, "") ?? "127.0.0.1";

/** The event of an HTTP API with payload format 2.0. Absent parts are left out, as AWS does. */
export const httpEvent = (request: IncomingMessage, body: Buffer, parts: HttpEventParts) => {
  const { path, search, headers, cookie } = parts.edge ?? asCalled(request);
  const { route, parameters } = parts.match;
  const cookies = cookie?.split(/; ?/);
  const binary = body.length > 0 && !textual.test(headers["content-type"] ?? "text/plain");
  const query = queryOf(search);
  return {
    version: "2.0",
    routeKey: route.key,
    rawPath: path,
    rawQueryString: search,
    ...(cookies && { cookies }),
    headers,
    ...(query && { queryStringParameters: query }),
    requestContext: {
      accountId: parts.account,
      apiId: parts.apiId,
      ...(parts.authorized && { authorizer: { jwt: parts.authorized } }),
      domainName: headers.host ?? "localhost",
      domainPrefix: (headers.host ?? "localhost").split(".")[0],
      http: {
        method: request.method ?? "GET",
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: callerAddress(request),
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: "$default",
      time: logTime(parts.now),
      timeEpoch: parts.now,
    },
    ...(Object.keys(parameters).length > 0 && { pathParameters: parameters }),
    ...(body.length > 0 && { body: body.toString(binary ? "base64" : "utf8") }),
    isBase64Encoded: binary,
  };
};

export const splitUrl = (url: string): [path: string, search: string] => {
  const at = url.indexOf("?");
  return at < 0 ? [url, ""] : [url.slice(0, at), url.slice(at + 1)];
};
