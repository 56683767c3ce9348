import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFaults, openStage, type Stage } from "./browser.ts";
import { focused, visitConsole } from "./console-visit.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const sitDown = async (counter: string): Promise<Page> => {
  const page = await visitConsole(stage, "#/quay");
  await page.locator(`[data-counter='${counter}']`).click();
  await page.getByTestId("current-number").waitFor();
  return page;
};
const number = (page: Page) => page.getByTestId("current-number").innerText();
const status = (page: Page) => page.getByTestId("current-status").getAttribute("data-status");
const primary = (page: Page) =>
  page.locator("[data-act]:not(.second, .grave)").evaluateAll((all) => all.map((one) => one.getAttribute("data-act")));

describe("calling numbers", () => {
  test("who was called and not served is asked about before the next is called, and can be brought back", async () => {
    const page = await sitDown("01288-2");
    const missed = await number(page);
    expect(await status(page)).toBe("called");
    await page.keyboard.press("n");
    const question = page.getByTestId("leave");
    expect(await question.innerText()).toContain(`${missed} chưa được phục vụ: vắng mặt hay đã xong?`);
    await expect.poll(() => question.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await question.count()).toBe(0);
    await expect.poll(() => focused(page)).toContain("Gọi số tiếp theo");
    await page.keyboard.press("n");
    await page.keyboard.press("a");
    await expect.poll(() => number(page)).not.toBe(missed);
    const row = page.getByTestId("recent").locator(`[data-number='${missed}']`);
    expect(await row.innerText()).toContain("vắng mặt");

    await page.keyboard.press("s");
    await expect.poll(() => status(page)).toBe("serving");
    await row.getByRole("button", { name: `Gọi lại ${missed}` }).click();
    await question.getByRole("button", { name: /Đã xong/ }).click();
    await expect.poll(() => number(page)).toBe(missed);
    expect(await status(page)).toBe("called");
    await page.context().close();
  });

  test("the button that stands out follows the person at the counter", async () => {
    const page = await sitDown("01288-1");
    expect(await primary(page)).toEqual(["serve"]);
    expect(await page.getByText("vừa gọi").count()).toBe(1);
    await page.locator("[data-act='serve']").press("Enter");
    await expect.poll(() => primary(page)).toEqual(["call-next"]);
    const before = await number(page);
    await page.keyboard.press("n");
    await expect.poll(() => number(page)).not.toBe(before);
    await page.context().close();
  });

  test("a call that takes its time is seen to be made, and the lines are looked at anew after it", async () => {
    const page = await sitDown("01288-1");
    await page.keyboard.press("s");
    await expect.poll(() => status(page)).toBe("serving");
    await page.route("**/call-next", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    const lines = page.waitForRequest("**/api/lines/01288");
    await page.keyboard.press("n");
    await page.locator("[data-act='call-next']").getByText("Đang gọi…").waitFor();
    await lines;
    await page.context().close();
  });
});

describe("letters as keys", () => {
  test("are shown on the buttons, can be switched off, and the computer remembers it", async () => {
    const page = await sitDown("01288-1");
    const serve = page.locator("[data-act='serve']");
    expect(await serve.innerText()).toContain("S");
    expect(await serve.getAttribute("aria-keyshortcuts")).toBe("S");
    await page.getByLabel(/Dùng phím tắt/).uncheck();
    expect(await serve.locator("kbd").count()).toBe(0);
    await page.reload();
    await serve.waitFor();
    expect(await page.getByLabel(/Dùng phím tắt/).isChecked()).toBe(false);
    const before = [await number(page), await status(page)];
    for (const key of ["n", "s", "f"]) await page.keyboard.press(key);
    await page.waitForTimeout(200);
    expect([await number(page), await status(page)]).toEqual(before);
    await page.context().close();
  });

  test("do nothing while somebody types", async () => {
    const page = await sitDown("01288-1");
    const before = [await number(page), await status(page)];
    await page.getByTestId("find").pressSequentially("nsaf");
    expect(await page.getByTestId("leave").count()).toBe(0);
    expect([await number(page), await status(page)]).toEqual(before);
    await page.context().close();
  });
});

describe("a number for somebody without a phone", () => {
  test("is taken by keyboard, printed alone on narrow paper, and calls nobody meanwhile", async () => {
    const page = await sitDown("01288-1");
    const before = await number(page);
    await page.locator("[data-assisted]").press("Enter");
    const box = page.getByTestId("assisted");
    await expect.poll(() => focused(page)).toBe("Lấy số giúp người dân");
    await box.getByRole("button", { name: "Lấy số", exact: true }).press("Enter");
    expect(await box.getByRole("alert").innerText()).toBe("Hãy chọn việc người dân đến làm.");
    expect(await accessibilityFaults(page)).toEqual([]);
    await box.getByRole("radio").first().press("Space");
    await page.keyboard.press("n");
    await box.getByLabel("Số điện thoại (không bắt buộc)").fill("123");
    await page.keyboard.press("Enter");
    await expect.poll(() => box.getByRole("alert").innerText()).toBe("Số điện thoại không đúng.");
    await box.getByLabel("Số điện thoại (không bắt buộc)").fill("");
    await box.getByLabel("Đối tượng ưu tiên").selectOption("elderly");
    const sent = page.waitForRequest("**/api/tickets/assisted");
    const looked = page.waitForRequest("**/api/lines/01288");
    await box.getByRole("button", { name: "Lấy số", exact: true }).press("Enter");
    expect((await sent).postDataJSON()).toEqual({
      ...{ commune: "01288", language: "vi", line: "civil-status", priority: "elderly" },
    });
    const slip = page.getByTestId("number-slip");
    expect(await slip.innerText()).toMatch(/^Trung tâm .*Phường Tân Giang\s+A\d{3}\s/);
    await looked;
    await expect.poll(() => focused(page)).toBe("In số");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.emulateMedia({ media: "print" });
    expect((await page.locator("body").innerText()).trim()).toBe((await slip.innerText()).trim());
    const sheet = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(sheet.match(/\/Type \/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: "screen" });
    await box.getByRole("button", { name: "In số" }).press("Escape");
    await expect.poll(() => focused(page)).toBe("Lấy số giúp người dân");
    expect(await number(page)).toBe(before);
    await page.context().close();
  });
});
