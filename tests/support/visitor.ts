import type { Browser, Page } from "playwright-core";
import { accessibilityFaults, overflow } from "../../web-static/testing/browser.ts";

export interface Screen {
  readonly width: number;
  readonly height: number;
}

export interface Visitor {
  readonly page: Page;
  /** Opens a page of the system. */
  readonly go: (path: string) => Promise<void>;
  /**
   * What is wrong with the page as it is: accessibility, and things wider than the screen. The other widths are tried where the
   * page is tested alone.
   */
  readonly faults: () => Promise<string[]>;
  /** Script errors, blocked content, failed requests and refused answers ("412 http://…") so far. */
  readonly complaints: () => string[];
  /** Leaves out complaints that a test provokes. */
  readonly forgive: (provoked: RegExp) => void;
  readonly close: () => Promise<void>;
}

const listen = (page: Page): string[] => {
  const heard: string[] = [];
  page.on("pageerror", (error) => heard.push(`script: ${error.message}`));
  page.on("console", (message) => {
    const text = message.text();
    // The answer itself is judged below, with its address and status.
    if (message.type() === "error" && !text.startsWith("Failed to load resource")) heard.push(`console: ${text}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) heard.push(`${response.status()} ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // A page that is left gives up what it was asking.
    if (why !== "net::ERR_ABORTED") heard.push(`${why} ${request.url()}`);
  });
  return heard;
};

export const visitor = async (browser: Browser, { url, screen }: { url: string; screen: Screen }): Promise<Visitor> => {
  const context = await browser.newContext({ viewport: screen, locale: "vi-VN" });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const heard = listen(page);
  const forgiven: RegExp[] = [];
  return {
    page,
    go: async (path) => {
      await page.goto(path.startsWith("http") ? path : url + path);
    },
    faults: async () => {
      const wider = await overflow(page);
      const found = await accessibilityFaults(page);
      return wider > 0 ? [`${wider} px wider than the screen`, ...found] : found;
    },
    complaints: () => heard.filter((text) => !forgiven.some((one) => one.test(text))),
    forgive: (provoked) => forgiven.push(provoked),
    close: () => context.close(),
  };
};
