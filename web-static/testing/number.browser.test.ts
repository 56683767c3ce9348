import type { BrowserContext, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LineList, TicketView } from "../../shared/contracts/ticket-api.ts";
import { accessibilityFaults, openStage, overflow, type Stage } from "./browser.ts";

const PATH = "/lay-so/tan-giang/";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const open = async (prepare: (page: Page) => Promise<unknown> = async () => {}): Promise<[Page, BrowserContext]> => {
  const context = await stage.browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await prepare(page);
  await page.goto(stage.url + PATH);
  return [page, context];
};
const dayFromNow = (days: number) => new Date(Date.now() + (days * 24 + 7) * 3_600_000).toISOString().slice(0, 10);
const ticket = (more: Partial<TicketView>): TicketView => ({
  ...{ id: "01288.civil-status.261130.11", number: "A011", commune: "01288", line: "civil-status" },
  lineName: { vi: "Hộ tịch, chứng thực", en: "Civil status" },
  ...{ date: dayFromNow(0), priority: "none", status: "waiting", issuedAt: new Date().toISOString(), ahead: 0 },
  ...more,
});
const hoursOf = (more: object): LineList => ({
  commune: "01288",
  lines: [
    {
      ...{ id: "civil-status", prefix: "A", name: { vi: "Hộ tịch", en: "Civil status" } },
      ...{ open: false, date: dayFromNow(0), waiting: 0, next: [], ...more },
    },
  ],
});
/** The page of somebody who has this number, at a centre with these hours. */
const openWith = (one: TicketView, lines?: LineList) =>
  open(async (page) => {
    await page.addInitScript(
      (kept) => localStorage.setItem("motcua.number.01288", kept),
      JSON.stringify({ ticket: one }),
    );
    await page.route("**/api/tickets/**", (route) => route.fulfill({ json: one }));
    if (lines !== undefined) await page.route("**/api/lines/**", (route) => route.fulfill({ json: lines }));
  });
const words = (page: Page) => page.getByTestId("my-number").innerText();

