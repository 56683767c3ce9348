import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import * as z from "zod";
import type { BenchContext } from "./context.ts";
import { atMost, type Figure } from "./figure.ts";
import { type HostProcess, startHostProcess } from "./host-process.ts";
import { inLanes, median, ROUNDS } from "./measuring.ts";
import { ownProcessorMs } from "./processor-time.ts";
import { rawDynamoDb } from "./raw-dynamodb.ts";
import { birth, birthWithSupplement, type Story } from "./stories.ts";

const section = "The local host";
const lanes = 8;
const perWave = 24;
const drainLimitMs = 60_000;

const View = z.object({ code: z.string(), handoff: z.object({ id: z.string(), state: z.string() }).optional() });
const Usage = z.object({ functions: z.record(z.string(), z.object({ invocations: z.number(), cpuMs: z.number() })) });
const Endpoints = z.object({ dynamodb: z.string() });

/** Waits until the hand-over that follows by itself has arrived. */
const arrived = async (host: HostProcess, code: string): Promise<string> => {
  for (const until = performance.now() + drainLimitMs; performance.now() < until; await wait(25)) {
    const { handoff } = View.parse(await host.ask("GET", `/api/dossiers/${code}`, "receptionist"));
    if (handoff?.state === "delivered") return handoff.id;
  }
  throw new Error(`${code} was not handed over within a minute`);
};

/**
 * One wave of lifecycles: submit, list 20 and receive for all, then, once the system has handed them over by itself,
 * accept and read. What follows by itself (routing, hand-over, SMS) is part of the cost.
 */
const wave = async (host: HostProcess): Promise<void> => {
  const codes: string[] = [];
  await inLanes(Array.from({ length: perWave }), lanes, async () => {
    const { code } = View.parse(await host.ask("POST", "/api/dossiers", "receptionist", birth.steps[0]?.body));
    await host.ask("GET", "/api/dossiers?limit=20", "receptionist");
    await host.ask("POST", `/api/dossiers/${code}/receive`, "receptionist", {});
    codes.push(code);
  });
  await arrived(host, codes.at(-1) ?? "");
  await inLanes(codes, lanes, async (code) => {
    await host.ask("POST", `/api/handoffs/${code}~1/accept`, "justice", {});
    await host.ask("GET", `/api/dossiers/${code}`, "receptionist");
  });
};

/**
 * What such a lifecycle asks of DynamoDB, definitions and polling aside. Reads: submit 2, list 2, receive 2, routing 1,
 * delivery 1, SMS 2, accept 2, read 2. Writes: submit 3, receive 1, routing 1, delivery 1, SMS 3, accept 1, audit 1.
 */
const readsAndWrites = { reads: 14, writes: 11 };

const floorWave = async ({ read, write }: Awaited<ReturnType<typeof rawDynamoDb>>): Promise<void> =>
  inLanes(Array.from({ length: perWave }), lanes, async () => {
    for (let n = 0; n < readsAndWrites.writes; n++) await write();
    for (let n = 0; n < readsAndWrites.reads; n++) await read();
  });

const idleSeconds = 4;
const idleMs = async (host: HostProcess) => {
  const before = host.processorMs();
  await wait(idleSeconds * 1000);
  const after = host.processorMs();
  return { host: (after.host - before.host) / idleSeconds, java: (after.java - before.java) / idleSeconds };
};

