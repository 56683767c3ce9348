import { randomUUID } from "node:crypto";
import type { Context } from "aws-lambda";
import { handle, type LambdaEvent } from "hono/aws-lambda";
import * as z from "zod";
import { ticketApi } from "../../functions/ticket/api.ts";
import { ticketStores } from "../../functions/ticket/stores.ts";
import { entry } from "../../shared/runtime/entry.ts";
import { newCode, newSecret } from "../../shared/runtime/secret.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { type BilledCall, keepBill, readUnits, writeUnits } from "./bill.ts";
import type { BenchContext } from "./context.ts";
import { atLeast, atMost, type Figure } from "./figure.ts";
import { httpEvent } from "./http-events.ts";
import { manyCommunes } from "./many-communes.ts";
import { inLanes, median, ROUNDS, seededRandom } from "./measuring.ts";
import { clientOf, freshTables } from "./tables.ts";

const section = "Tickets";

/** A Saturday, 08:00 in Vietnam: the lines are open. */
const now = (): string => "2026-11-28T01:00:00Z";
const kiosks = 8;
const repeated = 0.26;
/** Of the whole nation's 1,328,400 tickets of a Saturday, at four times the average. */
const nationPerSecond = 369;
/** Copies are numbered from 20000, and the first is the original. */
const communes = 61;
const line = "ho-tich-chung-thuc";

const Ticket = z.object({ id: z.string(), number: z.string() });
const Call = z.object({ ticket: Ticket.nullable() });

/** The real handler of the ticket function, as Lambda calls it. */
const ticketFunction = async (endpoint: string) => {
  const client = clientOf(endpoint);
  const tables = await freshTables(client);
  const definitions = definitionStore({ client, table: tables.definition, now });
  const all = manyCommunes(communes);
  // Visits so short that the day has room for every number: a line gives none that would not be called.
  const serviceLines = all.serviceLines.map((one) => ({ ...one, expectedMinutes: 1 }));
  await definitions.publish({ ...all, serviceLines }, { by: "bench", reason: "" });
  const api = ticketApi({
    ...ticketStores(client, tables),
    definitions,
    audit: { record: async () => {} },
    now,
    newId: randomUUID,
    newSecret,
    newCode,
  });
  const answer = handle(api);
  const handler = entry((event: LambdaEvent) => answer(event));
  const ask = async (path: string, body: object, key: string): Promise<unknown> => {
    // Each asks from an own address, since one address may not have more than its share of a line.
    const asked = { method: "POST", path, body, key, by: "receptionist", address: key } as const;
    const event = httpEvent(asked) as unknown as LambdaEvent;
    const context = { awsRequestId: key, functionName: "ticket", memoryLimitInMB: "1024" } as unknown as Context;
    const answered = await handler(event, context, { signal: new AbortController().signal });
    const { statusCode, body: text } = answered as { statusCode: number; body: string };
    if (statusCode >= 300) throw new Error(`POST ${path}: ${statusCode} ${text}`);
    return JSON.parse(text);
  };
  const take = async (commune: string, key: string) =>
    Ticket.parse(await ask("/api/tickets", { commune, line, phone: "0912345678" }, key));
  const call = async (counter: string) =>
    Call.parse(await ask(`/api/counters/${counter}/call-next`, { lines: [line] }, randomUUID())).ticket;
  return { client, tables, take, call };
};

const ofTickets = (calls: readonly BilledCall[]): BilledCall[] =>
  calls.filter(({ table }) => table.endsWith("-ticket"));

/** Eight kiosks take numbers of one line; about a quarter of the requests is sent twice, at once or again. */
const issue = async (endpoint: string, people: number): Promise<Figure[]> => {
  const { client, take, call } = await ticketFunction(endpoint);
  await take("20001", randomUUID());
  const bill = keepBill(client);
  const random = seededRandom(26);
  let attempts = 0;
  let contradictions = 0;
  const given: string[] = [];
  await inLanes(Array.from({ length: people }, randomUUID), kiosks, async (key) => {
    const ask = () => {
      attempts++;
      return take("01288", key);
    };
    const twice = random() < repeated;
    const atOnce = random() < 0.5;
    const answers = twice && atOnce ? await Promise.all([ask(), ask()]) : [await ask()];
    if (twice && !atOnce) answers.push(await ask());
    const [first, ...more] = answers;
    contradictions += more.filter(({ number }) => number !== first?.number).length;
    given.push(first?.number ?? "");
  });
  const calls = ofTickets(bill.calls);
  const numbers = given.map((text) => Number(text.replace(/\D/g, ""))).sort((a, b) => a - b);
  const duplicates = numbers.length - new Set(numbers).size + contradictions;
  const gaps = Math.max(...numbers) - numbers.length + duplicates;
  const name = `${attempts} requests for ${people} numbers, ${kiosks} kiosks`;
  bill.calls.length = 0;
  const called = 40;
  for (let at = 0; at < called; at++) await call(at % 2 === 0 ? "01288-1" : "01288-2");
  const ofCalls = ofTickets(bill.calls);
  return [
    {
      section,
      name: `write units, ${name}`,
      value: writeUnits(calls),
      unit: "units",
      floor: { name: "one for each request", value: attempts },
      budget: atMost(1.05),
      note: `${(writeUnits(calls) / people).toFixed(2)} for each number; refused writes ${calls.filter(({ refused }) => refused).length}`,
    },
    {
      section,
      name: "  read units for each number",
      value: readUnits(calls) / people,
      unit: "units",
      note: `the line's pages are read before each issue; ${people} numbers are ${Math.ceil(people / 10)} pages`,
    },
    { section, name: "  numbers given twice", value: duplicates, unit: "", budget: atMost(0, "value") },
    { section, name: "  numbers left out", value: gaps, unit: "", budget: atMost(0, "value") },
    {
      section,
      name: "write units for each call of the next person, two counters in turn",
      value: writeUnits(ofCalls) / called,
      unit: "units",
      floor: { name: "one for each call", value: 1 },
      note: `read units ${(readUnits(ofCalls) / called).toFixed(1)}, calls ${(ofCalls.length / called).toFixed(1)}; ${people} tickets that day`,
    },
  ];
};

/** Tickets a second through the handler, over many communes as on a real Saturday, repeats included. */
const throughput = async (endpoint: string): Promise<Figure> => {
  const { take } = await ticketFunction(endpoint);
  const random = seededRandom(7);
  const perRound = 300;
  const rates: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const jobs = Array.from({ length: perRound }, (_, at) => ({
      commune: String(20_000 + (at % 60)),
      key: randomUUID(),
    }));
    const from = performance.now();
    await inLanes(jobs, kiosks, async ({ commune, key }) => {
      await take(commune, key);
      if (random() < repeated) await take(commune, key);
    });
    if (round > 0) rates.push((perRound / (performance.now() - from)) * 1000);
  }
  return {
    section,
    name: "tickets a second through the handler, 60 communes, repeats included",
    value: median(rates),
    unit: "/s",
    floor: { name: "the nation's Saturday burst", value: nationPerSecond },
    budget: atLeast(1),
    note: "one Node process beside DynamoDB Local; the next budget is 4 ×",
  };
};

export const tickets = async ({ dynamodb, say }: BenchContext): Promise<Figure[]> => {
  const endpoint = await dynamodb();
  say("numbers, repeats, calls");
  const figures = await issue(endpoint, 400);
  say("tickets a second");
  return [...figures, await throughput(endpoint)];
};
