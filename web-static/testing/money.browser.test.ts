import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, openStage, overflow, type Stage } from "./browser.ts";
import { cashSheet, openMoney, paidMoney, paymentOf, unmatched, withCountedFee } from "./canned-money.ts";
import { commandsOf, visitConsole } from "./console-visit.ts";

const CODE = "H14.101-261121-0001";
const TRACKED = "H14.101-261121-0005";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

/** The canned dossier with money that is not canned: pages to be counted, then paid. */
const withMoney = async (page: Page) => {
  let paid = false;
  await page.route(`**/api/dossiers/${CODE}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.endsWith("/payment")) return route.fulfill({ json: paymentOf(CODE, paid ? 4 : 3, paid) });
    if (pathname.endsWith("/confirm-payment")) {
      paid = true;
      const view = await (
        await route.fetch({ url: route.request().url().replace("/confirm-payment", ""), method: "GET" })
      ).json();
      return route.fulfill({ json: { ...view, version: 4, money: paidMoney } });
    }
    const view = await (await route.fetch()).json();
    return route.fulfill({ json: { ...view, money: paid ? paidMoney : openMoney("H141012611210001") } });
  });
  await page.route("**/api/procedures/*", async (route) => {
    const view = await (await route.fetch()).json();
    return route.fulfill({ json: withCountedFee(view) });
  });
};

test("a clerk counts the pages and takes the fee with the keyboard alone; the receipt has its number", async () => {
  const page = await visitConsole(stage, "");
  await withMoney(page);
  const sent = commandsOf(page);
  await page.evaluate((code) => {
    location.hash = `#/ho-so/${code}`;
  }, CODE);
  const panel = page.getByTestId("payment-panel");
  await panel.getByLabel("Số lượng (mỗi trang)").fill("3");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2");
  await expect.poll(() => page.getByTestId("payment-sum").innerText()).toBe("Còn phải nộp: 10.000 đ");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.keyboard.press("Enter");
  await expect.poll(() => panel.getByTestId("receipt").count()).toBe(1);
  expect(sent.at(-1)).toEqual({
    path: `/api/dossiers/${CODE}/confirm-payment`,
    body: { method: "cash", payer: "Nông Thị Mai", fees: [{ fee: 0, quantity: 3, copies: 2 }] },
  });
  await panel.getByRole("link", { name: "In biên lai" }).click();
  expect(await page.getByTestId("fee-receipt").innerText()).toContain("Mười sáu nghìn đồng");
  await page.context().close();
});

test("the day's sheet shows what came in and is closed with the cash counted", async () => {
  const page = await visitConsole(stage, "");
  await page.route("**/api/cash-sheet?**", (route) => route.fulfill({ json: cashSheet("2026-11-26") }));
  await page.route("**/api/payments/unmatched?**", (route) => route.fulfill({ json: unmatched }));
  await page.route("**/api/cash-sheet/close", (route) => route.fulfill({ json: cashSheet("2026-11-26") }));
  const sent = commandsOf(page);
  await page.getByRole("link", { name: "Sổ quỹ" }).click();
  await page.getByLabel("Tiền mặt kiểm đếm cuối ngày (đồng)").fill("16.000");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0]?.body).toMatchObject({ officer: "thanh.nv", seen: 2, openingVnd: 0, countedVnd: 16_000 });
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await overflow(page)).toBe(0);
  await page.context().close();
});

test("a citizen sees what to transfer and with which words, and then that it is paid", async () => {
  const page = await stage.browser.newPage({ viewport: { width: 360, height: 740 } });
  let money = openMoney("H141012611210005");
  await page.route("**/api/tracking", async (route) => {
    const view = await (await route.fetch()).json();
    return route.fulfill({ json: { ...view, money } });
  });
  await page.goto(`${stage.url}/tra-cuu/#${TRACKED}.K7M2P9QX`);
  await page.getByRole("img", { name: "Mã VietQR" }).waitFor();
  expect(await page.getByTestId("reference").innerText()).toBe("H141012611210005");
  expect(await overflow(page)).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  money = paidMoney;
  await page.reload();
  await expect.poll(() => page.getByTestId("money").innerText()).toBe("Đã nộp 16.000 đ");
  await page.close();
});
