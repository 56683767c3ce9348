import type { DynamoDBRecord } from "aws-lambda";
import { beforeEach, expect, test } from "vitest";
import { Envelope, LineOverloadedData, TicketNearData } from "../../shared/contracts/event.ts";
import type { Fact } from "../../shared/messaging/event-topic.ts";
import { appointmentStore } from "../../shared/store/appointment-store.ts";
import { offlineCalls } from "../../shared/store/offline-calls.ts";
import { ticketStore } from "../../shared/store/ticket-store.ts";
import { publishedDefinitions } from "../../tests/support/definitions.ts";
import { memoryAppointments } from "../../tests/support/memory-appointments.ts";
import { memoryClosures } from "../../tests/support/memory-closures.ts";
import { memoryDayCounts } from "../../tests/support/memory-day-counts.ts";
import { memoryPagesTogether } from "../../tests/support/memory-pages-together.ts";
import { memoryRoom } from "../../tests/support/memory-room.ts";
import { streamingTicketPages } from "../../tests/support/ticket-stream.ts";
import { watchTickets } from "./watch.ts";

const [commune, line, date, at] = ["01288", "ho-tich-chung-thuc", "2026-11-23", "2026-11-23T01:00:00Z"];

const start = async () => {
  const records: DynamoDBRecord[] = [];
  const published: Fact[] = [];
  const clock = { at };
  const pages = streamingTicketPages(records);
  const tickets = ticketStore(pages);
  const offline = offlineCalls(pages, memoryPagesTogether(pages));
  const definitions = { ...(await publishedDefinitions()) };
  const deps = {
    tickets,
    room: memoryRoom(pages),
    definitions,
    counts: memoryDayCounts(),
    appointments: appointmentStore(memoryAppointments()),
    closures: memoryClosures(),
    now: () => clock.at,
    publish: async (facts: readonly Fact[]) => void published.push(...facts),
  };
  let asked = 0;
  return {
    clock,
    /** Numbers that a counter called without a network from twenty past eight, told at nine. */
    tellOffline: (counter: string, numbers: readonly number[]) =>
      offline.record({
        ...{ commune, date, at: "2026-11-23T02:00:00Z" },
        calls: numbers.map((number) => ({
          ...{ line, number, counter, calledBy: `offline-${number}`, calledAt: `2026-11-23T01:2${number}:00Z` },
          end: { as: "finished", at: `2026-11-23T01:3${number}:00Z` },
        })),
      }),
    published,
    records,
    deps,
    definitions,
    watch: () => watchTickets(deps)({ Records: records.splice(0) }),
    told: () => published.splice(0).map(({ envelope }) => TicketNearData.parse(envelope.data).number),
    take: (phone?: string, priority: "none" | "elderly" = "none", on = date) =>
      tickets.take({ commune, line, date: on, priority, language: "vi", phone, request: `take-${++asked}`, at }),
    call: (when = at) =>
      tickets.callNext({ commune, date, counter: "01288-1", lines: [line], request: `call-${++asked}`, at: when }),
    miss: () => tickets.act({ commune, line, date, number: 1 }, { type: "MissTicket", request: "miss-1", at }),
    recall: (when = at) =>
      tickets.act({ commune, line, date, number: 1 }, { type: "RecallTicket", request: "again", at: when }),
  };
};
let world: Awaited<ReturnType<typeof start>>;
beforeEach(async () => {
  world = await start();
});
const phone = "+84912345678";

test("many calls of one line that come together are answered from one look at it", async () => {
  for (const left of Array.from({ length: 9 }, () => phone)) await world.take(left);
  await world.watch();
  for (let call = 0; call < 5; call++) await world.call();
  let looks = 0;
  const { line: look } = world.deps.tickets;
  world.deps.tickets.line = (...asked) => {
    looks++;
    return look(...asked);
  };
  await world.watch();
  expect(looks).toBe(1);
  expect(world.told()).toHaveLength(4);
  await world.call();
  await world.watch();
  expect(looks).toBe(2);
});

