import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFaults, openStage, type Stage } from "./browser.ts";
import { commandsOf, focused, visitConsole } from "./console-visit.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const code = (number: number) => `H14.101-261121-${String(number).padStart(4, "0")}`;
const link = (number: number) => `#/ho-so/${code(number)}`;
const choose = async (page: Page, name: string) => {
  const folded = page.getByTestId("other-actions").filter({ has: page.locator(`[data-command='${name}']`) });
  await page.locator(`[data-command='${name}']`).waitFor({ state: "attached" });
  if ((await folded.count()) > 0) await folded.locator("summary").press("Enter");
  await page.locator(`[data-command='${name}']`).press("Enter");
};
const send = (page: Page) => page.getByTestId("command-form").locator("[type='submit']").press("Enter");
const status = (page: Page) => page.getByTestId("dossier").getAttribute("data-status");
/** Names of the buttons that stand out. */
const primary = (page: Page) =>
  page
    .locator("[data-command]:not(.second, .grave)")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-command")));

describe("papers that come later", () => {
  test("of which two are needed complete the dossier, as the form offers", async () => {
    const page = await visitConsole(stage, link(8));
    const sent = commandsOf(page);
    await choose(page, "dossier.provide-supplement");
    const form = page.getByTestId("command-form");
    expect(await form.getByLabel("Số lượng: Giấy tờ y tế liên quan").inputValue()).toBe("2");
    expect(await form.getByLabel("Hình thức: Giấy tờ y tế liên quan").inputValue()).toBe("copy");
    expect(await accessibilityFaults(page)).toEqual([]);
    await send(page);
    await expect.poll(() => status(page)).toBe("processing");
    expect(sent[0]?.body).toEqual({ components: [{ id: "medical", form: "copy", count: 2 }] });
    await expect.poll(() => focused(page)).toBe("Đã xong: Nhận giấy tờ bổ sung.");
    await page.context().close();
  });

  test("are asked for a second time by the lead, with a reason, of the office that has the dossier", async () => {
    const page = await visitConsole(stage, link(9), { role: "lead" });
    const sent = commandsOf(page);
    await choose(page, "dossier.request-second-supplement");
    const form = page.getByTestId("command-form");
    await form.getByLabel("Giấy chứng sinh", { exact: true }).check();
    await form.getByLabel("Lý do", { exact: true }).fill("Giấy đã nộp không đúng mẫu");
    await send(page);
    expect(await form.getByRole("alert").innerText()).toContain("Hãy điền mục này.");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-field"))).toBe("leadReason");
    await page.keyboard.type("Lần đầu chưa phát hiện");
    await send(page);
    await expect.poll(() => sent.length).toBe(1);
    expect(sent[0]).toEqual({
      path: `/api/handoffs/${code(9)}~1/request-supplement`,
      body: {
        components: ["birth-notice"],
        reason: "Giấy đã nộp không đúng mẫu",
        leadReason: "Lần đầu chưa phát hiện",
      },
    });
    await page.context().close();
  });
});

describe("what stands out", () => {
  test("after receipt nothing does, and what the system does by itself is seen without a reload", async () => {
    const page = await visitConsole(stage, link(1));
    expect(await primary(page)).toEqual(["dossier.receive"]);
    await choose(page, "dossier.receive");
    await page.keyboard.press("Enter");
    await expect.poll(() => status(page)).toBe("received");
    expect(await primary(page)).toEqual([]);
    expect(await page.getByText("Hệ thống đang tự chuyển hồ sơ").count()).toBe(1);
    await expect.poll(() => status(page), { timeout: 5000 }).toBe("processing");
    await page.context().close();
  });

  test("after a return it is handing over, to nobody in particular, and the reason is told", async () => {
    const page = await visitConsole(stage, link(7));
    expect(await page.getByTestId("returned").innerText()).toContain("thuộc thẩm quyền của bộ phận khác");
    expect(await primary(page)).toEqual(["dossier.hand-over"]);
    await choose(page, "dossier.hand-over");
    const form = page.getByTestId("command-form");
    await form.getByLabel(/Lý Thị Hoa/).waitFor();
    expect(await form.getByRole("radio", { checked: true }).count()).toBe(0);
    expect(await form.getByLabel(/Trung tâm Phục vụ/).count()).toBe(0);
    await page.context().close();
  });
});

