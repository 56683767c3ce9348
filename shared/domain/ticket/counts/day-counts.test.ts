import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { after, callNow, play, steps } from "../../../../tests/support/ticket-day.ts";
import { called, eight, monday, waiting } from "../../../../tests/support/tickets.ts";
import { type Instant, instantOf, midnightOf } from "../../calendar/time.ts";
import type { Seat } from "../seat.ts";
import { type Call, isMet, type Ticket } from "../ticket.ts";
import { inferFinished } from "../waiting-room.ts";
import { countDay, groupings, joinDays, noCounts } from "./day-counts.ts";
import { spreadOf } from "./minutes.ts";
import { noShowShare } from "./no-show-share.ts";
import { visitsOf } from "./visit.ts";

/** "08:30" of the Monday. */
const at = (time: string): Instant => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return instantOf(midnightOf(monday) + (hours * 60 + minutes) * 60_000);
};
const opensAt = (line: string) => (line === "ho-tich" ? at("07:30") : undefined);
const dayOf = (tickets: readonly Ticket[], seats: readonly Seat[] = []) => ({ tickets, opensAt, seats });
const visit = (ticket: Ticket, ...others: Ticket[]) => visitsOf(dayOf(inferFinished([ticket, ...others])))[0];
const call = (turn: number, time: string, counter = "01288-1"): Call => ({
  ...{ counter, turn, calledAt: at(time), calledBy: `call-${turn}` },
});
/** Taken at eight, called, and ended by the officer. */
const served = (number: number, calledAt: string, finishedAt: string, more: Partial<Ticket> = {}): Ticket =>
  ({
    ...called(number, call(number, calledAt)),
    ...{ status: "finished", finishedAt: at(finishedAt), inferred: false, ...more },
  }) as Ticket;

describe("the wait of one number", () => {
  test("is the time from taking it to its call, and counts in the hour in which it began", () => {
    expect(visit(served(1, "08:25", "08:40"))).toEqual({
      ...{ line: "ho-tich", hour: 8, priority: "none", counter: "01288-1", fate: "served", waited: 25, lasted: 15 },
    });
  });

  test("begins when the line opens for who took it before, also the evening before", () => {
    for (const issuedAt of [at("06:50"), "2026-11-22T12:00:00Z"])
      expect(visit(served(1, "07:40", "07:50", { issuedAt }))).toMatchObject({ hour: 7, waited: 10 });
  });

  test("begins at midnight where nobody knows when the line opens", () => {
    const ticket = served(1, "00:20", "00:50", { line: "dat-dai", issuedAt: "2026-11-22T12:00:00Z" });
    expect(visit(ticket)).toMatchObject({ hour: 0, waited: 20 });
  });

  test("begins with the slot of an appointment, and is none when the call came before it", () => {
    const booked = { slotAt: at("08:15") };
    expect(visit(served(1, "08:20", "08:30", booked))).toMatchObject({ hour: 8, waited: 5 });
    expect(visit(served(1, "08:10", "08:30", booked))).toMatchObject({ waited: 0 });
  });

  test("ends with the first call, which lies between the calls around it when he was called again", () => {
    const again = called(2, { ...call(9, "09:30"), first: { counter: "01288-1", turn: 2, calledBy: "call-2" } });
    const [before, next] = [served(1, "08:20", "08:30"), served(3, "08:40", "08:50")];
    expect(visit(again, before, next)).toMatchObject({ waited: 30 });
    expect(visit(again)).toMatchObject({ waited: 45 });
  });

  test("is not longer than to the next call where two clocks differ", () => {
    const again = called(2, { ...call(9, "09:30"), first: { counter: "01288-1", turn: 2, calledBy: "call-2" } });
    expect(visit(again, served(1, "08:20", "08:30"), served(3, "08:10", "08:50"))).toMatchObject({ waited: 10 });
  });

  test("goes on through a move to another line before the call, and counts in the line that called", () => {
    const place = { as: "transfer", at: at("08:10"), turn: 0, line: "dat-dai" } as const;
    expect(visit(served(1, "08:25", "08:40", { place }))).toMatchObject({ line: "dat-dai", waited: 25 });
    expect(visit(waiting(1, { place }))).toEqual({ line: "dat-dai", hour: 8, priority: "none", fate: "uncalled" });
  });

  test("is no part of the figures when the call was an exercise of the evening before", () => {
    const ticket = served(1, "08:25", "08:40", { issuedAt: eight });
    const calledAt = "2026-11-22T12:00:00Z";
    const exercise = visit({ ...ticket, calledAt, finishedAt: "2026-11-22T12:10:00Z" } as Ticket);
    expect(exercise).toMatchObject({ fate: "served" });
    expect(exercise).not.toHaveProperty("waited");
    expect(exercise).not.toHaveProperty("lasted");
  });
});

describe("the service of one number", () => {
  test("is not measured for who was called again, held, or never ended", () => {
    const first = { counter: "01288-1", turn: 1, calledBy: "call-1" };
    const held: Ticket = { ...called(1, call(1, "08:10")), status: "held", heldAt: at("08:20") };
    for (const ticket of [served(1, "08:25", "08:40", { first } as Partial<Ticket>), held, called(1)])
      expect(visit(ticket)).not.toHaveProperty("lasted");
    expect(visit(held)).toMatchObject({ fate: "open", waited: 10 });
  });

  test("is not measured where the officer waited for the next person rather than worked", () => {
    const alone = called(1, call(1, "08:10"));
    const later = called(2, { ...call(2, "10:00"), issuedAt: at("09:55") });
    expect(visit(alone, later)).toMatchObject({ fate: "served" });
    expect(visit(alone, later)).not.toHaveProperty("lasted");
    expect(visit(alone, called(2, call(2, "08:30")), waiting(3))).toMatchObject({ lasted: 20 });
  });
});

