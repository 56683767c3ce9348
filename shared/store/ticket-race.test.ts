import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { countUnits, type Units } from "../../tests/support/count-units.ts";
import { localTables } from "../../tests/support/dynamodb-local.ts";
import { instantOf } from "../domain/calendar/moment.ts";
import { epochOf } from "../domain/calendar/time.ts";
import { callOrder } from "../domain/ticket/call-order.ts";
import { PriorityClass } from "../domain/ticket/priority-class.ts";
import { isMet, type Ticket } from "../domain/ticket/ticket.ts";
import type { TicketAction } from "./ticket-action.ts";
import { ticketPages } from "./ticket-pages.ts";
import { type TicketStore, ticketStore } from "./ticket-store.ts";

/** A race of thousands of calls takes seconds alone, and longer where other work shares the machine. */
const patience = { timeout: 180_000 };
const commune = "01288";
const at = "2026-11-23T01:00:00Z";
const lines = ["ho-tich", "dat-dai", "van-hoa", "ho-kinh-doanh"];

interface Person {
  readonly line: string;
  readonly priority: PriorityClass;
  readonly request: string;
}
/** Every fifth has priority, as on a busy morning. */
const persons = (count: number, of: readonly string[]): Person[] =>
  Array.from({ length: count }, (_, who) => ({
    line: of[who % of.length] ?? "",
    priority: who % 5 === 0 ? (PriorityClass.options[1 + (who % 4)] ?? "merit") : "none",
    request: `person-${who}`,
  }));

let store: TicketStore;
let units: Units;
beforeAll(async () => {
  const { client, table } = await localTables("ticket");
  store = ticketStore(ticketPages(client, table.ticket));
  units = countUnits(client);
});

const numberOf = async (person: Person, day: string, now = at): Promise<string> => {
  const answer = await store.take({ commune, date: day, language: "vi", at: now, ...person });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return `${person.line} ${answer.value.ticket.number}`;
};

/** 26 in 100 requests are sent twice, every second one of them at the same moment. @returns answers by request */
const issueTo = async (queue: Person[], day: string, answers: Map<string, string>): Promise<number> => {
  let sent = 0;
  for (let person = queue.shift(); person !== undefined; person = queue.shift()) {
    const twice = Number(person.request.slice(7)) % 100 < 26;
    const atOnce = twice && queue.length % 2 === 0;
    const [first, second] = atOnce
      ? await Promise.all([numberOf(person, day), numberOf(person, day)])
      : [await numberOf(person, day), twice ? await numberOf(person, day) : undefined];
    sent += twice ? 2 : 1;
    if (twice) expect(second).toBe(first);
    answers.set(person.request, first);
  }
  return sent;
};

const callAll = async (
  counter: number,
  from: readonly string[],
  day: string,
  going: () => boolean,
): Promise<string[]> => {
  const calls: string[] = [];
  for (let press = 0; ; press++) {
    const asked = { commune, date: day, counter: `${commune}-${counter}`, lines: from, request: `press-${press}`, at };
    const more = going();
    const answer = await store.callNext(asked);
    if (!answer.ok) throw new Error(answer.refusal.code);
    const { called } = answer.value;
    if (called !== undefined) calls.push(`${called.line} ${called.number}`);
    else if (more) await wait(10);
    else return calls;
  }
};

const everyNumber = (count: number, of: readonly string[]) =>
  of.flatMap((line) => Array.from({ length: count / of.length }, (_, number) => `${line} ${number + 1}`)).sort();

test(
  "eight kiosks and eight counters at once: 500 people of a week, each number once, each person called once",
  patience,
  async () => {
    const aDay = 100;
    for (const day of ["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"]) {
      const queue = persons(aDay, lines);
      const answers = new Map<string, string>();
      const kiosks = Promise.all(Array.from({ length: 8 }, () => issueTo(queue, day, answers)));
      const counters = Promise.all(
        Array.from({ length: 8 }, (_, counter) => {
          const own = [lines[counter % 4] ?? "", ...(counter < 4 ? [] : [lines[(counter + 1) % 4] ?? ""])];
          return callAll(counter + 1, own, day, () => answers.size < aDay);
        }),
      );
      await kiosks;
      expect([...answers.values()].sort()).toEqual(everyNumber(aDay, lines));
      const calls = await counters;
      expect(calls.flat().sort()).toEqual(everyNumber(aDay, lines));
      const tickets = await store.day(commune, day, "fresh");
      expect(tickets.every(isMet)).toBe(true);
      // At each counter that had anybody, the last one has not been told to have left.
      const still = tickets.filter(({ status }) => status === "called").map(({ line, number }) => `${line} ${number}`);
      expect(still.sort()).toEqual(calls.flatMap((own) => own.slice(-1)).sort());
    }
  },
);

