import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { CreateTopicCommand, PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import * as z from "zod";
import { type AgenciesHost, agencyCount, residenceForm, startAgenciesHost } from "./agencies-host.ts";
import { type Arrived, emptied, localSqs, queuesOf } from "./agency-queues.ts";
import type { BenchContext } from "./context.ts";
import { atLeast, atMost, type Figure } from "./figure.ts";
import type { HostProcess } from "./host-process.ts";
import { inLanes, percentile } from "./measuring.ts";
import { rawDynamoDb } from "./raw-dynamodb.ts";

const section = `Hand-overs to ${agencyCount} agencies`;
const lanes = 16;
const floorCount = 500;
/** The whole must have come through after so many milliseconds for each hand-over, and a minute. */
const patienceMs = 200;

/**
 * The least that one hand-over can ask. To receive a dossier is one read and one conditional write, which hands it over too; its
 * facts leave by one publication; the topic fills the queues without a request of ours. Who is told besides the agency asks more:
 * the citizen's message reads dossier and form; the portal's report reads dossier and ledger, takes the right to send, reads the
 * dossier under it, and closes the ledger.
 */
const least = { dynamodb: 2 + 2 + 5, sns: 1 };

const View = z.object({ code: z.string() });
const Usage = z.object({
  dynamodb: z.object({ calls: z.number() }),
  sqs: z.object({ requests: z.number() }),
  sns: z.object({ publishes: z.number() }),
});

const submitted = async (host: HostProcess, count: number): Promise<string[]> => {
  const codes: string[] = [];
  const numbers = Array.from({ length: count }, (_, at) => at);
  await inLanes(numbers, lanes, async (number) => {
    const { body } = await host.persistently(
      "/api/dossiers",
      "receptionist",
      `submit-${number}`,
      residenceForm(number),
    );
    codes.push(View.parse(body).code);
  });
  return codes;
};

const nameOf = (url: string): string => url.slice(url.lastIndexOf("/") + 1);

/** Until nothing moves in any queue that a function reads and the agencies' queues no longer grow. */
const settled = async ({ host, queueUrls }: AgenciesHost, expected: number): Promise<void> => {
  const theirs = new Set(queueUrls.map(nameOf));
  const until = performance.now() + 60_000 + expected * patienceMs;
  for (let before = -1, same = 0; same < 5; await wait(500)) {
    const queues = (await queuesOf(host)).filter(({ deadLetters }) => deadLetters !== undefined);
    const sum = (isTheirs: boolean) =>
      queues.reduce(
        (all, { name, visible, inFlight }) => all + (theirs.has(name) === isTheirs ? visible + inFlight : 0),
        0,
      );
    const [there, moving] = [sum(true), sum(false)];
    same = there === before && there >= expected && moving === 0 ? same + 1 : 0;
    before = there;
    if (performance.now() > until) throw new Error(`${there} of ${expected} messages came; ${moving} are still moving`);
  }
};

/** Bare publications and puts, as many at once, through the same engines. @returns pairs a second */
const floorRate = async (endpoints: { dynamodb: string; sns: string }): Promise<number> => {
  const sns = new SNSClient({
    ...{ endpoint: endpoints.sns, region: "ap-southeast-1" },
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: "bench-floor" }));
  const raw = await rawDynamoDb(endpoints.dynamodb);
  const Message = "x".repeat(700);
  const from = performance.now();
  await inLanes(Array.from({ length: floorCount }), lanes, async () => {
    await raw.write();
    await sns.send(new PublishCommand({ TopicArn, Message }));
  });
  const seconds = (performance.now() - from) / 1000;
  raw.close();
  sns.destroy();
  return floorCount / seconds;
};

interface Measured {
  readonly count: number;
  readonly seconds: number;
  readonly latencies: readonly number[];
  readonly memory: readonly (readonly [number, number])[];
  readonly usage: z.infer<typeof Usage>;
  readonly floor: number;
  /** Requests that were sent again because the answer was a fault. */
  readonly repeated: number;
  readonly wrong: { readonly lost: number; readonly twice: number; readonly astray: number };
}

