import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { beforeAll, expect, test } from "vitest";
import { memoryTicketPages } from "../../tests/support/memory-ticket-pages.ts";
import { waiting } from "../../tests/support/tickets.ts";
import type { Item } from "./attributes.ts";
import { requestTag } from "./ticket-keys.ts";
import { changeOf, decodePage } from "./ticket-page.ts";
import type { TicketPages } from "./ticket-pages.ts";
import { ticketStore } from "./ticket-store.ts";

/** Bytes of an item as DynamoDB counts them, numbers at their most (38 digits never occur here). */
const sizeOf = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOfValue(value), 0);
const sizeOfValue = ({ S, N }: AttributeValue): number =>
  S === undefined ? Math.ceil((N ?? "").length / 2) + 1 : Buffer.byteLength(S);

const commune = "01288";
const line = "a-line-of-thirty-two-characters";
const date = "2026-11-23";
/** The last page of all, so that numbers have four digits. */
const page = 999;

let pages: TicketPages;
const full = async (): Promise<Item> => {
  const item = (await pages.readOne(commune, date, line, page))?.item;
  if (item === undefined) throw new Error("no page");
  return item;
};

beforeAll(async () => {
  pages = memoryTicketPages();
  for (let at = 0; at < 10; at++)
    await pages.issue(
      {
        ...{ commune, date, line, takenBy: requestTag(`take-${at}`) },
        ...{
          issuedAt: "2026-11-20T10:00:00Z",
          priority: "small-child",
          language: "vi",
          phone: "+84912345678",
          visitor: "Zk",
        },
      },
      page,
    );
});

test("a page of ten numbers, all with phones and all waiting, is one write unit", async () => {
  expect(sizeOf(await full())).toBeLessThanOrEqual(1024);
});

/** The commune has called this often today, so that turns have four digits. */
const callAlready = async (turn: number) => {
  const slip = { commune, date, line: "another-line", takenBy: requestTag("other"), issuedAt: "2026-11-23T01:00:00Z" };
  const { page: other } = await pages.issue({ ...slip, priority: "none", language: "vi" }, 1);
  const [ticket] = other?.tickets ?? [];
  if (other === undefined || ticket === undefined) throw new Error("no page");
  const call = { counter: "01288-1", calledAt: "2026-11-23T02:00:00Z", turn, calledBy: requestTag("call") };
  await pages.change(other, 1, changeOf(ticket, { type: "TicketCalled", ...call }));
};

test("a page of ten numbers that have gone through everything is one write unit", async () => {
  const store = ticketStore(pages);
  const at = "2026-11-23T08:00:00Z";
  await callAlready(1000);
  let largest = 0;
  for (let count = 0; count < 10; count++) {
    const called = await store.callNext({
      commune,
      date,
      counter: "01288-99",
      lines: [line],
      request: `call-${count}`,
      at,
    });
    if (!called.ok || called.value.called === undefined) throw new Error("nobody called");
    const { number } = called.value.called;
    const place = { commune, date, line, number };
    expect(number).toBe(9981 + count);
    await store.act(place, { type: "MissTicket", request: "m", at });
    await store.act(place, { type: "RecallTicket", request: "r", at });
    await store.act(place, { type: "ServeTicket", request: "s", at });
    await store.act(place, { type: "FinishTicket", request: "f", at });
    largest = Math.max(largest, sizeOf(await full()));
  }
  expect(largest).toBeLessThanOrEqual(1024);
});

