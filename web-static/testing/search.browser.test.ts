import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderSite } from "../render-site.tsx";
import { communeCard } from "../site/commune-card.ts";
import { accessibilityFaults, openStage, overflow, type Stage } from "./browser.ts";
import { manyCommunes, sampleSite } from "./sample-site.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const LABEL = "Tên thủ tục hoặc việc cần làm";
const open = async (path = "/"): Promise<Page> => {
  const context = await stage.browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(stage.url + path);
  return page;
};

describe("search", () => {
  test("leads on when it finds nothing, and Enter opens nothing", async () => {
    const page = await open();
    await page.getByLabel(LABEL).fill("sổ đỏ");
    await page.getByLabel(LABEL).press("Enter");
    await page.getByText("Không tìm thấy thủ tục nào. Hãy thử từ khác").waitFor();
    expect(new URL(page.url()).pathname).toBe("/");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("link", { name: "Xem danh sách theo lĩnh vực" }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("thu-tuc");
    await page.context().close();
  });

  test("names the one-stop to call, once the person has chosen a commune", async () => {
    const page = await open();
    await page.getByRole("link", { name: "Phường Tân Giang" }).click();
    await page.getByTestId("own-commune").waitFor();
    await page.getByLabel(LABEL).fill("ly hôn");
    const call = page.getByText("Gọi một cửa Phường Tân Giang:");
    await call.waitFor();
    expect(await call.getByRole("link").getAttribute("href")).toBe("tel:02063000101");
    await page.context().close();
  });

  test("opens a strong hit with Enter, and Back brings the words and what they found", async () => {
    const page = await open();
    await page.getByLabel(LABEL).fill("khai sinh");
    await page.locator(".hits").waitFor();
    await page.getByLabel(LABEL).press("Enter");
    await page.getByRole("heading", { level: 1, name: "Đăng ký khai sinh" }).waitFor();
    await page.goBack();
    expect(await page.getByLabel(LABEL).inputValue()).toBe("khai sinh");
    await page
      .locator(".hits")
      .getByRole("link", { name: /Đăng ký khai sinh/ })
      .waitFor();
    await page.context().close();
  });

  test("offers what is only near as such, and Enter does not open it", async () => {
    const page = await open();
    await page.getByLabel(LABEL).fill("khai shinh");
    await page.getByRole("heading", { name: "Có thể bạn cần" }).waitFor();
    await page.getByLabel(LABEL).press("Enter");
    await page.waitForTimeout(200);
    expect(new URL(page.url()).pathname).toBe("/");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });
});

describe("one's own commune among many", () => {
  const communes = manyCommunes(60);
  const pages = renderSite({ ...sampleSite, province: { ...sampleSite.province, communes } });
  const choice = /<div class="choose-commune".*?<\/div>(<ul class="names">.*?<\/ul>|<details.*?<\/details>)<\/div>/s;

  /** The served pages, with the choice of a province of sixty communes. */
  const openAmongMany = async (path: string): Promise<Page> => {
    const context = await stage.browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    for (const one of ["", "lay-so/", "thu-tuc/1.001193/"])
      await context.route(`${stage.url}/${one}`, async (route) => {
        const served = await (await route.fetch()).text();
        const many = String(pages.find((file) => file.path === `${one}index.html`)?.body);
        await route.fulfill({ contentType: "text/html", body: served.replace(choice, choice.exec(many)?.[0] ?? "") });
      });
    await context.route("**/communes/*.json", (route) => {
      const slug = /communes\/(.*)\.json/.exec(route.request().url())?.[1];
      const found = communes.find((one) => one.slug === slug);
      return found === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ json: communeCard(found) });
    });
    await page.goto(stage.url + path);
    return page;
  };

  test("is found by typing, shown as one card, and remembered on every page", async () => {
    const page = await openAmongMany("/thu-tuc/1.001193/");
    await page.getByLabel("Tên xã, phường của bạn").fill("so 17");
    expect(await page.locator(".own-commune .hits a").allInnerTexts()).toEqual(["Xã Số 17"]);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.getByRole("link", { name: "Xã Số 17" }).first().click();
    const card = page.getByTestId("own-commune");
    await card.waitFor();
    expect(await card.innerText()).toMatch(/Bộ phận Tư pháp – Hộ tịch[\s\S]*Lý Thị Hoa/);
    expect(await page.locator("details").filter({ hasText: "Danh sách 60" }).isVisible()).toBe(false);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`${stage.url}/lay-so/`);
    await card.getByRole("link", { name: "Lấy số thứ tự" }).waitFor();
    await page.goto(`${stage.url}/`);
    await card.waitFor();
    await page.getByRole("button", { name: "Chọn xã, phường khác" }).click();
    await page.getByLabel("Tên xã, phường của bạn").waitFor();
    expect(await page.locator("details").filter({ hasText: "Danh sách 60" }).isVisible()).toBe(true);
    await page.context().close();
  });

  test("that does not exist is said", async () => {
    const page = await openAmongMany("/lay-so/");
    await page.getByLabel("Tên xã, phường của bạn").fill("Bến Nghé");
    await page.getByText("Không có xã, phường nào tên như vậy.").last().waitFor();
    await page.context().close();
  });
});

describe("at 360 px", () => {
  const PATHS = [
    ...["/", "/thu-tuc/1.001193/", "/en/thu-tuc/1.001699/", "/tra-cuu/", "/tra-cuu/#H14.101-261121-0004.K7M2P9QX"],
    ...["/lay-so/", "/lay-so/tan-giang/", "/xa-phuong/tan-giang/", "/en/"],
  ];

  test("nothing is wider than the screen when letters are twice as large", async () => {
    for (const path of PATHS) {
      const page = await open(path);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
      await page.waitForTimeout(150);
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
      await page.context().close();
    }
  });

  test("telephone numbers and the way to a number are large enough for a thumb", async () => {
    const page = await open("/xa-phuong/tan-giang/");
    const phones = await page
      .locator("main a.phone")
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
    expect(phones.length).toBeGreaterThan(2);
    expect(Math.min(...phones)).toBeGreaterThanOrEqual(44);
    await page.goto(`${stage.url}/`);
    await page.getByRole("link", { name: "Xã Phục Hòa" }).click();
    const take = await page.getByTestId("own-commune").getByRole("link", { name: "Lấy số thứ tự" }).boundingBox();
    expect(take?.height).toBeGreaterThanOrEqual(44);
    await page.context().close();
  });
});
