import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFaults, openStage, overflow, type Stage } from "./browser.ts";
import { addDossier } from "./canned-dossiers.ts";
import { commandsOf, visitConsole } from "./console-visit.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const problem = (detail: string) => ({
  status: 409,
  contentType: "application/problem+json",
  body: JSON.stringify({ type: "about:blank", title: "x", status: 409, code: "DOSSIER_ENDED", detail, detailEn: "x" }),
});

describe("a reason", () => {
  test("is taken over with the keyboard from the usual ones, names what is missing, and can be changed", async () => {
    const page = await visitConsole(stage, `#/ho-so/${addDossier("submitted", { name: "Lò Văn Kem" }).code}`);
    const sent = commandsOf(page);
    await page.locator("[data-command='dossier.request-supplement']").press("Enter");
    const form = page.getByTestId("command-form");
    await form.getByLabel("Giấy chứng sinh", { exact: true }).focus();
    await page.keyboard.press("Space");
    await form.getByLabel("Lý do").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const reason = "Hồ sơ còn thiếu: Giấy chứng sinh. Xin nộp bổ sung đủ trong một lần.";
    await expect.poll(() => form.getByLabel("Lý do").inputValue()).toBe(reason);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
    await page.keyboard.type(" Trước 16 giờ.");
    expect(await accessibilityFaults(page)).toEqual([]);
    await form.locator("[type='submit']").press("Enter");
    await expect.poll(() => sent.length).toBe(1);
    expect(sent[0]?.body).toMatchObject({ reason: `${reason} Trước 16 giờ.` });
    await page.context().close();
  });
});

describe("several dossiers at once", () => {
  const box = (page: Page, code: string) => page.getByRole("checkbox", { name: `Chọn hồ sơ ${code}` });
  const chosen = (page: Page) => page.locator("[data-choose]:checked").count();
  const offer = (page: Page, name: string) => page.locator(`[data-bulk='${name}']`);
  const result = (page: Page) => page.getByTestId("bulk-result");
  /** Dossiers that wait for the counter, apart from those of other tests. */
  const waiting = (names: readonly string[]) => names.map((name) => addDossier("submitted", { name }).code);

  test("are chosen and received with the keyboard; the one that is refused stays chosen with its reason", async () => {
    const [first = "", second = "", third = ""] = waiting(["Bế A", "Bế B", "Bế C"]);
    const page = await visitConsole(stage, "#/ho-so?submitted");
    const sent = commandsOf(page);
    const keys: string[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/receive")) keys.push(request.headers()["idempotency-key"] ?? "");
    });
    await page.route(`**/${second}/receive`, (route) => route.fulfill(problem("Hồ sơ còn thiếu giấy chứng sinh.")));
    await box(page, first).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    expect(await chosen(page)).toBe(3);
    expect(await accessibilityFaults(page)).toEqual([]);
    await offer(page, "dossier.receive").press("Enter");
    await page.keyboard.press("Enter");
    await result(page).waitFor();
    expect(await result(page).innerText()).toContain("Đã xong 2 hồ sơ: Tiếp nhận. 1 hồ sơ chưa xong");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-testid"))).toBe("bulk-result");
    expect(sent.map(({ path }) => path).sort()).toEqual(
      [first, second, third].map((c) => `/api/dossiers/${c}/receive`),
    );
    expect(new Set(keys).size).toBe(3);
    await expect.poll(() => box(page, third).count()).toBe(0);
    expect(await box(page, second).isChecked()).toBe(true);
    const why = await box(page, second).getAttribute("aria-describedby");
    expect(await page.locator(`[id='${why}']`).innerText()).toBe("Hồ sơ còn thiếu giấy chứng sinh.");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });

  test("a page that is loaded again in the middle has lost nothing: what is not done is chosen, and goes under its old key", async () => {
    const codes = waiting(["Chu A", "Chu B", "Chu C", "Chu D", "Chu E"]);
    const page = await visitConsole(stage, "#/ho-so?submitted", { viewport: { width: 360, height: 740 } });
    const keys = new Map<string, string[]>();
    await page.route("**/receive", async (route) => {
      const code = new URL(route.request().url()).pathname.split("/")[3] ?? "";
      keys.set(code, [...(keys.get(code) ?? []), route.request().headers()["idempotency-key"] ?? ""]);
      // The answers to the third and fourth are never seen.
      if (keys.size > 2 && keys.size < 5) return;
      await route.continue();
    });
    for (const code of codes) await box(page, code).check();
    expect(await overflow(page)).toBe(0);
    await offer(page, "dossier.receive").press("Enter");
    await page.keyboard.press("Enter");
    await page
      .getByTestId("bulk-progress")
      .getByText(/^[23]\/5$/)
      .waitFor();
    await expect.poll(() => keys.size).toBe(5);
    await page.getByText("3/5", { exact: true }).waitFor();
    await page.reload();
    await offer(page, "dossier.receive").waitFor();
    expect(await chosen(page)).toBe(2);
    await page.unroute("**/receive");
    page.on("request", (request) => {
      const code = new URL(request.url()).pathname.split("/")[3] ?? "";
      if (request.url().endsWith("/receive")) keys.get(code)?.push(request.headers()["idempotency-key"] ?? "");
    });
    await offer(page, "dossier.receive").press("Enter");
    await page.keyboard.press("Enter");
    await result(page).getByText("Đã xong 2 hồ sơ").waitFor();
    for (const [once, again] of [...keys.values()].filter(({ length }) => length === 2)) expect(again).toBe(once);
    expect([...keys.values()].map(({ length }) => length).sort()).toEqual([1, 1, 1, 2, 2]);
    await page.context().close();
  });

  test("one reason goes back with all that an office returns", async () => {
    const page = await visitConsole(stage, "#/viec", { role: "specialist" });
    const sent = commandsOf(page);
    const boxes = page.locator("[data-choose]");
    await boxes.nth(6).click();
    await boxes.nth(9).click({ modifiers: ["Shift"] });
    expect(await chosen(page)).toBe(4);
    await offer(page, "handoff.return").press("Enter");
    await page.keyboard.type("Không thuộc thẩm quyền");
    await page.getByTestId("command-form").getByRole("button", { name: "Trả lại" }).press("Enter");
    await result(page).waitFor();
    expect(sent.map(({ body }) => body)).toEqual(Array(4).fill({ reason: "Không thuộc thẩm quyền" }));
    await page.getByRole("checkbox", { name: /^Chọn tất cả/ }).check();
    expect(await chosen(page)).toBe(await boxes.count());
    await page.context().close();
  });
});
