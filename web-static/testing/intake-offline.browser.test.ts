import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, openStage, overflow, type Stage } from "./browser.ts";
import { dossiers } from "./canned-dossiers.ts";
import { commandsOf, goTo } from "./console-visit.ts";
import { type Device, openDevice } from "./offline-devices.ts";

let stage: Stage;
const devices: Device[] = [];
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  for (const device of devices) await device.close();
  await stage?.close();
});

/** Tiny, but a JPEG by its first bytes. */
const scan = Buffer.from("/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////2Q==", "base64");

const pick = async (device: Device) => {
  const page = device.page();
  await page.getByRole("combobox", { name: "Thủ tục" }).fill("khai sinh");
  await page.getByRole("listbox", { name: "Thủ tục" }).getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByLabel("Có giấy chứng sinh", { exact: true }).check();
};

const openDesk = async (): Promise<Device> => {
  const device = await openDevice(stage.url, "receptionist");
  devices.push(device);
  const page = device.page();
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByTestId("officer").waitFor();
  await goTo(page, "#/tiep-nhan");
  // Once with a network, so that the procedure is known here.
  await pick(device);
  page.once("dialog", (dialog) => void dialog.accept());
  await page.getByRole("button", { name: "Xóa nội dung đang nhập" }).click();
  await device.consoleKept(/\/console-/);
  return device;
};

/** Takes a dossier in as far as it goes, and lays it aside. */
const takeIn = async (device: Device, name: string, withScan = false) => {
  const page = device.page();
  await pick(device);
  await page.locator("[name='owner.name']").fill(name);
  if (withScan) {
    const row = page.getByRole("region", { name: /^Bản quét: Giấy chứng sinh/ });
    await row
      .locator("input[data-file]")
      .setInputFiles({ name: "chung-sinh.jpg", mimeType: "image/jpeg", buffer: scan });
    await row.getByRole("alert").waitFor();
  }
  await page.getByRole("button", { name: "Tiếp nhận, in giấy hẹn", exact: true }).press("Enter");
  await page.getByRole("button", { name: "Giữ trên máy, gửi khi có mạng" }).click();
  await page.getByText("Đã giữ trên máy này").waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("procedure");
};

const namesOf = () =>
  [...dossiers.values()].map(({ owner }) => owner.name).filter((name) => name.startsWith("Người mất mạng"));

test("two desks take ten dossiers in without a network, one browser is killed; each is submitted once", async () => {
  const [first, second] = [await openDesk(), await openDesk()];
  const sent = commandsOf(second.page());
  for (const device of [first, second]) await device.setOffline(true);
  const names: string[] = [];
  for (const [index, device] of [first, second].entries())
    for (let count = 0; count < 5; count++) {
      const name = `Người mất mạng ${index} ${count}`;
      await takeIn(device, name, count === 0);
      names.push(name);
    }
  const strip = first.page().getByTestId("outbox");
  await strip.getByText("5 hồ sơ chờ gửi").click();
  expect(await strip.getByText("Chưa nộp chính thức").count()).toBe(5);
  expect(await accessibilityFaults(first.page())).toEqual([]);
  if (process.env.SHOTS) await first.page().screenshot({ path: `${process.env.SHOTS}/o1280.png`, fullPage: true });
  expect(first.isReadable("Người mất mạng 0 3")).toBe(false);

  await first.killAndStart({ offline: true });
  await first.page().getByText("5 hồ sơ chờ gửi đang được khóa trên máy này").waitFor();
  expect(namesOf()).toEqual([]);
  await first.setOffline(false);
  await first.page().getByRole("button", { name: "Đăng nhập" }).click();
  await second.setOffline(false);
  await expect.poll(namesOf).toHaveLength(10);
  expect(namesOf().sort()).toEqual(names.toSorted());
  for (const device of [first, second])
    await expect.poll(() => device.page().getByTestId("outbox").getByText("Đã nộp, mã").count()).toBe(5);
  const bodies = sent.filter(({ path }) => path === "/api/dossiers").map(({ body }) => JSON.stringify(body));
  const scanned = bodies.filter((body) => body.includes("Người mất mạng 1 0")).at(-1);
  expect(JSON.parse(scanned ?? "{}")).toMatchObject({
    components: expect.arrayContaining([expect.objectContaining({ id: "birth-notice", paper: expect.any(String) })]),
  });
});

test("one whose answer was lost is found by its key, and its scan is added to it", async () => {
  const [, device] = devices;
  if (device === undefined) throw new Error("no desk");
  const page = device.page();
  const papers: unknown[] = [];
  let isLost = true;
  await page.route("**/api/papers", async (route) => {
    if (isLost) return route.abort();
    papers.push(route.request().postDataJSON());
    await route.continue();
  });
  await page.route("**/api/dossiers", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await takeIn(device, "Người mất mạng mất trả lời", true);
  isLost = false;
  await page.unroute("**/api/dossiers");
  await device.setOffline(true);
  await device.setOffline(false);
  const row = page.getByTestId("outbox").locator("[data-owner='Người mất mạng mất trả lời']");
  await row.getByText("Đã nộp, mã").waitFor({ state: "attached" });
  await expect.poll(() => papers).toHaveLength(1);
  const made = [...dossiers.values()].filter(({ owner }) => owner.name === "Người mất mạng mất trả lời");
  expect(made).toHaveLength(1);
  expect(papers[0]).toMatchObject({ dossier: made[0]?.code, component: "birth-notice" });
  await page.unroute("**/api/papers");
});

test("what is refused is told with what to do, and opens in the form with all that was typed", async () => {
  const [, device] = devices;
  if (device === undefined) throw new Error("no desk");
  const page = device.page();
  await goTo(page, "#/tiep-nhan");
  await device.setOffline(true);
  await takeIn(device, "Người mất mạng bị từ chối");
  await page.route("**/api/dossiers", (route) =>
    route.fulfill({
      status: 422,
      contentType: "application/problem+json",
      body: JSON.stringify({
        status: 422,
        code: "PERSON_UNKNOWN",
        detail: "Thiếu số định danh.",
        detailEn: "No number.",
      }),
    }),
  );
  await device.setOffline(false);
  const row = page.getByTestId("outbox").locator("[data-owner='Người mất mạng bị từ chối']");
  await row.getByText("Thiếu số định danh. Sửa lại rồi gửi.").waitFor();
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/o360.png`, fullPage: true });
  await page.unroute("**/api/dossiers");
  await row.getByRole("button", { name: "Mở lại để sửa hồ sơ của Người mất mạng bị từ chối" }).click();
  await expect.poll(() => page.locator("[name='owner.name']").inputValue()).toBe("Người mất mạng bị từ chối");
  await page.getByRole("button", { name: "Tiếp nhận, in giấy hẹn", exact: true }).press("Enter");
  await expect.poll(namesOf).toContain("Người mất mạng bị từ chối");
});
