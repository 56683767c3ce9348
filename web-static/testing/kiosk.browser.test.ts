import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, openStage, overflow, type Stage } from "./browser.ts";
import { commandsOf, visitConsole } from "./console-visit.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const kiosk = async (viewport = { width: 1080, height: 1920 }) => {
  const page = await visitConsole(stage, "#/ki-ot", { role: "kiosk", viewport });
  await page.getByRole("button", { name: "Chạm để bắt đầu" }).waitFor();
  return page;
};

test("somebody with a number pad gets a number, printed once, and leaves the machine to the next", async () => {
  const page = await kiosk();
  const sent = commandsOf(page);
  await page.keyboard.press("1");
  await page.getByRole("heading", { name: "Quý vị đến làm việc gì?" }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("2");
  await page.getByRole("heading", { name: "Quý vị có thuộc diện ưu tiên không?" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Quý vị đến làm việc gì?" }).waitFor();
  await page.keyboard.press("1");
  // Pressed twice, as people do.
  await page.getByRole("button", { name: "Người cao tuổi" }).dblclick();
  expect(await page.getByTestId("number").innerText()).toMatch(/^A\d{3}$/);
  await expect.poll(() => page.locator("html").getAttribute("data-printed")).toBe("1");
  // Beside it the machine reserves numbers for a time without a network, when it comes to it.
  const taken = sent.filter(({ path }) => path !== "/api/tickets/blocks");
  expect(taken.map(({ path, body }) => [path, (body as { priority: string }).priority])).toEqual([
    ["/api/tickets/assisted", "elderly"],
  ]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("1");
  await page.getByRole("heading", { name: "Quý vị đến làm việc gì?" }).waitFor();
  await page.context().close();
});

test("without a line and without numbers in hand it says so, and trying again takes the same number once", async () => {
  const page = await kiosk({ width: 360, height: 740 });
  await page.route("**/api/tickets/blocks", (route) => route.abort());
  await page.evaluate(() => void indexedDB.deleteDatabase("motcua-kiosk"));
  await page.reload();
  await page.getByRole("button", { name: "Chạm để bắt đầu" }).click();
  await page.getByRole("button", { name: /Hộ tịch/ }).click();
  const keys: (string | undefined)[] = [];
  await page.route("**/api/tickets/assisted", async (route) => {
    keys.push(route.request().headers()["idempotency-key"]);
    // The first answer is lost on the way.
    await (keys.length === 1 ? route.fetch().then(() => route.abort()) : route.continue());
  });
  await page.getByRole("button", { name: "Không" }).click();
  await page.getByRole("heading", { name: /Máy chưa kết nối được/ }).waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: "Thử lại" }).click();
  await page.getByTestId("number").waitFor();
  expect(new Set(keys).size).toBe(1);
  expect(keys).toHaveLength(2);
  await page.context().close();
});

test("it reads English for one person, and a child that presses the way out stays", async () => {
  const page = await kiosk();
  await page.keyboard.press("1");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "What do you come for?" }).waitFor();
  await page.getByRole("button", { name: "Hold for 3 seconds to leave" }).click();
  expect(await page.locator(".kiosk").count()).toBe(1);
  await page.keyboard.press("1");
  await page
    .getByRole("button", { name: /^1\s?No/ })
    .or(page.getByRole("button", { name: "No", exact: true }))
    .click();
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("heading", { name: "Quý vị đến làm việc gì?" }).waitFor();
  await page.context().close();
});
