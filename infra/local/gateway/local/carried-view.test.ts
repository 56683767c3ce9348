import { expect, test } from "vitest";
import { carrierState } from "../../carriers/carrier-state.ts";
import { inMemory } from "../../portal/portal-state.ts";
import { carriedViews, smsOnPhones } from "./carried-view.ts";

const to = "+84912345678";
const bySns = { messageId: "s-1", to, text: "Đã tiếp nhận", at: "2026-11-17T02:00:00Z", eventId: "e1", repeats: 0 };
const carriers = () => {
  const state = carrierState(inMemory());
  const message = { carrier: "second" as const, to, text: "Đã tiếp nhận", place: "p", at: "2026-11-17T02:00:05Z" };
  state.take({ ...message, key: "e1" });
  state.note(state.take({ ...message, key: "e2", text: "Đã có kết quả" }).id, "delivered");
  state.take({ ...message, carrier: "zalo", key: "z", to: "+84900000001" });
  return state;
};
const sms = { list: (phone?: string) => (phone === undefined || phone === to ? [bySns] : []) };

test("a phone shows the SMS of both companies, and what both carried as one that came again", () => {
  expect(smsOnPhones(sms, carriers(), to)).toMatchObject([
    { eventId: "e1", repeats: 1 },
    { eventId: "e2", repeats: 0 },
  ]);
  expect(smsOnPhones(sms, carriers(), "+84900000001")).toEqual([]);
});

test("the page of all ways shows each company's own, the latest first, with what it told", () => {
  const views = carriedViews(sms, carriers());
  expect(views.map(({ carrier, told }) => [carrier, told])).toEqual([
    ["second", undefined],
    ["second", "delivered"],
    ["zalo", undefined],
    ["sns", undefined],
  ]);
});
