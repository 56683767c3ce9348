import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { startHost } from "../../infra/local/host.ts";
import { freePort } from "../../infra/local/services/free-port.ts";
import { launchBrowser } from "../../web-static/testing/browser.ts";
import { type Screen, type Visitor, visitor } from "./visitor.ts";

export const screens = {
  phone: { width: 360, height: 780 },
  desk: { width: 1280, height: 800 },
  wall: { width: 1920, height: 1080 },
} as const satisfies Record<string, Screen>;

export interface Sms {
  readonly to: string;
  readonly text: string;
}

export interface BrowserStage {
  readonly url: string;
  readonly browser: Browser;
  /** Somebody with a browser of his own: no cookies or storage of anybody else. */
  readonly visitor: (screen: Screen) => Promise<Visitor>;
  /** JSON of the local host's own pages; with a body it is a POST. */
  readonly local: <T>(path: string, body?: object) => Promise<T>;
  /** JSON of the API, as a demonstration officer when one is named by role and scope. */
  readonly api: <T>(path: string, ask?: { body?: object; as?: readonly [role: string, scope: string] }) => Promise<T>;
  readonly close: () => Promise<void>;
}

const jsonOf = async <T>(response: Response): Promise<T> => {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  return response.json() as Promise<T>;
};

const sending = (body: object | undefined): RequestInit =>
  body === undefined
    ? {}
    : { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } };

/** The whole system on a port and in a folder of its own, with a browser to look at it. */
export const openBrowserStage = async (): Promise<BrowserStage> => {
  const folder = await mkdtemp(join(tmpdir(), "motcua-journey-"));
  const [host, browser] = await Promise.all([
    startHost({ port: await freePort(), dataDir: join(folder, "data"), quiet: true }),
    launchBrowser(),
  ]);
  const { url } = host;
  const local = async <T>(path: string, body?: object) => jsonOf<T>(await fetch(`${url}/local${path}`, sending(body)));
  return {
    url,
    browser,
    local,
    visitor: (screen) => visitor(browser, { url, screen }),
    api: async (path, { body, as } = {}) => {
      const token = as && (await local<{ access_token: string }>("/token", { role: as[0], scope: as[1] }));
      const init = sending(body);
      const headers = { ...init.headers, ...(token && { authorization: `Bearer ${token.access_token}` }) };
      return jsonOf(await fetch(`${url}/api${path}`, { ...init, headers }));
    },
    close: async () => {
      await browser.close();
      await host.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
