import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { accessibilityFaults, complaints, openStage, overflow, type Stage, settling } from "./browser.ts";
import { fillCatalogue, saveAsAnother, seedCatalogue } from "./canned-catalogue.ts";
import { commandsOf, focused, goTo, visitConsole } from "./console-visit.ts";

const CODE = "1.001699";
const EDITOR = `#/thu-tuc/${CODE}`;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
beforeEach(seedCatalogue);
afterAll(() => stage?.close());

const open = async (hash = EDITOR, options: Parameters<typeof visitConsole>[2] = {}) => {
  const page = await visitConsole(stage, hash, { role: "editor", ...options });
  page.setDefaultTimeout(10_000);
  if (hash.includes(CODE)) await page.getByTestId("editor").waitFor();
  return page;
};
const entry = (page: Page, field: string) => page.locator(`[data-field='${field}']`);
const saveState = (page: Page) => page.getByTestId("save-state").getAttribute("data-state");
const saved = (page: Page) => page.getByText(/^Đã lưu lúc/).waitFor();
const preview = (page: Page) => page.frameLocator("iframe");
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().press("Enter");

describe("the list of procedures", () => {
  test("of four hundred is found in at once, without marks, and the arrow keys go through it", async () => {
    fillCatalogue(400);
    const page = await open("#/thu-tuc");
    const rows = page.getByTestId("catalogue-row");
    await page.getByText("402 thủ tục", { exact: true }).waitFor();
    await page.getByTestId("find-procedure").fill("khuyet tat");
    await page.getByText("1 trong 402 thủ tục").waitFor();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => focused(page)).toBe("Xác định, xác định lại mức độ khuyết tật");
    await page.keyboard.press("Enter");
    await page.getByTestId("editor").waitFor();
    await page.goBack();
    await expect.poll(() => focused(page)).toBe("Xác định, xác định lại mức độ khuyết tật");
    expect(await rows.count()).toBe(1);
    await page.getByTestId("find-procedure").fill("không có thủ tục này");
    await press(page, "Bỏ bộ lọc");
    await page.getByText("402 thủ tục", { exact: true }).waitFor();
    await page.context().close();
  });

  test("begins a new procedure under a code, or one like another", async () => {
    const page = await open("#/thu-tuc");
    await press(page, "Thủ tục mới");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Mã thủ tục").fill("12");
    await page.keyboard.press("Enter");
    await dialog.getByText("Mã thủ tục gồm một chữ số").waitFor();
    await dialog.getByLabel("Mã thủ tục").fill("9.000001");
    await page.keyboard.press("Enter");
    await page.getByTestId("editor").waitFor();
    expect(await page.getByTestId("errors").locator("summary").innerText()).toMatch(/lỗi phải sửa/);
    await goTo(page, "#/thu-tuc");
    await press(page, "Nhân bản “Đăng ký khai sinh”");
    await dialog.getByLabel("Mã thủ tục").fill("9.000002");
    await page.keyboard.press("Enter");
    await expect.poll(() => entry(page, "name.vi").inputValue()).toBe("Đăng ký khai sinh");
    await page.context().close();
  });
});

