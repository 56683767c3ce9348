import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { complaints, openStage, type Stage } from "./browser.ts";
import { commandsOf, goTo, visitConsole } from "./console-visit.ts";
import { looks } from "./looks.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const nameRule = async (page: Page, vi: string, en: string) => {
  const rule = page.locator(".item-body");
  await rule.getByLabel("Tiếng Việt").fill(vi);
  await rule.getByLabel("Tiếng Anh").fill(en);
};

test("an official changes a table of routes: writes, tries one and all, publishes, and takes it back", async () => {
  const page = await visitConsole(stage, "#/duong-di", { role: "editor" });
  const heard = complaints(page);
  const sent = commandsOf(page);
  await page.getByText(/^Hồ sơ thủ tục “Đăng ký khai sinh”, nộp trực tuyến →/).waitFor();
  await goTo(page, "#/duong-di/justice");
  await page.getByRole("button", { name: "Thêm quy tắc" }).press("Enter");
  await nameRule(page, "Khai sinh làm ngay tại một cửa", "Births are done at the one-stop");
  await page.getByLabel(/^Chuyển đến/).selectOption("one-stop");
  await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
  await looks(page, "route-editor");
  await page.locator('[data-tool="open"]').nth(1).press("Alt+ArrowUp");
  await expect.poll(() => page.locator(".item-name").first().innerText()).toBe("Khai sinh làm ngay tại một cửa");
  await page.getByRole("button", { name: "Hoàn tác" }).press("Enter");

  await goTo(page, "#/duong-di/justice?thu-mot-ho-so");
  await page.getByTestId("tried-step").first().waitFor();
  await page.getByLabel("Cách nộp").selectOption("counter");
  expect(await page.getByTestId("tried-step").first().getAttribute("data-differs")).toBe("true");
  await looks(page, "route-try-one");

  await goTo(page, "#/duong-di/justice?chay-thu");
  await page.getByRole("button", { name: "Tính trước chi phí" }).press("Enter");
  await page.getByText("Sẽ đọc 3.120 hồ sơ: khoảng 3.240 đơn vị đọc, 11 đồng.").waitFor();
  await page.getByRole("button", { name: "Chạy thử", exact: true }).press("Enter");
  await page.locator('[data-testid="dry-run"][data-done="true"]').waitFor();
  await looks(page, "route-dry-run");
  await goTo(page, "#/duong-di/justice?thay-doi");
  await page.getByTestId("route-change").first().waitFor();

  await page.getByRole("button", { name: "Công bố…" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Lý do").fill("Quyết định 12/QĐ-UBND");
  await dialog.getByRole("button", { name: "Công bố", exact: true }).press("Enter");
  await page.getByTestId("published").waitFor();
  await goTo(page, "#/duong-di/justice?lich-su");
  await page.getByTestId("route-history-item").waitFor();
  await page.getByRole("button", { name: "Hoàn tác lần công bố này" }).press("Enter");
  await dialog.getByLabel("Lý do").fill("Nhầm");
  await dialog.getByRole("button", { name: "Xác nhận" }).press("Enter");
  await expect.poll(() => page.getByTestId("route-history-item").count()).toBe(2);
  expect([...new Set(sent.map(({ path }) => path.replace("/api/routes/justice/", "")))]).toEqual([
    ...["draft", "dry-run", "publish", "undo"],
  ]);
  expect(heard).toEqual([]);
  await page.context().close();
});

test("a draft that leaves dossiers without an office cannot be published, and its steps are named", async () => {
  const page = await visitConsole(stage, "#/duong-di/culture-social", { role: "editor" });
  await page.getByRole("button", { name: /^Lập bảng quy tắc/ }).press("Enter");
  await page.getByRole("button", { name: "Thêm quy tắc" }).press("Enter");
  await nameRule(page, "Về Sở Y tế", "To the Department of Health");
  await page.getByLabel(/^Chuyển đến/).selectOption("department-of-health");
  await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
  await goTo(page, "#/duong-di/culture-social?chay-thu");
  await page.getByRole("button", { name: "Công bố…" }).press("Enter");
  await page.getByText("Bản nháp này cần một lần chạy thử xong").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Chạy thử", exact: true }).press("Enter");
  await page.locator('[data-testid="dry-run"][data-done="true"]').waitFor();
  await page.getByText("Không công bố được bản nháp này").waitFor();
  expect(await page.getByTestId("dry-run").innerText()).toContain("Không có nơi nhận");
  await page.context().close();
});

test("a lead reads where dossiers go, and changes nothing", async () => {
  const page = await visitConsole(stage, "#/duong-di/justice", { role: "lead" });
  await page.getByTestId("rule").first().waitFor();
  expect(await page.getByRole("button", { name: "Công bố…" }).count()).toBe(0);
  await looks(page, "routes-read");
  await page.context().close();
});