test("on a page of the usual length three tickets may be held and moved within one write unit", async () => {
  const own = memoryTicketPages();
  const tickets = ticketStore(own);
  const at = "2026-11-23T08:00:00Z";
  const usual = { commune, date, line: "dat-dai-xay-dung-kinh-doanh" };
  for (let person = 0; person < 10; person++)
    await tickets.take({ ...usual, at, priority: "none", language: "vi", request: `take-${person}` });
  for (let count = 0; count < 10; count++)
    await tickets.callNext({ ...usual, counter: "01288-9", lines: [usual.line], request: `call-${count}`, at });
  for (const number of [1, 2, 3]) {
    const said = { request: `said-${number}`, at };
    await tickets.act({ ...usual, number }, { type: "HoldTicket", ...said });
    await tickets.act({ ...usual, number }, { type: "TransferTicket", line: "ho-tich-chung-thuc", ...said });
  }
  const page = await own.readOne(commune, date, usual.line, 1);
  expect(page?.tickets.filter(({ status }) => status === "returning")).toHaveLength(3);
  expect(sizeOf(page?.item ?? {})).toBeLessThanOrEqual(1024);
});

test("a page keeps for ninety days after its day", async () => {
  expect((await full()).expiresAt).toEqual({ N: String(Date.parse("2027-02-21T00:00:00+07:00") / 1000) });
});

test("times are read as they were written, on the day, before it, and by version 0.1.0", () => {
  const item = (told: string, call: string, at: string): Item => ({
    ...{ pk: { S: `${commune}#${date}` }, sk: { S: "ho-tich#PAGE#0001" }, n: { N: "1" } },
    ...{ rabcdefgh: { N: "1" }, tabcdefgh: { S: `${told} - vi` }, c1: { S: `${call} 2 7 Zk3_a9Qx` }, f1: { N: at } },
  });
  const times = {
    issuedAt: "2026-11-20T10:00:00Z",
    calledAt: "2026-11-23T01:00:00Z",
    finishedAt: "2026-11-23T08:00:00Z",
  };
  for (const page of [item("-198000", "28800", "54000"), item("1795168800", "1795395600", "1795420800")])
    expect(decodePage(page).tickets).toMatchObject([times]);
});

test("an item that was not written as a page of tickets is a fault", () => {
  const key = { pk: { S: "01288#2026-11-23" }, sk: { S: "ho-tich#PAGE#0001" } };
  const ticket = { ...key, n: { N: "1" }, rabcdefgh: { N: "1" }, tabcdefgh: { S: "1795402800 - vi" } };
  expect(decodePage(ticket).tickets).toEqual([waiting(1, { takenBy: "abcdefgh", issuedAt: "2026-11-23T03:00:00Z" })]);
  expect(() => decodePage({ ...ticket, tabcdefgh: { S: "1795402800 z vi" } })).toThrow();
  expect(() => decodePage({ ...ticket, c1: { S: "soon" } })).toThrow();
  expect(() => decodePage({ ...ticket, w1: { S: "there" } })).toThrow();
  expect(() => decodePage({ ...ticket, pk: { S: "01288" } })).toThrow();
  expect(() => decodePage({ ...ticket, sk: { S: "ho-tich" } })).toThrow();
  expect(decodePage(key)).toMatchObject({ last: 0, tickets: [] });
});

test("a line with no page left is full, and a rush without end is told to try again", async () => {
  const asked = { commune, date, line, priority: "none", language: "vi", request: "one-more", at: date } as const;
  const all = Array.from({ length: page }, (_, at) => ({ ...decodePage(numbered(at + 1)), last: (at + 1) * 10 }));
  const store = ticketStore({ ...pages, read: async () => all });
  const issuedAt = "2026-11-23T01:00:00Z";
  expect(await store.take({ ...asked, at: issuedAt })).toEqual({
    ok: false,
    refusal: { code: "LINE_FULL", detail: { date: "23/11/2026" } },
  });
  const crowded = ticketStore({
    ...pages,
    read: async () => [],
    issue: async () => ({ written: false, page: undefined }),
  });
  expect(await crowded.take({ ...asked, at: issuedAt })).toMatchObject({ refusal: { code: "CHANGED_MEANWHILE" } });
});

const numbered = (at: number): Item => ({
  pk: { S: `${commune}#${date}` },
  sk: { S: `${line}#PAGE#${String(at).padStart(4, "0")}` },
});
