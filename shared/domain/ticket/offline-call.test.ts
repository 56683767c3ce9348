import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { play, steps } from "../../../tests/support/ticket-day.ts";
import { called, monday, waiting } from "../../../tests/support/tickets.ts";
import type { Instant } from "../calendar/time.ts";
import { nextToCall } from "./next-to-call.ts";
import {
  dayAfterOfflineCall,
  decideOfflineCall,
  type OfflineCall,
  recordOfflineCall,
  timedCall,
  turnAt,
  wasPassed,
} from "./offline-call.ts";
import { type CalledTicket, isMet, type Place, type Ticket } from "./ticket.ts";
import { atCounter, inferFinished } from "./waiting-room.ts";

/** "09:10" of the Monday. */
const at = (time: string): Instant => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return `${monday}T${String(hours - 7).padStart(2, "0")}:${String(minutes).padStart(2, "0")}:00Z`;
};
const [one, two] = ["01288-1", "01288-2"];
const end = (as: "finished" | "no-show" | "held", time: string) => ({ end: { as, at: at(time) } });
/** Counter 1 called the number without a network at ten past nine. */
const offline = (number: number, more: Partial<OfflineCall> = {}): OfflineCall => ({
  ...{ line: "ho-tich", number, counter: one, calledAt: at("09:10"), calledBy: `key-${number}` },
  ...more,
});
const served = { servedAt: at("09:12"), ...end("finished", "09:20") };
const call = (time: string, more: Partial<CalledTicket> = {}): CalledTicket =>
  called(1, { calledAt: at(time), turn: 5, ...more });
const atTwo = (time: string) => call(time, { counter: two, calledBy: "press-2" });
const place = (time: string, more: Partial<Place> = {}): Place => ({ as: "absence", at: at(time), turn: 5, ...more });

const record = (day: readonly Ticket[], told: OfflineCall): Ticket[] => {
  const done = recordOfflineCall(day, told);
  if (!done.ok) throw new Error(done.refusal.code);
  return dayAfterOfflineCall(day, done.value);
};
/** What becomes of one ticket; the refusal's code when it cannot be recorded, and "the same" when nothing changes. */
const after = (ticket: Ticket, told: OfflineCall) => {
  const decision = decideOfflineCall(ticket, told, 9);
  if (!decision.ok) return decision.refusal.code;
  return decision.value.length === 0 ? "the same" : record([ticket], told)[0];
};

describe("somebody who waited", () => {
  test("was called, served and finished at the times that the counter says", () => {
    expect(after(waiting(1, { phone: "+84912345678" }), offline(1, served))).toEqual({
      ...{ ...waiting(1), status: "finished", counter: one, calledAt: at("09:10"), turn: 1, calledBy: "key-1" },
      ...{ servedAt: at("09:12"), finishedAt: at("09:20"), inferred: false },
    });
  });

  test("was held, or did not come, and is at the counter while nobody says how it ended", () => {
    const held = { servedAt: at("09:12"), ...end("held", "09:14") };
    expect(after(waiting(1), offline(1, held))).toMatchObject({ status: "held", heldAt: at("09:14") });
    expect(after(waiting(1), offline(1, { servedAt: at("09:11"), ...end("no-show", "09:14") }))).toMatchObject({
      status: "no-show",
      missedAt: at("09:14"),
    });
    expect(after(waiting(1), offline(1))).toMatchObject({ status: "called" });
    expect(after(waiting(1), offline(1, { servedAt: at("09:12") }))).toMatchObject({ status: "serving" });
  });

  test("cannot have been called before the number was taken, unless two clocks differ a little", () => {
    expect(after(waiting(1, { issuedAt: at("09:13") }), offline(1))).toBe("TICKET_TAKEN_LATER");
    expect(after(waiting(1, { issuedAt: at("09:11") }), offline(1))).toMatchObject({ status: "called" });
  });
});

describe("the same call", () => {
  test("told again changes nothing, and told further goes on", () => {
    const day = record([waiting(1)], offline(1));
    const serving = record(day, offline(1, { servedAt: at("09:12") }));
    expect(record(day, offline(1))).toEqual(day);
    expect(record(serving, offline(1, served))[0]).toMatchObject({ status: "finished", finishedAt: at("09:20") });
    const finished = record(serving, offline(1, served));
    expect(record(finished, offline(1, served))).toEqual(finished);
    expect(record(finished, offline(1))).toEqual(finished);
  });

  test("made before the line was cut goes on after it", () => {
    const before = call("09:08");
    const told = offline(1, { calledAt: at("09:08"), ...served });
    expect(after(before, told)).toMatchObject({ calledBy: "call-1", status: "finished", servedAt: at("09:12") });
  });

  test("is known although the person was called again since", () => {
    const first = { counter: one, turn: 1, calledBy: "key-1" };
    expect(after(call("09:40", { first, counter: two }), offline(1, served))).toBe("the same");
  });

  test("of a visit that only the next call ended gets the end that the clerk said", () => {
    const day = inferFinished([call("09:10", { calledBy: "key-1" }), called(2, { calledAt: at("09:30"), turn: 6 })]);
    expect(record(day, offline(1, end("no-show", "09:15")))[0]).toMatchObject({ status: "no-show" });
  });
});

