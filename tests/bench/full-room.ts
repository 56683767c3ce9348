import { randomUUID } from "node:crypto";
import type { Definitions } from "../../shared/definitions/load.ts";
import { nextToCall } from "../../shared/domain/ticket/next-to-call.ts";
import { orderRulesOf } from "../../shared/domain/ticket/order-rules.ts";
import type { PriorityClass } from "../../shared/domain/ticket/priority-class.ts";
import { asUncalled, byTurn, isMet, isSameTicket, type MetTicket } from "../../shared/domain/ticket/ticket.ts";
import { inferFinished } from "../../shared/domain/ticket/waiting-room.ts";
import { readRoom } from "../../shared/store/room-day.ts";
import { keepBill, readUnits, writeUnits } from "./bill.ts";
import type { BenchContext } from "./context.ts";
import { atMost, type Figure } from "./figure.ts";
import { inLanes, seededRandom } from "./measuring.ts";
import { commune, manyShortVisits, saturday, type TicketFunction, ticketFunction } from "./ticket-function.ts";

const section = "A full waiting room";
const people = 2_000;
const counterCount = 8;
/** One of eight has priority. */
const classes: readonly PriorityClass[] = ["elderly", ...Array.from({ length: 7 }, () => "none" as const)];

/** The demonstration's first commune with eight counters: the first two serve one line, the others two or three. */
const fullRoom = (): Definitions => {
  const defined = manyShortVisits(1);
  const lines = defined.serviceLines.map(({ id }) => id);
  const counters = Array.from({ length: counterCount }, (_, at) => {
    const name = `Quầy ${at + 1}`;
    const served = at < 2 ? lines.slice(0, 1) : lines.slice(at % 2 === 0 ? 0 : 1);
    return { id: `${commune}-${at + 1}`, name: { vi: name, en: `Counter ${at + 1}` }, lines: served };
  });
  const communes = defined.province.communes.map((one) => ({ ...one, counters }));
  // Open until late, for a line gives no number that would not be called.
  const saturdayHours = [{ from: "07:30", to: "23:30" }];
  const serviceLines = defined.serviceLines.map((line) => ({
    ...line,
    hours: { ...line.hours, saturday: saturdayHours },
  }));
  return { ...defined, serviceLines, province: { ...defined.province, communes } };
};

/** Everybody takes a number. */
const filled = async ({ take }: TicketFunction, lines: readonly string[]): Promise<void> => {
  const random = seededRandom(11);
  const one = <Of>(list: readonly Of[]): Of => list[Math.floor(random() * list.length)] as Of;
  await inLanes(Array.from({ length: people }, randomUUID), counterCount, async (key) => {
    await take(commune, key, { line: one(lines), priority: one(classes) });
  });
};

/** Every counter calls as fast as it can until nobody waits. @returns whom each call brought */
const calledOut = async ({ call }: TicketFunction): Promise<string[]> => {
  const brought: string[] = [];
  const counters = Array.from({ length: counterCount }, (_, at) => `${commune}-${at + 1}`);
  await inLanes(counters, counterCount, async (counter) => {
    for (let ticket = await call(counter); ticket !== null; ticket = await call(counter)) brought.push(ticket.id);
  });
  return brought;
};

/** How the calls stand to the pure order: as it says after all calls before them, or as it said since their counter's last one. */
const judgedOrder = (called: readonly MetTicket[], { province, serviceLines }: Definitions) => {
  const counters = province.communes[0]?.counters ?? [];
  const rules = new Map(serviceLines.map((line) => [line.id, orderRulesOf(line)]));
  const rulesOf = (line: string) => rules.get(line) ?? orderRulesOf({});
  const before = (calls: number) =>
    inferFinished([...called.slice(0, calls), ...called.slice(calls).map((one) => asUncalled(one))]);
  const saysSo = (ticket: MetTicket, calls: number): boolean => {
    const lines = counters.find(({ id }) => id === ticket.counter)?.lines ?? [];
    const next = nextToCall(before(calls), ticket.counter, lines, { rulesOf, now: ticket.calledAt });
    return next !== undefined && isSameTicket(next.ticket, ticket);
  };
  const judged = { exact: 0, raced: 0, wrong: 0 };
  for (const [at, ticket] of called.entries()) {
    // A counter looks after its own last call, and may not see those that others make between its look and its write.
    const since = called.slice(0, at).findLastIndex(({ counter }) => counter === ticket.counter) + 1;
    const looks = Array.from({ length: at - since + 1 }, (_, ago) => at - ago);
    if (saysSo(ticket, at)) judged.exact++;
    else if (looks.some((calls) => saysSo(ticket, calls))) judged.raced++;
    else judged.wrong++;
  }
  return judged;
};

/** Two thousand people of three lines, and eight counters that call at once on the real table. */
export const aFullRoom = async ({ dynamodb, say }: BenchContext): Promise<Figure[]> => {
  const defined = fullRoom();
  const desk = await ticketFunction(await dynamodb(), defined);
  say(`${people} people take numbers`);
  await filled(
    desk,
    defined.serviceLines.map(({ id }) => id),
  );
  const bill = keepBill(desk.client);
  say(`${counterCount} counters call them`);
  const from = performance.now();
  const brought = await calledOut(desk);
  const seconds = (performance.now() - from) / 1000;
  const calls = bill.calls.filter(({ table }) => table.endsWith("-ticket"));
  const { tickets } = await readRoom(desk.client, desk.tables.ticket)(commune, saturday, "fresh");
  const called = tickets.filter(isMet).sort(byTurn);
  say("each call is compared with the order as a function");
  const { exact, raced, wrong } = judgedOrder(called, defined);
  const distinct = new Set(brought).size;
  return [
    {
      ...{ section, name: `${people} numbers, ${counterCount} counters at once: called twice`, unit: "" },
      value: brought.length - distinct,
      budget: atMost(0, "value"),
    },
    {
      ...{ section, name: "  never called", value: people - Math.min(distinct, called.length), unit: "" },
      budget: atMost(0, "value"),
    },
    {
      ...{
        section,
        name: "  called otherwise than the order says",
        value: wrong,
        unit: "",
        budget: atMost(0, "value"),
      },
      note: `${exact} as it says after all calls before, ${raced} as it said when another counter was just calling`,
    },
    {
      ...{ section, name: "  write units for each call", value: writeUnits(calls) / people, unit: "units" },
      floor: { name: "one for each call", value: 1 },
      note: `read units ${(readUnits(calls) / people).toFixed(1)}; ${calls.filter(({ refused }) => refused).length} writes came after another counter's; ${(people / seconds).toFixed(0)} calls a second`,
    },
  ];
};
