import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sitePages } from "../site/site-pages.tsx";
import { href } from "../text/language.ts";
import { accessibilityFaults, complaints, openStage, overflow, painted, type Stage, settling } from "./browser.ts";
import { shiftOf, watchShifts } from "./layout-shift.ts";
import { nameOf, PHONE_BY_DAY, PHONE_BY_NIGHT, SCREEN_BY_DAY, SCREEN_BY_NIGHT, take } from "./look.ts";
import { sampleSite } from "./sample-site.ts";

/** The first page of every kind that the site has, so that a new kind is looked at without being named here. */
const kinds = new Map(
  sitePages(sampleSite)
    .map(({ path }) => path)
    .reverse()
    .map((path) => [path.replace(/[\d.]{4,}|(?<=(xa-phuong|lay-so|man-hinh)\/)[^/]+/, "*"), path]),
);
const PAGES = [...kinds.values(), "/tra-cuu/#H14.101-261121-0005.K7M2P9QX", "/khong-co-trang-nay/"];
/** Every kind in both languages, at both widths and in both colours; what one language does not show, the other does. */
const VISITS = [
  { language: "vi", looks: [PHONE_BY_DAY, SCREEN_BY_NIGHT] },
  { language: "en", looks: [SCREEN_BY_DAY, PHONE_BY_NIGHT] },
] as const;

