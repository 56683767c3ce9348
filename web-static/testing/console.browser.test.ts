import jsqr from "jsqr";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFaults, complaints, openStage, overflow, photograph, type Stage } from "./browser.ts";

const enter = async (page: Page, url: string, hash: string) => {
  await page.goto(`${url}/can-bo/${hash}`);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByTestId("officer").waitFor();
};

describe("the officers' console in a browser", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(4312);
  }, 60_000);
  afterAll(() => stage?.close());

  test("after login the officer is where he wanted to go, and no code is left in the address", async () => {
    const page = await stage.browser.newPage();
    await enter(page, stage.url, "#/quay");
    expect(page.url()).toBe(`${stage.url}/can-bo/#/quay`);
    await page.close();
  });

  test.each([360, 1280])("each screen can be read and used by everybody at %i px", async (width) => {
    const context = await stage.browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    const heard = complaints(page);
    await enter(page, stage.url, "");
    for (const hash of [
      "#/ho-so",
      "#/tiep-nhan",
      "#/viec",
      "#/quay",
      "#/ho-so/H14.101-261121-0003",
      "#/ho-so/H14.101-261121-0003/giay-hen",
    ]) {
      await page.goto(`${stage.url}/can-bo/${hash}`);
      await page.waitForTimeout(200);
      expect(await accessibilityFaults(page), hash).toEqual([]);
      expect(await overflow(page), hash).toBeLessThanOrEqual(0);
    }
    expect(heard).toEqual([]);
    await context.close();
  });

  test("a dossier is taken in by keyboard, and a phone reads the QR code on its receipt", async () => {
    const page = await stage.browser.newPage({ deviceScaleFactor: 2 });
    await enter(page, stage.url, "#/tiep-nhan");
    await page.getByRole("combobox", { name: "Thủ tục" }).fill("khuyet tat");
    await page.getByRole("listbox", { name: "Thủ tục" }).getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByLabel("Đơn đề nghị", { exact: true }).waitFor();
    await page.locator("[name='owner.name']").fill("Nông Thị Mai");
    await page.getByRole("button", { name: "Tiếp nhận, in giấy hẹn" }).press("Enter");
    const slip = page.getByTestId("receipt-slip");
    await slip.waitFor();
    expect(await slip.innerText()).toContain("Nông Thị Mai");
    const { pixels, width, height } = await photograph(stage.browser, slip.locator(".qr"));
    expect(jsqr.default(pixels, width, height)?.data).toMatch(/\/tra-cuu\/#H14\.101-261121-\d{4}\.K7M2P9QX$/);
    await page.close();
  });

  test("what was typed survives a reload, and a refused phone number is told at its field", async () => {
    const page = await stage.browser.newPage();
    await enter(page, stage.url, "#/tiep-nhan");
    await page.getByRole("combobox", { name: "Thủ tục" }).fill("khai sinh");
    await page.getByRole("listbox", { name: "Thủ tục" }).getByRole("option").first().click();
    await page.getByLabel("Có giấy chứng sinh", { exact: true }).check();
    await page.locator("[name='owner.name']").fill("Lý Văn Ba");
    await page.locator("[name='owner.phone']").fill("12");
    await page.reload();
    expect(await page.locator("[name='owner.name']").inputValue()).toBe("Lý Văn Ba");
    await page.getByRole("button", { name: "Yêu cầu bổ sung" }).click();
    await page.getByText("Số điện thoại không đúng.").waitFor();
    expect(await page.locator("[name='owner.phone']").getAttribute("aria-invalid")).toBe("true");
    await page.close();
  });

  test("when somebody else was faster, the dossier is loaded again with a plain message", async () => {
    const page = await stage.browser.newPage();
    await enter(page, stage.url, "#/ho-so/H14.101-261121-0001");
    await page.locator("[data-command='dossier.receive']").click();
    await page.route("**/receive", (route) =>
      route.continue({ headers: { ...route.request().headers(), "if-match": '"1"' } }),
    );
    await page.getByRole("button", { name: "Xác nhận" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("vừa được người khác cập nhật");
    expect(await page.getByTestId("dossier").getAttribute("data-status")).toBe("submitted");
    await page.close();
  });

  test("the next number is called with one key", async () => {
    const page = await stage.browser.newPage();
    await enter(page, stage.url, "#/quay");
    await page.locator("[data-counter='01288-2']").click();
    const number = page.getByTestId("current-number");
    const before = await number.innerText();
    await page.keyboard.press("n");
    await expect.poll(() => number.innerText()).not.toBe(before);
    expect(await page.getByTestId("current-status").getAttribute("data-status")).toBe("called");
    await page.close();
  });
});