describe("somebody whom another counter called too", () => {
  const finished: Ticket = { ...atTwo("09:12"), status: "finished", finishedAt: at("09:25"), inferred: false };
  const serving: Ticket = { ...atTwo("09:12"), status: "serving", servedAt: at("09:13") };
  const missed: Ticket = { ...atTwo("09:12"), status: "no-show", missedAt: at("09:15") };

  test("and who was served there is not overwritten", () => {
    for (const ticket of [finished, serving]) expect(after(ticket, offline(1, served))).toBe("TICKET_MET_ELSEWHERE");
  });

  test("and who did not come here has lost nothing", () => {
    const inVain = offline(1, end("no-show", "09:14"));
    for (const ticket of [finished, serving, missed, atTwo("09:12")]) expect(after(ticket, inVain)).toBe("the same");
  });

  test("and did not come there was served here, whichever counter called first", () => {
    for (const calledAt of [at("09:05"), at("09:14")])
      expect(after(missed, offline(1, { calledAt, ...served }))).toMatchObject({
        ...{ status: "finished", counter: one, calledAt },
        first: { counter: two, calledBy: "press-2" },
      });
  });

  test("was served where he stood, whichever of two counters without a network tells it first", () => {
    const here = offline(1, served);
    const there = offline(1, {
      counter: two,
      calledBy: "key-there",
      calledAt: at("09:11"),
      ...end("no-show", "09:13"),
    });
    for (const told of [
      [here, there],
      [there, here],
    ])
      expect(told.reduce<Ticket[]>(record, [waiting(1)])[0]).toMatchObject({
        ...{ status: "finished", counter: one, calledAt: at("09:10"), finishedAt: at("09:20") },
      });
  });

  test("waits while nobody knows what came of the other call", () => {
    expect(after(atTwo("09:12"), offline(1, served))).toBe("TICKET_CALLED_ELSEWHERE");
  });

  test("and was set aside or waited again before he came here goes on here, and not when it was afterwards", () => {
    const held = (time: string): Ticket => ({ ...atTwo("09:00"), status: "held", heldAt: at(time) });
    const back = (time: string): Ticket => ({ ...atTwo("09:00"), status: "returning", place: place(time) });
    for (const ticket of [held, back]) {
      expect(after(ticket("09:05"), offline(1, served))).toMatchObject({ status: "finished", counter: one });
      expect(after(ticket("09:05"), offline(1, end("no-show", "09:14")))).toMatchObject({ status: "no-show" });
      expect(after(ticket("09:30"), offline(1, served))).toBe("TICKET_MET_ELSEWHERE");
    }
  });
});

describe("somebody whom this counter had called before", () => {
  const states: Ticket[] = [
    call("09:05"),
    { ...call("09:05"), status: "serving", servedAt: at("09:06") },
    { ...call("09:05"), status: "finished", finishedAt: at("09:07"), inferred: false },
    { ...call("09:05"), status: "finished", finishedAt: at("09:45"), inferred: true },
    { ...call("09:05"), status: "no-show", missedAt: at("09:07") },
  ];

  test("is called again, whatever had become of him", () => {
    for (const ticket of states)
      expect(after(ticket, offline(1, served))).toMatchObject({ status: "finished", calledAt: at("09:10") });
  });

  test("is not absent because a call after his visit was in vain", () => {
    const inVain = states.map((ticket) => after(ticket, offline(1, end("no-show", "09:14"))));
    expect(inVain.map((one) => (typeof one === "object" ? one.status : one))).toEqual([
      ...["no-show", "no-show", "the same", "no-show", "the same"],
    ]);
  });

  test("and has met again since keeps what was said last", () => {
    const later: Ticket = { ...call("09:30"), status: "finished", finishedAt: at("09:40"), inferred: false };
    const missed: Ticket = { ...call("09:30"), status: "no-show", missedAt: at("09:40") };
    for (const ticket of [later, missed]) expect(after(ticket, offline(1, served))).toBe("the same");
  });
});