describe("citizens' pages in a browser", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  test.each(VISITS)(
    "every kind of page can be read and used by everybody in $language, at both widths and by day and night",
    async ({ language, looks: [first, ...further] }) => {
      for (const path of PAGES.map((one) => href(language, one))) {
        // A first visit: what the browser remembers of another page changes this one, and a service worker not yet.
        const context = await stage.browser.newContext({ ...first, serviceWorkers: "block" });
        const page = await context.newPage();
        await watchShifts(page);
        const heard = complaints(page);
        const settled = settling(page);
        await page.goto(stage.url + path);
        await settled();
        // A fifth of what a visitor could notice; what somebody asked to be fetched may take its place.
        if (!/can-bo|man-hinh|#/.test(path)) expect(await shiftOf(page), path).toBeLessThan(0.02);
        for (const look of [first, ...further]) {
          await take(page, look);
          expect(await accessibilityFaults(page), nameOf(path, look)).toEqual([]);
          expect(await overflow(page), nameOf(path, look)).toBeLessThanOrEqual(0);
        }
        expect(heard, path).toEqual([]);
        await context.close();
      }
    },
    240_000,
  );

  test("a citizen who types without marks and with a typo comes to the procedure", async () => {
    const page = await stage.browser.newPage();
    await page.goto(stage.url);
    await page.getByLabel("Tên thủ tục hoặc việc cần làm").fill("khai shinh");
    await page
      .getByRole("link", { name: /Đăng ký khai sinh/ })
      .first()
      .click();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Đăng ký khai sinh");
    await page.close();
  });

  test("without JavaScript every procedure can still be reached from the first page", async () => {
    const context = await stage.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(stage.url);
    await page.getByText("Hộ tịch").first().click();
    await page.getByRole("link", { name: "Đăng ký khai sinh" }).click();
    expect(await page.getByRole("table").first().innerText()).toContain("Giấy chứng sinh");
    await context.close();
  });

  test("a procedure with two cases prints on two sheets, and the first is not left empty", async () => {
    const page = await stage.browser.newPage();
    await page.goto(`${stage.url}/thu-tuc/1.001193/`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(2);
    await page.emulateMedia({ media: "print" });
    const breaking = await page
      .locator(".case")
      .evaluateAll((cases) => cases.map((one) => getComputedStyle(one).breakInside));
    expect(breaking).toEqual(["auto", "auto"]);
    await page.close();
  });

  test("text stands still when the fonts arrive late", async () => {
    const page = await stage.browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.route(/\.woff2$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await watchShifts(page);
    await page.goto(`${stage.url}/thu-tuc/1.001193/`);
    await page.evaluate(() => document.fonts.ready);
    // Once for the letters that came, once for what the observer tells of them.
    await painted(page);
    await painted(page);
    expect(await shiftOf(page)).toBeLessThan(0.01);
    await page.close();
  });

  test("nothing moves when the commune that somebody chose before comes back", async () => {
    for (const path of ["/lay-so/", "/en/lay-so/"]) {
      const context = await stage.browser.newContext({ viewport: { width: 360, height: 740 } });
      await watchShifts(context);
      const page = await context.newPage();
      await page.goto(`${stage.url}/lay-so/tan-giang/`);
      await page.waitForFunction(() => localStorage.getItem("motcua.commune") !== null);
      await page.goto(stage.url + path);
      await page.getByTestId("own-commune").waitFor();
      await painted(page);
      expect(await shiftOf(page), path).toBeLessThan(0.02);
      await context.close();
    }
  });

  test("the QR link shows the dossier, and the secret never reaches the server's addresses", async () => {
    const page = await stage.browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${stage.url}/tra-cuu/#H14.101-261121-0005.K7M2P9QX`);
    expect(await page.getByTestId("dossier-status").getAttribute("data-status")).toBe("supplement-requested");
    expect(await page.getByTestId("tracked-dossier").innerText()).toContain("Giấy chứng sinh");
    expect(asked.filter((url) => url.split("#")[0]?.includes("K7M2P9QX"))).toEqual([]);
    await page.close();
  });

  test("a wrong tracking code is answered in plain words", async () => {
    const page = await stage.browser.newPage();
    await page.goto(`${stage.url}/tra-cuu/`);
    await page.getByLabel("Mã hồ sơ").fill("H14.101-261121-0005");
    await page.getByLabel("Mã tra cứu").fill("SAI");
    await page.getByRole("button", { name: "Xem hồ sơ" }).click();
    expect(await page.getByRole("alert").innerText()).toBe("Không tìm thấy. Hãy kiểm tra lại mã.");
    await page.close();
  });

  test("a number taken while the line fails is drawn once, and stays after a reload", async () => {
    const context = await stage.browser.newContext();
    const page = await context.newPage();
    const keys: (string | undefined)[] = [];
    await page.route("**/api/tickets", async (route) => {
      keys.push(route.request().headers()["idempotency-key"]);
      await (keys.length === 1 ? route.abort() : route.continue());
    });
    await page.goto(`${stage.url}/lay-so/tan-giang/`);
    await page.getByLabel(/Bảo trợ xã hội/).check();
    await page.getByRole("button", { name: "Lấy số" }).click();
    await page.getByText("Chưa có mạng").waitFor();
    await page.reload();
    const number = await page.getByTestId("number").innerText();
    expect(number).toMatch(/^B\d{3}$/);
    expect(new Set(keys).size).toBe(1);
    await page.reload();
    expect(await page.getByTestId("number").innerText()).toBe(number);
    await context.close();
  });

  test("whoever must wait for a number is told why, and gets it by himself", async () => {
    const context = await stage.browser.newContext();
    const page = await context.newPage();
    const keys: (string | undefined)[] = [];
    const problem = {
      code: "TOO_MANY_REQUESTS",
      status: 429,
      detail: "Hãy đợi 10 phút, hoặc nhờ cán bộ tại quầy giúp.",
    };
    await page.route("**/api/tickets", async (route) => {
      keys.push(route.request().headers()["idempotency-key"]);
      const refusal = { status: 429, contentType: "application/problem+json", body: JSON.stringify(problem) };
      await (keys.length === 1 ? route.fulfill(refusal) : route.continue());
    });
    await page.goto(`${stage.url}/lay-so/tan-giang/`);
    await page.getByLabel(/Bảo trợ xã hội/).check();
    await page.getByRole("button", { name: "Lấy số" }).click();
    await page.getByText(problem.detail).waitFor();
    expect(await page.getByTestId("number").innerText()).toMatch(/^B\d{3}$/);
    expect(new Set(keys).size).toBe(1);
    await context.close();
  });

  test("the board shows a call at once and says how old it is when the line is lost", async () => {
    const page = await stage.browser.newPage();
    await page.clock.install();
    await page.goto(`${stage.url}/man-hinh/tan-giang/`);
    await page.getByRole("row", { name: /A002/ }).waitFor();
    await page.route("**/api/board/**", (route) => route.abort());
    await page.clock.runFor(15_000);
    expect(await page.getByRole("status").innerText()).toMatch(/^Mất kết nối\. Thông tin cách đây \d+ giây\.$/);
    expect(await page.getByRole("row", { name: /A002/ }).count()).toBe(1);
    await page.close();
  });

  test("the board has room for every counter of a large centre", async () => {
    const calls = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        ...{ number: `A${String(100 + at)}`, counter: `01288-${at + 1}` },
        counterName: { vi: `Quầy ${at + 1}`, en: `Counter ${at + 1}` },
        ...{ status: "serving", at: new Date(Date.now() - at * 60_000).toISOString() },
      }));
    for (const count of [8, 9, 12, 20]) {
      const page = await stage.browser.newPage({ viewport: { width: 1280, height: 720 } });
      await page.route("**/api/board/**", async (route) => {
        const board = await (await route.fetch()).json();
        await route.fulfill({ json: { ...board, calls: calls(count) } });
      });
      await page.goto(`${stage.url}/man-hinh/tan-giang/`);
      await page.getByRole("row", { name: `A${99 + count}` }).waitFor();
      const last = await page.getByRole("row").last().boundingBox();
      expect((last?.y ?? 0) + (last?.height ?? 0), `${count} counters`).toBeLessThanOrEqual(720);
      await page.unrouteAll({ behavior: "ignoreErrors" });
      await page.close();
    }
  });

  test("a board that has never had an answer says so, and shows no time of its own", async () => {
    const page = await stage.browser.newPage();
    await page.route("**/api/board/**", (route) => route.fulfill({ status: 503 }));
    await page.goto(`${stage.url}/man-hinh/tan-giang/`);
    await page.getByText("Hệ thống đang bận. Màn hình tự thử lại").waitFor();
    expect(await page.locator("time").count()).toBe(0);
    await page.unrouteAll();
    await page.getByRole("row", { name: /A002/ }).waitFor();
    expect(await page.locator("time").count()).toBe(1);
    await page.close();
  });
});
