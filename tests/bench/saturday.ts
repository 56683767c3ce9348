import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import * as z from "zod";
import { now } from "../../shared/runtime/clock.ts";
import { definitionStore } from "../../shared/store/definition-store.ts";
import { bareNumbers } from "./bare-numbers.ts";
import type { BenchContext } from "./context.ts";
import { atLeast, atMost, type Figure } from "./figure.ts";
import { type HostProcess, httpClient, startHostProcess } from "./host-process.ts";
import { inLanes, percentile } from "./measuring.ts";
import { nationPerSecond } from "./nation.ts";
import { clientOf } from "./tables.ts";
import { civilStatus, manyShortVisits } from "./ticket-function.ts";

const section = "The worst Saturday, over HTTP";
const communeCount = 60;
/** Numbers for each commune; the real Saturday has four hundred, and the short run a tenth of it. */
const most = { full: 400, short: 40 };
const lanes = 12;
const floorCount = 1_000;
/** Functions look for a new publication after as many milliseconds. */
const publicationAgeMs = 4_000;
const communes = Array.from({ length: communeCount }, (_, at) => String(20_000 + at));

const Token = z.object({ access_token: z.string() });
const Endpoints = z.object({ dynamodb: z.string(), outputs: z.record(z.string(), z.string()) });
const Taken = z.object({ id: z.string() });
const Called = z.object({ ticket: Taken.nullable() });
const Used = z.object({ functions: z.record(z.string(), z.object({ invocations: z.number() })) });
/** Numbers of each commune before anybody counts. */
const warmUp = 20;
/** A host that has called no function by itself for so long has nothing left to do. */
const quietMs = 3_000;

interface Answered {
  readonly took: number[];
  errors: number;
}

/** What people and counters do, each request timed from its sending to its whole answer. */
const visitors = async (url: string) => {
  const http = httpClient();
  const json = { "content-type": "application/json" };
  const post = (path: string, body: object, more: Readonly<Record<string, string>> = {}) =>
    http.send(`${url}${path}`, "POST", { ...json, ...more }, JSON.stringify(body));
  await post("/local/clock", { at: "2026-11-28T07:35" });
  const groups = communes.map((code) => `queue-operator:${code}`);
  const { body } = await post("/local/token", { username: "goi.so", groups });
  const authorization = `Bearer ${Token.parse(JSON.parse(body)).access_token}`;
  const timed = async (into: Answered, ask: () => ReturnType<typeof post>): Promise<unknown> => {
    const from = performance.now();
    const { status, body: text } = await ask();
    into.took.push(performance.now() - from);
    if (status < 300) return JSON.parse(text);
    into.errors++;
    return undefined;
  };
  return {
    close: http.close,
    take: async (into: Answered, commune: string): Promise<string | undefined> => {
      const asked = { commune, line: civilStatus };
      const answer = await timed(into, () => post("/api/tickets", asked, { "idempotency-key": randomUUID() }));
      return answer === undefined ? undefined : Taken.parse(answer).id;
    },
    call: async (into: Answered, counter: string): Promise<string | undefined> => {
      const key = { "idempotency-key": randomUUID(), authorization };
      const path = `/api/counters/${counter}/call-next`;
      const answer = await timed(into, () => post(path, { lines: [civilStatus] }, key));
      return answer === undefined ? undefined : Called.parse(answer).ticket?.id;
    },
  };
};

/** Each commune in turn, so that all of them are busy all the time. */
const inTurn = (each: number): string[] => Array.from({ length: each }, () => communes).flat();

/** Runs the jobs, so many at once. @returns how long each took, and how many a second came through */
const played = async (each: number, job: (into: Answered, commune: string, nth: number) => Promise<void>) => {
  const into: Answered = { took: [], errors: 0 };
  const jobs = inTurn(each).map((commune, at) => ({ commune, nth: Math.floor(at / communeCount) }));
  const from = performance.now();
  await inLanes(jobs, lanes, ({ commune, nth }) => job(into, commune, nth));
  return { ...into, rate: jobs.length / ((performance.now() - from) / 1000) };
};

