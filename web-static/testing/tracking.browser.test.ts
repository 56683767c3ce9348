import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TrackingView } from "../../shared/contracts/tracking-api.ts";
import { accessibilityFaults, openStage, overflow, type Stage } from "./browser.ts";

const CODE = "H14.101-261121-0005";
const LINK = `/tra-cuu/#${CODE}.K7M2P9QX`;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const open = async (path: string, viewport = { width: 360, height: 740 }): Promise<Page> => {
  const page = await stage.browser.newPage({ viewport });
  await page.goto(stage.url + path);
  return page;
};
const typeKey = async (page: Page, code: string, secret: string) => {
  await page.getByLabel("Mã hồ sơ").fill(code);
  await page.getByLabel("Mã tra cứu").fill(secret);
  await page.getByRole("button", { name: "Xem hồ sơ" }).click();
};
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
const seen = (page: Page) => page.getByTestId("tracked-dossier");

describe("what a citizen types", () => {
  test("stays when it is wrong, and the fields that are wrong say so", async () => {
    const page = await open("/tra-cuu/");
    await typeKey(page, CODE, "K7M2P9QY");
    expect(await page.getByRole("alert").innerText()).toBe("Không tìm thấy. Hãy kiểm tra lại mã.");
    expect(await page.getByLabel("Mã hồ sơ").inputValue()).toBe(CODE);
    expect(await page.getByLabel("Mã tra cứu").inputValue()).toBe("K7M2P9QY");
    expect(await page.getByLabel("Mã tra cứu").getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByLabel("Mã tra cứu").getAttribute("aria-describedby")).toContain("entry-fault");
    await expect.poll(() => focused(page)).toBe("code");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  });

  test("is read as it was meant: small letters, spaces, long dashes, O for 0", async () => {
    const page = await open("/tra-cuu/");
    await typeKey(page, " h14.1O1 – 261121 – 0005", "k7m2 p9qx");
    await seen(page).waitFor();
    expect(await page.evaluate(() => location.hash)).toBe(`#${CODE}.K7M2P9QX`);
    await page.close();
  });

  test("is not sent when it cannot be a code, and says which part is missing", async () => {
    const page = await open("/tra-cuu/");
    const sent: string[] = [];
    page.on("request", (request) => sent.push(request.url()));
    await typeKey(page, "12345", "K7M2P9QX");
    expect(await page.getByRole("alert").innerText()).toContain("H14.101-261121-0001");
    await typeKey(page, CODE, " ");
    expect(await page.getByRole("alert").innerText()).toMatch(/^Hãy nhập mã tra cứu/);
    await expect.poll(() => focused(page)).toBe("secret");
    expect(sent.filter((url) => url.includes("/api/"))).toEqual([]);
    await page.close();
  });
});

describe("the link of an SMS", () => {
  test("fills in the code and asks for the secret, also in English", async () => {
    for (const [path, secret] of [
      [`/tc#${CODE}`, "Mã tra cứu"],
      [`/en/tc#${CODE}`, "Tracking code"],
    ] as const) {
      const page = await open(path.replace("tc#", "tc/#"));
      expect(await page.locator("#code").inputValue()).toBe(CODE);
      await page.getByLabel(secret).fill("K7M2P9QX");
      await page.locator("form button").click();
      await seen(page).waitFor();
      await page.close();
    }
  });

  test("leads back to the secret when that was mistyped", async () => {
    const page = await open(`/tc/#${CODE}`);
    await page.getByLabel("Mã tra cứu").fill("SAI");
    await page.getByRole("button", { name: "Xem hồ sơ" }).click();
    await page.getByRole("alert").waitFor();
    await expect.poll(() => focused(page)).toBe("secret");
    await page.close();
  });
});

