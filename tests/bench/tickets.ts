import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { bareNumbers } from "./bare-numbers.ts";
import { type Bill, type BilledCall, keepBill, readUnits, writeUnits } from "./bill.ts";
import type { BenchContext } from "./context.ts";
import { atLeast, atMost, type Figure } from "./figure.ts";
import { inLanes, interleaved, median, seededRandom } from "./measuring.ts";
import { nationPerSecond, nationsSaturday, type VisitUnits } from "./nation.ts";
import { civilStatus, commune, manyShortVisits, type TicketFunction, ticketFunction } from "./ticket-function.ts";

const section = "Tickets";

const kiosks = 8;
const repeated = 0.26;
const communes = 61;
/** Between two people at one machine: a tenth of what the quickest needs, and more than a machine at rest. */
const personMs = 200;

const ofTickets = (calls: readonly BilledCall[]): BilledCall[] =>
  calls.filter(({ table }) => table.endsWith("-ticket"));

interface Crowd {
  readonly people: number;
  readonly commune: string;
  /** Until a machine's next person asks. */
  readonly pauseMs: number;
}

/** Machines take numbers of one line; about a quarter of the requests is sent twice, at once or again. */
const crowd = async ({ take }: TicketFunction, bill: Bill, { people, commune, pauseMs }: Crowd) => {
  bill.calls.length = 0;
  const random = seededRandom(26);
  let attempts = 0;
  let contradictions = 0;
  const given: string[] = [];
  await inLanes(Array.from({ length: people }, randomUUID), kiosks, async (key) => {
    const ask = () => {
      attempts++;
      return take(commune, key);
    };
    if (pauseMs > 0) await wait(2 * pauseMs * random());
    const twice = random() < repeated;
    const atOnce = random() < 0.5;
    const answers = twice && atOnce ? await Promise.all([ask(), ask()]) : [await ask()];
    if (twice && !atOnce) answers.push(await ask());
    const [first, ...more] = answers;
    contradictions += more.filter(({ number }) => number !== first?.number).length;
    given.push(first?.number ?? "");
  });
  const numbers = given.map((text) => Number(text.replace(/\D/g, ""))).sort((a, b) => a - b);
  const duplicates = numbers.length - new Set(numbers).size + contradictions;
  return {
    attempts,
    duplicates,
    gaps: Math.max(...numbers) - numbers.length + duplicates,
    calls: ofTickets(bill.calls),
  };
};

type Taken = Awaited<ReturnType<typeof crowd>>;

const unitsOf = ({ calls, attempts }: Taken, people: number, how: string): Figure => ({
  section,
  name: `write units, ${attempts} requests for ${people} numbers, ${kiosks} kiosks ${how}`,
  value: writeUnits(calls),
  unit: "units",
  floor: { name: "one for each request", value: attempts },
  note: `${(writeUnits(calls) / people).toFixed(2)} for each number; refused writes ${calls.filter(({ refused }) => refused).length}`,
});

/** Numbers of one line, then calls of its people. */
const issue = async (desk: TicketFunction, people: number): Promise<{ figures: Figure[]; visit: VisitUnits }> => {
  await desk.take("20001", randomUUID());
  const bill = keepBill(desk.client);
  const paced = await crowd(desk, bill, { people, commune, pauseMs: personMs });
  const stormed = await crowd(desk, bill, { people, commune: "20002", pauseMs: 0 });
  bill.calls.length = 0;
  const called = 40;
  for (let at = 0; at < called; at++) await desk.call(`${commune}-${1 + (at % 2)}`, [civilStatus]);
  const ofCalls = ofTickets(bill.calls);
  const figures: Figure[] = [
    { ...unitsOf(paced, people, `with a person every ${personMs / 1000} s`), budget: atMost(1.05) },
    {
      ...unitsOf(stormed, people, "without a pause"),
      budget: atMost(1.05),
    },
    {
      section,
      name: "  read units for each number",
      value: readUnits(paced.calls) / people,
      unit: "units",
      note: `the line's pages are read before each issue; ${people} numbers are ${Math.ceil(people / 10)} pages`,
    },
    {
      ...{ section, name: "  numbers given twice", unit: "", budget: atMost(0, "value") },
      value: paced.duplicates + stormed.duplicates,
    },
    {
      ...{ section, name: "  numbers left out", unit: "", budget: atMost(0, "value") },
      value: paced.gaps + stormed.gaps,
    },
    {
      section,
      name: "write units for each call of the next person, two counters in turn",
      value: writeUnits(ofCalls) / called,
      unit: "units",
      floor: { name: "one for each call", value: 1 },
      budget: atMost(1.2),
      note: `read units ${(readUnits(ofCalls) / called).toFixed(1)}, calls ${(ofCalls.length / called).toFixed(1)}; ${people} tickets that day`,
    },
  ];
  const visit = {
    write: writeUnits(paced.calls) / people + writeUnits(ofCalls) / called,
    read: readUnits(paced.calls) / people + readUnits(ofCalls) / called,
  };
  return { figures, visit };
};

/** Tickets a second through the handler, over many communes as on a real Saturday, repeats included. */
const throughput = async (desk: TicketFunction): Promise<Figure[]> => {
  const random = seededRandom(7);
  const perRound = 300;
  const bare = bareNumbers(desk.client, desk.tables.ticket);
  const rateOf = (one: (commune: string) => Promise<void>) => async () => {
    const jobs = Array.from({ length: perRound }, (_, at) => String(20_000 + (at % 60)));
    const from = performance.now();
    await inLanes(jobs, kiosks, one);
    return (perRound / (performance.now() - from)) * 1000;
  };
  const rates = await interleaved({
    handler: rateOf(async (where) => {
      const key = randomUUID();
      await desk.take(where, key);
      if (random() < repeated) await desk.take(where, key);
    }),
    bare: rateOf(async (where) => {
      await bare.take(where);
      if (random() < repeated) await bare.again(where);
    }),
  });
  const name = "numbers a second through the handler, 60 communes, repeats included";
  return [
    {
      ...{ section, name, value: median(rates.handler), unit: "/s" },
      floor: { name: "the same two calls to DynamoDB Local alone", value: median(rates.bare) },
      budget: atLeast(0.5),
      note: "one Node process beside DynamoDB Local; what is asked of the machine besides shows in both",
    },
    {
      ...{
        section,
        name: "  beside what the whole nation takes at its worst",
        value: median(rates.handler),
        unit: "/s",
      },
      floor: { name: "1,328,400 tickets of a Saturday, at four times the average", value: nationPerSecond },
      budget: atLeast(1),
    },
  ];
};

export const tickets = async ({ dynamodb, say }: BenchContext): Promise<Figure[]> => {
  const desk = await ticketFunction(await dynamodb(), manyShortVisits(communes));
  say("numbers, repeats, calls");
  const { figures, visit } = await issue(desk, 400);
  say("numbers a second");
  return [...figures, ...(await throughput(desk)), ...nationsSaturday(visit)];
};
