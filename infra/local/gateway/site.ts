import type { IncomingMessage } from "node:http";
import type { Behavior, Distribution } from "../resources/distribution.ts";
import type { Messages } from "../services/messages.ts";
import type { Answer } from "./api.ts";
import { type EdgeRequest, edgeFunction } from "./edge-function.ts";
import type { HttpAnswer } from "./http-answer.ts";
import { callerAddress, headersOf, splitUrl } from "./http-event.ts";
import { encodingFor, type SiteObject, siteObjects } from "./site-objects.ts";

const nothing = Buffer.alloc(0);

const unchanged = (request: EdgeRequest): EdgeRequest => request;

const pathTest = (pattern: string | undefined): ((path: string) => boolean) => {
  if (pattern === undefined) return () => true;
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  const expression = new RegExp(`^/?${source.replace(/^\//, "")}$`);
  return (path) => expression.test(path);
};

/** The template's CloudFront distribution: behaviours in order, edge function, origin, error pages, headers. */
export const distributionSite = (distribution: Distribution, messages: Messages, api: Answer): Answer => {
  const stores = new Map<string, (key: string) => SiteObject | undefined>();
  const behaviors = distribution.behaviors.map((behavior) => {
    if (behavior.bucket && !stores.has(behavior.bucket))
      stores.set(behavior.bucket, siteObjects(messages, behavior.bucket));
    return { behavior, takes: pathTest(behavior.path), edge: behavior.onRequest && edgeFunction(behavior.onRequest) };
  });
  const defaultStore = stores.get(distribution.behaviors.at(-1)?.bucket ?? "");

  return async (request) => {
    const [path] = splitUrl(request.url ?? "/");
    const chosen = behaviors.find(({ takes }) => takes(path));
    if (!chosen) return { status: 404, headers: {}, body: nothing };
    const { behavior, edge } = chosen;
    const answer = await fromOrigin(request, behavior, edge || unchanged);
    const page = distribution.errorPages.get(answer.status);
    const shown = page ? errorPage(page, answer, request) : answer;
    return { ...shown, headers: { ...shown.headers, ...behavior.headers } };
  };

  async function fromOrigin(
    request: IncomingMessage,
    behavior: Behavior,
    edge: ReturnType<typeof edgeFunction>,
  ): Promise<HttpAnswer> {
    if (!behavior.methods.includes(request.method ?? "GET")) return notForThisMethod;
    const edited = edge(edgeRequest(request), callerAddress(request));
    const headers = Object.fromEntries(Object.entries(edited.headers).map(([name, { value }]) => [name, value]));
    if ("statusCode" in edited) return { status: edited.statusCode, headers, body: nothing };
    const [, search] = splitUrl(request.url ?? "/");
    const { cookie } = request.headers;
    const visitors = behavior.forwards ? { search, headers, cookie } : { search: "", headers: kept(headers) };
    const askApi = (path: string) =>
      api(request, { path, ...visitors, headers: { ...visitors.headers, ...behavior.originHeaders } });
    if (!behavior.bucket) return askApi(edited.uri);
    const uri = edited.uri === "/" ? `/${distribution.rootObject}` : edited.uri;
    const object = stores.get(behavior.bucket)?.(keyOf(uri));
    if (object) return objectAnswer(object, request);
    // The second origin sees the path as the function left it, with the file's name.
    return behavior.failover.includes(distribution.missingStatus) ? askApi(uri) : missing(distribution.missingStatus);
  }

  function errorPage({ page, status }: { page: string; status: number }, answer: HttpAnswer, request: IncomingMessage) {
    const object = defaultStore?.(keyOf(page));
    return object ? { ...objectAnswer(object, request), status } : answer;
  }
};

/** What an origin sees of a visitor when no policy forwards more. The name of the host stands for the API's own here. */
const kept = ({ host = "localhost" }: Readonly<Record<string, string>>): Record<string, string> => ({
  host,
  "user-agent": "Amazon CloudFront",
});

/** CloudFront's own refusal, before any origin is asked. */
const notForThisMethod: HttpAnswer = {
  status: 403,
  headers: { "content-type": "text/html" },
  body: Buffer.from(
    "<!DOCTYPE HTML>\n<TITLE>ERROR: The request could not be satisfied</TITLE>\n<H1>403 ERROR</H1>\n" +
      "<H2>The request could not be satisfied.</H2>\n<P>This distribution is not configured to allow the HTTP request " +
      "method that was used for this request.</P>\n",
  ),
};

/** S3's own words for a key that it does not have, or may not say that it does not have. */
const missing = (status: 403 | 404): HttpAnswer => {
  const [code, message] =
    status === 403 ? ["AccessDenied", "Access Denied"] : ["NoSuchKey", "The specified key does not exist."];
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status, headers: { "content-type": "application/xml" }, body: Buffer.from(body) };
};

const keyOf = (uri: string): string => {
  try {
    return decodeURIComponent(uri.slice(1));
  } catch {
    return uri.slice(1);
  }
};

const edgeRequest = (request: IncomingMessage): EdgeRequest => {
  const [uri, search] = splitUrl(request.url ?? "/");
  const values = (entries: Iterable<[string, string]>) =>
    Object.fromEntries([...entries].map(([name, value]) => [name, { value }]));
  return {
    method: request.method ?? "GET",
    uri,
    headers: values(Object.entries(headersOf(request))),
    querystring: values(new URLSearchParams(search)),
  };
};

const objectAnswer = (object: SiteObject, request: IncomingMessage): HttpAnswer => {
  const headers: Record<string, string> = {
    "content-type": object.contentType,
    etag: object.etag,
    vary: "accept-encoding",
  };
  if (object.cacheControl) headers["cache-control"] = object.cacheControl;
  if (request.headers["if-none-match"]?.includes(object.etag)) return { status: 304, headers, body: nothing };
  const encoding = encodingFor(request.headers["accept-encoding"], object);
  if (encoding !== "identity") headers["content-encoding"] = encoding;
  return { status: 200, headers, body: object.body(encoding) };
};
