import jsqr from "jsqr";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFaults, openStage, photograph, type Stage } from "./browser.ts";
import { commandsOf, focused, visitConsole } from "./console-visit.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const pick = async (page: Page, words: string) => {
  await page.getByRole("combobox", { name: "Thủ tục" }).fill(words);
  await page.getByRole("listbox", { name: "Thủ tục" }).getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
};
const typeBirth = async (page: Page, name: string) => {
  await pick(page, "khai sinh");
  await page.getByLabel("Có giấy chứng sinh", { exact: true }).check();
  await page.locator("[name='owner.name']").fill(name);
};
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).press("Enter");

describe("a dossier is taken in", () => {
  test("by keyboard; the receipt is printed with the focus at its button, and a phone reads the QR code", async () => {
    const page = await visitConsole(stage, "#/tiep-nhan", { deviceScaleFactor: 2 });
    await pick(page, "khuyet tat");
    // It asks nothing, so the next to be typed is whose it is.
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("owner.name");
    await page.getByLabel("Đơn đề nghị", { exact: true }).waitFor();
    await page.locator("[name='owner.name']").fill("Nông Thị Mai");
    await press(page, "Tiếp nhận, in giấy hẹn");
    const slip = page.getByTestId("receipt-slip");
    await slip.waitFor();
    await expect.poll(() => focused(page)).toBe("In giấy");
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.printed)).toBe("1");
    expect(page.url()).toMatch(/giay-hen$/);
    const text = await slip.innerText();
    expect(text).toContain("ỦY BAN NHÂN DÂN PHƯỜNG TÂN GIANG");
    expect(text).toContain("Độc lập - Tự do - Hạnh phúc");
    expect(text).toContain("Nông Thị Mai");
    expect(text).toMatch(/Điện thoại của trung tâm\s0206\s3000\s101/);
    expect(text).toContain("không ghi số di động nên hệ thống không nhắn tin");
    const { pixels, width, height } = await photograph(stage.browser, slip.locator(".qr"));
    expect(jsqr.default(pixels, width, height)?.data).toMatch(/\/tra-cuu\/#H14\.101-261121-\d{4}\.K7M2P9QX$/);
    await page.context().close();
  });

  test("with five papers on one page, signatures and all", async () => {
    const page = await visitConsole(stage, "#/ho-so/H14.101-261121-0003/giay-hen");
    await page.getByTestId("receipt-slip").waitFor();
    const pages = async (rows: number) => {
      await page.evaluate((wanted) => {
        const body = document.querySelector<HTMLTableSectionElement>(".slip-papers tbody");
        while (body !== null && body.rows.length < wanted) body.append(body.rows[0]?.cloneNode(true) ?? "");
      }, rows);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;
    };
    expect(await pages(5)).toBe(1);
    expect(await pages(14)).toBe(2);
    // The longest name of a paper breaks; nothing stands beside the sheet.
    const beside = await page.locator(".slip-papers").evaluate((table) => {
      const cell = table.querySelector<HTMLTableCellElement>("tbody tr td:nth-child(2)");
      if (cell !== null)
        cell.textContent = "Giấy tờ chứng minh chỗ ở hợp pháp hoặc ý kiến đồng ý của chủ hộ ".repeat(3);
      return table.getBoundingClientRect().right - (table.parentElement?.getBoundingClientRect().right ?? 0);
    });
    expect(beside).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

test("the receipt says to which number the news goes", async () => {
  const page = await visitConsole(stage, "#/ho-so/H14.101-261121-0003/giay-hen");
  const text = await page.getByTestId("receipt-slip").innerText();
  expect(text).toContain("hệ thống nhắn tin đến số 0387\u00a0654\u00a0321");
  await page.context().close();
});

describe("before anything is sent", () => {
  test("all that is wrong is told at once, leads to its field, and vanishes when it is put right", async () => {
    const page = await visitConsole(stage, "#/tiep-nhan");
    const sent = commandsOf(page);
    await pick(page, "khai sinh");
    await page.getByLabel("Có giấy chứng sinh", { exact: true }).waitFor();
    await page.locator("[name='owner.phone']").fill("12");
    await page.locator("[name='owner.idNumber']").fill("abc");
    await press(page, "Tiếp nhận, in giấy hẹn");
    const summary = page.getByRole("alert");
    expect(await summary.getByRole("listitem").allInnerTexts()).toEqual([
      "Hãy chọn trường hợp giải quyết.",
      "Hãy nhập họ và tên chủ hồ sơ.",
      "Số điện thoại phải là số di động Việt Nam có 10 chữ số, ví dụ 0912 345 678.",
      "Số định danh phải có 12 chữ số (hoặc 9 chữ số của chứng minh nhân dân cũ).",
    ]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("case");
    expect(await accessibilityFaults(page)).toEqual([]);
    await summary.getByRole("button", { name: /Số điện thoại/ }).click();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("0912 345 678");
    expect(await summary.getByRole("listitem").count()).toBe(3);
    await page.locator("[name='owner.idNumber']").fill("004085001234");
    await page.locator("[name='owner.name']").fill("Lý Văn Ba");
    await page.getByLabel("Có giấy chứng sinh", { exact: true }).check();
    expect(await summary.count()).toBe(0);
    expect(sent.filter(({ path }) => path.startsWith("/api/dossiers"))).toEqual([]);
    await page.context().close();
  });

  test("a refusal is written first; only then is the dossier made and refused, and a reload loses nothing", async () => {
    const page = await visitConsole(stage, "#/tiep-nhan");
    const sent = commandsOf(page);
    await typeBirth(page, "Triệu Văn Lai");
    await press(page, "Từ chối tiếp nhận");
    const form = page.getByTestId("command-form");
    await form.getByRole("button", { name: "Từ chối tiếp nhận" }).click();
    expect(await form.getByRole("alert").getByRole("listitem").count()).toBe(2);
    await form.getByLabel("Lý do").fill("Không thuộc thẩm quyền của phường");
    expect(sent).toEqual([]);
    await page.reload();
    expect(await form.getByLabel("Lý do").inputValue()).toBe("Không thuộc thẩm quyền của phường");
    await form.getByLabel("Căn cứ pháp luật").fill("Luật Hộ tịch 2014, Điều 13");
    await form.getByRole("button", { name: "Từ chối tiếp nhận" }).click();
    await page.getByTestId("dossier").waitFor();
    expect(await page.getByTestId("dossier").getAttribute("data-status")).toBe("refused");
    expect(await page.getByTestId("done").innerText()).toBe("Đã xong: Từ chối tiếp nhận.");
    expect(sent.map(({ path }) => path.replace(/H14[^/]+/, "…"))).toEqual(["/api/dossiers", "/api/dossiers/…/refuse"]);
    await page.context().close();
  });

  test("who lacks a paper is not received: the supplement request stands there with what is missing", async () => {
    const page = await visitConsole(stage, "#/tiep-nhan");
    const sent = commandsOf(page);
    await typeBirth(page, "Mã Thị Vân");
    await page.getByRole("checkbox", { name: "Giấy chứng sinh" }).first().uncheck();
    await press(page, "Tiếp nhận, in giấy hẹn");
    await page.getByText("Chưa tiếp nhận được vì còn thiếu: Giấy chứng sinh").waitFor();
    const form = page.getByTestId("command-form");
    expect(await form.getByLabel("Giấy chứng sinh", { exact: true }).isChecked()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await form.getByLabel("Lý do").fill("Thiếu giấy chứng sinh");
    await page.keyboard.press("Escape");
    await expect.poll(() => focused(page)).toBe("Yêu cầu bổ sung");
    await press(page, "Yêu cầu bổ sung");
    expect(await form.getByLabel("Lý do").inputValue()).toBe("Thiếu giấy chứng sinh");
    expect(sent).toEqual([]);
    await form.getByRole("button", { name: "Yêu cầu bổ sung" }).click();
    await page.getByTestId("dossier").waitFor();
    expect(sent[1]).toMatchObject({ body: { components: ["birth-notice"], reason: "Thiếu giấy chứng sinh" } });
    await page.context().close();
  });
});

test("nothing can be typed into a dossier that is being sent", async () => {
  const page = await visitConsole(stage, "#/tiep-nhan");
  await typeBirth(page, "Bế Thị Nga");
  await page.route("**/api/dossiers", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await press(page, "Tiếp nhận, in giấy hẹn");
  await page.getByText("Đang gửi…").waitFor();
  expect(await page.locator("[name='owner.name']").isDisabled()).toBe(true);
  await page.getByTestId("receipt-slip").waitFor();
  await page.context().close();
});

test("a version that is published meanwhile is loaded, what was typed stays, and the officer is told", async () => {
  const page = await visitConsole(stage, "#/tiep-nhan");
  const sent = commandsOf(page);
  await page.route("**/api/procedures/1.001193", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), version: "v-yesterday" } });
  });
  await typeBirth(page, "Đinh Văn Kim");
  await press(page, "Tiếp nhận, in giấy hẹn");
  await page.getByText("vừa được công bố bản mới").waitFor();
  expect(await page.locator("[name='owner.name']").inputValue()).toBe("Đinh Văn Kim");
  expect(await page.getByLabel("Có giấy chứng sinh", { exact: true }).isChecked()).toBe(true);
  await press(page, "Tiếp nhận, in giấy hẹn");
  await page.getByTestId("receipt-slip").waitFor();
  const versions = sent.filter(({ path }) => path === "/api/dossiers").map(({ body }) => body);
  expect(versions).toMatchObject([{ procedureVersion: "v-yesterday" }, { procedureVersion: "v-birth" }]);
  await page.context().close();
});

test("Escape closes the list of procedures, and the box is left as it was", async () => {
  const page = await visitConsole(stage, "#/tiep-nhan");
  const box = page.getByRole("combobox", { name: "Thủ tục" });
  await box.fill("khai sinh");
  const option = page.getByRole("listbox", { name: "Thủ tục" }).getByRole("option").first();
  await option.waitFor();
  await page.keyboard.press("Escape");
  expect(await option.count()).toBe(0);
  expect(await box.inputValue()).toBe("khai sinh");
  await page.keyboard.press("ArrowDown");
  await option.waitFor();
  await page.context().close();
});

test("no entry that has the focus lies under the bar at the bottom", async () => {
  const page = await visitConsole(stage, "#/tiep-nhan", { viewport: { width: 1280, height: 620 } });
  await pick(page, "khai sinh");
  await page.getByLabel("Có giấy chứng sinh", { exact: true }).check();
  const covered = () =>
    page.evaluate(() => {
      const [entry, bar] = [document.activeElement, document.querySelector(".send-bar")];
      if (entry === null || bar === null || bar.contains(entry) || entry === document.body) return "";
      return entry.getBoundingClientRect().bottom > bar.getBoundingClientRect().top ? entry.outerHTML : "";
    });
  for (const withFaults of [false, true]) {
    if (withFaults) await press(page, "Tiếp nhận, in giấy hẹn");
    await page.getByTestId("find").focus();
    for (let tabs = 0; tabs < 30; tabs++) {
      await page.keyboard.press("Tab");
      expect(await covered()).toBe("");
    }
  }
  await page.context().close();
});