/** The first number of a commune has the days before counted, once a day: that is over when nothing runs any more. */
const settled = async (host: HostProcess): Promise<void> => {
  const invocations = async () =>
    Object.values(Used.parse(await host.local("usage")).functions).reduce((sum, one) => sum + one.invocations, 0);
  for (let before = -1, now = await invocations(); now !== before; now = await invocations()) {
    before = now;
    await wait(quietMs);
  }
};

/** The two calls of a number alone, on the host's own DynamoDB Local. @returns numbers a second */
const floorRate = async (endpoint: string, table: string): Promise<number> => {
  const client = clientOf(endpoint);
  const bare = bareNumbers(client, table);
  const from = performance.now();
  await inLanes(inTurn(Math.ceil(floorCount / communeCount)).slice(0, floorCount), lanes, bare.take);
  const seconds = (performance.now() - from) / 1000;
  client.destroy();
  return floorCount / seconds;
};

const measure = async (host: HostProcess, each: number, say: BenchContext["say"]): Promise<Figure[]> => {
  const { dynamodb, outputs } = Endpoints.parse(await host.local("endpoints"));
  const client = clientOf(dynamodb);
  const store = definitionStore({ client, table: outputs.DefinitionTable ?? "", now });
  const published = await store.publish(manyShortVisits(communeCount + 1), { by: "bench", reason: "" });
  client.destroy();
  if (!published.ok) throw new Error(published.refusal.code);
  await wait(publicationAgeMs);
  const people = await visitors(host.url);
  // Environments start and code on both sides warms up before anybody counts.
  await played(1, async (into, commune) => void (await people.take(into, commune)));
  await settled(host);
  await played(warmUp - 1, async (into, commune) => void (await people.take(into, commune)));
  const ids: string[] = [];
  say(`${communeCount} communes, ${each} numbers each`);
  const taking = await played(each, async (into, commune) => {
    const id = await people.take(into, commune);
    if (id !== undefined) ids.push(id);
  });
  const called: string[] = [];
  say("and their people are called");
  const calling = await played(each, async (into, commune, nth) => {
    const id = await people.call(into, `${commune}-${1 + (nth % 2)}`);
    if (id !== undefined) called.push(id);
  });
  people.close();
  // Last, when the engine is as warm as it was for them.
  const floor = await floorRate(dynamodb, outputs.TicketTable ?? "");
  const expected = each * communeCount;
  const twice = ids.length - new Set(ids).size + called.length - new Set(called).size;
  return [
    {
      ...{ section, name: `numbers a second, ${communeCount} communes × ${each}`, value: taking.rate, unit: "/s" },
      floor: { name: "the same two calls to DynamoDB Local alone", value: floor },
      budget: atLeast(0.25),
    },
    {
      ...{ section, name: "  beside what the whole nation takes at its worst", value: taking.rate, unit: "/s" },
      floor: { name: "1,328,400 tickets of a Saturday, at four times the average", value: nationPerSecond },
      budget: atLeast(1),
      note: `${lanes} requests at once, host, browser's side and database on the same processors`,
    },
    {
      section,
      name: "  99 of 100 numbers",
      value: percentile(taking.took, 0.99),
      unit: "ms",
      note: `median ${percentile(taking.took, 0.5).toFixed(0)} ms`,
    },
    { section, name: "calls a second", value: calling.rate, unit: "/s" },
    {
      section,
      name: "  99 of 100 calls",
      value: percentile(calling.took, 0.99),
      unit: "ms",
      note: `median ${percentile(calling.took, 0.5).toFixed(0)} ms`,
    },
    {
      section,
      name: "answers that were errors",
      value: taking.errors + calling.errors,
      unit: "",
      budget: atMost(0, "value"),
    },
    {
      section,
      name: "people who got a number or were called twice",
      value: twice,
      unit: "",
      budget: atMost(0, "value"),
    },
    {
      ...{ section, name: "people without a number, or never called", unit: "", budget: atMost(0, "value") },
      value: expected - ids.length + (expected - called.length),
    },
  ];
};

/** A morning of sixty communes on the whole local system with its database in memory, as fast as it goes. */
export const worstSaturday = async ({ scratch, say, full }: BenchContext): Promise<Figure[]> => {
  say("starting the local host");
  const host = await startHostProcess(join(scratch, "saturday"), { MOTCUA_LOAD: "1" });
  try {
    return await measure(host, full ? most.full : most.short, say);
  } finally {
    await host.stop();
  }
};