describe("the turn of a call that is told afterwards", () => {
  test("is the one that it would have had then, so who was put at a place later is not moved up by it", () => {
    const day = [
      call("09:00", { number: 1, turn: 3 }),
      call("09:30", { number: 2, turn: 4 }),
      waiting(3, { place: place("09:05", { turn: 3 }) }),
      waiting(4, { place: place("09:31", { turn: 4 }) }),
      waiting(5),
    ];
    const [, , , , ticket = waiting(5)] = day;
    expect(turnAt(day, ticket, at("09:10"))).toBe(4);
    expect(turnAt(day, ticket, at("09:45"))).toBe(5);
    expect(turnAt([ticket], ticket, at("09:10"))).toBe(1);
  });

  test("is later than all that happened to the number itself", () => {
    const ticket = { ...call("09:30", { turn: 8 }), status: "returning" as const, place: place("09:40", { turn: 11 }) };
    expect(turnAt([ticket], ticket, at("09:10"))).toBe(12);
  });

  test("keeps the order of one counter, whose last person stands there", () => {
    let day: Ticket[] = [
      waiting(1),
      waiting(2),
      waiting(3),
      called(9, { counter: two, turn: 4, calledAt: at("09:00") }),
    ];
    for (const [number, time] of [
      [2, "09:10"],
      [1, "09:20"],
      [3, "09:30"],
    ] as const)
      day = record(day, offline(number, { calledAt: at(time) }));
    expect(day.slice(0, 3).map((ticket) => isMet(ticket) && ticket.turn)).toEqual([6, 5, 7]);
    expect(atCounter(day, one)).toMatchObject({ number: 3, status: "called" });
    expect(day[0]).toMatchObject({ status: "finished", finishedAt: at("09:30"), inferred: true });
  });
});

describe("the times of a call", () => {
  const timed = (told: Partial<OfflineCall>, now: string) => timedCall(offline(1, told), monday, at(now));

  test("are as they were told when they are in order", () => {
    expect(timed(served, "09:30")).toEqual({ ok: true, value: { call: offline(1, served), wasAhead: false } });
    expect(timed({}, "09:30")).toEqual({ ok: true, value: { call: offline(1), wasAhead: false } });
  });

  test("are not after the present, and the counter is told when its clock was ahead", () => {
    expect(timed(served, "09:15")).toMatchObject({ value: { call: { end: { at: at("09:15") } }, wasAhead: true } });
    expect(timed({ servedAt: at("09:12") }, "09:11")).toMatchObject({ value: { wasAhead: false } });
    expect(timed({}, "09:00")).toMatchObject({ value: { call: { calledAt: at("09:00") }, wasAhead: true } });
  });

  test("are not before what they follow", () => {
    const mixed = { servedAt: at("09:05"), ...end("finished", "09:01") };
    expect(timed(mixed, "09:30")).toMatchObject({
      value: { call: { servedAt: at("09:10"), end: { at: at("09:10") } } },
    });
    expect(timed(end("finished", "09:01"), "09:30")).toMatchObject({ value: { call: { end: { at: at("09:10") } } } });
  });

  test("are of the number's own day", () => {
    const other = timedCall(offline(1), "2026-11-24", at("09:30"));
    expect(other).toMatchObject({ refusal: { code: "CALL_OF_OTHER_DAY" } });
  });
});

test("who was passed by a call that is told late has perhaps been called by another counter without a network", () => {
  const line = [waiting(1), called(2, { issuedAt: at("08:30"), calledAt: at("09:10"), turn: 4 })];
  const passed = (more: Partial<Parameters<typeof wasPassed>[0]>, turns = [4], now = "09:30", of = line) =>
    wasPassed(waiting(1, more), of, turns, at(now));
  expect(passed({})).toBe(true);
  // He came later, goes by another class, the call was told as it was made, or it is not the one that is told.
  expect([passed({ issuedAt: at("08:40") }), passed({ priority: "elderly" })]).toEqual([false, false]);
  expect([passed({}, [4], "09:11"), passed({}, [3])]).toEqual([false, false]);
  const booked = line.map((one) => ({ ...one, slotAt: at("09:00") }));
  expect(passed({}, [4], "09:30", booked)).toBe(false);
});

test("a number that nobody has taken is not known, nor is one at a time when nobody had", () => {
  const later = recordOfflineCall([waiting(1, { issuedAt: at("09:40") })], offline(1));
  expect(later).toMatchObject({ refusal: { code: "TICKET_TAKEN_LATER" } });
  expect(recordOfflineCall([], offline(1))).toMatchObject({ refusal: { code: "TICKET_UNKNOWN" } });
});

test("whatever was done that day, calls without a network told twice are there once, and nobody is at two counters", () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 8 }), (done, count) => {
      let day = play(done).tickets;
      const told: OfflineCall[] = [];
      for (let nth = 0; nth < count; nth++) {
        const next = nextToCall(day, one, ["ho-tich", "dat-dai"]);
        if (next === undefined) break;
        const { line, number } = next.ticket;
        const calledAt = at(`10:${10 + 3 * nth}`);
        const made = {
          line,
          number,
          counter: one,
          calledAt,
          calledBy: `key-${nth}`,
          ...end("finished", `10:${11 + 3 * nth}`),
        };
        told.push(made);
        day = record(day, made);
      }
      for (const again of told) expect(record(day, again)).toEqual(day);
      const mine = day.filter(isMet).filter(({ calledBy }) => calledBy.startsWith("key-"));
      expect(mine).toHaveLength(told.length);
      expect(mine.toSorted((a, b) => a.turn - b.turn).map(({ calledBy }) => calledBy)).toEqual(
        told.map(({ calledBy }) => calledBy),
      );
    }),
  );
});
