import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, openStage, overflow, type Stage } from "./browser.ts";
import { bookedAhead, bookedForToday, dayAhead } from "./canned-appointments.ts";
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

test("a lead sees whom the closing of a day hits, closes it, and can open it again", async () => {
  bookedAhead("with-a-phone", 9, "0912345678");
  bookedAhead("without-a-phone", 9);
  const page = await visitConsole(stage, "#/lich-hen", { role: "lead" });
  await page.getByLabel("Ngày", { exact: true }).fill(dayAhead(9));
  const hit = page.getByTestId("hit");
  await hit.getByText("2 lịch hẹn không giữ được.").waitFor();
  expect(await hit.innerText()).toMatch(/1 người có số điện thoại[\s\S]*1 người không để lại số/);
  await page.getByLabel("Lý do nghỉ").selectOption("weather");
  for (const look of [PHONE_BY_DAY, SCREEN_BY_DAY]) {
    await take(page, look);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  }
  page.on("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "Báo nghỉ ngày này" }).click();
  await page.getByTestId("day-closed").waitFor();
  expect(await page.getByTestId("appointment").filter({ hasText: "Ngày nghỉ" }).count()).toBe(2);
  await page.getByRole("button", { name: "Mở lại ngày này" }).click();
  await page.getByText("Chưa có ai đặt lịch ngày này.").waitFor();
  await page.context().close();
});

test("the slip, the counter and the board say which time was booked", async () => {
  const one = bookedForToday("to-the-counter");
  const page = await visitConsole(stage, "#/ki-ot", { role: "kiosk", viewport: { width: 1080, height: 1920 } });
  await page.getByRole("button", { name: "Chạm để bắt đầu" }).click();
  await page.getByRole("button", { name: /Tôi có lịch hẹn/ }).click();
  await page.getByRole("textbox", { name: "Mã lịch hẹn" }).fill(one.code);
  await page.keyboard.press("Enter");
  await page.getByTestId("number").waitFor();
  await page.emulateMedia({ media: "print" });
  expect(await page.getByTestId("number-slip").innerText()).toMatch(/A\d{3}\s+Hẹn 23:45/);
  await page.context().close();

  const board = await stage.browser.newPage({ viewport: { width: 1280, height: 800 } });
  await board.route("**/api/board/**", async (route) => {
    const shown = await (await route.fetch()).json();
    const calls = shown.calls.map((call: object, at: number) => (at === 0 ? { ...call, slotAt: one.slotAt } : call));
    await route.fulfill({ json: { ...shown, calls } });
  });
  await board.goto(`${stage.url}/man-hinh/tan-giang/`);
  for (const look of [PHONE_BY_DAY, SCREEN_BY_DAY]) {
    await take(board, look);
    expect(await board.getByTestId("board-slot").innerText()).toBe("Hẹn 23:45");
    expect(await overflow(board)).toBeLessThanOrEqual(0);
  }
  expect(await accessibilityFaults(board)).toEqual([]);
  await board.close();
});