test("a call tells those within three places who left a phone, with no word of the phone", async () => {
  for (const left of [phone, undefined, phone, phone, phone, phone]) await world.take(left);
  await world.call();
  expect(await world.watch()).toEqual({ batchItemFailures: [] });
  expect(world.published.map(({ envelope }) => Envelope.parse(envelope).id)).toEqual([
    "01288.ho-tich-chung-thuc.261123.3:near",
    "01288.ho-tich-chung-thuc.261123.4:near",
    "01288.ho-tich-chung-thuc.261123.5:near",
  ]);
  expect(JSON.stringify(world.published)).not.toContain("912345678");
  expect(world.published[0]).toEqual({
    envelope: {
      specversion: "1.0",
      datacontenttype: "application/json",
      id: "01288.ho-tich-chung-thuc.261123.3:near",
      type: "motcua.ticket.near.v1",
      source: "/motcua/cao-bang/01288",
      subject: "01288.ho-tich-chung-thuc.261123.3",
      time: at,
      data: { event: "TicketNear", commune, line, number: "A003", ahead: 1 },
    },
    attributes: { type: "motcua.ticket.near.v1", commune, agency: "H14.101", inbox: "built-in" },
  });
});

test("each person is told by the one call that brought him near, however late the calls are looked at", async () => {
  for (let count = 0; count < 8; count++) await world.take(phone);
  await world.call("2026-11-23T01:10:00Z");
  await world.watch();
  expect(world.told()).toEqual(["A002", "A003", "A004", "A005"]);
  await world.call("2026-11-23T01:20:00Z");
  await world.call("2026-11-23T01:30:00Z");
  await world.watch();
  expect(world.told()).toEqual(["A006", "A007"]);
});

test("who comes between a call and its repetition is told by the next call", async () => {
  for (let count = 0; count < 2; count++) await world.take();
  await world.call();
  await world.watch();
  await world.take(phone);
  await world.recall("2026-11-23T01:05:00Z");
  await world.watch();
  expect(world.told()).toEqual([]);
  await world.call("2026-11-23T01:10:00Z");
  await world.watch();
  expect(world.told()).toEqual(["A003"]);
});

test("numbers taken, people served, absent or called again tell nobody", async () => {
  await world.take(phone);
  await world.call();
  await world.take(phone);
  await world.watch();
  world.told();
  await world.miss();
  await world.recall();
  await world.take(phone);
  await world.watch();
  expect(world.told()).toEqual([]);
});

test("a page that expires tells nobody", async () => {
  await world.take(phone);
  const [taken] = world.records;
  const { NewImage } = taken?.dynamodb ?? {};
  world.records.push({ eventName: "REMOVE", dynamodb: { ...(NewImage === undefined ? {} : { OldImage: NewImage }) } });
  await world.watch();
  expect(world.told()).toEqual([]);
});

test("what could not be published is given again from that change on", async () => {
  await world.take();
  await world.take(phone);
  await world.call();
  const change = world.records.at(-1)?.dynamodb?.SequenceNumber;
  const records = [...world.records];
  world.deps.publish = async () => {
    throw new Error("throttled");
  };
  expect(await world.watch()).toEqual({ batchItemFailures: [{ itemIdentifier: change }] });
  expect(await watchTickets(world.deps)({ Records: records.slice(0, 2) })).toEqual({ batchItemFailures: [] });
});

test("a line that is no longer defined stops nobody else's messages", async () => {
  await world.take(phone);
  await world.take(phone);
  await world.call();
  world.definitions.serviceLines = async () => [];
  expect(await world.watch()).toEqual({ batchItemFailures: [] });
  expect(world.told()).toEqual([]);
});

const kept = async (from: string, to: string) =>
  [...(await world.deps.counts.kept(commune, from, to))].map(([day, { all }]) => [day, all.taken]);

test("the first change of a new day folds the days before, once", async () => {
  await world.take();
  await world.take();
  await world.watch();
  expect(await kept(date, date)).toEqual([]);
  world.clock.at = "2026-11-24T01:00:00Z";
  await world.take(undefined, "none", "2026-11-24");
  await world.watch();
  expect(await kept("2026-11-22", "2026-11-24")).toEqual([
    ["2026-11-22", 0],
    [date, 2],
  ]);
});

test("a day that is changed after it was over is folded anew, and one whose pages expire is left as it is", async () => {
  await world.take();
  const [page] = world.records;
  world.clock.at = "2026-11-24T01:00:00Z";
  await world.watch();
  expect(await kept(date, date)).toEqual([[date, 1]]);
  await world.take();
  await world.watch();
  expect(await kept(date, date)).toEqual([[date, 2]]);
  world.clock.at = "2027-02-22T01:00:00Z";
  world.records.push(page ?? {});
  await world.watch();
  expect(await kept(date, date)).toEqual([[date, 2]]);
});

