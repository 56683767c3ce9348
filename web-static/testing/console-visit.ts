import type { BrowserContextOptions, Page } from "playwright-core";
import type { Stage } from "./browser.ts";

/** Roles of the canned officer, in the order in which the API tells them. */
export const ROLES = [
  "receptionist",
  "specialist",
  "department",
  "lead",
  "auditor",
  "editor",
  "operator",
  "system",
  "kiosk",
] as const;
export type CannedRole = (typeof ROLES)[number];

/** The console in a browser of its own, signed in and in this role. What is printed is counted, not printed. */
export const visitConsole = async (
  { browser, url }: Stage,
  hash: string,
  { role = "receptionist", ...options }: BrowserContextOptions & { readonly role?: CannedRole } = {},
): Promise<Page> => {
  // The service worker saves pages for citizens; that it fetches them takes longer than a test.
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: "block",
    ...options,
  });
  await context.addInitScript((index) => {
    if (sessionStorage.getItem("motcua.role") === null) sessionStorage.setItem("motcua.role", String(index));
    globalThis.print = () => {
      document.documentElement.dataset.printed = String(Number(document.documentElement.dataset.printed ?? 0) + 1);
    };
  }, ROLES.indexOf(role));
  const page = await context.newPage();
  await page.goto(`${url}/can-bo/${hash}`);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByTestId("officer").or(page.locator(".kiosk")).waitFor();
  return page;
};

export const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((next) => {
    location.hash = next;
  }, hash);

/** Text of what has the focus. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");

/** Every command that the page sends: "POST /api/dossiers" with its body. */
export const commandsOf = (page: Page): { readonly path: string; readonly body: unknown }[] => {
  const sent: { path: string; body: unknown }[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === "POST" && pathname.startsWith("/api/"))
      sent.push({ path: decodeURIComponent(pathname), body: request.postDataJSON() });
  });
  return sent;
};
