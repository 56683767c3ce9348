import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, complaints, openStage, overflow, type Stage } from "./browser.ts";
import { goTo, visitConsole } from "./console-visit.ts";
import { PHONE_BY_DAY, SCREEN_BY_DAY, SCREEN_BY_NIGHT, take } from "./look.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test("a lead looks at today, at four weeks beside the ones before, prints them and takes them along", async () => {
  const page = await visitConsole(stage, "#/thong-ke", { role: "lead" });
  const heard = complaints(page);
  const asked: string[] = [];
  page.on("request", (request) => request.url().includes("/api/counts/") && asked.push(new URL(request.url()).search));
  const totals = page.getByTestId("count-totals");
  await totals.waitFor();
  expect(await totals.innerText()).toMatch(
    /Số đã lấy\s+280[\s\S]*16 phút[\s\S]*9\/10 người không quá 39 phút[\s\S]*Đang chờ/,
  );
  expect(await totals.innerText()).not.toContain("trước đó");
  await page.getByText(/Số liệu hôm nay, cập nhật lúc \d\d:\d\d/).waitFor();
  const { MOTCUA_SCREENSHOTS: folder } = process.env;
  for (const [name, look] of [
    ["1280", SCREEN_BY_DAY],
    ["360", PHONE_BY_DAY],
    ["night", SCREEN_BY_NIGHT],
  ] as const) {
    await take(page, look);
    expect(await overflow(page), name).toBeLessThanOrEqual(0);
    expect(await accessibilityFaults(page), name).toEqual([]);
    if (folder !== undefined) await page.screenshot({ path: `${folder}/counts-${name}.png`, fullPage: true });
  }
  await take(page, SCREEN_BY_DAY);

  asked.length = 0;
  await page.getByLabel("Khoảng thời gian").selectOption("4 tuần qua");
  await expect.poll(() => totals.innerText()).toContain("trước đó");
  expect(asked).toHaveLength(2);
  expect(await page.getByTestId("days-row").count()).toBe(28);
  expect(await page.getByTestId("lines-row").last().innerText()).toContain("nhom-cu (không còn dùng)");
  expect(await accessibilityFaults(page)).toEqual([]);
  if (folder !== undefined) {
    await page.screenshot({ path: `${folder}/counts-month.png`, fullPage: true });
    await page.setViewportSize({ width: 700, height: 1000 });
    await page.emulateMedia({ media: "print" });
    await page.screenshot({ path: `${folder}/counts-print.png`, fullPage: true });
    await page.emulateMedia({ media: "screen" });
    await take(page, SCREEN_BY_DAY);
  }
  await page.getByRole("button", { name: "In", exact: true }).click();
  expect(await page.evaluate(() => document.documentElement.dataset.printed)).toBe("1");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Tải số liệu (CSV)" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^thong-ke-phong-cho-01288-[\d-]+\.csv$/);
  const rows = (await readFile(await file.path(), "utf8")).split("\r\n");
  expect(rows[0]).toMatch(/^\ufeffCách xem,Mục,Số đã lấy,/);
  expect(rows.find((row) => row.startsWith("Theo cán bộ,Nông Thị Lan,"))).toMatch(/(,\d+){12}$/);
  expect(rows.find((row) => row.startsWith("Theo quầy,Quầy 2,"))).toMatch(/^Theo quầy,Quầy 2(,\d+){12}$/);

  await page.getByLabel("Khoảng thời gian").selectOption("Chọn ngày");
  await page.getByLabel("Từ ngày").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(heard).toEqual([]);
  await page.context().close();
});

test("the province chooses a commune, and one without anybody is told what to do", async () => {
  const page = await visitConsole(stage, "#/thong-ke", { role: "editor", ...PHONE_BY_DAY });
  const heard = complaints(page);
  const commune = page.getByLabel("Trung tâm");
  await commune.selectOption({ index: 1 });
  await page.getByText("Hôm nay chưa có ai lấy số").waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await goTo(page, "#/thu-tuc");
  await goTo(page, "#/thong-ke");
  await page.getByText("Hôm nay chưa có ai lấy số").waitFor();
  expect(heard).toEqual([]);
  await page.context().close();
});

test("who comes from the list of dossiers finds the counts, and his list again", async () => {
  const page = await visitConsole(stage, "#/ho-so", { role: "lead" });
  await page.getByRole("heading", { level: 1, name: "Hồ sơ" }).waitFor();
  await page.locator("table tbody tr").first().waitFor();
  await goTo(page, "#/thong-ke");
  await page.getByTestId("count-totals").waitFor();
  await goTo(page, "#/ho-so");
  await page.locator("table tbody tr").first().waitFor();
  await page.context().close();
});