test("the skip link and the other language keep the dossier", async () => {
  const page = await open(LINK);
  await seen(page).waitFor();
  await page.getByRole("link", { name: "Đến nội dung chính" }).press("Enter");
  await expect.poll(() => focused(page)).toBe("main");
  expect(await seen(page).count()).toBe(1);
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${CODE}.K7M2P9QX`);
  await page.getByRole("link", { name: "English" }).click();
  await page.getByRole("heading", { level: 1, name: "Track a dossier" }).waitFor();
  await seen(page).waitFor();
  await page.close();
});

test("after a scan without an answer the reader can try again, and nothing reloads while he types", async () => {
  const page = await stage.browser.newPage();
  const trouble = { status: 503 };
  await page.route("**/api/tracking", (route) =>
    trouble.status === 0 ? route.continue() : route.fulfill({ status: trouble.status, body: "" }),
  );
  await page.goto(stage.url + LINK);
  expect(await page.getByRole("alert").innerText()).toContain("Hệ thống đang bận");
  expect(await page.getByLabel("Mã hồ sơ").inputValue()).toBe(CODE);
  trouble.status = 0;
  await page.getByRole("button", { name: "Thử lại" }).click();
  await seen(page).waitFor();
  trouble.status = 503;
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await page.getByRole("status").filter({ hasText: "Hệ thống đang bận. Thông tin dưới đây" }).waitFor();
  const [notice, dossier] = await Promise.all([
    page.locator(".notice.warn").first().boundingBox(),
    seen(page).boundingBox(),
  ]);
  expect(notice?.y).toBeLessThan(dossier?.y ?? 0);
  await page.close();
});

test("on a shared computer a late answer does not bring the dossier before back", async () => {
  const page = await stage.browser.newPage();
  const held: Route[] = [];
  await page.goto(stage.url + LINK);
  await seen(page).waitFor();
  await page.route("**/api/tracking", (route) => void held.push(route));
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect.poll(() => held.length).toBe(1);
  await page.getByRole("button", { name: "Xem hồ sơ khác" }).click();
  await page.getByLabel("Mã hồ sơ").fill("H14");
  await Promise.all(held.map((route) => route.continue()));
  await page.waitForTimeout(300);
  expect(await seen(page).count()).toBe(0);
  expect(await page.getByLabel("Mã hồ sơ").inputValue()).toBe("H14");
  await page.close();
});

describe("what a citizen must know first", () => {
  const text = { vi: "x", en: "x" };
  const oneStop = {
    agency: "H14.101",
    name: { vi: "Trung tâm, Phường Tân Giang", en: "Centre" },
    phone: "02063000111",
  };
  const base: TrackingView = {
    ...{ code: CODE, status: "processing", statusName: text, procedure: "1.001193", procedureName: text },
    ...{ communeName: text, submittedAt: "2026-11-20T02:00:00Z", receivedAt: "2026-11-20T02:00:00Z" },
    ...{ dueAt: "2027-01-04T10:00:00Z", overdue: false, holder: oneStop, oneStop, history: [], steps: [] },
    next: { vi: "Việc kế.", en: "Next." },
  };
  const shown = async (more: Partial<TrackingView>) => {
    const page = await stage.browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.route("**/api/tracking", (route) => route.fulfill({ json: { ...base, ...more } }));
    await page.goto(stage.url + LINK);
    await seen(page).waitFor();
    const words = await seen(page).innerText();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.close();
    return words;
  };

  test("is the amount to pay, why, and where", async () => {
    const words = await shown({
      status: "payment-requested",
      payment: { amountVnd: 75_000, reason: "Lệ phí cấp bản chính" },
    });
    expect(words).toMatch(
      /Phải nộp 75\.000 đ\s+Lệ phí cấp bản chính\s+Nộp tại: Trung tâm, Phường Tân Giang, điện thoại 0206\s3000\s111\./u,
    );
    expect(words.indexOf("Phải nộp")).toBeLessThan(words.indexOf("Đã nộp"));
  });

  test("is that it is overdue, with the apology", async () => {
    const words = await shown({ overdue: true, next: { vi: "Chúng tôi xin lỗi.", en: "Sorry." } });
    expect(words).toMatch(/Hồ sơ đã quá\shạn trả kết\squả\s+Chúng tôi xin lỗi\./);
    expect(words.match(/Chúng tôi xin lỗi/g)).toHaveLength(1);
  });

  test("is not a time of return where nothing will be returned", async () => {
    for (const status of ["refused", "withdrawn", "stopped"] as const)
      expect(await shown({ status }), status).not.toContain("Hẹn trả");
    expect(await shown({ provisional: true })).toMatch(/Hẹn trả\s+17:00 ngày 04\/01\/2027 \(tạm tính\)/);
  });
});
