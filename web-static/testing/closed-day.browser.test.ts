import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closureCauses } from "../../shared/text/closure-causes.ts";
import { accessibilityFaults, openStage, type Stage } from "./browser.ts";
import { visitConsole } from "./console-visit.ts";
import { PHONE_BY_DAY, SCREEN_BY_DAY } from "./look.ts";
import { looks, picture } from "./looks.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const closed = { cause: "outage", text: closureCauses.outage, since: new Date().toISOString() } as const;

/** Whatever the centre answers of this, its lead has closed the day. */
const close = (page: Page, pattern: string) =>
  page.route(pattern, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), closed } });
  });

test("who waits with a number reads on his phone that it is not called, and goes on to another time", async () => {
  const page = await stage.browser.newPage(PHONE_BY_DAY);
  await page.goto(`${stage.url}/lay-so/tan-giang/`);
  await page.locator("input[name='line']").first().check();
  await close(page, "**/api/tickets/**");
  await page.getByRole("button", { name: "Lấy số", exact: true }).click();
  await page.getByTestId("number-status").waitFor();
  await page.reload();
  const told = page.getByTestId("closed-day");
  await told.getByText(/^Trung tâm nghỉ .+: mất điện, mất mạng\. Số này không được gọi\.$/).waitFor();
  expect(await page.getByTestId("number-status").innerText()).toBe("Không được gọi");
  expect(await page.getByTestId("my-number").innerText()).not.toMatch(/Người trước bạn|Sắp đến lượt|tiếp theo/);
  await looks(page, "so-bi-nghi");
  await told.getByRole("link", { name: "Đặt giờ khác" }).click();
  await page.waitForURL("**/dat-lich/tan-giang/");
  await page.close();
});

test("who comes on a closed day reads why before he takes a number, on his phone and at the machine", async () => {
  const page = await stage.browser.newPage(PHONE_BY_DAY);
  await close(page, "**/api/lines/**");
  await page.goto(`${stage.url}/lay-so/tan-giang/`);
  await page.getByText("Hôm nay trung tâm nghỉ: mất điện, mất mạng. Số lấy bây giờ dùng cho ngày khác.").waitFor();
  await looks(page, "lay-so-ngay-nghi");
  await page.close();

  const machine = await visitConsole(stage, "#/ki-ot", { role: "kiosk", viewport: { width: 1080, height: 1920 } });
  await close(machine, "**/api/lines/**");
  await machine.getByRole("button", { name: "Chạm để bắt đầu" }).click();
  await machine.getByText("Hôm nay trung tâm nghỉ: mất điện, mất mạng.").waitFor();
  await picture(machine, "may-ngay-nghi");
  expect(await accessibilityFaults(machine)).toEqual([]);
  await machine.context().close();
});

test("the board says that nobody of the line is called any more; who is at a counter stays on it", async () => {
  const page = await stage.browser.newPage(SCREEN_BY_DAY);
  await close(page, "**/api/board/**");
  await page.goto(`${stage.url}/man-hinh/tan-giang/`);
  await page.getByText("Hôm nay trung tâm nghỉ: mất điện, mất mạng. Ai còn ở phòng chờ, xin hỏi cán bộ.").waitFor();
  await page.getByRole("row", { name: /A002/ }).waitFor();
  // Whoever scanned it would get a number for another day.
  expect(await page.getByText("Quét để lấy số").count()).toBe(0);
  await looks(page, "bang-ngay-nghi");
  await page.close();
});

test("a counter is told that who waits was sent home", async () => {
  const page = await visitConsole(stage, "#/quay");
  await close(page, "**/api/counters/01288-1");
  await page.locator("[data-counter='01288-1']").click();
  await page.getByText("Hôm nay đã báo nghỉ: mất điện, mất mạng. Người đang chờ được báo là không gọi nữa").waitFor();
  await looks(page, "quay-ngay-nghi");
  await page.context().close();
});

test("the lead who closes a day sees how many wait, and who of them is told", async () => {
  const page = await visitConsole(stage, "#/lich-hen", { role: "lead" });
  await page.route("**/api/appointments/*/closure/*", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), numbers: 12, numbersWithPhone: 5 } });
  });
  await page.reload();
  await page
    .getByText(/^12 số thứ tự đang chờ không được gọi nữa\. 5 người có số điện thoại nhận một tin nhắn/)
    .waitFor();
  await looks(page, "bao-nghi");
  const asked = page.waitForEvent("dialog");
  const pressed = page.getByRole("button", { name: "Báo nghỉ ngày này" }).click();
  const dialog = await asked;
  expect(dialog.message()).toContain("12 số đang chờ không được gọi nữa");
  await dialog.dismiss();
  await pressed;
  await page.context().close();
});
