import { expect, test } from "vitest";
import { envelope, type TicketDayData, ticketTypes } from "../../shared/contracts/event.ts";
import { dossierWorld } from "../../tests/support/dossier-world.ts";
import { smsWorld } from "../../tests/support/sms-world.ts";

const [phone, subject] = ["+84912345678", "01288.ho-tich-chung-thuc.261117.3"];

/** The messages of somebody who waits for a day, told twice what became of it. */
const told = async (event: TicketDayData["event"], isClosed: boolean, isStillWaiting = true) => {
  const world = await dossierWorld("2026-11-17T02:00:00Z");
  const { deliver, sent } = await smsWorld(world, {
    waiting: async () => (isStillWaiting ? { phone, language: "vi" } : undefined),
    isClosed: async () => isClosed,
  });
  const fact = envelope({
    ...{ id: `${subject}:${event}`, type: ticketTypes[event], subject, source: "/motcua/cao-bang/01288" },
    time: world.clock.at,
    data: {
      ...{ event, commune: "01288", line: "ho-tich-chung-thuc" },
      ...{ number: "A003", date: "2026-11-17" },
    },
  });
  for (const _ of [1, 2]) expect(await deliver([fact])).toBe(0);
  return sent.map(({ to, text }) => `${to}: ${text}`);
};

test("who waits for a day that was closed gets one message, which leads to another time", async () => {
  expect(await told("TicketClosedOut", true)).toEqual([
    `${phone}: MOTCUA xin loi: mot cua nghi 17/11/2026, khong goi so A003. Chon gio khac: https://motcua.example/dat-lich/tan-giang/`,
  ]);
});

test("nobody is told whose day was opened again meanwhile, or who was called", async () => {
  expect(await told("TicketClosedOut", false)).toEqual([]);
  expect(await told("TicketClosedOut", true, false)).toEqual([]);
});

test("who waits for a day that was opened again is asked to come back, unless it was closed once more", async () => {
  expect(await told("TicketReopened", false)).toEqual([
    `${phone}: MOTCUA: Mot cua lam viec lai 17/11/2026, so A003 van duoc goi. Moi Ong/Ba tro lai mot cua Phuong Tan Giang.`,
  ]);
  expect(await told("TicketReopened", true)).toEqual([]);
});
