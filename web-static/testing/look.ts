import type { Page } from "playwright-core";
import { painted } from "./browser.ts";

/** Width and colours in which somebody has a page before him; sizes in CSS pixels. */
export interface Look {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: "light" | "dark";
}

/** The narrowest phone that is common, and an office's screen. */
const PHONE = { width: 360, height: 740 };
const SCREEN = { width: 1280, height: 800 };

export const PHONE_BY_DAY: Look = { viewport: PHONE, colorScheme: "light" };
export const PHONE_BY_NIGHT: Look = { viewport: PHONE, colorScheme: "dark" };
export const SCREEN_BY_DAY: Look = { viewport: SCREEN, colorScheme: "light" };
export const SCREEN_BY_NIGHT: Look = { viewport: SCREEN, colorScheme: "dark" };

/** Shows a page that is open already in another look, which takes a quarter of the time of loading it anew. */
export const take = async (page: Page, { viewport, colorScheme }: Look): Promise<void> => {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  await painted(page);
};

/** For a test's message: what was looked at, and how. */
export const nameOf = (what: string, { viewport, colorScheme }: Look): string =>
  `${what} at ${viewport.width} px, ${colorScheme}`;
