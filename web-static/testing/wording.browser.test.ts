import { afterAll, beforeAll, expect, test } from "vitest";
import { complaints, openStage, type Stage } from "./browser.ts";
import { commandsOf, goTo, visitConsole } from "./console-visit.ts";
import { looks } from "./looks.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

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

test("a lead sees the price before he sends an announcement, and how it goes afterwards", async () => {
  const page = await visitConsole(stage, "#/thong-bao", { role: "lead" });
  const heard = complaints(page);
  const sent = commandsOf(page);
  await page.getByTestId("announcement").first().waitFor();
  await page.getByRole("button", { name: "Soạn thông báo" }).press("Enter");
  await page.getByRole("textbox", { name: "Tiếng Việt" }).fill("Thứ Bảy 28/11 một cửa làm việc buổi sáng.");
  await page.getByRole("textbox", { name: "Tiếng Anh" }).fill("The one-stop is open on Saturday morning 28/11.");
  expect(await page.getByTestId("reach").innerText()).toContain("132 người, chi phí 105.600 đ");
  await looks(page, "announcement-form");
  await page.getByRole("button", { name: "Gửi", exact: true }).press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Gửi ngay" }).press("Enter");
  await page.getByText("Xong 2 trong 6 phần").waitFor();
  await looks(page, "announcements");
  expect(sent.map(({ path }) => path.replace(/[0-9a-f-]{36}/, "ID"))).toEqual([
    "/api/announcements/01288/draft",
    "/api/announcements/01288/ID/send",
  ]);
  expect(heard).toEqual([]);
  await page.context().close();
});

test("a citizen asks for messages by a code, and stops them by the link, and chooses how his dossiers are told", async () => {
  const page = await stage.browser.newPage({ serviceWorkers: "block" });
  const heard = complaints(page);
  await page.goto(`${stage.url}/xa-phuong/tan-giang/nhan-tin/`);
  await page.getByLabel("Số điện thoại di động").fill("0912 345 678");
  await looks(page, "subscribe");
  await page.getByRole("button", { name: "Gửi mã xác nhận" }).press("Enter");
  await page.getByLabel("Mã trong tin nhắn").fill("000000");
  await page.getByRole("button", { name: "Xác nhận" }).press("Enter");
  await page.getByText("Mã không đúng hoặc đã hết hạn.").waitFor();
  await page.getByLabel("Mã trong tin nhắn").fill("123 456");
  await looks(page, "subscribe-code");
  await page.getByRole("button", { name: "Xác nhận" }).press("Enter");
  await page.getByText("Đã đăng ký.").waitFor();
  await page.goto(`${stage.url}/nt/#aB3dE6gH9jK2`);
  await page.getByRole("button", { name: "Dừng nhận tin" }).press("Enter");
  await page.getByText("Đã dừng.").waitFor();
  await page.goto(`${stage.url}/tra-cuu/#H14.101-261121-0005.K7M2P9QX`);
  await page.getByText("Cách báo tin").click();
  await page.getByRole("checkbox", { name: "Gửi cả tin nhắc" }).uncheck();
  await looks(page, "preference");
  await page.getByRole("button", { name: "Lưu cách báo tin" }).press("Enter");
  await page.getByText("Đã lưu cách báo tin.").waitFor();
  expect(heard).toEqual([]);
  await page.close();
});
