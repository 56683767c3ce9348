import { describe, expect, test } from "vitest";
import { called, eight, waiting } from "../../../tests/support/tickets.ts";
import { decide } from "./decide.ts";
import { evolve } from "./evolve.ts";
import type { Ticket } from "./ticket.ts";
import type { TicketCommand, TicketEvent } from "./ticket-command.ts";

const later = "2026-11-23T01:20:00Z";
const call = { counter: "01288-2", calledAt: later, turn: 9, calledBy: "call-again" } as const;
const callTicket: TicketCommand = { type: "CallTicket", ...call };
const recall: TicketCommand = { type: "RecallTicket", calledAt: later, turn: 9, calledBy: "call-again" };
const say = (type: "ServeTicket" | "FinishTicket" | "MissTicket", counter?: string): TicketCommand => ({
  type,
  at: later,
  ...(counter === undefined ? {} : { counter }),
});
const given = (ticket: Ticket, ...events: TicketEvent[]): Ticket => events.reduce(evolve, ticket);
const serving = given(called(1), { type: "ServiceStarted", at: eight });
const finished = given(serving, { type: "TicketFinished", at: eight });
const missed = given(called(1), { type: "TicketMissed", at: eight });
const left: Ticket = { ...called(1), status: "finished", finishedAt: eight, inferred: true };

const accepts = (ticket: Ticket, command: TicketCommand, ...events: TicketEvent[]) =>
  expect(decide(ticket, command)).toEqual({ ok: true, value: events });
const refuses = (ticket: Ticket, command: TicketCommand, code: string) =>
  expect(decide(ticket, command)).toMatchObject({ ok: false, refusal: { code } });

describe("calling", () => {
  test("a waiting ticket is called to the counter", () =>
    accepts(waiting(1), callTicket, { type: "TicketCalled", ...call }));
  test("a ticket already at a counter cannot be called again", () =>
    refuses(called(1), callTicket, "TICKET_NOT_WAITING"));
  test("nothing but a call can happen to a ticket that waits", () => {
    for (const command of [say("ServeTicket"), say("FinishTicket"), say("MissTicket"), recall])
      refuses(waiting(1), command, "TICKET_NOT_CALLED");
  });
});

describe("at the counter", () => {
  test("a called person is served, and then finished", () => {
    accepts(called(1), say("ServeTicket"), { type: "ServiceStarted", at: later });
    accepts(serving, say("FinishTicket"), { type: "TicketFinished", at: later });
  });
  test("a person can be finished without saying that the service began", () =>
    accepts(called(1), say("FinishTicket"), { type: "TicketFinished", at: later }));
  test("a called person who does not come is noted", () =>
    accepts(called(1), say("MissTicket"), { type: "TicketMissed", at: later }));
  test("saying twice what is so changes nothing", () => {
    accepts(serving, say("ServeTicket"));
    accepts(finished, say("FinishTicket"));
    accepts(missed, say("MissTicket"));
  });
  test("a person at the counter is not absent", () => refuses(serving, say("MissTicket"), "TICKET_BEING_SERVED"));
  test("a finished ticket is neither served nor missed", () => {
    refuses(finished, say("ServeTicket"), "TICKET_FINISHED");
    refuses(finished, say("MissTicket"), "TICKET_FINISHED");
  });
  test("a missed ticket must be recalled before anything else", () => {
    refuses(missed, say("ServeTicket"), "TICKET_MISSED");
    refuses(missed, say("FinishTicket"), "TICKET_MISSED");
  });
  test("a person who was passed over can still be noted as absent, unless he was served", () => {
    accepts(left, say("MissTicket"), { type: "TicketMissed", at: later });
    refuses({ ...left, servedAt: eight }, say("MissTicket"), "TICKET_FINISHED");
  });
  test("an officer at another counter is told where the ticket is", () => {
    accepts(called(1), say("ServeTicket", "01288-1"), { type: "ServiceStarted", at: later });
    expect(decide(called(1), say("ServeTicket", "01288-2"))).toEqual({
      ok: false,
      refusal: { code: "TICKET_NOT_AT_THIS_COUNTER", detail: { counter: "01288-1" } },
    });
  });
});

describe("recalling", () => {
  test("who was called, missed or finished comes back to the same counter without a new number", () => {
    for (const ticket of [called(1), serving, missed, finished, left])
      accepts(ticket, recall, { type: "TicketRecalled", ...call, counter: "01288-1" });
  });
  test("another counter can take the ticket over", () =>
    accepts(missed, { ...recall, counter: "01288-2" }, { type: "TicketRecalled", ...call }));
  test("the same recall sent twice is one recall", () =>
    accepts(given(missed, { type: "TicketRecalled", ...call }), recall));
});

describe("what a fact leaves behind", () => {
  test("a phone number is forgotten with the call", () =>
    expect(given(waiting(1, { phone: "+84912345678" }), { type: "TicketCalled", ...call })).toEqual(called(1, call)));
  test("a finished ticket keeps when its service began", () =>
    expect(finished).toMatchObject({ servedAt: eight, finishedAt: eight, inferred: false }));
  test("a recalled ticket is called again, and who called it first is not forgotten", () => {
    const first = { counter: "01288-1", turn: 1, calledBy: "call-1" };
    const again = given(finished, { type: "TicketRecalled", ...call });
    expect(again).toEqual(called(1, { ...call, first }));
    const third = { ...call, turn: 12, calledBy: "call-third" };
    expect(given(again, { type: "TicketRecalled", ...third })).toEqual(called(1, { ...third, first }));
    expect(given(again, { type: "ServiceStarted", at: later })).toMatchObject({ status: "serving", turn: 9, first });
  });
  test("a missed ticket keeps its call", () =>
    expect(missed).toEqual({ ...called(1), status: "no-show", missedAt: eight }));
  test("a fact that cannot apply changes nothing", () => {
    for (const event of [
      { type: "TicketFinished", at: later },
      { type: "TicketRecalled", ...call },
    ] as const)
      expect(evolve(waiting(1), event)).toEqual(waiting(1));
  });
});
