import { describe, expect, test } from "vitest";
import { called, eight, waiting } from "../../../tests/support/tickets.ts";
import { decide } from "./decide.ts";
import { evolve } from "./evolve.ts";
import type { Place, Ticket } from "./ticket.ts";
import type { ReturnLimits, TicketCommand, TicketEvent } from "./ticket-command.ts";

const later = "2026-11-23T01:20:00Z";
const placing = { at: later, turn: 9 };
const hold: TicketCommand = { type: "HoldTicket", at: later };
const comesBack = (limits: Partial<ReturnLimits> = {}): TicketCommand => ({
  type: "ReturnTicket",
  ...placing,
  limits: { calledSince: 0, ...limits },
});
const toLine = (line: string): TicketCommand => ({ type: "TransferTicket", ...placing, line });
const toCounter = (counter: string, lines = ["ho-tich", "dat-dai"]): TicketCommand => ({
  type: "HandOverTicket",
  ...placing,
  toCounter: counter,
  lines,
});
const given = (ticket: Ticket, ...events: TicketEvent[]): Ticket => events.reduce(evolve, ticket);
const placed = (place: Omit<Place, "at" | "turn">): TicketEvent => ({
  type: "TicketPlaced",
  place: { ...placing, ...place },
});

const serving = given(called(1), { type: "ServiceStarted", at: eight });
const held = given(serving, { type: "TicketHeld", at: eight });
const heldUnserved = given(called(1), { type: "TicketHeld", at: eight });
const finished = given(serving, { type: "TicketFinished", at: eight });
const missed = given(called(1), { type: "TicketMissed", at: eight });
const left: Ticket = { ...called(1), status: "finished", finishedAt: eight, inferred: true };
const returning = given(held, placed({ as: "correction" }));

const accepts = (ticket: Ticket, command: TicketCommand, ...events: TicketEvent[]) =>
  expect(decide(ticket, command)).toEqual({ ok: true, value: events });
const refuses = (ticket: Ticket, command: TicketCommand, code: string) =>
  expect(decide(ticket, command)).toMatchObject({ ok: false, refusal: { code } });

describe("setting a number aside", () => {
  test("is for whoever is at the counter, served or not, and saying it twice changes nothing", () => {
    for (const ticket of [called(1), serving]) accepts(ticket, hold, { type: "TicketHeld", at: later });
    accepts(held, hold);
  });

  test("can be said after the next person was called already", () =>
    accepts(left, hold, { type: "TicketHeld", at: later }));

  test("is refused for who is gone, absent or waits", () => {
    refuses(finished, hold, "TICKET_FINISHED");
    refuses(missed, hold, "TICKET_MISSED");
    refuses(returning, hold, "TICKET_WAITS_AGAIN");
    refuses(waiting(1), hold, "TICKET_NOT_CALLED");
  });

  test("ends with a recall without a new number, with the end of the visit, or with an absence", () => {
    const recall: TicketCommand = { type: "RecallTicket", calledAt: later, turn: 9, calledBy: "again" };
    expect(decide(held, recall)).toMatchObject({ value: [{ type: "TicketRecalled", counter: "01288-1" }] });
    accepts(held, { type: "FinishTicket", at: later }, { type: "TicketFinished", at: later });
    accepts(held, { type: "MissTicket", at: later }, { type: "TicketMissed", at: later });
    refuses(held, { type: "ServeTicket", at: later }, "TICKET_HELD");
  });

  test("keeps when the service began", () => expect(held).toMatchObject({ status: "held", servedAt: eight }));
});

describe("coming back", () => {
  test("with mended papers, after a hold or a finished visit, needs no new number", () => {
    for (const ticket of [held, finished, left]) accepts(ticket, comesBack(), placed({ as: "correction" }));
  });

  test("after an absence has its own place, while the line's rule allows it", () => {
    accepts(missed, comesBack({ withinNumbers: 5, calledSince: 5, withinMinutes: 20 }), placed({ as: "absence" }));
    refuses(missed, comesBack({ withinNumbers: 5, calledSince: 6 }), "TICKET_RETURN_TOO_LATE");
    refuses(missed, comesBack({ withinMinutes: 19 }), "TICKET_RETURN_TOO_LATE");
    accepts(missed, comesBack({ calledSince: 200 }), placed({ as: "absence" }));
  });

  test("twice is once; who is at a counter need not, and who was never called waits as before", () => {
    accepts(returning, comesBack());
    expect(decide(serving, comesBack())).toEqual({
      ok: false,
      refusal: { code: "TICKET_AT_COUNTER", detail: { counter: "01288-1" } },
    });
    refuses(waiting(1), comesBack(), "TICKET_NOT_CALLED");
  });

  test("can be said at any counter, for the person is at none", () =>
    accepts(missed, { ...comesBack(), counter: "01288-3" }, placed({ as: "absence" })));

  test("a called number that waits again is called like a new one, and its first call is not forgotten", () => {
    const call = { counter: "01288-2", calledAt: later, turn: 10, calledBy: "press" };
    accepts(returning, { type: "CallTicket", ...call }, { type: "TicketRecalled", ...call });
    const first = { counter: "01288-1", turn: 1, calledBy: "call-1" };
    expect(given(returning, { type: "TicketRecalled", ...call })).toEqual(called(1, { ...call, first }));
  });

  test("meanwhile it is neither served nor absent, and can be closed", () => {
    refuses(returning, { type: "ServeTicket", at: later }, "TICKET_WAITS_AGAIN");
    refuses(returning, { type: "MissTicket", at: later }, "TICKET_WAITS_AGAIN");
    accepts(returning, { type: "FinishTicket", at: later }, { type: "TicketFinished", at: later });
  });
});

