import { afterAll, beforeAll, expect, test } from "vitest";
import { chosenFile, registerCsv, schoolWorkbook } from "../../tests/support/school-list.ts";
import { accessibilityFaults, complaints, openStage, overflow, type Stage } from "./browser.ts";
import { goTo, visitConsole } from "./console-visit.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test("a school's list goes from its file to one printed certificate, the unclear row decided by keyboard", async () => {
  const page = await visitConsole(stage, "#/danh-sach", { role: "specialist" });
  const heard = complaints(page);
  await page.getByTestId("register").getByText("Chưa nhập sổ").waitFor();
  await page.getByRole("link", { name: "Nhập sổ" }).click();
  await page.getByLabel("Chọn tệp danh sách").setInputFiles(chosenFile("so.csv", registerCsv));
  await page.getByRole("button", { name: "Nhập sổ này" }).click();
  await page.getByText("Đã nhập 3 người").waitFor();

  await page.getByLabel("Vai trò").selectOption("0");
  await goTo(page, "#/danh-sach/moi");
  await page.getByLabel("Tên nhà trường").fill("Trường THCS Hợp Giang");
  await page.getByLabel("Số, ngày công văn").fill("45/CV-THCS");
  await page.getByLabel("Chọn tệp danh sách").setInputFiles(chosenFile("ảnh.xlsx", new Uint8Array([0x89, 0x50, 0xff])));
  await page.getByRole("alert").getByText("không phải bảng tính").waitFor();
  await page.getByLabel("Chọn tệp danh sách").setInputFiles(chosenFile("6A.xlsx", schoolWorkbook));
  await page.getByText("3 người trong danh sách").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Tiếp nhận hồ sơ và đối chiếu" }).click();
  await page.getByText("Quyết định là việc của chuyên viên").or(page.getByText("quyết định là việc")).waitFor();
  const hash = await page.evaluate(() => location.hash);

  await page.getByLabel("Vai trò").selectOption("1");
  await goTo(page, hash);
  await page.getByRole("button", { name: "Quyết định 1 dòng" }).click();
  await page.getByTestId("decide").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("2");
  await page.getByLabel("Số giấy xác nhận").fill("15/XN-UBND");
  await page.getByRole("button", { name: "Cấp giấy xác nhận" }).click();
  const certificate = page.getByTestId("certificate");
  await certificate.waitFor();
  expect(await certificate.innerText()).toMatch(/Số: 15\/XN-UBND[\s\S]*2 trong 3 người[\s\S]*Bế Thị Hoa/);
  expect(await page.getByTestId("results").innerText()).toContain("Không có trong sổ");
  await page.getByRole("button", { name: "In giấy xác nhận" }).click();
  expect(await page.evaluate(() => document.documentElement.dataset.printed)).toBe("1");
  expect(await accessibilityFaults(page)).toEqual([]);
  await goTo(page, "#/danh-sach");
  await page.locator("[data-stage='issued']").waitFor();
  expect(heard).toEqual([]);
  await page.context().close();
});

test("an organisation opens its link on a phone, sends its file and is told what comes next", async () => {
  const officer = await visitConsole(stage, "#/danh-sach/moi");
  await officer.getByLabel("Tên nhà trường").fill("Công ty May Cao Bằng");
  await officer.getByLabel("Gửi đường dẫn để đơn vị tự gửi").check();
  await officer.getByRole("button", { name: "Tạo đường dẫn" }).click();
  const link = await officer.getByTestId("link").locator("code").innerText();
  await officer.context().close();

  const context = await stage.browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  const heard = complaints(page);
  await page.goto(`${stage.url}/gui-danh-sach/${link.slice(link.indexOf("#"))}`);
  await page.getByText("Công ty May Cao Bằng").waitFor();
  await page.getByLabel("Chọn tệp danh sách").setInputFiles(chosenFile("6A.xlsx", schoolWorkbook));
  await page.getByText("3 người trong danh sách").waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Gửi danh sách" }).click();
  await page.getByTestId("list-sent").getByText("Đã nhận danh sách 3 người").waitFor();
  expect(heard).toEqual([]);
  await context.close();
});
