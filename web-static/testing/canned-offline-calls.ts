import type { CounterOrder, OfflineCallsView, OfflineCallTold } from "../../shared/contracts/offline-calls-api.ts";
import { orderRulesOf } from "../../shared/domain/ticket/order-rules.ts";
import { tickets, today } from "./canned-tickets.ts";
import { sampleSite } from "./sample-site.ts";

/** A stand-in for what a counter keeps for a time without a network, and for what it tells afterwards. */

const numberIn = (id: string): number => Number(id.split(".")[3]);
const own = ["civil-status", "social"];

export const orderNow = (counter: string): CounterOrder => ({
  ...{ counter, commune: "01288", date: today(), at: `${new Date().toISOString().slice(0, 19)}Z` },
  lines: sampleSite.serviceLines.map((line) => {
    const { stepMs: _, ...rules } = orderRulesOf(line);
    return { id: line.id, prefix: line.prefix, name: line.name, own: own.includes(line.id), rules };
  }),
  tickets: tickets
    .filter(({ line }) => own.includes(line))
    .map(({ id, line, priority = "none", issuedAt, status, counter: at, calledAt }, turn) => ({
      ...{ line, number: numberIn(id), priority, issuedAt, status },
      ...(at === undefined || calledAt === undefined ? {} : { call: { counter: at, turn: turn + 1, calledAt } }),
    })),
});

/** Every telling of every call, in the order in which it came. */
export const toldCalls: (OfflineCallTold & { readonly counter: string })[] = [];
const recorded = new Set<string>();

const outcomeOf = (counter: string, told: OfflineCallTold): OfflineCallsView["calls"][number] => {
  const { key, ticket: id, calledAt, end } = told;
  const ticket = tickets.find((one) => one.id === id);
  if (ticket === undefined) {
    const text = { vi: "Máy lấy số chưa báo số này về hệ thống.", en: "The machine has not told it yet." };
    return { key, outcome: "waits", code: "TICKET_NOT_TOLD", text };
  }
  const { number, counterName } = ticket;
  if (ticket.counter !== undefined && ticket.counter !== counter && !recorded.has(key)) {
    const vi = `${number}: ${counterName?.vi} đã gọi lúc 9:20; lượt của bạn được ghi vào nhật ký, không đổi số.`;
    return { key, outcome: "conflict", code: "TICKET_MET_ELSEWHERE", text: { vi, en: `${number}: called elsewhere.` } };
  }
  recorded.add(key);
  const name = { vi: `Quầy ${counter.slice(-1)}`, en: `Counter ${counter.slice(-1)}` };
  Object.assign(ticket, { status: end?.as ?? (told.servedAt === undefined ? "called" : "serving") });
  Object.assign(ticket, { counter, counterName: name, calledAt });
  if (number !== "A003") return { key, outcome: "recorded" };
  // As the server says it of a clock that was ahead.
  const vi = `${number}: đồng hồ máy chạy nhanh, lượt được ghi vào lúc này.`;
  return { key, outcome: "recorded", code: "CALL_WAS_AHEAD", text: { vi, en: `${number}: the clock was fast.` } };
};

export const tellCanned = (counter: string, body: Readonly<Record<string, unknown>>): OfflineCallsView => {
  const calls = body.calls as OfflineCallTold[];
  toldCalls.push(...calls.map((call) => ({ ...call, counter })));
  return { calls: calls.map((call) => outcomeOf(counter, call)) };
};
