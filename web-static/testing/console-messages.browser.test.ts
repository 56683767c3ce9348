import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, complaints, openStage, overflow, type Stage } from "./browser.ts";
import { commandsOf, visitConsole } from "./console-visit.ts";
import { PHONE_BY_DAY, SCREEN_BY_DAY, take } from "./look.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test("whom no message reached is named above the inbox until an officer notes that he called", async () => {
  const page = await visitConsole(stage, "#/ho-so");
  const heard = complaints(page);
  const row = page.locator('a[href^="#/ho-so/H"]').first();
  await row.click();
  await page.getByTestId("dossier-messages").locator("summary").click();
  await page.getByTestId("call").waitFor();
  await page.goBack();
  const calls = page.getByTestId("calls");
  await calls.locator("summary").click();
  expect(await calls.innerText()).toContain("Cần gọi điện: 1 tin không tới được người dân");
  for (const look of [PHONE_BY_DAY, SCREEN_BY_DAY]) {
    await take(page, look);
    expect(await overflow(page)).toBe(0);
  }
  expect(await accessibilityFaults(page)).toEqual([]);
  await calls.getByRole("link").first().click();
  await page.getByTestId("dossier-messages").locator("summary").click();
  for (const look of [PHONE_BY_DAY, SCREEN_BY_DAY]) await take(page, look);
  await page.getByRole("button", { name: "Đã gọi điện" }).click();
  await page.getByText("lan.tangiang đã gọi điện").waitFor();
  expect(heard).toEqual([]);
});

test("an officer opens what was sent about a dossier, reads what did not arrive, and has it sent again with a reason", async () => {
  const page = await visitConsole(stage, "#/ho-so");
  const heard = complaints(page);
  const sent = commandsOf(page);
  await page.locator('a[href^="#/ho-so/H"]').first().click();
  const section = page.getByTestId("dossier-messages");
  await section.locator("summary").click();
  const rows = section.getByTestId("message");
  await rows.first().waitFor();
  expect(await rows.count()).toBe(3);
  const lost = rows.nth(1);
  expect(await lost.innerText()).toContain("Không tới được");
  expect(await lost.innerText()).toContain("Tin nhắn SMS không tới được");
  expect(await lost.innerText()).toContain("Lý do: máy tắt hoặc ngoài vùng phủ sóng.");
  expect(await rows.first().getByRole("button").count()).toBe(0);

  await lost.getByRole("button", { name: "Gửi lại" }).click();
  await lost.getByLabel("Đã sửa số điện thoại").check();
  for (const look of [PHONE_BY_DAY, SCREEN_BY_DAY]) {
    await take(page, look);
    expect(await overflow(page)).toBe(0);
  }
  expect(await accessibilityFaults(page)).toEqual([]);
  await lost.getByRole("button", { name: "Gửi lại tin này" }).click();
  await section.getByRole("status").filter({ hasText: "Đã yêu cầu gửi lại" }).waitFor();
  await expect.poll(() => rows.count(), { timeout: 8_000 }).toBe(4);
  expect(await rows.first().innerText()).toContain("lan.tangiang gửi lại: Đã sửa số điện thoại");
  expect(sent.at(-1)?.body).toEqual({ because: "number-corrected" });
  expect(heard).toEqual([]);
});

test("a clerk signs up who asks at the counter with the code that he reads out, and stops the messages of who wants none", async () => {
  const page = await visitConsole(stage, "#/thong-bao");
  const heard = complaints(page);
  const sent = commandsOf(page);
  const panel = page.getByTestId("subscriber");
  await panel.getByLabel("Số điện thoại di động").fill("0912 345 678");
  await panel.getByRole("button", { name: "Gửi mã xác nhận" }).click();
  await panel.getByRole("alert").filter({ hasText: "Hãy chọn ít nhất một việc" }).waitFor();
  await panel.getByLabel("Lịch làm việc").check();
  for (const look of [PHONE_BY_DAY, SCREEN_BY_DAY]) {
    await take(page, look);
    expect(await overflow(page)).toBe(0);
  }
  expect(await accessibilityFaults(page)).toEqual([]);
  await panel.getByRole("button", { name: "Gửi mã xác nhận" }).click();
  await panel.getByLabel("Mã người dân đọc").fill("012345");
  await panel.getByRole("button", { name: "Xác nhận" }).click();
  await panel.getByRole("status").filter({ hasText: "Đã đăng ký" }).waitFor();
  // Nothing of the one person is there for the next.
  expect(await panel.getByLabel("Số điện thoại di động").inputValue()).toBe("");
  await panel.getByLabel("Số điện thoại di động").fill("0912 345 678");
  await panel.getByRole("button", { name: "Ngừng nhận tin" }).click();
  await panel.getByRole("status").filter({ hasText: "không còn nhận tin" }).waitFor();
  expect(sent.map(({ path }) => path.replace(/^.*subscribers/, ""))).toEqual(["", "/code", "/stop"]);
  expect(sent[0]?.body).toEqual({ phone: "0912 345 678", language: "vi", subjects: ["service-days"] });
  expect(heard).toEqual([]);
});
