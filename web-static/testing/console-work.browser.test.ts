import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { caoBangDefinitions } from "../../tests/support/definitions.ts";
import { accessibilityFaults, openStage, overflow, type Stage } from "./browser.ts";
import { addDossier } from "./canned-dossiers.ts";
import { commandsOf, goTo, visitConsole } from "./console-visit.ts";

/** As communes really use it, with its questions. */
const [birth] = caoBangDefinitions()
  .procedures.filter(({ id }) => id === "1.001193")
  .map((procedure) => ({ ...procedure, version: "v-birth" }));

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

test("an approver on a phone comes from his list to the papers and approves in three touches, without a keyboard over them", async () => {
  const { code } = addDossier("processing", { name: "Mông Thị Xuân" });
  const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
  const page = await visitConsole(stage, "#/viec?chua-nhan", { role: "specialist", ...phone });
  const sent = commandsOf(page);
  await page.route(`**/api/dossiers/${code}`, async (route) => {
    const response = await route.fetch();
    const allowed = ["handoff.approve", "handoff.send-back", "handoff.return"];
    await route.fulfill({ response, json: { ...(await response.json()), allowed } });
  });
  await page.locator(`[data-open='${code}']`).tap();
  await page.getByText("Mông Thị Xuân").first().waitFor();
  expect(
    await page.getByTestId("dossier-papers").evaluate((one) => one.getBoundingClientRect().top < innerHeight),
  ).toBe(true);
  await page.locator("[data-command='handoff.approve']").tap();
  expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("submit");
  expect(await overflow(page)).toBe(0);
  await page.getByTestId("command-form").getByRole("button", { name: "Phê duyệt" }).tap();
  await expect.poll(() => sent.map(({ path }) => path)).toEqual([`/api/handoffs/${code}~1/approve`]);
  await page.context().close();
});

test("a usual reason is taken over with the keyboard: one for several, or with the papers of one dossier, and can be changed", async () => {
  const page = await visitConsole(stage, "#/viec", { role: "specialist" });
  const sent = commandsOf(page);
  const form = page.getByTestId("command-form");
  const reason = form.getByLabel("Lý do");
  const takeFirst = async () => {
    await reason.focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
  };
  const boxes = page.locator("[data-choose]");
  await boxes.nth(6).click();
  await boxes.nth(9).click({ modifiers: ["Shift"] });
  await page.locator("[data-bulk='handoff.return']").press("Enter");
  await takeFirst();
  await page.keyboard.press("Control+Enter");
  await page.getByTestId("bulk-result").waitFor();
  const wrong = { reason: "Hồ sơ không thuộc thẩm quyền của bộ phận này." };
  expect(sent.map(({ body }) => body)).toEqual([wrong, wrong, wrong, wrong]);

  await goTo(page, `#/ho-so/${addDossier("submitted", { name: "Lò Văn Kem" }).code}`);
  await page.locator("[data-command='dossier.request-supplement']").press("Enter");
  await form.getByLabel("Giấy chứng sinh", { exact: true }).check();
  await takeFirst();
  expect(await reason.inputValue()).toBe("Hồ sơ còn thiếu: Giấy chứng sinh. Xin nộp bổ sung đủ trong một lần.");
  await page.keyboard.type(" Trước 16 giờ.");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => sent.length).toBe(5);
  expect(sent[4]?.body).toMatchObject({
    components: ["birth-notice"],
    reason: expect.stringMatching(/lần\. Trước 16 giờ\.$/),
  });
  await page.context().close();
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
    await page.getByRole("checkbox", { name: /^Chọn tất cả/ }).check();
    expect(await chosen(page)).toBe(await page.locator("[data-choose]").count());
    await page.getByRole("button", { name: "Bỏ chọn" }).click();
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
});

/** Keyboard only; counts every key that a Vietnamese clerk presses, in Telex and with Shift for capitals. */
const keyboardOf = (page: Page) => {
  const count = { presses: 0, tabs: 0, decisions: 0 };
  const inTelex = (letter: string): number => {
    const [base = "", ...marks] = letter.normalize("NFD");
    return 1 + marks.length + (/đ/i.test(base) ? 1 : 0) + (base === base.toLowerCase() ? 0 : 1);
  };
  return {
    count,
    /** Something to make up one's mind about before the next keys. */
    decide: () => {
      count.decisions += 1;
    },
    press: async (keys: string) => {
      count.presses += keys.split("+").length;
      if (keys === "Tab") count.tabs += 1;
      await page.keyboard.press(keys);
    },
    type: async (words: string) => {
      count.presses += [...words].reduce((sum, letter) => sum + inTelex(letter), 0);
      await page.keyboard.type(words);
    },
  };
};

/** The keystroke-level model (Card, Moran, Newell 1980): 0.28 s a key of an average typist, 1.35 s to make up one's mind. */
const modelSeconds = ({ presses, decisions }: { presses: number; decisions: number }): number =>
  presses * 0.28 + decisions * 1.35;

describe("a birth registration", () => {
  test("is taken in from the list of dossiers with the keyboard alone, in under a minute by the keystroke-level model", async () => {
    const page = await visitConsole(stage, "#/ho-so");
    await page.route("**/api/procedures/1.001193*", (route) => route.fulfill({ json: birth }));
    await page.getByTestId("dossier-row").first().waitFor();
    const sent = commandsOf(page);
    const { count, decide, press, type } = keyboardOf(page);
    const at = () => page.evaluate(() => document.activeElement?.getAttribute("name") ?? document.activeElement?.id);

    await press("Alt+N");
    await expect.poll(at).toBe("procedure");
    decide();
    await type("khai sinh");
    await page.getByRole("listbox", { name: "Thủ tục" }).getByRole("option").first().waitFor();
    await press("Enter");
    for (const question of ["who", "married", "when-born"]) {
      await expect.poll(at).toBe(`answers.${question}`);
      decide();
      await press("Space");
      await press("Tab");
    }
    for (const [name, words] of [
      ["owner.name", "Nông Thị Mai"],
      ["owner.phone", "0912345678"],
      ["owner.idNumber", "004301001234"],
      ["owner.address", "Tổ 5, phường Tân Giang"],
    ] as const) {
      expect(await at()).toBe(name);
      decide();
      await type(words);
      if (name !== "owner.address") await press("Tab");
    }
    // The papers lie on the desk and stand beside, ticked: looking them over is a decision, and no key.
    decide();
    await press("Control+Enter");
    await page.getByTestId("receipt-slip").waitFor();

    expect(
      sent.filter(({ path }) => path.startsWith("/api/dossiers")).map(({ path }) => path.replace(/H14[^/]+/, "…")),
    ).toEqual(["/api/dossiers", "/api/dossiers/…/receive"]);
    expect(sent.find(({ path }) => path === "/api/dossiers")?.body).toMatchObject({
      owner: { name: "Nông Thị Mai", phone: "0912345678", idNumber: "004301001234", address: "Tổ 5, phường Tân Giang" },
      components: [{ id: "declaration" }, { id: "birth-notice" }],
    });
    // What is typed cannot be less; beside it there is one key for each answer, and one Tab for each entry.
    expect(count.tabs).toBe(6);
    expect(count.presses).toBeLessThanOrEqual(100);
    expect(modelSeconds(count)).toBeLessThan(45);
    await page.context().close();
  });
});