const load = async (host: HostProcess): Promise<Figure[]> => {
  const { dynamodb } = Endpoints.parse(await host.local("endpoints"));
  const raw = await rawDynamoDb(dynamodb);
  const measured = { host: [] as number[], java: [] as number[], rate: [] as number[], floor: [] as number[] };
  const idle = await idleMs(host);
  await host.local("usage/reset");
  for (let round = -1; round < ROUNDS; round++) {
    const [before, from] = [host.processorMs(), performance.now()];
    await wave(host);
    const [after, seconds] = [host.processorMs(), (performance.now() - from) / 1000];
    const own = ownProcessorMs();
    await floorWave(raw);
    const floor = host.processorMs().java - after.java + ownProcessorMs() - own;
    if (round < 0) continue;
    measured.host.push((after.host - before.host) / perWave);
    measured.java.push((after.java - before.java) / perWave);
    measured.rate.push(perWave / seconds);
    measured.floor.push(floor / perWave);
  }
  raw.close();
  const { functions } = Usage.parse(await host.local("usage"));
  const lifecycles = perWave * (ROUNDS + 1);
  const each = Object.entries(functions)
    .filter(([, { cpuMs }]) => cpuMs / lifecycles >= 0.1)
    .map(([name, { cpuMs }]) => `${name} ${(cpuMs / lifecycles).toFixed(1)}`);
  const [hostMs, javaMs] = [median(measured.host), median(measured.java)];
  return [
    {
      section,
      name: "processor time per lifecycle (submit, list 20, two transitions, read)",
      value: hostMs + javaMs,
      unit: "ms CPU",
      floor: {
        name: `plain requests: ${readsAndWrites.writes} writes, ${readsAndWrites.reads} reads`,
        value: median(measured.floor),
      },
      budget: atMost(12, "value"),
      note: `host ${hostMs.toFixed(1)} (of it the functions ${each.join(", ")}), DynamoDB Local ${javaMs.toFixed(1)}; with routing, hand-over queue and SMS, which the peers' figures do not have; the client is not counted`,
    },
    { section, name: "lifecycles a second, eight at once", value: median(measured.rate), unit: "/s" },
    {
      section,
      name: "processor time while nobody asks for anything",
      value: idle.host + idle.java,
      unit: "ms CPU a second",
      note: `host ${idle.host.toFixed(0)}, DynamoDB Local ${idle.java.toFixed(0)}: pollers of streams, queues and schedules`,
    },
  ];
};

const sumOf = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

/** Plays a story over HTTP; at its end one command that is refused, because refusals are what is logged. */
const play = async (host: HostProcess, { steps }: Story): Promise<void> => {
  let code = "";
  for (const step of steps) {
    if (step.on === "dossiers") ({ code } = View.parse(await host.ask("POST", "/api/dossiers", step.by, step.body)));
    else {
      const place = step.on === "dossier" ? `dossiers/${code}` : `handoffs/${code}~1`;
      await host.ask("POST", `/api/${place}/${step.command}`, step.by, step.body);
      if (step.command === "receive") await arrived(host, code);
    }
  }
  await host.ask("POST", `/api/dossiers/${code}/withdraw`, "receptionist", { reason: "Xin rút" }).catch(() => {});
  // The queue that feeds the SMS waits up to a second for more.
  await wait(3_000);
};

const logs = async (host: HostProcess): Promise<Figure[]> => {
  await host.local("usage/reset");
  const before = host.logBytes();
  await play(host, birthWithSupplement);
  const after = host.logBytes();
  const { functions } = Usage.parse(await host.local("usage"));
  const written = Object.entries(after).map(([name, bytes]) => [name, bytes - (before[name] ?? 0)] as const);
  const bytes = sumOf(written.map(([, size]) => size));
  const invocations = sumOf(Object.values(functions).map((one) => one.invocations));
  const each = written
    .filter(([name]) => (functions[name]?.invocations ?? 0) > 0)
    .map(([name, size]) => `${name} ${Math.round(size / (functions[name]?.invocations ?? 1))}`);
  return [
    {
      section,
      name: "log bytes for each invocation over a dossier's life",
      value: bytes / invocations,
      unit: "bytes",
      budget: atMost(600, "value"),
      note: `${bytes} bytes, ${invocations} invocations, one of them refused; for each of ${each.join(", ")}`,
    },
  ];
};

/** The whole system as `npm start` runs it, over HTTP. */
export const localLoad = async ({ scratch, say }: BenchContext): Promise<Figure[]> => {
  say("starting the local host");
  const host = await startHostProcess(join(scratch, "host"));
  try {
    say("one life for the logs");
    const quiet = await logs(host);
    say(`${ROUNDS} waves of ${perWave} lifecycles, each beside its floor`);
    return [...(await load(host)), ...quiet];
  } finally {
    await host.stop();
  }
};