describe("a number", () => {
  test("that may not be called in time says so, and when it is called on", async () => {
    const late = {
      before: `${dayFromNow(0)}T04:30:00Z`,
      chance: "perhaps",
      goesOnAt: `${dayFromNow(0)}T06:30:00Z`,
    } as const;
    const [page, context] = await openWith(ticket({ ahead: 9, reach: late }));
    await page
      .getByText("Có thể chưa đến lượt trước 11 giờ 30. Nếu chưa, số này được gọi tiếp từ 13 giờ 30.")
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });

  test("for another day says the day and the hour, and nothing about the turn", async () => {
    const date = dayFromNow(3);
    const [page, context] = await openWith(ticket({ date }), hoursOf({ date, opensAt: `${date}T00:30:00Z` }));
    await page.getByText("Mở cửa 7 giờ 30.").waitFor();
    const [, month, day] = date.split("-");
    expect(await words(page)).toMatch(
      new RegExp(`Số này dùng cho (Thứ \\S+|Chủ Nhật) ${day}/${month}\\. Mở cửa 7 giờ 30\\.`),
    );
    expect(await words(page)).not.toMatch(/Sắp đến lượt|tiếp theo|Người trước|phút|Đang chờ/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });

  test("over midday is for today, and the centre opens again at a named hour", async () => {
    const noon = hoursOf({ opensAt: `${dayFromNow(0)}T06:00:00Z` });
    const [page, context] = await openWith(ticket({ ahead: 1 }), noon);
    await page.getByText("Số này dùng cho hôm nay. Mở cửa 13 giờ.").waitFor();
    expect(await words(page)).not.toMatch(/Sắp đến lượt|tiếp theo/);
    await context.close();
  });

  test("whose turn is next says so instead of a wait of no minutes", async () => {
    const [page, context] = await openWith(ticket({ ahead: 0, estimatedMinutes: 0 }));
    await page.getByText("Bạn là người tiếp theo").waitFor();
    expect(await words(page)).not.toContain("0 phút");
    await context.close();
  });

  test("that is called shows the counter as large as itself", async () => {
    const called = ticket({ status: "called", counter: "01288-3", counterName: { vi: "Quầy 3", en: "Counter 3" } });
    const [page, context] = await openWith(called);
    const sizes = await page
      .locator(".big")
      .evaluateAll((parts) => parts.map((part) => Number.parseFloat(getComputedStyle(part).fontSize)));
    expect(sizes).toHaveLength(2);
    expect(sizes[1]).toBeGreaterThanOrEqual(sizes[0] ?? 0);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });

  test("is kept where the phone's clock is a day ahead, and forgotten once the server's own day is another", async () => {
    const answer = (one: TicketView) => (route: Route) =>
      route.fulfill({ json: one, headers: { date: new Date().toUTCString() } });
    const [today, yesterday] = [ticket({ ahead: 4, estimatedMinutes: 30 }), ticket({ date: dayFromNow(-1) })];
    for (const one of [today, yesterday]) {
      const [page, context] = await open(async (page) => {
        await page.addInitScript(
          (kept) => {
            const rightNow = Date.now.bind(Date);
            Date.now = () => rightNow() + 86_400_000;
            localStorage.setItem("motcua.number.01288", kept);
          },
          JSON.stringify({ ticket: one }),
        );
        await page.route("**/api/tickets/**", answer(one));
      });
      if (one === today) await page.getByText("Người trước bạn").waitFor();
      else await page.getByText("Đối tượng ưu tiên").waitFor();
      expect(await page.getByTestId("my-number").count()).toBe(one === today ? 1 : 0);
      await context.close();
    }
  });

  test("that is over does not thank somebody who was perhaps not served", async () => {
    const [page, context] = await openWith(ticket({ status: "finished" }));
    await page.getByText("Nếu chưa được phục vụ, hãy báo cán bộ").waitFor();
    expect(await words(page)).not.toContain("Cảm ơn");
    await context.close();
  });
});

describe("the form", () => {
  test("says what is missing instead of a button that does nothing", async () => {
    const [page, context] = await open();
    await page.getByRole("button", { name: "Lấy số" }).click();
    expect(await page.getByRole("alert").innerText()).toBe("Hãy chọn việc bạn đến làm ở trên.");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("line");
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });

  test("keeps what was chosen when the phone number is wrong, and leads to it", async () => {
    const [page, context] = await open((page) =>
      page.route("**/api/tickets", (route) =>
        route.fulfill({
          status: 400,
          contentType: "application/problem+json",
          json: { code: "PHONE_NOT_VIETNAMESE_MOBILE", detail: "Số điện thoại chưa đúng.", field: "phone" },
        }),
      ),
    );
    await page.getByLabel(/Bảo trợ xã hội/).check();
    await page.getByLabel("Đối tượng ưu tiên").selectOption("elderly");
    await page.getByLabel(/Số điện thoại/).fill("0912 34");
    await page.getByRole("button", { name: "Lấy số" }).click();
    expect(await page.getByRole("alert").innerText()).toBe("Số điện thoại chưa đúng.");
    const phone = page.getByLabel(/Số điện thoại/);
    expect(await phone.inputValue()).toBe("0912 34");
    expect(await phone.getAttribute("aria-invalid")).toBe("true");
    expect(await phone.getAttribute("aria-describedby")).toContain("wish-fault");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("phone");
    expect(await page.getByLabel(/Bảo trợ xã hội/).isChecked()).toBe(true);
    expect(await page.getByLabel("Đối tượng ưu tiên").inputValue()).toBe("elderly");
    await context.close();
  });

  test("tells the day and hour for which a number is, before it is taken", async () => {
    const monday = hoursOf({ date: "2030-12-02", opensAt: "2030-12-02T00:30:00Z" });
    const [page, context] = await open((page) =>
      page.route("**/api/lines/**", (route) => route.fulfill({ json: monday })),
    );
    await page.getByText("Đang đóng cửa, số lấy bây giờ dùng cho Thứ Hai 02/12. Mở cửa 7 giờ 30.").waitFor();
    await page.unrouteAll();
    const noon = hoursOf({ opensAt: `${dayFromNow(0)}T06:00:00Z` });
    await page.route("**/api/lines/**", (route) => route.fulfill({ json: noon }));
    await page.reload();
    await page.getByText("Đang nghỉ, số lấy bây giờ dùng cho hôm nay. Mở cửa 13 giờ.").waitFor();
    await context.close();
  });

  test("does not blame the reader's network for a system that is down", async () => {
    const [page, context] = await open((page) =>
      page.route("**/api/lines/**", (route) => route.fulfill({ status: 503 })),
    );
    expect(await page.getByRole("alert").innerText()).toContain("Hệ thống đang bận");
    expect(await page.getByRole("alert").innerText()).not.toContain("mạng");
    await context.close();
  });
});

describe("what the phone keeps", () => {
  const keep = (page: Page, kept: object) =>
    page.addInitScript((text) => localStorage.setItem("motcua.number.01288", text), JSON.stringify(kept));

  test("is not yesterday's wish: it is dropped and nothing is asked", async () => {
    const asked: string[] = [];
    const body = { commune: "01288", line: "social", priority: "none", language: "vi" };
    const [page, context] = await open(async (page) => {
      page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
      await keep(page, { pending: { key: "0f0f0f0f-0000-4000-8000-000000000000", body, day: dayFromNow(-1) } });
    });
    await page.getByRole("button", { name: "Lấy số" }).waitFor();
    await page.waitForTimeout(200);
    expect(asked).not.toContain("POST /api/tickets");
    await context.close();
  });

  test("is the new wish, even when an answer about the old number comes late", async () => {
    const held: Route[] = [];
    let isHolding = true;
    const [page, context] = await open();
    await page.getByLabel(/Bảo trợ xã hội/).check();
    await page.getByRole("button", { name: "Lấy số" }).click();
    const first = await page.getByTestId("number").innerText();
    await page.waitForTimeout(200);
    await page.route("**/api/tickets/*", (route) => (isHolding ? void held.push(route) : route.continue()));
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await expect.poll(() => held.length).toBe(1);
    page.on("dialog", (dialog) => dialog.accept());
    await page.getByRole("button", { name: "Lấy số khác" }).click();
    isHolding = false;
    await page.getByRole("button", { name: "Lấy số" }).click();
    await page.getByTestId("number").waitFor();
    await Promise.all(held.map((route) => route.continue()));
    await page.waitForTimeout(300);
    expect(await page.getByTestId("number").innerText()).not.toBe(first);
    await context.close();
  });
});
