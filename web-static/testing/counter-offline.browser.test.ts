import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, openStage, overflow, type Stage } from "./browser.ts";
import { toldCalls } from "./canned-offline-calls.ts";
import { enterOffline, takeTicket, tickets, today } from "./canned-tickets.ts";
import { goTo } from "./console-visit.ts";
import { type Device, openDevice } from "./offline-devices.ts";

let stage: Stage;
let device: Device;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await device?.close();
  await stage?.close();
});

const shot = async (name: string) => {
  if (process.env.SHOTS) await device.page().screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
};
const act = (name: string) => device.page().locator(`[data-act='${name}']`);
const number = () => device.page().getByTestId("current-number").innerText();
const isCalled = (wanted: string) => expect.poll(number).toBe(wanted);
/** Calls the next, and answers what became of who was only called. */
const next = async (wanted: string, left?: "no-show" | "finish") => {
  await act("call-next").click();
  if (left !== undefined) await device.page().locator(`[data-leave='${left}']`).click();
  await isCalled(wanted);
};

/** The number that the counter's own database last held as the one at the counter. */
const keptTicket = () =>
  device.page().evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T | undefined>((resolve) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => resolve(undefined);
      });
    const names = (await indexedDB.databases()).map(({ name }) => name);
    if (!names.includes("motcua-calls")) return undefined;
    const database = await answer(indexedDB.open("motcua-calls"));
    const desks = await answer(database?.transaction("desks").objectStore("desks").getAll() as IDBRequest);
    database?.close();
    return desks?.[0]?.view.ticket?.number;
  });

test("a counter calls five people without a network and is killed between; all are there once, in order, and one conflict is shown", async () => {
  tickets.splice(0);
  for (let person = 0; person < 8; person++)
    takeTicket(`a${person}`, "civil-status", person === 5 ? "elderly" : "none");
  device = await openDevice(stage.url, "receptionist");
  const page = device.page();
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByTestId("officer").waitFor();
  await goTo(page, "#/quay");
  await page.locator("[data-counter='01288-1']").click();
  await page.getByTestId("counter").waitFor();
  await device.consoleKept(/\/console-/);
  await next("A001");
  await expect.poll(keptTicket).toBe("A001");

  await device.setOffline(true);
  const notice = page.getByTestId("offline-calls");
  await notice
    .getByText(/^Mất mạng từ \d\d:\d\d\. Gọi theo danh sách lúc \d\d:\d\d; chưa được ghi chính thức\.$/)
    .waitFor();
  // The person of before the cut is gone on with; the elderly one comes first, by the same rule as the server's.
  await act("serve").click();
  await page.locator("[data-status='serving']").waitFor();
  await next("A006");
  await act("serve").click();
  await next("A002");
  await act("recall").click();
  await page.getByTestId("call-out").getByText("A002").waitFor();
  await shot("d1280-call-out");
  await page.getByRole("button", { name: "Đóng" }).click();
  await next("A003", "finish");
  expect(await accessibilityFaults(page)).toEqual([]);
  await shot("d1280-offline");

  await device.killAndStart({ offline: true });
  const again = device.page();
  await again.getByTestId("offline-calls").getByText("Chưa đăng nhập").waitFor();
  await isCalled("A003");
  await act("serve").click();
  await again.getByLabel(/^Số trên phiếu/).fill("a 5003");
  await again.getByRole("button", { name: "Gọi số này" }).click();
  await again.locator("[data-leave='finish']").click();
  await isCalled("A5003");
  await act("serve").click();
  await act("finish").click();
  await again.setViewportSize({ width: 360, height: 740 });
  expect(await overflow(again)).toBeLessThanOrEqual(0);
  expect(await accessibilityFaults(again)).toEqual([]);
  await shot("d360-offline");
  await again.setViewportSize({ width: 1280, height: 800 });
  expect(toldCalls).toEqual([]);

  // Meanwhile counter 2, which had a network, called and served A002.
  const called = tickets.find((one) => one.number === "A002");
  Object.assign(called ?? {}, {
    status: "finished",
    counter: "01288-2",
    counterName: { vi: "Quầy 2", en: "Counter 2" },
  });
  await device.setOffline(false);
  await again.getByRole("button", { name: "Đăng nhập" }).click();
  await again.getByTestId("counter").waitFor();
  const book = again.getByTestId("call-book");
  await book.getByText("A002: Quầy 2 đã gọi lúc 9:20").waitFor();
  await book.getByText("1 lượt chờ ghi chính thức").click();
  await book.getByText("Máy lấy số chưa báo số này").waitFor();
  await shot("d1280-conflict");
  expect(await accessibilityFaults(again)).toEqual([]);
  await again.setViewportSize({ width: 360, height: 740 });
  expect(await overflow(again)).toBeLessThanOrEqual(0);
  await shot("d360-conflict");

  const first = toldCalls.slice(0, 5).map(({ ticket, end }) => [ticket.split(".")[3], end?.as]);
  expect(first).toEqual([
    ["1", "finished"],
    ["6", "finished"],
    ["2", "finished"],
    ["3", "finished"],
    ["5003", "finished"],
  ]);
  const times = toldCalls.slice(0, 5).map(({ calledAt }) => calledAt);
  expect(times.toSorted()).toEqual(times);
  const states = () =>
    tickets.filter(({ counter }) => counter === "01288-1").map((one) => `${one.number} ${one.status}`);
  expect(states()).toEqual(["A001 finished", "A003 finished", "A006 finished"]);

  await book.getByRole("button", { name: "Đã rõ A002" }).click();
  await book.getByText("A002: Quầy 2").waitFor({ state: "detached" });
  await book.getByText("A003: đồng hồ máy chạy nhanh").waitFor();
  await book.getByRole("button", { name: "Đã rõ", exact: true }).click();
  await book.getByText("A003: đồng hồ").waitFor({ state: "detached" });
  enterOffline({ line: "civil-status", date: today(), ticketNumber: 5003, issuedAt: new Date().toISOString() });
  await device.setOffline(true);
  await device.setOffline(false);
  await expect.poll(states).toContain("A5003 finished");
  await book.waitFor({ state: "detached" });
  const keys = new Set(toldCalls.map(({ key }) => key));
  expect(keys.size).toBe(5);
});
