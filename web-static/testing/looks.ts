import type { Page } from "playwright-core";
import { expect } from "vitest";
import { accessibilityFaults, overflow } from "./browser.ts";
import { PHONE_BY_DAY, SCREEN_BY_DAY, take } from "./look.ts";

/** Keeps a picture of the page for whoever looks at it, where a folder is named for pictures. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const { MOTCUA_SCREENSHOTS: folder } = process.env;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

/** Both widths without overflow and without a fault of accessibility; kept as pictures where a folder is named. */
export const looks = async (page: Page, name: string): Promise<void> => {
  for (const look of [PHONE_BY_DAY, SCREEN_BY_DAY]) {
    await take(page, look);
    expect(await overflow(page), name).toBeLessThanOrEqual(0);
    await picture(page, `${name}-${look.viewport.width}`);
  }
  expect(await accessibilityFaults(page), name).toEqual([]);
};
