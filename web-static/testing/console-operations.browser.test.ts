import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, complaints, openStage, overflow, type Stage } from "./browser.ts";
import { commandsOf, goTo, visitConsole } from "./console-visit.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const { MOTCUA_SCREENSHOTS: folder } = process.env;

test("the system operator reads what is stuck, mends it, sends it again, drops the rest, and sees every queue and a dossier's way", async () => {
  const page = await visitConsole(stage, "#/van-hanh", { role: "system", viewport: { width: 360, height: 740 } });
  const heard = complaints(page);
  const sent = commandsOf(page);
  const rows = page.getByTestId("stuck-row");
  const check = async (name: string) => {
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    if (folder === undefined) return;
    await page.screenshot({ path: `${folder}/operations-${name}-360.png`, fullPage: true });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.screenshot({ path: `${folder}/operations-${name}-1280.png`, fullPage: true });
    await page.setViewportSize({ width: 360, height: 740 });
  };

  await rows.first().waitFor();
  expect(await rows.count()).toBe(3);
  expect(await rows.first().innerText()).toMatch(
    /Chuyển hồ sơ đến nơi giải quyết[\s\S]*H14\.101-261121-0003[\s\S]*Công an cấp xã[\s\S]*không xác nhận[\s\S]*kẹt lần thứ 2/,
  );
  await rows.first().getByRole("button", { name: "Xem nội dung" }).click();
  await page.getByTestId("stuck-look").getByText("Tình trạng").waitFor();
  await check("stuck");
  await page.getByRole("button", { name: "Sửa nội dung" }).click();
  await page.getByRole("button", { name: "Lưu nội dung" }).click();
  await page.getByText("Đã lưu. Hãy gửi lại khi sẵn sàng.").waitFor();

  await page.getByLabel("Chọn tất cả đang hiện").check();
  await page.getByRole("button", { name: "Gửi lại 3 tin đã chọn" }).click();
  await page.getByText("Đã gửi lại 2 tin.").waitFor();
  await page.getByText("1 tin chưa làm được:").waitFor();
  await expect.poll(() => rows.count()).toBe(1);
  await rows.first().getByRole("button", { name: "Bỏ", exact: true }).click();
  await page.getByRole("button", { name: "Bỏ tin" }).click();
  await page.getByText("Hãy ghi lý do.").waitFor();
  await page.getByLabel("Vì sao không cần tin này nữa?").fill("Tin thử của kỹ thuật");
  await page.getByRole("button", { name: "Bỏ tin" }).click();
  await page.getByText("Không có tin nào kẹt.").waitFor();
  expect(sent.map(({ path }) => path)).toEqual([
    "/api/operations/stuck/m-1/edit",
    "/api/operations/stuck/send-again",
    "/api/operations/stuck/drop",
  ]);

  await goTo(page, "#/van-hanh?hang-doi=H14.15");
  await page.getByTestId("place-panel").waitFor();
  expect(await page.getByTestId("queue-tile").count()).toBe(6);
  expect(await page.getByTestId("queue-tile").nth(2).innerText()).toMatch(
    /Tin nhắn cho người dân[\s\S]*Chờ quá lâu[\s\S]*41[\s\S]*21 phút/,
  );
  await check("queues");

  await goTo(page, "#/van-hanh?duong-di");
  await page.getByLabel("Mã hồ sơ hoặc mã sự việc").fill("H14.101-261121-0003");
  await page.getByRole("button", { name: "Xem đường đi" }).click();
  await expect.poll(() => page.getByTestId("way-step").count()).toBe(6);
  await check("way");
  expect(heard).toEqual([]);
  await page.context().close();
});