describe("another line", () => {
  test("for who took the wrong number: he keeps the place of his first time, called or not", () => {
    for (const ticket of [waiting(1), called(1), heldUnserved])
      accepts(ticket, toLine("dat-dai"), placed({ as: "transfer", line: "dat-dai" }));
  });

  test("for who was served and goes on to the next service of his visit", () => {
    for (const ticket of [serving, held, finished])
      accepts(ticket, toLine("dat-dai"), placed({ as: "next-service", line: "dat-dai" }));
    const there = given(serving, placed({ as: "next-service", line: "dat-dai" }));
    accepts(there, toLine("van-hoa"), placed({ as: "next-service", line: "van-hoa" }));
    accepts(returning, toLine("van-hoa"), placed({ as: "transfer", line: "van-hoa" }));
  });

  test("back to the number's own line needs no name", () => {
    const there = given(waiting(1), placed({ as: "transfer", line: "dat-dai" }));
    accepts(there, toLine("ho-tich"), placed({ as: "transfer" }));
  });

  test("twice is once; a person at the counter is not sent to the line that he is from, nor one who is absent", () => {
    accepts(given(waiting(1), placed({ as: "transfer", line: "dat-dai" })), toLine("dat-dai"));
    accepts(returning, toLine("ho-tich"));
    refuses(serving, toLine("ho-tich"), "TICKET_ALREADY_IN_LINE");
    refuses(missed, toLine("dat-dai"), "TICKET_MISSED");
  });

  test("the slot of an appointment goes with the number through its calls", () => {
    const call = { counter: "01288-2", calledAt: later, turn: 10, calledBy: "press" };
    expect(given(waiting(1, { slotAt: later }), { type: "TicketCalled", ...call })).toMatchObject({ slotAt: later });
  });

  test("the line is remembered after the call, and no other place is", () => {
    const call = { counter: "01288-2", calledAt: later, turn: 10, calledBy: "press" };
    const moved = given(waiting(1), placed({ as: "transfer", line: "dat-dai" }));
    expect(given(moved, { type: "TicketCalled", ...call }).place?.line).toBe("dat-dai");
    expect(given(returning, { type: "TicketRecalled", ...call })).not.toHaveProperty("place");
  });

  test("a ticket at another counter is not moved from here", () =>
    refuses(called(1), { ...toLine("dat-dai"), counter: "01288-2" }, "TICKET_NOT_AT_THIS_COUNTER"));
});

describe("handing an unfinished visit over", () => {
  test("is for whoever is at the counter or on hold; twice is once", () => {
    for (const ticket of [called(1), serving, held])
      accepts(ticket, toCounter("01288-2"), placed({ as: "handover", counter: "01288-2" }));
    const given2 = given(serving, placed({ as: "handover", counter: "01288-2" }));
    accepts(given2, toCounter("01288-2"));
    refuses(given2, toCounter("01288-3"), "TICKET_WAITS_AGAIN");
  });

  test("keeps the line in which the person was called", () => {
    const there: Ticket = { ...called(1), place: { as: "transfer", ...placing, line: "dat-dai" } };
    accepts(there, toCounter("01288-2"), placed({ as: "handover", line: "dat-dai", counter: "01288-2" }));
  });

  test("is for a counter that serves the person's line", () => {
    expect(decide(serving, toCounter("01288-2", ["dat-dai"]))).toEqual({
      ok: false,
      refusal: { code: "COUNTER_NOT_OF_LINE", field: "toCounter", detail: { counter: "01288-2" } },
    });
    const there: Ticket = { ...called(1), place: { as: "transfer", ...placing, line: "dat-dai" } };
    refuses(there, toCounter("01288-2", ["ho-tich"]), "COUNTER_NOT_OF_LINE");
  });

  test("is refused to the counter itself, for a visit that is over, and for who is absent", () => {
    refuses(serving, toCounter("01288-1"), "TICKET_ALREADY_AT_COUNTER");
    refuses(finished, toCounter("01288-2"), "TICKET_FINISHED");
    refuses(missed, toCounter("01288-2"), "TICKET_MISSED");
  });
});
