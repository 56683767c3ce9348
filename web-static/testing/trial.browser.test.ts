import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadWorkingCalendar } from "../../shared/definitions/load-calendars.ts";
import { caoBangDefinitions } from "../../tests/support/definitions.ts";
import { accessibilityFaults, complaints, launchBrowser, overflow } from "./browser.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { procedures, province, messages } = caoBangDefinitions();
const allowance = procedures.find(({ id }) => id === "1.001776");
const after = structuredClone(allowance);
for (const one of after?.cases ?? []) one.timeLimit = { unit: "working-days", count: 25 };
for (const step of after?.steps.slice(0, 1) ?? []) step.kind = "examine";

let browser: Browser;
let script: string;
let style: string;
beforeAll(async () => {
  browser = await launchBrowser();
  const options = { bundle: true, write: false, format: "iife", target: "es2022", jsx: "automatic" } as const;
  const built = await build({ ...options, entryPoints: [here("./trial-page.tsx")], jsxImportSource: "preact" });
  script = built.outputFiles[0]?.text ?? "";
  const parts = ["tokens", "base", "history", "console"];
  const styles = await Promise.all(parts.map((name) => readFile(here(`../assets/${name}.css`), "utf8")));
  style = styles.map((text) => text.replaceAll(/@import[^;]+;/g, "")).join("\n");
});
afterAll(() => browser?.close());

const open = async (lang: string, width: number): Promise<{ page: Page; heard: string[] }> => {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const heard = complaints(page);
  await page.setContent(`<!doctype html><html lang="${lang}"><head><title>Thử</title></head><body></body></html>`);
  await page.addStyleTag({ content: style });
  await page.addScriptTag({ content: script });
  const given = { before: allowance, after, calendar: loadWorkingCalendar(), province, messages };
  await page.evaluate((data) => Reflect.get(globalThis, "show")(data), given);
  return { page, heard };
};
const press = (page: Page, name: string) => page.locator(`[data-press="${name}"]`).click();

describe("the views for an editor", () => {
  test("tell the changes, on demand only those that citizens need to know", async () => {
    const { page, heard } = await open("vi", 1280);
    const lines = page.locator("[data-change]");
    expect(await lines.allInnerTexts()).toEqual([
      expect.stringContaining("Thời hạn giải quyết: từ 20 ngày làm việc thành 25 ngày làm việc"),
      expect.stringContaining("loại việc: thẩm tra hồ sơ"),
    ]);
    await page.getByLabel("Chỉ hiện thay đổi mà người dân cần biết").check();
    expect(await lines.count()).toBe(1);
    expect(heard).toEqual([]);
    await page.close();
  });

  test("simulate a year on the officer's own computer, with figures that can be read without the charts", async () => {
    const { page, heard } = await open("vi", 1280);
    await page.getByLabel("Số hồ sơ trong năm").fill("300");
    await page
      .getByLabel(/^Số cán bộ: /)
      .first()
      .fill("1");
    await page.getByRole("button", { name: "Chạy mô phỏng" }).click();
    await page.getByTestId("simulation").waitFor();
    expect(await page.getByTestId("totals").innerText()).toMatch(/Trễ hạn\s+\d+ trên 300 hồ sơ/);
    expect(await page.getByRole("table", { name: "Hồ sơ chờ ở đâu" }).getByRole("row").count()).toBe(3);
    await page.locator("summary").first().click();
    expect(await page.locator("details[open] li").first().innerText()).toMatch(/chờ tiếp nhận|xử lý/);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(heard).toEqual([]);
    await page.close();
  });

  test("play one dossier to its outcome, with its due time and what would be sent", async () => {
    const { page, heard } = await open("vi", 360);
    await page.getByRole("button", { name: "Nộp và tiếp nhận" }).click();
    const facts = page.getByTestId("try-out-facts");
    expect(await facts.innerText()).toMatch(/Hạn trả kết quả\s+17:00 \d\d\/04\/2026/);
    for (const name of [
      "accept",
      "ask-supplement",
      "wait-for-next-day",
      "supplement-given",
      "finish",
      "accept",
      "finish",
    ])
      await press(page, name);
    expect(await facts.innerText()).toContain("Đã xử lý xong");
    expect(await page.getByTestId("try-out").innerText()).toMatch(
      /Tin nhắn cho người nộp: .*Hạn trả kết quả chuyển từ/s,
    );
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(heard).toEqual([]);
    await press(page, "again");
    expect(await page.getByRole("button", { name: "Nộp và tiếp nhận" }).count()).toBe(1);
    await page.close();
  });

  test("say why something cannot be done, in both languages", async () => {
    const { page } = await open("en", 1280);
    await page.getByLabel("Handed in at (Vietnam time)").fill("2020-01-06T08:00");
    await page.getByRole("button", { name: "Hand in and receive" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("not in force");
    await page.close();
  });
});