test("eight counters on one line call in exactly the order that the line had shown", patience, async () => {
  const day = "2026-11-24";
  const line = ["ho-tich"];
  for (const person of persons(40, line)) await numberOf(person, day);
  const shown = callOrder(await store.line(commune, day, "ho-tich")).map(({ number }) => number);
  await Promise.all(Array.from({ length: 8 }, (_, counter) => callAll(counter + 1, line, day, () => false)));
  const calls = (await store.line(commune, day, "ho-tich")).filter(isMet);
  const inTurn = calls.toSorted((a, b) => a.turn - b.turn);
  expect(inTurn.map(({ number }) => number)).toEqual(shown);
  expect(inTurn.map(({ turn }) => turn)).toEqual(shown.map((_, at) => at + 1));
});

/** What the calls of this work cost, per piece. */
const cost = async (work: () => Promise<number>) => {
  const before = { ...units };
  const pieces = await work();
  return { write: (units.write - before.write) / pieces, calls: (units.calls - before.calls) / pieces };
};

test("a number costs one write unit, and a repeat that finds its answer costs none", patience, async () => {
  const day = "2026-11-25";
  const some = persons(40, lines);
  const ask = async () => {
    for (const [nth, person] of some.entries()) await numberOf(person, day, instantOf(epochOf(at) + nth * 1000));
    return some.length;
  };
  expect(await cost(ask)).toEqual({ write: 1, calls: 2 });
  expect(await cost(ask)).toEqual({ write: 0, calls: 1 });
});

test("of ten numbers that are given in one second, the last three cost a read more", patience, async () => {
  const ask = async () => {
    for (const person of persons(40, lines)) await numberOf(person, "2026-12-07");
    return 40;
  };
  expect(await cost(ask)).toEqual({ write: 1, calls: 2.3 });
});

/** Groups who press at one moment, one group after the other. @returns how many requests were sent */
const inGroups = async (people: Person[], size: number, day: string): Promise<number> => {
  let sent = 0;
  while (people.length > 0)
    for (const one of await Promise.all(people.splice(0, size).map((who) => issueTo([who], day, new Map()))))
      sent += one;
  return sent;
};

test(
  "eight people who press at one moment in four lines, some of them twice, cost one write unit an attempt at most",
  patience,
  async () => {
    // Two come to each line at a time, and ten numbers are on a page: it has room for both, whoever is faster.
    const { write } = await cost(() => inGroups(persons(400, lines), 8, "2026-11-26"));
    expect(write).toBeLessThanOrEqual(1);
  },
);

test(
  "whoever presses while the page fills under him pays for one page more, and nobody for two",
  patience,
  async () => {
    const [people, atOnce, day] = [70, 7, "2026-11-28"];
    const queue = persons(people, ["ho-tich"]).map((one, who) => ({ ...one, request: `person-${who * 100 + 99}` }));
    const { write } = await cost(() => inGroups(queue, atOnce, day));
    const tooLate = Array.from({ length: people / atOnce }, (_, group) => atOnce - (10 - ((group * atOnce) % 10)));
    const most = tooLate.reduce((sum, late) => sum + Math.max(0, late), people);
    expect(write).toBeGreaterThanOrEqual(1);
    expect(write).toBeLessThanOrEqual(most / people);
  },
);

test("a call costs one write unit and one read, and so does each word about it", async () => {
  const day = "2026-11-27";
  for (const person of persons(20, ["ho-tich"])) await numberOf(person, day);
  const called: Ticket[] = [];
  const call = await cost(async () => {
    for (let press = 0; press < 20; press++) {
      const asked = { commune, date: day, counter: `${commune}-1`, lines: ["ho-tich"], request: `press-${press}`, at };
      const answer = await store.callNext(asked);
      if (answer.ok && answer.value.called !== undefined) called.push(answer.value.called);
    }
    return called.length;
  });
  expect(call).toEqual({ write: 1, calls: 2 });
  const [last] = called.slice(-1);
  if (last === undefined) throw new Error("nobody called");
  const said = { request: "said", at };
  const words: TicketAction[] = [
    { type: "ServeTicket", ...said },
    { type: "HoldTicket", ...said },
    { type: "ReturnTicket", limits: {}, ...said },
    { type: "TransferTicket", line: "dat-dai", ...said },
    { type: "RecallTicket", ...said },
    { type: "HandOverTicket", toCounter: `${commune}-2`, lines: ["dat-dai"], ...said },
    { type: "FinishTicket", ...said },
  ];
  for (const word of words)
    expect(await cost(async () => ((await store.act(last, word)).ok ? 1 : 0))).toEqual({ write: 1, calls: 2 });
});
