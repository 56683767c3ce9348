import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, complaints, openStage, overflow, type Stage } from "./browser.ts";
import { commandsOf, visitConsole } from "./console-visit.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test("a lead sees what the portal does not know, compares a day, and has all of it sent again", async () => {
  const page = await visitConsole(stage, "#/cong-quoc-gia", { role: "lead", viewport: { width: 360, height: 740 } });
  const heard = complaints(page);
  const sent = commandsOf(page);
  await page.getByTestId("portal-counts").waitFor();
  expect(await page.getByTestId("portal-counts").innerText()).toMatch(
    /Chưa gửi được\s+2[\s\S]*Cổng từ chối\s+1[\s\S]*Chờ cán bộ xem\s+1/,
  );
  expect(await page.getByTestId("unsent-row").first().innerText()).toContain("Cổng không trả lời kịp");
  await page.getByRole("button", { name: "Đối soát" }).click();
  await expect.poll(() => page.getByTestId("difference-row").count()).toBe(2);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  const { MOTCUA_SCREENSHOTS: folder } = process.env;
  if (folder !== undefined) {
    await page.screenshot({ path: `${folder}/portal-360.png`, fullPage: true });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.screenshot({ path: `${folder}/portal-1280.png`, fullPage: true });
  }
  await page.getByRole("button", { name: "Gửi lại tất cả" }).click();
  await page.getByText("Đã yêu cầu gửi lại 2 hồ sơ").waitFor();
  await expect.poll(() => page.getByText("Không có gì chờ gửi").count()).toBe(1);
  expect(sent).toEqual([{ path: "/api/portal/send-again", body: { commune: "01288" } }]);
  await page.getByRole("button", { name: "Đã xử lý cách khác" }).click();
  await page.getByRole("button", { name: "Bỏ khỏi danh sách" }).click();
  await page.getByText("Hãy ghi lý do.").waitFor();
  await page.getByLabel("Đã xử lý thế nào?").fill("Đã nhận tại quầy");
  await page.getByRole("button", { name: "Bỏ khỏi danh sách" }).click();
  await page.getByText("Không có hồ sơ nào chờ cán bộ xem").waitFor();
  expect(heard).toEqual([]);
  await page.context().close();
});
