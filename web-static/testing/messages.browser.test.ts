import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, complaints, openStage, overflow, type Stage } from "./browser.ts";
import { commandsOf, goTo, visitConsole } from "./console-visit.ts";
import { PHONE_BY_DAY, SCREEN_BY_DAY, take } from "./look.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

/** Both widths without overflow and without a fault of accessibility; kept as pictures where a folder is named. */
const looks = async (page: Page, name: string) => {
  for (const look of [PHONE_BY_DAY, SCREEN_BY_DAY]) {
    await take(page, look);
    expect(await overflow(page), name).toBeLessThanOrEqual(0);
    const { MOTCUA_SCREENSHOTS: folder } = process.env;
    if (folder !== undefined)
      await page.screenshot({ path: `${folder}/${name}-${look.viewport.width}.png`, fullPage: true });
  }
  expect(await accessibilityFaults(page), name).toEqual([]);
};

test("an official words a message, sees it as on a phone with its price, publishes it, and takes it back", async () => {
  const page = await visitConsole(stage, "#/tin-nhan", { role: "editor" });
  const heard = complaints(page);
  const sent = commandsOf(page);
  await page.getByTestId("message-row").first().waitFor();
  await looks(page, "messages");
  await page.getByRole("link", { name: "Đã có kết quả" }).click();
  await page.getByTestId("phone").first().waitFor();
  await looks(page, "message-editor");

  const vietnamese = page.getByRole("textbox", { name: "Tiếng Việt" });
  await vietnamese.fill("{sender}: Hồ sơ {code} xong rồi, của {owner}.");
  await expect.poll(() => page.getByTestId("message-faults").getAttribute("data-errors")).not.toBe("0");
  await vietnamese.fill("{sender}: Hồ sơ {code} đã xong. Mời Ông/Bà mang giấy hẹn đến ");
  await page
    .getByRole("button", { name: /^Chèn: Bộ phận một cửa/ })
    .first()
    .press("Enter");
  expect(await vietnamese.inputValue()).toMatch(/đến \{place\}$/);
  await expect.poll(() => page.getByTestId("phone").first().innerText()).toContain("mot cua Phuong Nung Tri Cao");
  await page.getByLabel("Giữ dấu tiếng Việt").first().check();
  await page.getByText(/^Chữ “ồ” ở vị trí \d+ làm tin/).waitFor();
  await looks(page, "message-marks");

  await page.getByRole("button", { name: "Lưu nháp" }).press("Enter");
  await page.getByText(/^Bản nháp của thanh.nv/).waitFor();
  await page.getByRole("button", { name: "Công bố" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Công bố" }).press("Enter");
  await dialog.getByLabel("Lý do sửa").fill("Viết gọn");
  await looks(page, "message-publish");
  await dialog.getByRole("button", { name: "Công bố" }).press("Enter");
  await page.getByText("Đã công bố.").waitFor();
  await goTo(page, "#/tin-nhan/dossier-ready?lich-su");
  await page.getByTestId("wording-change").waitFor();
  await looks(page, "message-history");
  expect(sent.map(({ path }) => path)).toEqual([
    "/api/message-templates/dossier-ready/draft",
    "/api/message-templates/dossier-ready/publish",
  ]);
  expect(heard).toEqual([]);
  await page.context().close();
});