describe("a command's form", () => {
  test("does not let an amount through that is none", async () => {
    const page = await visitConsole(stage, link(7));
    const sent = commandsOf(page);
    await choose(page, "dossier.request-payment");
    const form = page.getByTestId("command-form");
    await form.getByLabel("Số tiền (đồng)").fill("abc");
    await form.getByLabel("Lý do").fill("Lệ phí");
    await send(page);
    expect(await form.locator(".fault").innerText()).toContain("Số tiền phải là số nguyên");
    await form.getByLabel("Số tiền (đồng)").fill("8.000 đ");
    expect(await form.getByRole("alert").count()).toBe(0);
    await send(page);
    await expect.poll(() => sent.length).toBe(1);
    expect(sent[0]?.body).toEqual({ amountVnd: 8000, reason: "Lệ phí" });
    await page.context().close();
  });

  test("asks for the proxy's name only when the outcome goes to a proxy", async () => {
    const page = await visitConsole(stage, link(6));
    await choose(page, "dossier.return-outcome");
    const form = page.getByTestId("command-form");
    const name = form.getByLabel("Họ tên người được ủy quyền");
    expect(await name.count()).toBe(0);
    await form.getByLabel("Người được ủy quyền", { exact: true }).check();
    expect(await name.count()).toBe(1);
    expect(await form.getByRole("button", { name: "Trả kết quả" }).count()).toBe(1);
    await page.context().close();
  });

  test("closes with Escape, the focus goes back to its button, and what was typed is there again", async () => {
    const page = await visitConsole(stage, link(3));
    await choose(page, "handoff.return");
    await page.getByLabel("Lý do").fill("Sai nơi nhận");
    await page.keyboard.press("Escape");
    expect(await page.getByTestId("command-form").count()).toBe(0);
    await expect.poll(() => focused(page)).toBe("Trả lại bộ phận một cửa");
    await page.keyboard.press("Enter");
    expect(await page.getByLabel("Lý do").inputValue()).toBe("Sai nơi nhận");
    await page.context().close();
  });

  test("is told that somebody else was faster, and the dossier is loaded again", async () => {
    const page = await visitConsole(stage, link(3));
    await choose(page, "handoff.accept");
    await page.route("**/accept", (route) =>
      route.continue({ headers: { ...route.request().headers(), "if-match": '"1"' } }),
    );
    await send(page);
    expect(await page.getByRole("alert").innerText()).toContain("vừa được người khác cập nhật");
    await expect.poll(() => focused(page)).toContain("vừa được người khác cập nhật");
    await page.context().close();
  });
});

describe("an opinion that another office waits for", () => {
  test("is counted beside the office's own work, and one press leads from the list to the dossier and its form", async () => {
    const page = await visitConsole(stage, "#/viec", { role: "specialist" });
    const sent = commandsOf(page);
    await page.getByRole("link", { name: "Cần cho ý kiến 1" }).press("Enter");
    const row = page.getByTestId("consultation-row");
    expect(await row.innerText()).toContain("Gia đình có đang hưởng trợ cấp");
    await row.getByRole("link").press("Enter");
    await choose(page, "consultation.reply");
    const form = page.getByTestId("command-form");
    await form.getByLabel("Có ý kiến khác").check();
    await form.getByLabel("Nội dung trả lời").fill("Đang hưởng");
    await send(page);
    await expect.poll(() => sent.length).toBe(1);
    expect(sent[0]).toEqual({
      path: `/api/consultations/${code(129)}~1/reply`,
      body: { opinion: "remarks", text: "Đang hưởng" },
    });
    await page.context().close();
  });
});

describe("a head who will be away", () => {
  test("passes his role on with the keyboard, sees it among those in force, and takes it back", async () => {
    const page = await visitConsole(stage, "#/uy-quyen", { role: "lead" });
    const sent = commandsOf(page);
    const form = page.getByRole("form", { name: "Ủy quyền vai trò" });
    await form.getByLabel("Tên đăng nhập").fill("hoa.tangiang");
    await form.getByLabel("Bắt đầu").fill("2026-11-20T07:30");
    await form.getByRole("button", { name: "Ủy quyền" }).press("Enter");
    expect(await form.getByRole("alert").innerText()).toContain("Hãy chọn đủ ngày và giờ.");
    await form.getByLabel("Kết thúc").fill("2099-11-27T17:00");
    await form.getByLabel("Lý do").fill("Đi công tác");
    await form.getByRole("button", { name: "Ủy quyền" }).press("Enter");
    const row = page.getByTestId("delegation");
    await row.getByText("đang có hiệu lực").waitFor();
    expect(sent[0]).toMatchObject({
      path: "/api/delegations",
      body: { role: "commune-lead", scope: "01288", to: "hoa.tangiang", begins: "2026-11-20T00:30:00Z" },
    });
    expect(await accessibilityFaults(page)).toEqual([]);
    await row.getByRole("button", { name: "Kết thúc sớm" }).press("Enter");
    await row.getByText("đã kết thúc").waitFor();
    await page.context().close();
  });
});

describe("a browser that is killed in the middle", () => {
  test("loses nothing: what was typed is there after the next sign-in, and gone after signing out", async () => {
    const page = await visitConsole(stage, link(3));
    await choose(page, "dossier.withdraw");
    await page.getByTestId("command-form").getByLabel("Lý do").fill("Xin rút để sửa tên đệm");
    const context = page.context();
    await page.close();
    const next = await context.newPage();
    const signIn = async () => {
      await next.goto(`${stage.url}/can-bo/${link(3)}`);
      await next.getByRole("button", { name: "Đăng nhập" }).click();
      await choose(next, "dossier.withdraw");
      return next.getByTestId("command-form").getByLabel("Lý do");
    };
    expect(await (await signIn()).inputValue()).toBe("Xin rút để sửa tên đệm");
    await next.getByRole("button", { name: "Đăng xuất" }).click();
    await next.getByRole("button", { name: "Đăng nhập" }).waitFor();
    expect(await next.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain("tên đệm");
    await context.close();
  });
});
