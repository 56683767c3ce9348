import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Locator, type Page, type Request } from "playwright-core";
import { requireChromium } from "../../infra/local/preflight.ts";
import { freePort } from "../../infra/local/services/free-port.ts";
import { buildWeb } from "../build.ts";
import { noteTroubles } from "./failure-report.ts";
import { startWebServer } from "./web-server.ts";

export const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A browser. A test that closes a context while an answer is still being fetched for it fails by its own checks alone. */
export const launchBrowser = async (): Promise<Browser> => {
  const browser = await chromium.launch({ executablePath: requireChromium(() => {}), args: ARGUMENTS });
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    noteTroubles(context);
    const close = context.close.bind(context);
    context.close = async (reason) => {
      for (const routed of [context, ...context.pages()]) await routed.unrouteAll({ behavior: "ignoreErrors" });
      await close(reason);
    };
    return context;
  };
  return browser;
};

export interface Stage {
  readonly url: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/**
 * The site with canned answers, and a browser to look at it. A run of tests has built the pages before (`global-web.ts`);
 * the build finds itself unchanged.
 */
export const openStage = async (): Promise<Stage> => {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), "web-stage-"));
  const outDir = process.env.BUILT_WEB ?? join(folder, "web");
  const server: Server = await startWebServer(await buildWeb({ outDir }), port);
  const browser = await launchBrowser();
  return {
    url: `http://localhost:${port}`,
    browser,
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** Everything that the page complained about: script errors, and what the content policy blocked. */
export const complaints = (page: Page): string[] => {
  const heard: string[] = [];
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() === "error" && !text.startsWith("Failed to load resource")) heard.push(text);
  });
  return heard;
};

/** Resolves once what is to be shown at this moment has been painted. */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/**
 * Listens to a page from now on. @returns a wait until nothing is being asked any more and the answers are painted, however
 * slow the machine is
 */
export const settling = (page: Page): (() => Promise<void>) => {
  const asked = new Set<Request>();
  page.on("request", (request) => asked.add(request));
  page.on("requestfinished", (request) => asked.delete(request));
  page.on("requestfailed", (request) => asked.delete(request));
  return async () => {
    do await painted(page);
    while (asked.size > 0);
    await painted(page);
  };
};

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Findings of axe-core at WCAG 2.2 AA and good practice, one line each. The page's content policy stays in force. */
export const accessibilityFaults = async (page: Page): Promise<string[]> => {
  const session = await page.context().newCDPSession(page);
  const there = await session.send("Runtime.evaluate", { expression: "typeof axe" });
  if (there.result.value === "undefined") await session.send("Runtime.evaluate", { expression: axe });
  const { result } = await session.send("Runtime.evaluate", {
    expression: `axe.run(document, ${JSON.stringify({ runOnly: RULES, resultTypes: ["violations"] })})
      .then(({ violations }) => JSON.stringify(violations.map((one) => one.id + ": " + one.nodes[0]?.html)))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (typeof result.value !== "string") throw new Error(`axe-core did not run: ${result.description}`);
  return JSON.parse(result.value);
};

/** How much wider than the screen the page is, in CSS pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** What a camera sees of a part of the page, as RGBA pixels. */
export const photograph = async (browser: Browser, part: Locator) => {
  const picture = (await part.screenshot()).toString("base64");
  const page = await browser.newPage();
  const seen = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const { width, height } = image;
    const canvas = new OffscreenCanvas(width, height).getContext("2d");
    if (canvas === null) throw new Error("no canvas");
    canvas.drawImage(image, 0, 0);
    return { width, height, pixels: [...canvas.getImageData(0, 0, width, height).data] };
  }, picture);
  await page.close();
  return { ...seen, pixels: new Uint8ClampedArray(seen.pixels) };
};
