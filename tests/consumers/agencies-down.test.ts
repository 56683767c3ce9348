import { expect, test } from "vitest";
import { deliverToAgency } from "../../functions/webhook/deliver.ts";
import { eachInOrder } from "../../functions/webhook/in-order.ts";
import { type Envelope, envelope } from "../../shared/contracts/event.ts";
import { instantOf } from "../../shared/domain/calendar/time.ts";
import { receivesAllowed } from "../../shared/domain/delivery/pause.ts";
import { log } from "../../shared/runtime/log.ts";
import { caoBangDefinitions } from "../support/definitions.ts";
import { memoryDelivery } from "../support/memory-delivery.ts";
import { pollOnce, type QueueInTime, queueInTime } from "../support/queue-in-time.ts";
import { seeded } from "../support/seeded.ts";
import { type Arrival, faultsOf } from "./rush.ts";

// Thousands of messages that wait would each tell so.
log.setLogLevel("SILENT");

const agencyCount = 20;
const perSecond = 5;
const beforeSeconds = 30;
const stepSeconds = 10;
const { province } = caoBangDefinitions();
const codes = Array.from({ length: agencyCount }, (_, at) => `H14.${31 + at}`);
/** Every second agency is away. */
const isAway = (agency: string): boolean => codes.indexOf(agency) % 2 === 1;

const withWebhooks = () => {
  const [model] = province.agencies;
  if (model === undefined) throw new Error("the province has no agency");
  const webhook = { mode: "structured" as const, secretParameter: "/secret" };
  const agencies = codes.map((code, at) => ({
    ...{ ...model, code, key: `agency-${at + 1}`, delivery: "webhook" as const },
    webhook: { ...webhook, url: `https://agency-${at + 1}.example.vn/in` },
  }));
  return { ...province, agencies };
};

/** Twenty agencies with a FIFO queue each, all called by one function, half of them away for so many seconds. */
const exchange = (downSeconds: number) => {
  const startMs = Date.parse("2026-11-17T02:00:00Z");
  const time = { ms: startMs };
  const second = () => (time.ms - startMs) / 1000;
  const newQueue = () =>
    queueInTime({ nowMs: () => time.ms, visibilitySeconds: 720, attempts: receivesAllowed, fifo: true });
  const queues = new Map<string, QueueInTime>(codes.map((code) => [code, newQueue()]));
  const arrivals: Arrival[] = [];
  const sentAt = new Map<string, number>();
  const aside: string[] = [];
  let calls = 0;
  const served = withWebhooks();
  const delivery = memoryDelivery();

  /** A fault of our own would fail this test by what does not arrive. */
  const noFault = async () => {};
  const readerOf = (queue: QueueInTime) => {
    const putBack = async ({ receiptHandle }: { receiptHandle: string }, seconds: number) =>
      queue.changeVisibility(receiptHandle, seconds);
    const deliver = deliverToAgency({
      dossiers: {
        load: async () => undefined,
        archived: async () => [],
        append: async () => "changed",
      },
      rulesFor: async () => Promise.reject(new Error("no dossier is asked for")),
      ...{ delivery, random: seeded(7), now: () => instantOf(time.ms) },
      province: async () => served,
      calls: { note: async () => {} },
      faults: { note: noFault, faultOf: async () => undefined },
      queues: { putBack, setAside: async ({ body }) => void aside.push(body) },
      secretsOf: async () => [Buffer.from("secret")],
      addressOf: ({ code }) => code,
      call: async ({ url: agency, body }) => {
        calls++;
        const isDown = isAway(agency) && beforeSeconds <= second() && second() < beforeSeconds + downSeconds;
        if (isDown) return { kind: "unreachable", detail: "ECONNREFUSED" };
        const { id, subject, data }: Envelope = JSON.parse(body);
        arrivals.push({ id, dossier: subject, version: Number(data.version), atMs: time.ms });
        return undefined;
      },
    });
    return { handler: eachInOrder(deliver, putBack, noFault), concurrency: 5 };
  };
  const readers = [...queues].map(([, queue]) => ({ queue, reader: readerOf(queue) }));

  /** Five facts a second: a dossier is handed over, and those of ten, twenty … seconds ago come a step further there. */
  const comeIn = (): void => {
    for (let step = 0; step < perSecond; step++) {
      const number = second() - step * stepSeconds;
      const agency = codes[number % agencyCount];
      if (number < 0 || agency === undefined) continue;
      const subject = `H14.101-261117-${String(number + 1).padStart(4, "0")}`;
      const named = { id: `${subject}:${step + 1}`, subject, type: "motcua.dossier.changed.v1", source: "/motcua/x" };
      const fact = envelope({ ...named, time: instantOf(time.ms), data: { version: step + 1 } });
      sentAt.set(fact.id, time.ms);
      const attributes = { agency, type: fact.type };
      queues.get(agency)?.send(fact, { groupId: subject, deduplicationId: fact.id, attributes });
    }
  };
  const waiting = (): number =>
    readers.reduce((sum, { queue: { counts } }) => sum + counts().visible + counts().hidden, 0);

  const play = async () => {
    const loadSeconds = beforeSeconds + downSeconds + 60;
    let most = 0;
    for (; second() < loadSeconds || waiting() > 0; time.ms += 1000) {
      if (second() > loadSeconds + 7200) throw new Error(`${waiting()} messages still wait`);
      if (second() < loadSeconds) comeIn();
      for (const { queue, reader } of readers) if (queue.counts().visible > 0) await pollOnce(queue, reader);
      most = Math.max(most, waiting());
    }
    return { drainedAfter: second() - beforeSeconds - downSeconds, most, calls };
  };
  return { play, arrivals, sentAt, aside };
};

const agencyOf = (id: string): string => codes[(Number(id.slice(-6, -2)) - 1) % agencyCount] ?? "";

test.each([300, 600])(
  "ten of twenty agencies away for %i seconds under five facts a second: each has all of its facts once and in order, the others wait for nobody",
  async (downSeconds) => {
    const { play, arrivals, sentAt, aside } = exchange(downSeconds);
    const { drainedAfter, most, calls } = await play();
    expect(sentAt.size).toBeGreaterThan(perSecond * downSeconds);
    expect(arrivals.map(({ id }) => id).toSorted()).toEqual([...sentAt.keys()].toSorted());
    expect(faultsOf(arrivals)).toEqual({ twice: [], overtaken: [] });
    expect(aside).toEqual([]);
    const late = arrivals.filter(({ id, atMs }) => !isAway(agencyOf(id)) && atMs - (sentAt.get(id) ?? 0) > 1000);
    expect(late).toEqual([]);
    // An agency that is away is tried by one message at a time, not by all that wait for it.
    expect(calls - sentAt.size).toBeLessThan((10 * downSeconds) / 10);
    process.stdout.write(
      `Ten agencies away for ${downSeconds} s: ${sentAt.size} facts, ${calls} calls, at most ${most} waited; drained ${drainedAfter} s after their return.\n`,
    );
  },
);
