import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import { accessibilityFaults, openStage, overflow, type Stage } from "./browser.ts";
import { addDossier, dossiers, statusOf } from "./canned-dossiers.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await stage.browser.newPage({ viewport: { width: 360, height: 740 }, ...options });
  await page.goto(stage.url + path);
  return page;
};
const drafted = (): DossierView =>
  addDossier(
    "processing",
    { name: "Ma Thị Hoa" },
    {
      more: {
        appointment: new Date(Date.now() + 48 * 3_600_000).toISOString(),
        draft: {
          text: "Họ và tên: Ma Văn Minh\nNgày sinh: 15/11/2026\nNơi sinh: Bệnh viện Đa khoa tỉnh Cao Bằng",
          sentAt: new Date().toISOString(),
          confirmBy: new Date(Date.now() + 24 * 3_600_000).toISOString(),
        },
      },
    },
  );
const question = (page: Page) => page.getByTestId("draft-question");

describe("without JavaScript", () => {
  test("a citizen finds his dossier by the form and answers the draft, and no address holds his secret", async () => {
    const { code, trackingSecret } = drafted();
    const page = await open("/tra-cuu/", { javaScriptEnabled: false });
    const addresses: string[] = [];
    page.on("request", (request) => addresses.push(request.url()));
    await page.getByLabel("Mã hồ sơ").fill(code.toLowerCase());
    await page.getByLabel("Mã tra cứu").fill("SAI");
    await page.getByRole("button", { name: "Xem hồ sơ" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("không đúng");
    expect(await page.getByLabel("Mã hồ sơ").inputValue()).toBe(code);
    await page.getByLabel("Mã tra cứu").fill(trackingSecret);
    await page.getByRole("button", { name: "Xem hồ sơ" }).click();
    expect(await question(page).innerText()).toContain("Họ và tên: Ma Văn Minh");
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.getByLabel("Nếu chưa đúng").fill("Tên đúng là Ma Văn Mình");
    await page.getByRole("button", { name: "Chưa đúng" }).click();
    expect(await page.locator(".notice.good").innerText()).toBe("Đã ghi nhận câu trả lời của bạn.");
    expect(await question(page).count()).toBe(0);
    await page.getByRole("button", { name: "Xem lại" }).click();
    await page.getByTestId("tracked-dossier").waitFor();
    expect(addresses.join(" ")).not.toContain(trackingSecret);
    await page.close();
  });
});

describe("with JavaScript", () => {
  test("an objection needs its words, an agreement none, and the page says that it was taken", async () => {
    const { code, trackingSecret } = drafted();
    const page = await open(`/tra-cuu/#${code}.${trackingSecret}`);
    await question(page).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.getByRole("button", { name: "Chưa đúng" }).click();
    expect(await page.getByRole("alert").innerText()).toBe("Hãy ghi chỗ nào chưa đúng.");
    await page.getByRole("button", { name: "Đúng", exact: true }).click();
    await page.getByRole("status").filter({ hasText: "Đã ghi nhận câu trả lời của bạn." }).waitFor();
    expect(await question(page).count()).toBe(0);
    expect(dossiers.get(code)?.draft?.answer?.agrees).toBe(true);
    await page.close();
  });

  test("what changes meanwhile appears in place and is said aloud; what has not changed comes without a body", async () => {
    const { code, trackingSecret } = addDossier("processing", { name: "Ma Thị Hoa" });
    const page = await open(`/tra-cuu/#${code}.${trackingSecret}`);
    await page.getByTestId("tracked-dossier").waitFor();
    const answers: number[] = [];
    page.on("response", (response) => response.url().endsWith("/api/tracking") && answers.push(response.status()));
    const wake = () => page.evaluate(() => dispatchEvent(new Event("online")));
    await wake();
    await expect.poll(() => answers).toEqual([304]);
    const view = dossiers.get(code);
    if (view !== undefined) dossiers.set(code, { ...view, ...statusOf("ready") });
    await wake();
    await page.getByRole("status").filter({ hasText: "Đã xử lý xong" }).waitFor();
    expect(await page.getByTestId("dossier-status").getAttribute("data-status")).toBe("ready");
    await page.close();
  });
});