describe("a procedure that is written", () => {
  test("is saved by itself, and the public page beside it follows, script and all as text", async () => {
    const page = await open();
    const heard = complaints(page);
    const sent = commandsOf(page);
    await preview(page).getByRole("heading", { level: 1 }).waitFor();
    await entry(page, "name.vi").fill("Khuyết tật <script>parent.hacked=1</script><img src=x onerror=alert(1)>");
    await saved(page);
    const heading = preview(page).getByRole("heading", { level: 1 });
    await expect.poll(() => heading.innerText()).toContain("<script>parent.hacked=1</script>");
    expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false);
    expect(sent.map(({ path }) => path)).toEqual([`/api/catalogue/${CODE}/draft`]);
    await press(page, "English");
    await expect.poll(() => heading.innerText()).toBe("Assessment of disability");
    await preview(page).getByRole("link", { name: "Procedures", exact: true }).first().click();
    expect(await heading.innerText()).toBe("Assessment of disability");
    expect(heard).toEqual([]);
    await page.context().close();
  });

  test("shows each fault beside its entry, leads there from the top, and keeps the last page that could be shown", async () => {
    const page = await open();
    await entry(page, "cases.0")
      .getByRole("button", { name: /^Xác định lần đầu/ })
      .press("Enter");
    await entry(page, "cases.0.name.vi").fill("");
    await saved(page);
    const fault = page.getByTestId("errors").getByRole("button").first();
    await fault.waitFor();
    await press(page, /^Trường hợp/);
    await fault.click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-field")))
      .toBe("cases.0.name.vi");
    const input = entry(page, "cases.0.name.vi");
    expect(await input.getAttribute("aria-invalid")).toBe("true");
    const note = (await input.getAttribute("aria-describedby")) ?? "";
    expect(await page.locator(`[id='${note}']`).innerText()).not.toBe("");
    await page.getByText("Chỗ có dấu “…” chưa được nhập.").waitFor();
    await entry(page, "cases.0").getByRole("button", { name: "Xóa", exact: false }).first().press("Enter");
    await page.getByText("Đây là bản hiển thị được gần nhất").waitFor();
    await press(page, "Hoàn tác");
    await entry(page, "cases.0").waitFor();
    await page.context().close();
  });

  test("is a matter of the keyboard: a step is added, named, moved and taken back", async () => {
    const page = await open();
    await press(page, "Thêm bước");
    await page.keyboard.type("Kiểm tra hồ sơ");
    await entry(page, "steps.2")
      .getByRole("button", { name: /^Kiểm tra hồ sơ/ })
      .focus();
    await page.keyboard.press("Alt+ArrowUp");
    await page.getByText("“Kiểm tra hồ sơ” đã ở vị trí 2 trên 3.").waitFor();
    await expect.poll(() => focused(page)).toContain("Kiểm tra hồ sơ");
    await page.keyboard.press("Alt+ArrowUp");
    const sent = commandsOf(page);
    await expect.poll(() => sent.length).toBeGreaterThan(0);
    expect(sent.at(-1)?.body).toMatchObject({
      content: { steps: [{ id: "kiem-tra-ho-so" }, { id: "council" }, { id: "examine" }] },
    });
    await press(page, "Xóa “Kiểm tra hồ sơ”");
    await page.getByText("Đã xóa “Kiểm tra hồ sơ”.").waitFor();
    await expect.poll(() => focused(page)).toContain("Hội đồng họp và kết luận");
    await press(page, "Hoàn tác");
    await entry(page, "steps.2").waitFor();
    await page.context().close();
  });

  test("puts conditions together and reads them out as a sentence", async () => {
    const page = await open();
    await press(page, "Thêm câu hỏi");
    await page.keyboard.type("Bao nhiêu tuổi?");
    for (const [at, text] of ["Dưới 6", "Từ 6 trở lên"].entries()) {
      await entry(page, `questions.0.options.${at}`).locator("[data-tool=open]").first().press("Enter");
      await entry(page, `questions.0.options.${at}.text.vi`).fill(text);
    }
    await entry(page, "cases.0")
      .getByRole("button", { name: /^Xác định lần đầu/ })
      .press("Enter");
    await entry(page, "cases.0.components.1").locator("[data-tool=open]").press("Enter");
    const when = entry(page, "cases.0.components.1.when");
    await when.getByRole("button", { name: "Đặt điều kiện" }).press("Enter");
    await when.getByText("Bao nhiêu tuổi: Dưới 6", { exact: true }).waitFor();
    await when.getByLabel("Kiểu điều kiện").selectOption({ label: "không phải điều sau" });
    await when.getByText("không phải (Bao nhiêu tuổi: Dưới 6)").waitFor();
    await page.context().close();
  });

  test("keeps what its form does not know", async () => {
    saveAsAnother(CODE, (content) => ({ ...content, later: { kept: [1, 2] } }), "thanh.nv");
    const page = await open();
    const sent = commandsOf(page);
    await entry(page, "field.vi").fill("Bảo trợ");
    await expect.poll(() => sent.length).toBe(1);
    expect(sent[0]?.body).toMatchObject({ content: { later: { kept: [1, 2] }, field: { vi: "Bảo trợ" } } });
    await page.context().close();
  });
});

