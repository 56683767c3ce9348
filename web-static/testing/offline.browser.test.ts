import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFaults, openStage, overflow, type Stage } from "./browser.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const savedPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const cache = await caches.open("motcua-saved");
    return (await cache.keys()).map(({ url }) => new URL(url).pathname);
  });

/** Resolves once all these are saved. */
const savedSoon = async (page: Page, ...paths: string[]): Promise<void> => {
  for (;;) {
    const saved = await savedPaths(page);
    if (paths.every((path) => saved.includes(path))) return;
    await page.waitForTimeout(50);
  }
};

/** A phone that has once been to the first page and to one procedure. */
const visitor = async (): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await stage.browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${stage.url}/`);
  await savedSoon(page, "/", "/thu-tuc/", "/search-index.json", "/ngoai-tuyen/");
  await page.goto(`${stage.url}/thu-tuc/1.001193/`);
  await savedSoon(page, "/thu-tuc/1.001193/");
  return { context, page };
};

describe("without a connection", () => {
  test("a page once seen is whole, says from when it is, and the search still finds", async () => {
    const { context, page } = await visitor();
    await context.setOffline(true);
    await page.goto(`${stage.url}/thu-tuc/1.001193/`);
    expect(await page.locator(".saved-copy").innerText()).toMatch(
      /^Đang xem bản đã lưu ngày \d\d\/\d\d\/\d{4}, \d\d:\d\d/,
    );
    expect(await page.getByRole("table").first().innerText()).toContain("Giấy chứng sinh");
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe("flex");
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.goto(`${stage.url}/`);
    await page.getByLabel("Tên thủ tục hoặc việc cần làm").fill("khuyết tật");
    await page.locator(".hits a").first().waitFor();
    await page.goto(`${stage.url}/thu-tuc/`);
    expect(await page.locator("li[data-field]").count()).toBe(2);
    await context.close();
  });

  test("a page never seen says so and leads to what there is; staff's pages and answers of the API are not kept", async () => {
    const { context, page } = await visitor();
    await page.goto(`${stage.url}/can-bo/`);
    await page.goto(`${stage.url}/lay-so/tan-giang/`);
    await savedSoon(page, "/lay-so/tan-giang/");
    const saved = await savedPaths(page);
    // A script that several pages share is called after its module, which may be "api" too.
    const answers = saved.filter((path) => !/^\/assets\/[\w-]+\.js$/.test(path));
    expect(answers.filter((path) => /api|can-bo|man-hinh|config/.test(path))).toEqual([]);
    await context.setOffline(true);
    await page.goto(`${stage.url}/thu-tuc/1.001699/`);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Không có mạng");
    await page.getByRole("link", { name: "Tất cả thủ tục" }).click();
    await page.getByRole("link", { name: "Đăng ký khai sinh" }).waitFor();
    await expect(page.goto(`${stage.url}/can-bo/`)).rejects.toThrow("net::ERR_");
    await context.close();
  });
});

test("with a connection everybody sees what is published now, and what was saved follows it", async () => {
  const { context, page } = await visitor();
  await context.route(`${stage.url}/thu-tuc/1.001193/`, async (route) => {
    const body = (await (await route.fetch()).text()).replaceAll("Đăng ký khai sinh", "Đăng ký khai sinh (mới)");
    await route.fulfill({ contentType: "text/html; charset=utf-8", body });
  });
  await page.goto(`${stage.url}/thu-tuc/1.001193/`);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Đăng ký khai sinh (mới)");
  expect(await page.locator(".saved-copy").count()).toBe(0);
  const isSavedNew = () =>
    page.evaluate(async () => (await (await caches.match("/thu-tuc/1.001193/"))?.text())?.includes("(mới)"));
  while (!(await isSavedNew())) await page.waitForTimeout(50);
  await context.setOffline(true);
  await page.reload();
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Đăng ký khai sinh (mới)");
  await context.close();
});

test("a publication changes the worker's file, and nothing else does", async () => {
  const { renderSite } = await import("../render-site.tsx");
  const { sampleSite } = await import("./sample-site.ts");
  const worker = (site: typeof sampleSite) => renderSite(site).find(({ path }) => path === "sw.js");
  const [first, ...others] = sampleSite.procedures;
  if (first === undefined) throw new Error("no procedure");
  const renamed = { ...first, name: { vi: "Tên mới", en: "New name" } };
  expect(worker(sampleSite)).toMatchObject({ cacheControl: "no-cache", body: worker(sampleSite)?.body });
  expect(worker({ ...sampleSite, procedures: [renamed, ...others] })?.body).not.toBe(worker(sampleSite)?.body);
});
