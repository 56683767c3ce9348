import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import type { Instant } from "../domain/calendar/time.ts";
import type { OfflineCall } from "../domain/ticket/offline-call.ts";
import type { Ticket } from "../domain/ticket/ticket.ts";
import { type OfflineCalls, offlineCalls, pagesTogether, type WritePages } from "./offline-calls.ts";
import { type TicketPages, ticketPages } from "./ticket-pages.ts";
import { type TicketStore, ticketStore } from "./ticket-store.ts";

const [line, other] = ["ho-tich", "dat-dai"];
const eight = "2026-11-23T01:00:00Z";
const now = "2026-11-23T03:00:00Z";
/** Minutes after nine of the Monday. */
const at = (minutes: number): Instant => `2026-11-23T02:${String(minutes).padStart(2, "0")}:00Z`;

let [pages, write, tickets, offline]: [TicketPages, WritePages, TicketStore, OfflineCalls] = [] as never;
beforeAll(async () => {
  const { client, table } = await localTables("ticket");
  pages = ticketPages(client, table.ticket);
  write = pagesTogether(client, table.ticket);
  tickets = ticketStore(pages);
  offline = offlineCalls(pages, write);
});

let communes = 0;
/** A commune of its own with people of two lines who took their numbers at eight. */
const room = async (people: number) => {
  const where = { commune: String(10_000 + ++communes), date: "2026-11-23" };
  for (const of of [line, other])
    for (let number = 0; number < people; number++)
      await tickets.take({ ...where, line: of, priority: "none", language: "vi", request: randomUUID(), at: eight });
  const day = (): Promise<Ticket[]> => tickets.day(where.commune, where.date, "fresh");
  const call = (number: number, minutes: number, more: Partial<OfflineCall> = {}): OfflineCall => ({
    ...{ line, number, counter: `${where.commune}-1`, calledAt: at(minutes), calledBy: `call-${number}-${minutes}` },
    ...{ servedAt: at(minutes + 1), end: { as: "finished", at: at(minutes + 3) } },
    ...more,
  });
  const told = (calls: readonly OfflineCall[], by: OfflineCalls = offline) => by.record({ ...where, calls, at: now });
  return { ...where, day, call, told };
};
type Room = Awaited<ReturnType<typeof room>>;

const codes = (answer: Awaited<ReturnType<Room["told"]>>): string[] => {
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value.outcomes.map((one) => (one.ok ? "recorded" : one.refusal.code));
};
const states = (day: readonly Ticket[], of = line) =>
  day.filter((one) => one.line === of).map(({ number, status }) => `${number} ${status}`);

test("calls of two lines are there once, whether they are told once, twice, at one moment or in another order", async () => {
  const { call, told, day } = await room(12);
  const calls = [1, 2, 3, 11, 12].map((number, nth) => call(number, 5 * nth));
  const land = call(1, 40, { line: other, end: { as: "no-show", at: at(42) } });
  const all = [...calls, land];
  const together = await Promise.all([told(all), told(all), told(all.toReversed())]);
  for (const answer of together) expect(codes(answer)).toEqual(all.map(() => "recorded"));
  const once = await day();
  expect(once.filter(({ status }) => status === "finished")).toHaveLength(5);
  expect(states(once, other)[0]).toBe("1 no-show");
  expect(codes(await told(all))).toEqual(all.map(() => "recorded"));
  expect(await day()).toEqual(once);
});

test("ten calls of one page are one write, and telling them again writes nothing", async () => {
  const { call, told } = await room(10);
  const calls = Array.from({ length: 10 }, (_, nth) => call(nth + 1, 5 * nth));
  const written: number[] = [];
  const counted = offlineCalls(pages, (changes) => {
    written.push(changes.length);
    return write(changes);
  });
  for (const _ of ["told", "told again"]) await told(calls, counted);
  expect(written).toEqual([1]);
});

test("cut before the answer, or between two writes of the sender, nothing is there by halves", async () => {
  const { call, told, day } = await room(12);
  const [first, second] = [call(1, 0), call(2, 5, { line: other })];
  const cut = offlineCalls(pages, async () => {
    throw new Error("cut");
  });
  await expect(told([first, second], cut)).rejects.toThrow("cut");
  expect((await day()).every(({ status }) => status === "waiting")).toBe(true);
  const lost = offlineCalls(pages, async (changes) => {
    await write(changes);
    throw new Error("the answer was lost");
  });
  await expect(told([first], lost)).rejects.toThrow("lost");
  expect(codes(await told([first, second]))).toEqual(["recorded", "recorded"]);
  expect([states(await day())[0], states(await day(), other)[1]]).toEqual(["1 finished", "2 finished"]);
});

test("a person whom another counter calls while the calls are told is called by one of the two", async () => {
  const room12 = await room(12);
  const { call, told, day, commune } = room12;
  let isFirst = true;
  const slow = offlineCalls(pages, async (changes) => {
    if (isFirst) {
      isFirst = false;
      const asked = { ...room12, counter: `${commune}-2`, lines: [line], request: randomUUID(), at: at(50) };
      await tickets.callNext(asked);
    }
    return write(changes);
  });
  expect(codes(await told([call(1, 0), call(2, 5)], slow))).toEqual(["TICKET_CALLED_ELSEWHERE", "recorded"]);
  expect(states(await day()).slice(0, 2)).toEqual(["1 called", "2 finished"]);
  await tickets.act({ ...room12, line, number: 1 }, { type: "MissTicket", request: randomUUID(), at: at(52) });
  expect(codes(await told([call(1, 0)]))).toEqual(["recorded"]);
  expect((await day())[0]).toMatchObject({ number: 1, line: other });
  expect((await day()).find((one) => one.line === line && one.number === 1)).toMatchObject({
    ...{ status: "finished", counter: `${commune}-1`, calledAt: at(0), finishedAt: at(3) },
  });
});

test("a visit that goes on is told further, and someone moved to this line before any call is read again as called", async () => {
  const { call, told, day, ...where } = await room(2);
  const { end: _, servedAt: __, ...open } = call(1, 0);
  await told([open]);
  expect(states(await day())[0]).toBe("1 called");
  await told([call(1, 0)]);
  expect(states(await day())[0]).toBe("1 finished");
  const moved = { ...where, line: other, number: 2 };
  await tickets.act(moved, { type: "TransferTicket", line, request: randomUUID(), at: eight });
  const [held, again] = [
    call(2, 10, { line: other, end: { as: "held", at: at(12) } }),
    call(2, 20, { line: other, calledBy: "call-again" }),
  ];
  expect(codes(await told([held, again]))).toEqual(["recorded", "recorded"]);
  expect((await day()).find((one) => one.line === other && one.number === 2)).toMatchObject({
    ...{ status: "finished", calledAt: at(20), place: { line }, first: { turn: 2 } },
  });
});