test("a day is counted by line, hour, counter and class, and who is called twice is one person", () => {
  const first = { counter: "01288-2", turn: 1, calledBy: "call-1" };
  const day: Ticket[] = [
    served(1, "08:10", "08:20", { first, priority: "elderly" } as Partial<Ticket>),
    served(2, "08:20", "08:32"),
    { ...called(3, call(3, "08:40", "01288-2")), status: "no-show", missedAt: at("08:42") },
    waiting(4, { issuedAt: at("09:05") }),
    waiting(1, { line: "dat-dai" }),
  ];
  const { all, lines, hours, counters, classes } = countDay(dayOf(day));
  expect(all).toMatchObject({ taken: 5, served: 2, noShow: 1, uncalled: 2, lasted: [[12, 1]] });
  expect(Object.entries(lines).map(([line, { taken }]) => [line, taken])).toEqual([
    ["ho-tich", 4],
    ["dat-dai", 1],
  ]);
  expect(Object.entries(hours).map(([hour, { taken }]) => [hour, taken])).toEqual([
    ["8", 4],
    ["9", 1],
  ]);
  expect(counters["01288-1"]).toMatchObject({ taken: 2, served: 2, noShow: 0 });
  expect(counters["01288-2"]).toMatchObject({ taken: 1, served: 0, noShow: 1 });
  expect(classes.elderly).toMatchObject({ taken: 1 });
  expect(noShowShare(all)).toBeCloseTo(1 / 3);
  expect(noShowShare(noCounts.all)).toBeUndefined();
});

test("a call counts for who sat at its counter then, and for nobody before somebody did", () => {
  const day = [served(1, "08:10", "08:20"), served(2, "08:30", "08:40"), served(3, "08:50", "08:55"), waiting(4)];
  const seat = (officer: string, time: string): Seat => ({ counter: "01288-1", officer, since: at(time) });
  const { officers, all } = countDay(dayOf(day, [seat("lan", "08:30"), seat("hoa", "08:45")]));
  expect(Object.entries(officers).map(([officer, { served, lasted }]) => [officer, served, lasted])).toEqual([
    ["lan", 1, [[10, 1]]],
    ["hoa", 1, [[5, 1]]],
  ]);
  expect(all.served).toBe(3);
});

test("half waited at most the median, nine of ten at most the ninetieth part, and a nought is not made of nobody", () => {
  const waits = [3, 4, 4, 5, 6, 7, 8, 9, 30, 700];
  const day = waits.map((minutes, number) => {
    const calledAt = instantOf(midnightOf(monday) + (8 * 60 + minutes) * 60_000);
    return { ...called(number + 1, { ...call(number + 1, "08:00"), calledAt }) };
  });
  expect(spreadOf(countDay(dayOf(day)).all.waited)).toEqual({ people: 10, mean: 67.6, median: 6, p90: 30 });
  expect(spreadOf([])).toBeUndefined();
});

test("days that are joined say what one count of all their numbers would have said", () => {
  fc.assert(
    fc.property(steps, steps, (one, two) => {
      const days = [one, two].map((day) => play(day).tickets);
      const [a = noCounts, b = noCounts] = days.map((day) => countDay(dayOf(day)));
      const joined = joinDays([a, b]);
      expect(joined.all.taken).toBe(days.flat().length);
      for (const { waited, lasted } of [joined.all]) {
        const people = (minutes: typeof waited) => minutes.reduce((sum, [, count]) => sum + count, 0);
        expect(people(waited)).toBe(people(a.all.waited) + people(b.all.waited));
        expect(people(lasted)).toBe(people(a.all.lasted) + people(b.all.lasted));
      }
      expect(joinDays([a, b])).toEqual(joinDays([joined, noCounts]));
    }),
  );
});

test("whatever is done at the counters, each number is counted once in each way of telling them apart", () => {
  fc.assert(
    fc.property(steps, (done) => {
      const { tickets } = play(done);
      const seats = [...new Set(tickets.filter(isMet).map(({ counter }) => counter))].map(
        (counter, nth): Seat => ({ counter, officer: `officer-${nth % 2}`, since: at("00:00") }),
      );
      const counts = countDay(dayOf(tickets, seats));
      const { all } = counts;
      const ofCalls: readonly string[] = ["counters", "officers"];
      expect(all.taken).toBe(tickets.length);
      expect(all.served + all.noShow + all.uncalled).toBeLessThanOrEqual(all.taken);
      for (const grouping of groupings) {
        const sum = Object.values(counts[grouping]).reduce((total, { taken }) => total + taken, 0);
        expect(sum).toBe(ofCalls.includes(grouping) ? all.taken - all.uncalled : all.taken);
      }
      expect(spreadOf(all.waited)?.people ?? 0).toBeLessThanOrEqual(all.taken - all.uncalled);
    }),
  );
});

test("a second call of somebody adds nobody to the count", () => {
  const [missed, other] = [{ ...called(1), status: "no-show", missedAt: eight } as const, waiting(2)];
  const day = [missed, other];
  const recalled = after(day, { type: "RecallTicket", ...callNow(day, "01288-1") }, missed);
  const twice = after(recalled, { type: "RecallTicket", ...callNow(recalled, "01288-1") }, recalled[0] ?? missed);
  expect(countDay(dayOf(twice)).all).toMatchObject({ taken: 2, noShow: 0, uncalled: 1 });
});
