import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFaults, complaints, openStage, overflow, type Stage, settling } from "./browser.ts";
import { type CannedRole, goTo, visitConsole } from "./console-visit.ts";
import { nameOf, PHONE_BY_DAY, SCREEN_BY_NIGHT, take } from "./look.ts";

/** Screens of each role, with their headings. */
const SCREENS: Readonly<Partial<Record<CannedRole, readonly string[]>>> = {
  receptionist: [
    "#/ho-so",
    "#/ho-so?to-send-on",
    "#/tiep-nhan",
    "#/viec",
    "#/tim",
    "#/ho-so/H14.101-261121-0003",
    "#/ho-so/H14.101-261121-0003/giay-hen",
    "#/ho-so/H14.101-999999-9999",
  ],
  department: ["#/viec", "#/tim", "#/nhat-ky"],
  lead: ["#/ho-so", "#/ho-so?qua-han", "#/viec?chua-nhan", "#/nhat-ky"],
  auditor: ["#/nhat-ky", "#/ho-so/H14.101-261121-0003", "#/ho-so/H14.101-261121-0003/giay-hen"],
  editor: [
    "#/thu-tuc",
    "#/thu-tuc/1.001193",
    "#/thu-tuc/1.001193?thay-doi",
    "#/thu-tuc/1.001193?lich-su",
    "#/thu-tuc/1.001193?chay-thu",
    "#/thu-tuc/1.001193?mo-phong",
    "#/thu-tuc/9.999999",
  ],
  operator: ["#/quay"],
};
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test("after login the officer is where he wanted to go, and no code is left in the address", async () => {
  const page = await visitConsole(stage, "#/quay");
  expect(page.url()).toBe(`${stage.url}/can-bo/#/quay`);
  await page.context().close();
});

describe("every screen of every role", () => {
  test.each(Object.entries(SCREENS) as [CannedRole, readonly string[]][])(
    "can be read and used by everybody: %s",
    async (role, hashes) => {
      const page = await visitConsole(stage, "", { role, ...PHONE_BY_DAY });
      const heard = complaints(page);
      const settled = settling(page);
      const titles = new Set<string>();
      for (const hash of hashes) {
        await goTo(page, hash);
        await settled();
        for (const look of [PHONE_BY_DAY, SCREEN_BY_NIGHT]) {
          await take(page, look);
          expect(await accessibilityFaults(page), nameOf(hash, look)).toEqual([]);
          expect(await overflow(page), nameOf(hash, look)).toBeLessThanOrEqual(0);
        }
        expect(await page.locator("h1").count(), hash).toBe(1);
        titles.add(await page.title());
      }
      expect(titles.size).toBe(hashes.length);
      expect(heard).toEqual([]);
      await page.context().close();
    },
    120_000,
  );

  test("begins at its heading, which has the focus", async () => {
    const page = await visitConsole(stage, "#/ho-so");
    await page.getByRole("link", { name: "Việc của bộ phận" }).press("Enter");
    await expect.poll(() => page.locator("h1").evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.title()).toBe("Việc của bộ phận – Một cửa – Cán bộ");
    await page.getByTestId("handoff-row").first().getByRole("link").press("Enter");
    await page.getByTestId("dossier").waitFor();
    await expect.poll(() => page.locator("h1").evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.title()).toContain("H14.101-261121-0003");
    await page.context().close();
  });
});

describe("an address that leads nowhere", () => {
  test.each(["#/%", "#/khong-co"])("%s opens the role's first screen", async (hash) => {
    const page = await visitConsole(stage, hash);
    await page.getByRole("heading", { level: 1, name: "Hồ sơ" }).waitFor();
    await page.context().close();
  });

  test("a code that nobody knows is answered with a heading and a way back", async () => {
    const page = await visitConsole(stage, "#/viec");
    await goTo(page, "#/ho-so/H14.101-999999-0001");
    await page.getByText("Không có hồ sơ nào mang mã H14.101-999999-0001").waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Hồ sơ H14.101-999999-0001");
    await page.getByRole("link", { name: "Về danh sách" }).click();
    await page.getByRole("heading", { level: 1, name: "Việc của bộ phận" }).waitFor();
    await page.context().close();
  });

  test("who goes on from a list at the moment when it appears comes back to that list", async () => {
    const page = await visitConsole(stage, "#/tim");
    await page.evaluate((next) => {
      // Told before the browser paints: nobody's hand is faster.
      new MutationObserver((_, watch) => {
        if (document.querySelector("h1")?.textContent !== "Việc của bộ phận") return;
        watch.disconnect();
        location.hash = next;
      }).observe(document.body, { childList: true, subtree: true });
    }, "#/ho-so/H14.101-261121-0003");
    await goTo(page, "#/viec");
    await page.getByTestId("dossier").waitFor();
    await page.getByRole("link", { name: "Về danh sách" }).click();
    await page.getByRole("heading", { level: 1, name: "Việc của bộ phận" }).waitFor();
    await page.context().close();
  });
});

describe("roles that do not work on dossiers", () => {
  test("an auditor reads who looked at what on a day, opens a dossier, and is given neither secret nor receipt", async () => {
    const page = await visitConsole(stage, "", { role: "auditor" });
    const rows = page.getByTestId("audit-row");
    await rows.first().waitFor();
    expect(await rows.first().innerText()).toContain("danh sách hồ sơ");
    expect(await rows.filter({ hasText: "bị từ chối" }).innerText()).toContain("Công dân rút hồ sơ");
    const before = await rows.count();
    await page.getByRole("button", { name: "Xem thêm" }).click();
    await expect.poll(() => rows.count()).toBeGreaterThan(before);
    await page.getByLabel("Chỉ các lượt bị từ chối").check();
    expect(await rows.count()).toBe(1);
    await rows.getByRole("link").click();
    await page.getByTestId("dossier").waitFor();
    expect(await page.getByTestId("dossier").innerText()).not.toContain("K7M2P9QX");
    expect(await page.getByRole("link", { name: "In giấy tiếp nhận" }).count()).toBe(0);
    await page.getByRole("link", { name: "Về danh sách" }).click();
    await expect.poll(() => rows.count()).toBe(1);
    await page.context().close();
  });

  test("an editor begins at the procedures, each of which leads to what citizens read now", async () => {
    const page = await visitConsole(stage, "", { role: "editor" });
    await page.getByRole("link", { name: "Đăng ký khai sinh" }).click();
    const opened = page.waitForEvent("popup");
    await page.getByRole("link", { name: "Xem trang công dân" }).click();
    expect((await opened).url()).toBe(`${stage.url}/thu-tuc/1.001193/`);
    await page.context().close();
  });
});
