import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, complaints, openStage, overflow, type Stage } from "./browser.ts";
import { commandsOf, visitConsole } from "./console-visit.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test("an operator sees which agency is away and why, has it tried, and announces an outage of another", async () => {
  const page = await visitConsole(stage, "#/co-quan", { role: "system", viewport: { width: 360, height: 740 } });
  const heard = complaints(page);
  const sent = commandsOf(page);
  const cards = page.getByTestId("agency");
  await cards.first().waitFor();
  expect(await cards.first().innerText()).toMatch(
    /Bảo hiểm xã hội tỉnh[\s\S]*Mất liên lạc[\s\S]*17 bản tin[\s\S]*1 bản tin bị để riêng[\s\S]*không trả lời kịp/,
  );
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  const { MOTCUA_SCREENSHOTS: folder } = process.env;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/agencies-360.png`, fullPage: true });
  await page.getByRole("button", { name: "Thử ngay: Bảo hiểm xã hội tỉnh" }).click();
  await page.getByText("bản tin tới sẽ được gửi thử").waitFor();
  await page.getByRole("button", { name: "Báo tạm dừng phần mềm: Thuế tỉnh" }).click();
  await page.getByRole("button", { name: "Báo tạm dừng", exact: true }).last().click();
  await page.getByText("Hãy chọn ngày và giờ.").first().waitFor();
  await page.getByLabel("Bắt đầu").fill("2027-01-12T08:00");
  await page.getByLabel("Kết thúc").fill("2027-01-12T11:30");
  await page.getByLabel("Lý do", { exact: true }).fill("Nâng cấp máy chủ");
  if (folder !== undefined) {
    await page.screenshot({ path: `${folder}/outage-360.png`, fullPage: true });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.screenshot({ path: `${folder}/outage-1280.png`, fullPage: true });
  }
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.locator(".outage-form button[type=submit]").click();
  await page.getByText("Đã ghi lịch tạm dừng của Thuế tỉnh").waitFor();
  if (folder !== undefined) await page.screenshot({ path: `${folder}/agencies-1280.png`, fullPage: true });
  await page.getByRole("button", { name: "Hủy lịch" }).first().click();
  await page.getByText("Đã bỏ lịch tạm dừng").waitFor();
  expect(sent.slice(0, 2)).toEqual([
    { path: "/api/agencies/H14.16/try", body: {} },
    {
      path: "/api/agencies/H14.17/outages",
      body: { begins: "2027-01-12T01:00:00Z", ends: "2027-01-12T04:30:00Z", reason: "Nâng cấp máy chủ" },
    },
  ]);
  expect(heard).toEqual([]);
  await page.context().close();
});
