import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStage, overflow, type Stage } from "./browser.ts";
import { addDossier } from "./canned-dossiers.ts";
import { focused, goTo, visitConsole } from "./console-visit.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const rows = (page: Page) => page.getByTestId("dossier-row");
const loadAll = async (page: Page) => {
  for (const expected of [100, 129]) {
    await page.getByRole("button", { name: "Xem thêm" }).click();
    await expect.poll(() => rows(page).count()).toBe(expected);
  }
};

describe("a list of more than a hundred dossiers", () => {
  test("is read to its end page by page, the focus going to the first new row", async () => {
    const page = await visitConsole(stage, "#/ho-so");
    await expect.poll(() => rows(page).count()).toBe(50);
    await loadAll(page);
    expect(await page.getByRole("button", { name: "Xem thêm" }).count()).toBe(0);
    await expect.poll(() => focused(page)).toBe("H14.101-261121-0101");
    await page.context().close();
  });

  test("is where it was when the officer comes back from a dossier", async () => {
    const page = await visitConsole(stage, "#/ho-so");
    await loadAll(page);
    const far = rows(page).nth(119).getByRole("link");
    await far.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    const name = await far.innerText();
    await far.press("Enter");
    await page.getByTestId("dossier").waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.getByRole("link", { name: "Về danh sách" }).press("Enter");
    await expect.poll(() => rows(page).count()).toBe(129);
    await expect.poll(() => focused(page)).toBe(name);
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(60);
    await page.context().close();
  });
});

describe("a list", () => {
  test("shows by itself what is new, and when it was looked at", async () => {
    const page = await visitConsole(stage, "#/ho-so?submitted");
    await page.getByText(/^Cập nhật lúc \d\d:\d\d$/).waitFor();
    const before = await rows(page).count();
    addDossier("submitted", { name: "Hoàng Thị Mới" });
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await expect.poll(() => rows(page).count()).toBe(before + 1);
    await page.context().close();
  });

  test("that cannot be looked at stays, says so, and goes on when the network is back", async () => {
    const page = await visitConsole(stage, "#/ho-so?ready");
    await rows(page).first().waitFor();
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Làm mới" }).click();
    await page.getByText("Chưa cập nhật được").waitFor();
    expect(await rows(page).count()).toBe(1);
    await page.context().setOffline(false);
    await page.getByText(/^Cập nhật lúc/).waitFor();
    await page.context().close();
  });

  test("keeps the numbers of its tabs while another tab is on its way", async () => {
    const page = await visitConsole(stage, "#/ho-so");
    await rows(page).first().waitFor();
    await page.route("**/api/dossiers?*", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.getByRole("link", { name: /Chờ bổ sung/ }).click();
    await page.getByText("Đang tải…").waitFor();
    expect(await page.getByRole("link", { name: /Chờ bổ sung/ }).innerText()).toMatch(/2$/);
    await page.context().close();
  });

  test("of what was given back has a tab of its own, and its rows say so", async () => {
    const page = await visitConsole(stage, "#/ho-so");
    await page.getByRole("link", { name: /Cần chuyển lại 1/ }).click();
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(await rows(page).innerText()).toContain("Bị trả lại");
    await page.context().close();
  });
});

describe("the box in the head", () => {
  const find = async (page: Page, words: string) => {
    await page.getByTestId("find").fill(words);
    await page.keyboard.press("Enter");
  };

  test("finds a dossier of the commune by a part of the name, and the name is in no address", async () => {
    const page = await visitConsole(stage, "#/quay");
    await find(page, "bich ngoc");
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(await rows(page).innerText()).toContain("Lục Thị Bích Ngọc");
    expect(page.url()).toMatch(/#\/tim$/);
    await find(page, "không có ai");
    await page.getByText("Không có hồ sơ nào khớp").waitFor();
    await page.context().close();
  });

  test("opens a dossier by its code, also as the receipt's QR code has it", async () => {
    const page = await visitConsole(stage, "#/ho-so");
    for (const typed of ["h14.101-261121-0003", "https://motcua.example/tra-cuu/#H14.101-261121-0003.K7M2P9QX"]) {
      await find(page, typed);
      await page.locator("[data-code='H14.101-261121-0003'][data-testid='dossier']").waitFor();
      await page.getByRole("link", { name: "Hồ sơ", exact: true }).click();
    }
    await page.context().close();
  });

  test("opens by code in a department, which has no list of the commune's", async () => {
    const page = await visitConsole(stage, "#/viec", { role: "department" });
    await find(page, "Lục Thị");
    await page.getByText("hãy mở hồ sơ bằng mã đầy đủ").waitFor();
    await find(page, "H14.101-261121-0004");
    await page.getByTestId("dossier").waitFor();
    await page.context().close();
  });
});

describe("what a lead watches", () => {
  test("stands above the list, and each number leads to its rows", async () => {
    const page = await visitConsole(stage, "", { role: "lead" });
    const watch = page.getByTestId("watch");
    await expect.poll(() => watch.innerText()).toMatch(/Quá hạn\s+1/);
    await watch.getByRole("link", { name: /Quá hạn/ }).click();
    await expect.poll(() => rows(page).count()).toBe(1);
    expect(await rows(page).innerText()).toContain("Bế Văn Đạt");
    const link = watch.getByRole("link", { name: /Chưa nhận/ });
    // "49+" while more is being read.
    await expect.poll(() => link.innerText()).toMatch(/\d$/);
    const unaccepted = Number(/\d+/.exec(await link.innerText())?.[0]);
    await link.click();
    const waiting = page.getByTestId("handoff-row");
    await expect.poll(() => waiting.count()).toBe(unaccepted);
    await page.context().close();
  });

  test("an office that is late to accept is marked red", async () => {
    const page = await visitConsole(stage, "#/viec");
    const late = page.locator("[data-testid='handoff-row'][data-code='H14.101-261121-0004']");
    await late.waitFor();
    expect(await late.locator(".tag.late").first().innerText()).toMatch(/^Quá hạn nhận \d\d:\d\d/);
    await page.context().close();
  });

  test("a hand-over that could not be sent is marked in the list and in the dossier", async () => {
    const page = await visitConsole(stage, "#/ho-so", { viewport: { width: 360, height: 740 } });
    const folder = process.env.MOTCUA_SCREENSHOTS;
    const look = async (name: string) => {
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      for (const width of folder === undefined ? [] : [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        await page.screenshot({ path: `${folder}/unsent-${name}-${width}.png`, fullPage: name === "dossier" });
      }
    };
    const row = page.locator("[data-testid='dossier-row'][data-code='H14.101-261121-0004']");
    expect(await row.innerText()).toContain("Chưa gửi được");
    await look("list");
    await goTo(page, "#/ho-so/H14.101-261121-0004");
    await page.getByTestId("stand").waitFor();
    expect(await page.getByTestId("stand").innerText()).toContain("Chưa gửi được");
    await look("dossier");
    await page.context().close();
  });
});
