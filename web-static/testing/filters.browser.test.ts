import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFaults, complaints, openStage, overflow, type Stage } from "./browser.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await stage.browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  await page.goto(stage.url + path);
  return page;
};
const shownOf = (page: Page): Promise<string[]> => page.locator("li[data-field]:visible > a").allInnerTexts();

describe("the list of procedures", () => {
  test("is narrowed down with counts beside every choice, and the address keeps what was chosen", async () => {
    const page = await open("/thu-tuc/");
    const heard = complaints(page);
    const level = page.getByLabel("Nộp trực tuyến");
    await level.locator("option", { hasText: "Toàn trình (1)" }).waitFor({ state: "attached" });
    await level.selectOption({ label: "Toàn trình (1)" });
    expect(await shownOf(page)).toEqual(["Đăng ký khai sinh"]);
    expect(await page.locator("#filter-count").innerText()).toBe("Có 1 thủ tục");
    expect(new URL(page.url()).search).toBe("?truc-tuyen=full");
    const sent = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    expect(await shownOf(sent)).toEqual(["Đăng ký khai sinh"]);
    expect(heard).toEqual([]);
    await sent.context().close();
    await page.context().close();
  });

  test("that has nothing left says what to do, and whom to call", async () => {
    const page = await open("/thu-tuc/?linh-vuc=ho-tich&truc-tuyen=partial");
    await page.getByText("Không có thủ tục nào đúng mọi điều kiện").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.evaluate(() =>
      localStorage.setItem(
        "motcua.commune",
        JSON.stringify({ slug: "tan-giang", name: { vi: "Phường Tân Giang", en: "x" }, phone: "02063000101" }),
      ),
    );
    await page.reload();
    await page.getByRole("link", { name: "0206 3000 101" }).waitFor();
    await page.getByRole("button", { name: "Bỏ lọc" }).press("Enter");
    expect(await shownOf(page)).toHaveLength(2);
    expect(new URL(page.url()).search).toBe("");
    await page.context().close();
  });

  test("lies open by field where no script runs, without choices that do nothing", async () => {
    const page = await open("/thu-tuc/", { javaScriptEnabled: false });
    expect(await shownOf(page)).toHaveLength(2);
    expect(await page.locator("fieldset.filters").isVisible()).toBe(false);
    await page.context().close();
  });
});
