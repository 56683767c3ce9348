import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, openStage, overflow, type Stage } from "./browser.ts";
import { enteredOffline, tickets } from "./canned-tickets.ts";
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

/** After a first write, a browser takes up to a minute to put the next of its small storage on the disk. */
const useUpSmallStorage = async (device: Device) => {
  await device.page().evaluate(() => localStorage.setItem("test.before", "1"));
  await device.page().waitForTimeout(6_000);
};

const openKiosk = async (): Promise<Device> => {
  const device = await openDevice(stage.url, "kiosk");
  devices.push(device);
  await useUpSmallStorage(device);
  await device.page().getByRole("button", { name: "Đăng nhập" }).click();
  await device.page().getByRole("button", { name: "Chạm để bắt đầu" }).click();
  await device.page().getByTestId("network").getByText("cập nhật").waitFor();
  await device.consoleKept(/kiosk-screen/);
  return device;
};

/** How late the server's time may reach a browser on a busy computer; the clocks here are an hour wrong. */
const SLOW_MS = 60_000;

/** One person after the other presses the first line and "no priority". @returns the numbers that they saw */
const give = async (device: Device, count: number): Promise<string[]> => {
  const page = device.page();
  const numbers: string[] = [];
  for (let person = 0; person < count; person++) {
    await page.getByRole("heading", { name: "Quý vị đến làm việc gì?" }).waitFor();
    await page.keyboard.press("1");
    await page.getByRole("heading", { name: "Quý vị có thuộc diện ưu tiên không?" }).waitFor();
    await page.keyboard.press("1");
    numbers.push(await page.getByTestId("number").innerText());
    await page.keyboard.press("1");
  }
  return numbers;
};

const HOUR_MS = 3_600_000;

test("two machines give fifty numbers without a network, one is killed and its clock is an hour wrong; each number comes in once", async () => {
  const [first, second] = [await openKiosk(), await openKiosk()];
  const begun = Date.now();
  for (const device of [first, second]) await device.setOffline(true);
  const numbers = [...(await give(first, 12)), ...(await give(second, 15))];
  await first.page().getByTestId("network").getByText("Mất mạng, máy vẫn cấp số · 12 số chờ gửi").waitFor();
  expect(await accessibilityFaults(first.page())).toEqual([]);
  if (process.env.SHOTS) await first.page().screenshot({ path: `${process.env.SHOTS}/k1280-lines.png` });

  await first.killAndStart({ offline: true, clockOff: HOUR_MS });
  await first.page().getByRole("button", { name: "Chạm để bắt đầu" }).click();
  await second.page().evaluate((off) => sessionStorage.setItem("test.clock-off", String(off)), -HOUR_MS);
  numbers.push(...(await give(first, 13)), ...(await give(second, 10)));
  expect(new Set(numbers).size).toBe(50);
  expect(numbers.every((number) => /^A50\d\d$/.test(number))).toBe(true);
  expect(enteredOffline).toEqual([]);

  await first.setOffline(false);
  await first.page().getByRole("button", { name: "Đăng nhập" }).click();
  await second.setOffline(false);
  const entered = () => tickets.filter(({ number }) => /^A50\d\d$/.test(number)).map(({ number }) => number);
  await expect.poll(entered).toHaveLength(50);
  expect(entered().sort()).toEqual(numbers.toSorted());
  const times = enteredOffline.map(({ issuedAt }) => Date.parse(String(issuedAt)));
  const ofSecond = enteredOffline
    .filter(({ ticketNumber }) => Number(ticketNumber) > 5030)
    .map(({ issuedAt }) => Date.parse(String(issuedAt)));
  expect(times).toHaveLength(50);
  expect(Math.min(...times)).toBeGreaterThan(begun - SLOW_MS);
  // A clock that is set while the machine runs changes nothing.
  expect(Math.max(...ofSecond)).toBeLessThan(Date.now() + SLOW_MS);
  expect(ofSecond.toSorted((a, b) => a - b)).toEqual(ofSecond);
});

test("a number whose answer was lost is given from those in hand, and only that one is left", async () => {
  const [, device] = devices;
  if (device === undefined) throw new Error("no machine");
  const page = device.page();
  await page.getByTestId("network").getByText("Có mạng").waitFor();
  await page.route("**/api/tickets/assisted", async (route) => {
    await route.fetch();
    await route.abort();
  });
  const before = tickets.length;
  const [number] = await give(device, 1);
  expect(number).toMatch(/^A50/);
  await page.unroute("**/api/tickets/assisted");
  await device.setOffline(true);
  await device.setOffline(false);
  await expect.poll(() => tickets.map((ticket) => ticket.number)).toContain(number);
  expect(tickets).toHaveLength(before + 1);
});

test("a network that goes while the machine hears the server is lost from then on, whatever it still hears", async () => {
  const [, device] = devices;
  if (device === undefined) throw new Error("no machine");
  const page = device.page();
  const network = page.getByTestId("network");
  await network.getByText("Có mạng").waitFor();
  // Several parts of the page ask; all of them hear the server once more after the network has gone.
  const held: (() => Promise<void>)[] = [];
  let isCut = false;
  await page.route("**/api/lines/*", async (route) => {
    if (isCut) return route.continue();
    const response = await route.fetch();
    held.push(() => route.fulfill({ response }));
  });
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect.poll(() => held.length).toBeGreaterThanOrEqual(2);
  isCut = true;
  await device.setOffline(true);
  await network.getByText("Mất mạng").waitFor();
  for (const release of held) await release();
  await expect.poll(() => network.innerText(), { timeout: 3_000 }).toContain("Mất mạng");
  await page.waitForTimeout(500);
  expect(await network.innerText()).toContain("Mất mạng");
  await device.setOffline(false);
  await network.getByText("Có mạng").waitFor();
  await page.unrouteAll({ behavior: "wait" });
});

test("on a small screen nothing is cut off, and the slip says that the number is valid", async () => {
  const [, device] = devices;
  if (device === undefined) throw new Error("no machine");
  const page = device.page();
  await page.evaluate(() => document.exitFullscreen());
  await page.setViewportSize({ width: 360, height: 740 });
  await device.setOffline(true);
  await page.getByTestId("network").getByText("Mất mạng").waitFor();
  await page.keyboard.press("1");
  await page.keyboard.press("1");
  await page.getByTestId("number").waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/k360-number.png` });
  expect(await page.getByTestId("number-slip").textContent()).toContain("Số có giá trị, cấp khi máy mất mạng");
});
