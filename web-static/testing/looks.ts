import type { Page } from "playwright-core";
import { expect } from "vitest";
import { accessibilityFaults, overflow } from "./browser.ts";
import { PHONE_BY_DAY, SCREEN_BY_DAY, take } from "./look.ts";

/** Both widths without overflow and without a fault of accessibility; kept as pictures where a folder is named. */
export const looks = async (page: Page, name: string): Promise<void> => {
  for (const look of [PHONE_BY_DAY, SCREEN_BY_DAY]) {
    await take(page, look);
    expect(await overflow(page), name).toBeLessThanOrEqual(0);
    const { MOTCUA_SCREENSHOTS: folder } = process.env;
    if (folder !== undefined)
      await page.screenshot({ path: `${folder}/${name}-${look.viewport.width}.png`, fullPage: true });
  }
  expect(await accessibilityFaults(page), name).toEqual([]);
};
