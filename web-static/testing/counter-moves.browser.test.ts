import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, openStage, type Stage } from "./browser.ts";
import { visitConsole } from "./console-visit.ts";
import { looks, picture } from "./looks.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const sitDown = async (counter: string): Promise<Page> => {
  const page = await visitConsole(stage, "#/quay");
  await page.locator(`[data-counter='${counter}']`).click();
  await page.getByTestId("current-number").waitFor();
  return page;
};
test("by keyboard alone a number is held, put back in line, moved to another line, and the counter pauses", async () => {
  const page = await sitDown("01288-1");
  const held = await page.getByTestId("current-number").innerText();
  await looks(page, "quay");
  await page.keyboard.press("h");
  const row = page.getByTestId("recent").locator(`[data-number='${held}']`);
  await expect.poll(() => row.innerText()).toContain("đang giữ");
  await row.getByRole("button", { name: `Cho chờ lại ${held}` }).press("Enter");
  await expect.poll(() => row.innerText()).toContain("chờ gọi lại");

  await page.keyboard.press("n");
  const number = page.getByTestId("current-number");
  await expect.poll(async () => (await number.count()) && (await number.innerText())).not.toBe(held);
  const moved = await number.innerText();
  await page.getByText(`Chuyển ${moved} đi nơi khác`).press("Enter");
  await page.getByTestId("transfer").focus();
  await looks(page, "chuyen");
  expect(await accessibilityFaults(page)).toEqual([]);
  const asked = page.waitForRequest(`**/transfer`);
  await page.locator("[data-move='transfer']").press("Enter");
  expect((await asked).postDataJSON()).toMatchObject({ counter: "01288-1", line: expect.any(String) });

  await page.locator(".counter-pause summary").press("Enter");
  await page.getByTestId("pause-reason").selectOption("meeting");
  await page.locator("[data-move='pause']").press("Enter");
  await page.getByTestId("paused").waitFor();
  await looks(page, "tam-dung");
  const board = await stage.browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await board.goto(`${stage.url}/man-hinh/tan-giang/`);
  await board.getByText("Quầy 1 tạm dừng: Nghỉ giữa giờ").waitFor();
  expect(await accessibilityFaults(board)).toEqual([]);
  await picture(board, "bang");
  await board.close();
  await page.locator("[data-move='resume']").press("Enter");
  await expect.poll(() => page.getByTestId("paused").count()).toBe(0);
  await page.context().close();
});
