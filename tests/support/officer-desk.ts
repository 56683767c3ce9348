import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { demoPassword } from "../../infra/local/demo-officers.ts";
import { deliveryStates } from "../../shared/text/delivery-state.ts";
import type { BrowserStage } from "./browser-stage.ts";
import { screens } from "./browser-stage.ts";
import type { Screen, Visitor } from "./visitor.ts";

/** How long a busy machine may take; vitest alone would give up after a second. */
export const patience = { timeout: 15_000 };

/** An officer at the console, signed in on the real login page with user name and password. */
export const officerAt = async (
  stage: BrowserStage,
  username: string,
  { hash = "", screen = screens.desk }: { hash?: string; screen?: Screen } = {},
): Promise<Visitor> => {
  const officer = await stage.visitor(screen);
  const { page } = officer;
  await officer.go(`/can-bo/${hash}`);
  expect(await officer.faults()).toEqual([]);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByLabel("Tên đăng nhập").fill(username);
  expect(await officer.faults()).toEqual([]);
  await page.getByLabel("Mật khẩu").fill(demoPassword);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await page.getByTestId("officer").waitFor();
  return officer;
};

/** Moves the focus by Tab alone, as somebody without a mouse does. */
export const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
  for (let presses = 0; presses < 60; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${wanted}`);
};

export const dossierStatus = (page: Page): Promise<string | null> =>
  page.getByTestId("dossier").getAttribute("data-status");

/** Opens a dossier of the console by its code. */
export const openDossier = async ({ page }: Visitor, code: string): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, "#/ho-so");
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/ho-so/${code}`);
  await page.locator(`[data-testid='dossier'][data-code='${code}']`).waitFor();
};

/** Opens the form of a command, also of one that lies behind "Việc khác". */
export const chooseCommand = async ({ page }: Pick<Visitor, "page">, name: string): Promise<void> => {
  const button = page.locator(`[data-command='${name}']`);
  await button.waitFor({ state: "attached" });
  const others = page.getByTestId("other-actions").filter({ has: button });
  if ((await others.count()) > 0) await others.locator("summary").click();
  await button.click();
};

/** Gives one command of an opened dossier; `fill` types into its form. */
export const command = async (
  visitor: Visitor,
  name: string,
  fill: (form: Locator) => Promise<void> = async () => {},
): Promise<void> => {
  const { page } = visitor;
  const before = await page.getByTestId("dossier").getAttribute("data-version");
  await chooseCommand(visitor, name);
  const form = page.getByTestId("command-form");
  await fill(form);
  await form.locator("[type='submit']").click();
  await expect.poll(() => page.getByTestId("dossier").getAttribute("data-version"), patience).not.toBe(before);
};

/**
 * Looks into the office's list until the dossier has arrived there, and opens it. It is listed when it is sent; who opened it before
 * its arrival is noted would be told that it has changed meanwhile.
 */
export const takeFromList = async (officer: Visitor, code: string): Promise<void> => {
  const { page } = officer;
  await page.evaluate(() => {
    location.hash = "#/viec";
  });
  const row = page.locator(`[data-testid='handoff-row'][data-code='${code}']`);
  await expect
    .poll(async () => {
      await page.getByRole("button", { name: "Làm mới" }).click();
      await page.waitForTimeout(150);
      if ((await row.count()) !== 1) return false;
      return !(await row.getByTestId("stand").textContent())?.includes(deliveryStates.sent.name.vi);
    }, patience)
    .toBe(true);
  await row.getByRole("link").click();
  await page.locator(`[data-testid='dossier'][data-code='${code}']`).waitFor();
};

/** Code of the dossier that was just taken in, from the receipt on the screen. */
export const taken = async ({ page }: Visitor): Promise<string> => {
  const slip = page.getByTestId("receipt-slip");
  await slip.waitFor();
  return /H14\.101-\d{6}-\d{4}/.exec(await slip.innerText())?.[0] ?? "";
};