const figuresOf = ({ count, seconds, latencies, memory, usage, floor, repeated, wrong }: Measured): Figure[] => {
  const [first, last] = [memory[0]?.[1] ?? Number.NaN, memory.at(-1)?.[1] ?? Number.NaN];
  const each = (calls: number) => calls / count;
  return [
    {
      section,
      name: `${count} hand-overs: lost, there twice, or at another agency`,
      value: wrong.lost + wrong.twice + wrong.astray,
      unit: "",
      budget: atMost(0, "value"),
      note: `${wrong.lost} lost, ${wrong.twice} twice under one id, ${wrong.astray} astray; ${repeated} requests were asked again after a fault`,
    },
    {
      ...{ section, name: `hand-overs a second, ${lanes} requests at once`, value: count / seconds, unit: "/s" },
      floor: { name: "bare DynamoDB put and SNS publish", value: floor },
      budget: atLeast(0.05),
    },
    {
      section,
      name: "from the answer to the message in the agency's queue, median",
      value: percentile(latencies, 0.5),
      unit: "ms",
      budget: atMost(5_000, "value"),
    },
    {
      section,
      name: "the same, 99 of 100",
      value: percentile(latencies, 0.99),
      unit: "ms",
      budget: atMost(30_000, "value"),
    },
    {
      ...{ section, name: "DynamoDB calls for a hand-over", value: each(usage.dynamodb.calls), unit: "" },
      floor: { name: "hand-over 2, citizen's message 2, portal's report 5", value: least.dynamodb },
      budget: atMost(2),
      note: "on top come the definitions, which each environment looks at every three seconds: less the faster it goes",
    },
    {
      ...{ section, name: "SNS publications for a hand-over", value: each(usage.sns.publishes), unit: "" },
      floor: { name: "one batch with all of its facts", value: least.sns },
      budget: atMost(2.1),
    },
    {
      section,
      name: "SQS requests of our own functions for a hand-over",
      value: each(usage.sqs.requests),
      unit: "",
      note: "receipts and deletions of the citizen's message and of the portal's report, up to ten at a time; none for the agency's queue",
    },
    {
      ...{ section, name: "memory of the host after all, to that after a tenth", value: last, unit: "MB" },
      floor: { name: "after a tenth", value: first },
      budget: atMost(1.5),
      note: memory.map(([done, mb]) => `${done}: ${mb.toFixed(0)} MB`).join(", "),
    },
  ];
};

/** How the facts of hand-overs lie in the agencies' queues: each once, each with the agency that its procedure names. */
const judged = (codes: readonly string[], arrivals: readonly Arrived[]) => {
  const ids = arrivals.map(({ envelope: { id } }) => id);
  const there = new Set(arrivals.map(({ envelope }) => envelope.subject));
  const agencies = new Map<string, Set<unknown>>();
  for (const { envelope } of arrivals) {
    const data = z.object({ handoff: z.object({ agency: z.string() }) }).parse(envelope.data);
    agencies.set(envelope.subject, (agencies.get(envelope.subject) ?? new Set()).add(data.handoff.agency));
  }
  return {
    lost: codes.filter((code) => !there.has(code)).length,
    twice: ids.length - new Set(ids).size,
    astray: [...agencies.values()].filter(({ size }) => size !== 1).length,
  };
};

/** All dossiers are received, so many at once. */
const receiveAll = async (host: HostProcess, codes: readonly string[]) => {
  const answered = new Map<string, number>();
  const memory: [number, number][] = [];
  const marks = [0.1, 0.5, 1].map((share) => Math.round(codes.length * share));
  let repeated = 0;
  const from = performance.now();
  await inLanes(codes, lanes, async (code) => {
    repeated += (await host.persistently(`/api/dossiers/${code}/receive`, "receptionist", code, {})).again;
    answered.set(code, Date.now());
    if (marks.includes(answered.size)) memory.push([answered.size, host.memoryMb()]);
  });
  return { answered, memory, repeated, seconds: (performance.now() - from) / 1000 };
};

/** What lies in the agencies' queues when nothing moves any more. */
const arrivedAt = async ({ endpoints, queueUrls }: AgenciesHost): Promise<Arrived[]> => {
  const sqs = localSqs(endpoints.sqs);
  const all = (await Promise.all(queueUrls.map((url) => emptied(sqs, url)))).flat();
  sqs.destroy();
  return all.filter(({ envelope }) => envelope.type === "motcua.dossier.handed-over.v1");
};

const measure = async (system: AgenciesHost, count: number, say: BenchContext["say"]): Promise<Measured> => {
  const { host, endpoints } = system;
  say(`${count} dossiers are submitted`);
  const codes = await submitted(host, count);
  await settled(system, 0);
  const floor = await floorRate(endpoints);
  await host.local("usage/reset");
  say(`and received, each for one of ${agencyCount} agencies`);
  const { answered, ...received } = await receiveAll(host, codes);
  await settled(system, count);
  const usage = Usage.parse(await host.local("usage"));
  say("agencies empty their queues");
  const arrivals = await arrivedAt(system);
  const latencies = arrivals
    .map(({ envelope, atMs }) => atMs - (answered.get(envelope.subject) ?? Number.NaN))
    .toSorted((left, right) => left - right);
  return { count, ...received, latencies, usage, floor, wrong: judged(codes, arrivals) };
};

/** Hand-overs to agencies that read a queue of their own, from the clerk's request to the message, on the whole local system. */
export const handOvers = async ({ scratch, say, count }: BenchContext): Promise<Figure[]> => {
  say("starting the local host of a province with more agencies");
  const system = await startAgenciesHost(join(scratch, "hand-overs"));
  try {
    await wait(system.settleMs);
    // The publication has the pages written anew; that is not to be measured.
    await settled(system, 0);
    return figuresOf(await measure(system, count, say));
  } finally {
    await system.host.stop();
  }
};