describe("what is typed is not lost", () => {
  test("without a network: it says so, survives a reload, and is saved when the network is back", async () => {
    const page = await open();
    await page.route("**/draft", (route) => route.abort());
    await entry(page, "summary.vi").fill("Không mất chữ nào.");
    await page.getByText("Không có mạng. Nội dung vẫn được giữ").waitFor();
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await expect.poll(() => entry(page, "summary.vi").inputValue()).toBe("Không mất chữ nào.");
    await page.unroute("**/draft");
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await saved(page);
    await page.context().close();
  });

  test("when somebody else saved meanwhile: it tells who and what differs, and mine can be saved over it", async () => {
    const page = await open();
    await entry(page, "summary.vi").fill("Của tôi");
    await saved(page);
    saveAsAnother(CODE, (content) => ({ ...content, summary: { vi: "Của chị Hoa", en: "Hers" } }));
    await entry(page, "summary.vi").fill("Của tôi, lần hai");
    const conflict = page.getByTestId("conflict");
    await conflict.waitFor();
    const text = await conflict.innerText();
    for (const part of ["hoa.ct", "Tóm tắt › Tiếng Việt", "Của chị Hoa", "Của tôi, lần hai"])
      expect(text).toContain(part);
    expect(await accessibilityFaults(page)).toEqual([]);
    await conflict.getByRole("button", { name: "Giữ bản của tôi, lưu đè lên" }).press("Enter");
    await expect.poll(() => saveState(page)).toBe("saved");
    expect(await entry(page, "summary.vi").inputValue()).toBe("Của tôi, lần hai");
    saveAsAnother(CODE, (content) => ({ ...content, keywords: ["của Hoa"] }));
    await entry(page, "summary.vi").fill("Lần ba");
    await conflict.getByRole("button", { name: "Dùng bản của người kia" }).press("Enter");
    await expect.poll(() => entry(page, "keywords").inputValue()).toBe("của Hoa");
    await page.context().close();
  });
});

describe("publishing", () => {
  test("tells what will change, asks why, and can be undone with a reason", async () => {
    const page = await open();
    await entry(page, "name.vi").fill("Xác định mức độ khuyết tật");
    await saved(page);
    await page.getByRole("link", { name: "Lịch sử" }).press("Enter");
    const items = page.getByTestId("history-item");
    await expect.poll(() => items.count()).toBe(1);
    await press(page, "Công bố…");
    const dialog = page.getByRole("dialog");
    await dialog.getByTestId("changes").getByText("Xác định mức độ khuyết tật").first().waitFor();
    await dialog.getByRole("button", { name: "Công bố" }).press("Enter");
    await dialog.getByText("Hãy nhập lý do.").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-field"))).toBe("reason");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.type("Quyết định 45/QĐ-UBND");
    await dialog.getByRole("button", { name: "Công bố" }).press("Enter");
    await page.getByTestId("published").waitFor();
    await expect.poll(() => items.count()).toBe(2);
    expect(await items.first().innerText()).toContain("Quyết định 45/QĐ-UBND");
    await items.first().getByText("Đã thay đổi gì").click();
    await items.first().getByTestId("changes").waitFor();
    await press(page, "Hoàn tác lần công bố này");
    await dialog.getByLabel("Lý do").fill("Công bố nhầm");
    await dialog.getByRole("button", { name: "Xác nhận" }).press("Enter");
    await expect.poll(() => items.count()).toBe(3);
    await page.getByRole("link", { name: "Soạn" }).press("Enter");
    expect(await entry(page, "name.vi").inputValue()).toBe("Xác định, xác định lại mức độ khuyết tật");
    await page.context().close();
  });

  test("is stopped by a fault, not by what should only be looked at", async () => {
    const page = await open();
    const warning = {
      path: ["name"],
      code: "NAME_LONG",
      severity: "warning",
      reason: "Tên dài.",
      suggestion: "Rút gọn.",
    };
    await page.route("**/draft", async (route) => {
      const response = await route.fetch();
      const body = await response.json();
      await route.fulfill({ response, json: { ...body, faults: [...body.faults, warning] } });
    });
    await entry(page, "department").selectOption("one-stop");
    await page.getByTestId("warnings").waitFor();
    await press(page, "Công bố…");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Nên xem lại trước khi công bố:").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => dialog.count()).toBe(0);
    await expect.poll(() => focused(page)).toBe("Công bố…");
    await entry(page, "outcome.name.vi").fill("");
    await expect.poll(() => page.getByTestId("errors").count()).toBe(1);
    await press(page, "Công bố…");
    await dialog.getByText(/Còn \d+ lỗi/).waitFor();
    await page.context().close();
  });
});

test("everything can be read and used by everybody, on a phone and in the dark", async () => {
  for (const look of [
    { viewport: { width: 360, height: 740 }, colorScheme: "light" },
    { viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
  ] as const) {
    const page = await open(EDITOR, look);
    const settled = settling(page);
    await press(page, /^Xác định lần đầu/);
    await entry(page, "cases.0.components.0").locator("[data-tool=open]").press("Enter");
    await entry(page, "cases.0.fees.0").locator("[data-tool=open]").press("Enter");
    await entry(page, "steps.1").locator("[data-tool=open]").press("Enter");
    await settled();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.context().close();
  }
});