test("a line that has become overloaded is told once, with a count instead of names; its end is not", async () => {
  const pk = "01648#2026-11-28";
  const flow = (written: string): DynamoDBRecord["dynamodb"] & object =>
    ({
      NewImage: { pk: { S: pk }, sk: { S: "#COUNTERS#FLOW" }, "s#dat-dai-xay-dung-kinh-doanh": { S: written } },
    }) as never;
  const [begun, ended, again] = ["1 29400 74 9", "1 29400 74 9 33000", "2 34000 80 11"].map(flow);
  const next = (before: typeof begun, after: typeof begun) => ({ ...after, OldImage: before?.NewImage }) as never;
  const records = [{ dynamodb: begun }, { dynamodb: next(begun, ended) }, { dynamodb: next(ended, again) }];
  for (const _ of ["once", "and again"])
    await watchTickets(world.deps)({ Records: records as unknown as DynamoDBRecord[] });
  const envelopes = world.published.map(({ envelope }) => Envelope.parse(envelope));
  expect(envelopes.map(({ id }) => id)).toEqual([
    "01648.dat-dai-xay-dung-kinh-doanh.261128:overloaded:1",
    "01648.dat-dai-xay-dung-kinh-doanh.261128:overloaded:2",
    "01648.dat-dai-xay-dung-kinh-doanh.261128:overloaded:1",
    "01648.dat-dai-xay-dung-kinh-doanh.261128:overloaded:2",
  ]);
  expect(LineOverloadedData.parse(envelopes[0]?.data)).toMatchObject({ minutes: 74, waiting: 9, limitMinutes: 60 });
  expect(envelopes[0]).toMatchObject({ time: "2026-11-28T01:10:00Z", source: "/motcua/cao-bang/01648" });
});

test("calls that are told late tell who is near now, and nobody who may stand at a counter that has told nothing yet", async () => {
  for (let count = 0; count < 14; count++)
    await world.deps.tickets.take({
      ...{ commune, line, date, priority: "none", language: "vi", phone, request: `take-${count}` },
      at: `2026-11-23T01:0${Math.floor(count / 2)}:${count % 2 === 0 ? "00" : "30"}Z`,
    });
  world.records.splice(0);
  world.clock.at = "2026-11-23T02:00:00Z";
  await world.tellOffline("01288-1", [1, 3, 5, 7]);
  await world.watch();
  expect(world.told()).toEqual(["A008"]);
  await world.tellOffline("01288-2", [2, 4, 6]);
  await world.watch();
  // Named again under the same id, A008 gets no second message.
  expect(world.told()).toEqual(["A008", "A009", "A010", "A011"]);
  world.clock.at = "2026-11-24T01:00:00Z";
  await world.tellOffline("01288-1", [8, 9]);
  await world.watch();
  expect(world.told()).toEqual([]);
});

test("who takes a number for a day that was closed a moment ago is told by the change of his page, once", async () => {
  await world.deps.closures.declare({ commune, date, cause: "outage", by: "nguyet.tangiang", declaredAt: at });
  await world.take(phone);
  await world.take();
  const again = [...world.records];
  await world.watch();
  world.records.push(...again);
  await world.watch();
  const ids = world.published.map(({ envelope }) => envelope.id);
  expect(new Set(ids)).toEqual(new Set([`01288.ho-tich-chung-thuc.261123.1:TicketClosedOut:${at}`]));
});

test("who waits for a day that is closed and opened again is told both, each once", async () => {
  await world.take(phone);
  world.records.length = 0;
  const shut = {
    ...{ pk: { S: "CLOSURES" }, sk: { S: `${date}#${commune}` } },
    ...{ cause: { S: "outage" }, by: { S: "nguyet.tangiang" }, at: { S: at } },
  };
  const { closures } = world.deps;
  await closures.declare({ commune, date, cause: "outage", by: "nguyet.tangiang", declaredAt: at });
  for (const _ of [1, 2]) world.records.push({ dynamodb: { NewImage: shut } });
  await world.watch();
  await closures.reopen(commune, date, "nguyet.tangiang", at);
  for (const _ of [1, 2])
    world.records.push({ dynamodb: { OldImage: shut, NewImage: { ...shut, reopenedAt: { S: at } } } });
  await world.watch();
  const ids = world.published.map(({ envelope }) => envelope.id);
  const id = "01288.ho-tich-chung-thuc.261123.1";
  expect([...new Set(ids)]).toEqual([`${id}:TicketClosedOut:${at}`, `${id}:TicketReopened:${at}`]);
});
