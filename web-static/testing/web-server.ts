import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BuiltWeb } from "../build.ts";
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

const apiReply = async (request: IncomingMessage, response: ServerResponse, url: URL) => {
  const text = await bodyOf(request);
  const answer = cannedApi({
    method: request.method ?? "GET",
    url,
    body: text === "" ? {} : JSON.parse(text),
    key: String(request.headers["idempotency-key"] ?? ""),
    version: String(request.headers["if-match"] ?? ""),
  });
  reply(
    response,
    answer.status,
    answer.status < 400 ? "application/json" : "application/problem+json",
    JSON.stringify(answer.body),
  );
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
  seedCatalogue();
  seedDossiers();
  seedTickets();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", origin);
    const path = url.pathname.endsWith("/") ? `${url.pathname}index.html` : url.pathname;
    if (url.pathname.startsWith("/api/")) return apiReply(request, response, url);
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
