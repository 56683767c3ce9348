import type { DynamoDBRecord } from "aws-lambda";
import fc from "fast-check";
import { expect, test } from "vitest";
import { callOrder, placeInLine } from "../../shared/domain/ticket/call-order.ts";
import { isMet, isWaiting, type Ticket } from "../../shared/domain/ticket/ticket.ts";
import { ticketId } from "../../shared/domain/ticket/ticket-id.ts";
import { appointmentStore } from "../../shared/store/appointment-store.ts";
import { ticketStore } from "../../shared/store/ticket-store.ts";
import { publishedDefinitions } from "../../tests/support/definitions.ts";
import { memoryAppointments } from "../../tests/support/memory-appointments.ts";
import { memoryClosures } from "../../tests/support/memory-closures.ts";
import { memoryDayCounts } from "../../tests/support/memory-day-counts.ts";
import { memoryRoom } from "../../tests/support/memory-room.ts";
import { streamingTicketPages } from "../../tests/support/ticket-stream.ts";
import { orderIn } from "./centre.ts";
import { watchTickets } from "./watch.ts";

const [commune, date] = ["01288", "2026-11-23"];
const reach: Readonly<Record<string, number>> = { "ho-tich-chung-thuc": 3, "dat-dai-xay-dung-kinh-doanh": 2 };
const lines = Object.keys(reach);
const counters = ["01288-1", "01288-2", "01288-3"];

const take = fc.record({
  do: fc.constant("take" as const),
  line: fc.constantFrom(...lines),
  priority: fc.constantFrom("none" as const, "none" as const, "elderly" as const),
  phone: fc.option(fc.constant("+84912345678"), { nil: undefined, freq: 3 }),
});
const call = fc.record({
  do: fc.constant("call" as const),
  counter: fc.constantFrom(...counters),
  lines: fc.subarray(lines, { minLength: 1 }),
});
const act = fc.record({
  do: fc.constantFrom("RecallTicket" as const, "MissTicket" as const),
  counter: fc.constantFrom(...counters),
  who: fc.nat(30),
});
const step = fc.oneof({ weight: 4, arbitrary: take }, { weight: 3, arbitrary: call }, { weight: 2, arbitrary: act });
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const definitions = publishedDefinitions();

/** A commune's day with the watcher of its stream. */
const start = async () => {
  const records: DynamoDBRecord[] = [];
  const told: string[] = [];
  const pages = streamingTicketPages(records);
  const store = ticketStore(pages);
  let [at, asked] = [Date.parse("2026-11-23T01:00:00Z"), 0];
  const now = () => new Date(at).toISOString().replace(".000", "");
  const known = await definitions;
  // Counters, the watcher and this test go by the same rules: those of the published lines.
  const rooms = { lines: await known.serviceLines() };
  const watch = watchTickets({
    tickets: store,
    room: memoryRoom(pages),
    definitions: known,
    counts: memoryDayCounts(),
    appointments: appointmentStore(memoryAppointments()),
    closures: memoryClosures(),
    now,
    publish: async (facts) => void told.push(...facts.map(({ envelope }) => envelope.subject)),
  });
  const play = async (one: Step) => {
    const request = { request: `request-${++asked}`, at: now() };
    if (one.do === "take") return store.take({ ...one, ...request, commune, date, language: "vi" });
    if (one.do === "call")
      return store.callNext({ ...one, ...request, commune, date, order: orderIn(rooms, request.at) });
    const met = (await store.day(commune, date)).filter(isMet);
    const ticket = met[one.who % Math.max(1, met.length)];
    return ticket && store.act(ticket, { type: one.do, counter: one.counter, ...request });
  };
  /** Ids of those with a phone who wait within reach. */
  const within = async (): Promise<string[]> => {
    const day = await store.day(commune, date);
    const order = orderIn(rooms, now());
    const place = (one: Ticket): number => {
      const line = day.filter((ticket) => ticket.line === one.line);
      return placeInLine(callOrder(line, order.rulesOf(one.line), order.now), one);
    };
    return day
      .filter(isWaiting)
      .filter((one) => one.phone !== undefined && place(one) <= (reach[one.line] ?? 0))
      .map(ticketId);
  };
  const look = (some: readonly DynamoDBRecord[]) => watch({ Records: [...some] });
  const pass = (seconds: number): void => {
    at += seconds * 1000;
  };
  return { records, told, play, within, look, pass };
};
const called = (lineOf: string, records: readonly DynamoDBRecord[]): boolean =>
  records.some(({ dynamodb }) => {
    const calls = (image: object | undefined) => Object.keys(image ?? {}).filter((name) => /^c\d/.test(name)).length;
    const [line] = dynamodb?.NewImage?.sk?.S?.split("#") ?? [];
    return line === lineOf && calls(dynamodb?.NewImage) > calls(dynamodb?.OldImage);
  });
const lineOf = (id: string): string => id.split(".")[1] ?? "";

test("each person is told once, by the call that brings him within reach, whatever is recalled meanwhile", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60, size: "max" }), async (steps) => {
      const { records, told, play, within, look, pass } = await start();
      const expected = new Set<string>();
      for (const one of steps) {
        pass(60);
        await play(one);
        const news = records.splice(0);
        for (const id of await within()) if (called(lineOf(id), news)) expected.add(id);
        await look(news);
        expect(new Set(told)).toEqual(expected);
      }
    }),
  );
});

const rush = fc.record({
  seconds: fc.nat(40),
  together: fc.array(step, { minLength: 1, maxLength: 4 }),
  /** Which changes are looked at now: any of the day's so far, in any order and also again. */
  looks: fc.array(fc.array(fc.nat(), { maxLength: 4 }), { maxLength: 2 }),
});

test("however late, often and disordered the changes arrive, nobody within reach is left out or told from afar", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(rush, { maxLength: 30, size: "max" }),
      fc.infiniteStream(fc.nat()),
      async (rushes, order) => {
        const { records, told, play, within, look, pass } = await start();
        const [looked, wereWithin] = [new Set<DynamoDBRecord>(), new Set<string>()];
        const read = async (some: readonly DynamoDBRecord[]) => {
          for (const record of some) looked.add(record);
          await look(some);
        };
        for (const { seconds, together, looks } of rushes) {
          pass(seconds);
          await Promise.all(together.map(play));
          for (const id of await within()) wereWithin.add(id);
          for (const picks of looks)
            await read(picks.flatMap((pick) => records[pick % Math.max(1, records.length)] ?? []));
        }
        const left = records.filter((record) => !looked.has(record));
        while (left.length > 0) await read(left.splice((order.next().value ?? 0) % left.length, 1));
        for (const id of told) expect(wereWithin).toContain(id);
        const waitFor = (await within()).filter((id) => called(lineOf(id), since(records, id)));
        expect(waitFor.filter((id) => !told.includes(id))).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});

/** The changes after this person took his number. */
const since = (records: readonly DynamoDBRecord[], id: string): readonly DynamoDBRecord[] => {
  const [, line = "", , number = ""] = id.split(".");
  const has = ({ dynamodb }: DynamoDBRecord) =>
    dynamodb?.NewImage?.sk?.S?.startsWith(`${line}#`) &&
    Object.entries(dynamodb.NewImage).some(([name, { N }]) => name.startsWith("r") && N === number);
  return records.slice(records.findIndex(has) + 1);
};
