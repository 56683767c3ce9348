import type { IncomingMessage, ServerResponse } from "node:http";
import type { Provider } from "oidc-provider";
import { demoOfficers, demoPassword } from "../demo-officers.ts";
import { readBody } from "../gateway/request-body.ts";
import { loginPage } from "./login-page.ts";

export type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const isOfficer = (username: string | null): username is string =>
  demoOfficers.some((officer) => officer.username === username);

/** The provider below its own path, with the login page that answers its question who the person is. */
export const mountLogin = (provider: Provider, path: string): Serve => {
  const serve = provider.callback();
  return async (request, response) => {
    const url = request.url ?? "/";
    if (url.startsWith(`${path}/interaction/`)) return interact(provider, request, response);
    // The provider finds its own addresses by comparing these two.
    Object.assign(request, { originalUrl: url });
    request.url = url.slice(path.length) || "/";
    await serve(request, response);
  };
};

const interact = async (provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const show = (status: number, failed: boolean) => {
    response.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
    response.end(loginPage(request.url ?? "", failed));
  };
  try {
    await provider.interactionDetails(request, response);
  } catch {
    response.writeHead(302, { location: "/" });
    response.end();
    return;
  }
  if (request.method !== "POST") return show(200, false);
  const form = new URLSearchParams((await readBody(request))?.toString());
  const typed = form.get("password") === demoPassword ? form.get("username") : null;
  const accountId = form.get("officer") ?? typed;
  if (!isOfficer(accountId)) return show(401, true);
  await provider.interactionFinished(request, response, { login: { accountId } });
};
