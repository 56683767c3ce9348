import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { TrackingView } from "../../shared/contracts/tracking-api.ts";
import type { BuiltWeb } from "../build.ts";
import type { TrackingAnswer } from "../citizen/tracking-answer-page.tsx";
import { readCode, readSecret, TRACKING_ANSWER } from "../citizen/tracking-link.ts";
import type { renderTracking, TrackingPageFacts } from "../render-tracking.tsx";
import { contentTypeOf, type SiteFile } from "../site/site-file.ts";
import type { SiteInput } from "../site/site-input.ts";
import { cannedApi } from "./canned-api.ts";
import { seedCatalogue } from "./canned-catalogue.ts";
import { seedDossiers } from "./canned-dossiers.ts";
import { cannedLogin } from "./canned-login.ts";
import { seedTickets } from "./canned-tickets.ts";
import { sampleSite } from "./sample-site.ts";

/** The policy that pages meet in production; a page that needs more than this breaks here first. */
const CSP =
  "default-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; object-src 'none'";

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
};

const reply = (response: ServerResponse, status: number, type: string, body: string | Uint8Array) => {
  const zip = !type.includes("woff2");
  response.writeHead(status, {
    "Content-Type": type,
    "Content-Security-Policy": CSP,
    ...(zip ? { "Content-Encoding": "gzip" } : {}),
  });
  response.end(zip ? gzipSync(body) : body);
};

/** What the tracking page says in headers reads like a body here. */
const trackingKey = ({ headers }: IncomingMessage) => ({
  code: headers["tracking-code"],
  secret: headers["tracking-secret"],
});

/** What a machine asks without a network's login is refused, as the gateway does it; the rest is canned for everybody. */
const isUnsigned = ({ headers }: IncomingMessage, { pathname }: URL): boolean =>
  /^\/api\/(tickets\/(blocks|offline)|counters\/.+|intake-key)$/.test(pathname) && headers.authorization === undefined;

const apiReply = async (request: IncomingMessage, response: ServerResponse, url: URL) => {
  const text = await bodyOf(request);
  if (isUnsigned(request, url))
    return reply(response, 401, "application/json", JSON.stringify({ message: "Unauthorized" }));
  const answer = cannedApi({
    method: request.method ?? "GET",
    url,
    body: text === "" ? trackingKey(request) : JSON.parse(text),
    key: String(request.headers["idempotency-key"] ?? ""),
    version: String(request.headers["if-match"] ?? ""),
  });
  const body = JSON.stringify(answer.body);
  if (url.pathname === "/api/tracking" && answer.status === 200) {
    const tag = `"${createHash("sha256").update(body).digest("base64url")}"`;
    response.setHeader("ETag", tag);
    if (request.headers["if-none-match"] === tag) return response.writeHead(304).end();
  }
  reply(response, answer.status, answer.status < 400 ? "application/json" : "application/problem+json", body);
};

/** The form of a browser without scripts, answered as the function of the system does it. */
const trackingPage = async (
  request: IncomingMessage,
  response: ServerResponse,
  { render, ...facts }: TrackingPageFacts & { render: typeof renderTracking },
) => {
  const fields = new URLSearchParams(await bodyOf(request));
  const key = { code: readCode(fields.get("code") ?? ""), secret: readSecret(fields.get("secret") ?? "") };
  const pressed = fields.get("answer");
  const name = pressed === null ? "/api/tracking" : "/api/tracking/answer-draft";
  const body = { ...key, agrees: pressed === "right", note: fields.get("note") ?? "" };
  const answer = cannedApi({ method: "POST", url: new URL(name, facts.publicUrl), body, key: "", version: "" });
  const seen = TrackingView.safeParse(answer.body);
  const shown: TrackingAnswer = seen.success
    ? { kind: "dossier", key, view: seen.data, at: Date.now(), answered: pressed !== null }
    : { kind: "form", typed: key, fault: { text: "Mã hồ sơ hoặc mã tra cứu không đúng.", fields: ["code", "secret"] } };
  const language = fields.get("language") === "en" ? "en" : "vi";
  reply(response, answer.status, "text/html; charset=utf-8", render(facts, language, shown));
};

const site = async (built: BuiltWeb, publicUrl: string): Promise<Map<string, SiteFile>> => {
  const { renderSite }: { renderSite: (input: SiteInput) => SiteFile[] } = await import(built.renderer);
  const assets = JSON.parse(await readFile(built.assets, "utf8"));
  const siteConfig = { ...sampleSite.siteConfig, issuer: `${publicUrl}/login` };
  return new Map(renderSite({ ...sampleSite, publicUrl, siteConfig, assets }).map((file) => [`/${file.path}`, file]));
};

/** Site, canned API and canned login on one port of this computer. */
export const startWebServer = async (built: BuiltWeb, port: number): Promise<Server> => {
  const origin = `http://localhost:${port}`;
  const files = await site(built, origin);
  const assets = JSON.parse(await readFile(built.assets, "utf8"));
  const { renderTracking: render }: { renderTracking: typeof renderTracking } = await import(built.trackingRenderer);
  seedCatalogue();
  seedDossiers();
  seedTickets();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", origin);
    const path = url.pathname.endsWith("/") ? `${url.pathname}index.html` : url.pathname;
    if (url.pathname.startsWith("/api/")) return apiReply(request, response, url);
    if (url.pathname === TRACKING_ANSWER && request.method === "POST")
      return trackingPage(request, response, { ...sampleSite, publicUrl: origin, assets, render });
    if (url.pathname === "/paper-store") return bodyOf(request).then(() => response.writeHead(204).end());
    if (url.pathname.startsWith("/login/")) return cannedLogin(origin, url, await bodyOf(request), response);
    if (url.pathname.startsWith("/assets/"))
      return reply(response, 200, contentTypeOf(path), await readFile(join(built.assetsFolder, basename(path))));
    const file = files.get(path);
    if (file !== undefined) return reply(response, 200, file.contentType, file.body);
    reply(response, 404, "text/html; charset=utf-8", files.get("/404.html")?.body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return server;
};
