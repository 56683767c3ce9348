import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, complaints, openStage, overflow, type Stage } from "./browser.ts";
import { bookedAhead, bookedForToday, closeOutCanned } from "./canned-appointments.ts";
import { PHONE_BY_DAY, SCREEN_BY_DAY, take } from "./look.ts";

const PATH = "/dat-lich/tan-giang/";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

/** A page is looked at on a phone and on a screen. */
const looksWell = async (page: Page): Promise<void> => {
  for (const look of [SCREEN_BY_DAY, PHONE_BY_DAY]) {
    await take(page, look);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  }
};
const onPhone = async (path = PATH) => {
  const context = await stage.browser.newContext(PHONE_BY_DAY);
  const page = await context.newPage();
  const heard = complaints(page);
  await page.goto(stage.url + path);
  return { page, context, heard };
};
const status = (page: Page) => page.getByTestId("appointment-status").getAttribute("data-status");

test("somebody sees what to bring, finds a free day, books, moves to another time and gives it back", async () => {
  const { page, context, heard } = await onPhone();
  await page.getByRole("radio", { name: /Hộ tịch, chứng thực/ }).check();
  await page.getByLabel("Thủ tục cụ thể").selectOption({ index: 1 });
  await page.getByRole("heading", { name: "Giấy tờ cần mang theo" }).waitFor();
  await page.getByRole("button", { name: "Đặt lịch hẹn" }).click();
  expect(await page.getByRole("alert").innerText()).toBe("Hãy chọn giờ đến.");

  await page.getByLabel("Ngày", { exact: true }).selectOption({ index: 0 });
  await page.getByText("Ngày này đã kín.").waitFor();
  await looksWell(page);
  await page.getByRole("button", { name: /^Chọn / }).click();
  await page.getByRole("radio", { name: /08:15/ }).check();
  await looksWell(page);
  await page.getByRole("button", { name: "Đặt lịch hẹn" }).click();
  await page.getByTestId("code").waitFor();
  expect(await status(page)).toBe("booked");
  await looksWell(page);

  await page.reload();
  await page.getByTestId("code").waitFor();
  await page.getByRole("button", { name: "Đổi giờ khác" }).click();
  await page.getByRole("radio", { name: /09:45/ }).check();
  await page.getByRole("button", { name: "Đổi sang giờ này" }).click();
  await page.getByText(/^09:45, /).waitFor();

  page.on("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "Hủy lịch hẹn" }).click();
  await page.getByText("Ông/Bà đã hủy lịch hẹn này.").waitFor();
  await page.getByRole("button", { name: "Đặt lịch khác" }).click();
  await page.getByRole("radio", { name: /Hộ tịch, chứng thực/ }).waitFor();
  expect(heard).toEqual([]);
  await context.close();
});

test("whoever opens his link at the door checks in and is led to his number", async () => {
  const { id, secret } = bookedForToday("key-of-today");
  const { page, context } = await onPhone(`${PATH}#${id}~${secret}`);
  await page.getByRole("button", { name: "Tôi đã đến" }).click();
  const number = await page.getByTestId("number").innerText();
  expect(await status(page)).toBe("arrived");
  await looksWell(page);
  await page.getByRole("link", { name: "Theo dõi số này" }).click();
  await page.getByTestId("my-number").waitFor();
  expect(await page.getByTestId("number").innerText()).toBe(number);
  expect(await page.getByTestId("slot").innerText()).toBe("Hẹn 23:45");
  await context.close();
});

test("without a connection the page says so, and a number can be taken where no time is free", async () => {
  const { page, context } = await onPhone();
  await page.getByRole("radio", { name: /Bảo trợ xã hội.*đã kín lịch/ }).waitFor();
  await page.route("**/api/appointments/**", (route) => route.abort());
  await page.reload();
  await page.getByText("Không tải được các giờ còn trống.").waitFor();
  await looksWell(page);
  await context.close();
});

test("whose day was closed reads why, and takes another time on the same page", async () => {
  const one = closeOutCanned(bookedAhead("key-of-flood", 12, "0912345678"), "weather");
  const { page, context } = await onPhone(`${PATH}#${one.id}~${one.secret}`);
  await page.getByText("nghỉ cả ngày vì mưa bão").waitFor();
  expect(await status(page)).toBe("closed-out");
  await page.getByRole("radio", { name: /09:45/ }).check();
  await looksWell(page);
  await page.getByRole("button", { name: "Chọn giờ này" }).click();
  await page.getByTestId("code").waitFor();
  expect(await status(page)).toBe("booked");
  await context.close();
});
