import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { requireChromium } from "../../infra/local/preflight.ts";
import { ARGUMENTS } from "./browser.ts";
import { type CannedRole, ROLES } from "./console-visit.ts";
import { noteTroubles } from "./failure-report.ts";

/** A computer of the centre: its browser can be killed, and starts again with what it had on its disk. */
export interface Device {
  readonly page: () => Page;
  /** Resolves once the console lies on the disk with a part of it; a browser writes it there some seconds later. */
  readonly consoleKept: (part: RegExp) => Promise<void>;
  readonly setOffline: (offline: boolean) => Promise<void>;
  /** As a power cut does it: no page hears of it. Starts again, with or without a network. @param clockOff milliseconds */
  readonly killAndStart: (start: { offline: boolean; clockOff?: number }) => Promise<void>;
  /** Whether a text lies readable in the browser's databases on the disk. */
  readonly isReadable: (text: string) => boolean;
  readonly close: () => Promise<void>;
}

/** Pids of the processes that one profile's browser runs. */
const processesOf = (profile: string): number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(`--user-data-dir=${profile}`);
      } catch {
        return false;
      }
    })
    .map(Number);

/** The browser's own list of caches, which it writes last. */
const isOnDisk = (profile: string): boolean => {
  const folder = join(profile, "Default", "Service Worker", "CacheStorage");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith("index.txt"))
    .some((name) => readFileSync(join(folder, name), "utf8").includes("motcua-console"));
};

export const openDevice = async (url: string, role: CannedRole): Promise<Device> => {
  const profile = await mkdtemp(join(tmpdir(), "motcua-device-"));
  let context: BrowserContext;
  let page: Page;
  const start = async (offline: boolean, clockOff = 0) => {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: requireChromium(() => {}),
      args: [...ARGUMENTS],
      viewport: { width: 1280, height: 800 },
      offline,
    });
    noteTroubles(context);
    const given = { role: ROLES.indexOf(role), clockOff };
    await context.addInitScript(({ role, clockOff }) => {
      // The tests set this device's clock wrong; what asks the system for the time gets the wrong one.
      const rightNow = Date.now.bind(Date);
      Date.now = () => rightNow() + Number(sessionStorage.getItem("test.clock-off") ?? clockOff);
      if (sessionStorage.getItem("motcua.role") === null) sessionStorage.setItem("motcua.role", String(role));
      globalThis.print = () => {
        document.documentElement.dataset.printed = String(Number(document.documentElement.dataset.printed ?? 0) + 1);
      };
    }, given);
    page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${url}/can-bo/`);
  };
  await start(false);
  return {
    page: () => page,
    consoleKept: async (part) => {
      const isKept = (name: string) =>
        page.evaluate(async (part) => {
          const names = (await caches.keys()).filter((one) => one.startsWith("motcua-console."));
          const requests = await Promise.all(names.map(async (one) => (await caches.open(one)).keys()));
          const urls = requests.flat().map(({ url }) => url);
          return urls.some((url) => new RegExp(part).test(url)) && urls.some((url) => url.endsWith("/can-bo/"));
        }, name);
      while (!(await isKept(part.source))) await page.waitForTimeout(300);
      while (!isOnDisk(profile)) await page.waitForTimeout(100);
    },
    setOffline: (offline) => context.setOffline(offline),
    killAndStart: async ({ offline, clockOff }) => {
      const closed = new Promise((resolve) => context.once("close", resolve));
      for (const pid of processesOf(profile)) process.kill(pid, "SIGKILL");
      await closed;
      await start(offline, clockOff);
    },
    isReadable: (text) => {
      const folder = join(profile, "Default", "IndexedDB");
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
      const bytes = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
      return bytes.some((one) => one.includes(text, 0, "utf8") || one.includes(text, 0, "utf16le"));
    },
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
};
