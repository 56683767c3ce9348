import { expect, test } from "vitest";
import type { DeliveryCall } from "../../shared/domain/delivery/delivery-call.ts";
import { noDossier } from "../../shared/domain/dossier/state.ts";
import type { Ticket } from "../../shared/domain/ticket/ticket.ts";
import { personHash } from "../../shared/runtime/person-hash.ts";
import type { TrailLine } from "../../shared/store/message-trail.ts";
import { allowance, atOffice, happened } from "../../tests/support/dossier.ts";
import { openAfter } from "../../tests/support/routes.ts";
import { type WayDeps, wayOf } from "./way.ts";

const code = "H14.101-261117-0004";
const [escalated, toProvince] = ["2026-11-19T03:01:00Z", "2026-11-20T03:01:00Z"];
const history = [
  ...atOffice(allowance),
  happened("HandoffEscalated", { handoff: 1, lead: "x", provinceAt: toProvince }, escalated),
  happened("HandoffEscalated", { handoff: 1, level: "province" }, toProvince),
];
const recorded = {
  ...{ code, version: history.length, state: openAfter(history), base: noDossier, archives: 0 },
  writes: [{ request: { key: "k", fingerprint: "f" }, events: history }],
};

interface Known {
  /** Messages of the ledger by the person's number. */
  readonly messages?: Readonly<Record<string, TrailLine>>;
  readonly calls?: readonly DeliveryCall[];
  readonly ticket?: Ticket;
}

const asked: [number, string][] = [];
const deps = ({ messages = {}, calls = [], ticket }: Known): WayDeps => ({
  dossiers: {
    load: async (one) => (one === code ? recorded : undefined),
    archived: async () => [],
    loadForm: async () => ({
      ...{ code, secret: "S", submittedAt: escalated, fingerprint: "f" },
      owner: { name: "Nông Thị Mai", phone: "+84912345678" },
    }),
  },
  tickets: { find: async () => ticket },
  trail: async (people, days) => {
    asked.push([people.length, days.join()]);
    return Object.entries(messages).flatMap(([phone, line]) => (people.includes(personHash(phone)) ? [line] : []));
  },
  province: async () => allowance.province,
  store: { about: async () => [] },
  calls: { about: async () => [...calls] },
});
const way = async (id: string, known: Known = {}) => (await wayOf(deps(known), id, () => false))?.steps ?? [];
const words = async (id: string, known: Known, kind: string) =>
  (await way(id, known)).flatMap((step) => (step.kind === kind ? [step.text.vi] : []));

test("messages to the leads whom a dossier's facts called are told apart from those to its people", async () => {
  const line = (at: number): TrailLine => ({ eventId: `${code}:${at}`, at: escalated, status: "sent", channel: "sms" });
  const messages = { "+84912345678": line(2), "+84912000101": line(5), "+84912000001": line(6) };
  expect(await words(code, { messages }, "message")).toEqual([
    "Tin nhắn SMS: đã gửi",
    "Tin nhắn SMS cho lãnh đạo: đã gửi",
    "Tin nhắn SMS cho lãnh đạo: đã gửi",
  ]);
  expect(await words(`${code}:6`, { messages }, "message")).toEqual(["Tin nhắn SMS cho lãnh đạo: đã gửi"]);
  // Leads are looked up on the days on which one was called, and no others.
  expect(asked.at(-1)).toEqual([2, "2026-11-19,2026-11-20"]);
});

test("each call that did not go through is told with the answer in words, and the one that did", async () => {
  const call = (at: string, answer: DeliveryCall["answer"], detail?: string): DeliveryCall => ({
    ...{ at, agency: "H14.16", eventId: `${code}:4`, subject: code, answer },
    ...(detail === undefined ? {} : { detail }),
  });
  const calls = [
    ...[0, 1, 2, 3].map((minute) => call(`2026-11-18T02:0${minute}:00Z`, "timeout", "ETIMEDOUT")),
    call("2026-11-18T02:10:00Z", "redirected", "HTTP 302"),
    call("2026-11-18T02:20:00Z", "taken"),
  ];
  const insurance = "Bảo hiểm xã hội tỉnh";
  expect(await words(code, { calls }, "call")).toEqual([
    `Gọi phần mềm của ${insurance}: không trả lời kịp (ETIMEDOUT), 4 lần, lần cuối 09:03 18/11/2026`,
    `Gọi phần mềm của ${insurance}: chuyển sang địa chỉ khác nên không gửi theo (HTTP 302)`,
    `Phần mềm của ${insurance} đã nhận, sau khi gọi lại`,
  ]);
  const stranger = { ...call(escalated, "unreachable", ""), agency: "H99" };
  expect(await words(code, { calls: [stranger] }, "call")).toEqual(["Gọi phần mềm của H99: không kết nối được"]);
});

test("a number's way has the message to whoever holds it, as long as its phone is kept", async () => {
  const id = "01288.civil-status.261117.12";
  const slip = {
    ...{ commune: "01288", date: "2026-11-17", line: "civil-status", number: 12, priority: "none" as const },
    ...{ language: "vi" as const, issuedAt: "2026-11-17T02:00:00Z", takenBy: "r" },
  };
  const line = { eventId: `${id}:near`, at: "2026-11-17T02:30:00Z", status: "delivered", channel: "sms" } as const;
  const messages = { "+84987654321": line };
  const waiting: Ticket = { ...slip, status: "waiting", phone: "+84987654321" };
  const texts = async (ticket: Ticket) => (await way(id, { messages, ticket })).map(({ text }) => text.vi);
  expect(await texts(waiting)).toEqual(["Lấy số thứ tự", "Tin nhắn SMS cho người giữ số: đã đến máy"]);
  expect((await way(`${id}:near`, { messages, ticket: waiting })).map(({ text }) => text.vi)).toHaveLength(2);
  const call = { counter: "01288-1", calledAt: "2026-11-17T02:40:00Z", turn: 9, calledBy: "r" };
  const called = await texts({ ...slip, ...call, status: "called" });
  expect(called).toEqual(["Lấy số thứ tự", expect.stringContaining("số điện thoại được xóa")]);
  expect(await way(id)).toEqual([]);
  expect(await way("no-such-thing")).toEqual([]);
});
