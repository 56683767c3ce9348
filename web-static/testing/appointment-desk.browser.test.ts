import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, openStage, overflow, type Stage } from "./browser.ts";
import { bookedForToday } from "./canned-appointments.ts";
import { visitConsole } from "./console-visit.ts";
import { PHONE_BY_DAY, SCREEN_BY_DAY, take } from "./look.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test("an officer sees the day, checks somebody in, cancels with a reason and books for who telephones", async () => {
  const [first, second] = [bookedForToday("first-of-the-day"), bookedForToday("second-of-the-day")];
  const page = await visitConsole(stage, "#/lich-hen", { role: "receptionist" });
  await page.getByRole("heading", { name: "Lịch hẹn", level: 1 }).waitFor();
  await page.getByTestId("appointment").first().waitFor();
  const named = (code: string) => new RegExp(`${code.slice(0, 4)} ${code.slice(4)}`);

  await page.getByRole("button", { name: new RegExp(`^Đã đến: .*${named(first.code).source}`) }).click();
  await page.getByText(/^Đã nhận, số A\d{3}\.$/).waitFor();
  await page.getByRole("button", { name: new RegExp(`^Hủy: .*${named(second.code).source}`) }).click();
  await page.getByLabel("Lý do hủy").selectOption("office-closed");
  for (const look of [PHONE_BY_DAY, SCREEN_BY_DAY]) {
    await take(page, look);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  }
  await page.getByRole("button", { name: "Hủy lịch hẹn" }).click();
  await page.getByText(/^Đã hủy lịch hẹn/).waitFor();

  await page.getByLabel("Việc", { exact: true }).selectOption("civil-status");
  await page.getByLabel("Giờ", { exact: true }).selectOption({ index: 2 });
  await page.getByRole("button", { name: "Đặt lịch" }).click();
  await page.getByText(/^Đã đặt .* Mã \d{4} \d{4}\.$/).waitFor();
  await page.context().close();
});

test("at the machine the code of an appointment gives a number, typed on the number pad or read by a scanner", async () => {
  const { code } = bookedForToday("at-the-machine");
  const page = await visitConsole(stage, "#/ki-ot", { role: "kiosk", viewport: { width: 1080, height: 1920 } });
  await page.getByRole("button", { name: "Chạm để bắt đầu" }).click();
  await page.getByRole("button", { name: /Tôi có lịch hẹn/ }).click();
  const box = page.getByRole("textbox", { name: "Mã lịch hẹn" });
  await box.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await box.focus();
  await page.keyboard.type("00000000\n");
  await page.getByRole("alert").waitFor();
  for (const digit of code.slice(0, 4)) await page.getByRole("button", { name: digit, exact: true }).click();
  await box.focus();
  await page.keyboard.press("End");
  await page.keyboard.type(code.slice(4));
  expect(await page.getByTestId("number").innerText()).toMatch(/^A\d{3}$/);
  await page.context().close();
});
