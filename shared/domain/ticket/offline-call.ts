import { epochOf, MINUTE_MS, toLocal } from "../calendar/moment.ts";
import type { Instant, LocalDate } from "../calendar/time.ts";
import { accept, type Result, refuse } from "../decider.ts";
import { evolve } from "./evolve.ts";
import {
  type Call,
  firstCall,
  isMet,
  isSameTicket,
  type MetTicket,
  type Slip,
  type Ticket,
  type WaitingTicket,
} from "./ticket.ts";
import type { TicketEvent } from "./ticket-command.ts";
import type { TicketRefusal } from "./ticket-refusal.ts";
import { inferFinished } from "./waiting-room.ts";

/** How a visit ended at a counter, as its clerk said. */
export type OfflineEnd = "finished" | "no-show" | "held";

/** A person whom a counter called while it had no network, and what came of it. It is told to the server afterwards. */
export interface OfflineCall extends Pick<Slip, "line" | "number">, Omit<Call, "turn"> {
  readonly servedAt?: Instant;
  readonly end?: { readonly as: OfflineEnd; readonly at: Instant };
}

/** Clocks of a machine and of the server that differ by less tell the same time. */
export const SAME_TIME_MS = 2 * MINUTE_MS;

type Decision = Result<TicketEvent[], TicketRefusal>;
const done: Decision = accept([]);

const endings = { finished: "TicketFinished", "no-show": "TicketMissed", held: "TicketHeld" } as const;

/** What was said after the call. Who did not come was not served. */
const wordsAfter = ({ servedAt, end }: OfflineCall): TicketEvent[] => [
  ...(servedAt === undefined || end?.as === "no-show" ? [] : [{ type: "ServiceStarted", at: servedAt } as const]),
  ...(end === undefined ? [] : [{ type: endings[end.as], at: end.at }]),
];

/** Nobody has said yet how this visit ended. */
const isUnended = (ticket: MetTicket): boolean =>
  ticket.status === "called" || ticket.status === "serving" || (ticket.status === "finished" && ticket.inferred);

const isServed = (ticket: MetTicket): boolean => "servedAt" in ticket && ticket.servedAt !== undefined;

/** When somebody last said something of the ticket; that a next call ended the visit nobody said. */
const lastWordAt = (ticket: MetTicket): Instant => {
  switch (ticket.status) {
    case "called":
      return ticket.calledAt;
    case "serving":
      return ticket.servedAt;
    case "finished":
      return ticket.inferred ? ticket.calledAt : ticket.finishedAt;
    case "no-show":
      return ticket.missedAt;
    case "held":
      return ticket.heldAt;
    case "returning":
      return ticket.place.at;
  }
};

/** The same call: told before, or made with a network and gone on with when there was none. */
const isThisCall = (ticket: MetTicket, call: OfflineCall): boolean =>
  ticket.counter === call.counter && (ticket.calledBy === call.calledBy || ticket.calledAt === call.calledAt);

const isFirstCall = ({ first }: MetTicket, { counter, calledBy }: OfflineCall): boolean =>
  first?.counter === counter && first.calledBy === calledBy;

/** What of the call's words the ticket does not know yet. */
const goOn = (ticket: MetTicket, call: OfflineCall): Decision =>
  isUnended(ticket)
    ? accept(wordsAfter(call).filter(({ type }) => type !== "ServiceStarted" || !isServed(ticket)))
    : done;

/** Somebody who has met a counter already, by another call. */
const meetAgain = (ticket: MetTicket, call: OfflineCall, turn: number): Decision => {
  const isHere = ticket.counter === call.counter;
  const elsewhere = { detail: { counter: ticket.counter, at: ticket.calledAt } };
  const isOpenElsewhere = !isHere && (ticket.status === "called" || ticket.status === "serving");
  const isOver = ticket.status === "no-show" || (ticket.status === "finished" && !(isHere && ticket.inferred));
  // He was called in vain here because he stood, or had stood, at the other counter.
  if (call.end?.as === "no-show" && (isOpenElsewhere || isOver)) return done;
  if (isOpenElsewhere && ticket.status === "called") return refuse("TICKET_CALLED_ELSEWHERE", elsewhere);
  if (isOpenElsewhere || (!isHere && ticket.status === "finished")) return refuse("TICKET_MET_ELSEWHERE", elsewhere);
  const isAbsentElsewhere = !isHere && ticket.status === "no-show";
  if (!isAbsentElsewhere && call.calledAt < lastWordAt(ticket))
    return isHere ? done : refuse("TICKET_MET_ELSEWHERE", elsewhere);
  const { counter, calledAt, calledBy } = call;
  return accept([{ type: "TicketRecalled", counter, calledAt, turn, calledBy }, ...wordsAfter(call)]);
};

/**
 * What a call that is told afterwards does to its ticket. Who was served is decided by where the person stood, and he stands at
 * one counter: a counter that called him in vain gives way to one that served him, whichever is told first. Told twice is once.
 * Refused with `TICKET_CALLED_ELSEWHERE` while another counter has called him and said no more: it may yet say that he did not come.
 */
export const decideOfflineCall = (ticket: Ticket, call: OfflineCall, turn: number): Decision => {
  if (ticket.status === "waiting") {
    if (epochOf(call.calledAt) + SAME_TIME_MS < epochOf(ticket.issuedAt))
      return refuse("TICKET_TAKEN_LATER", { detail: { at: ticket.issuedAt } });
    const { counter, calledAt, calledBy } = call;
    return accept([{ type: "TicketCalled", counter, calledAt, turn, calledBy }, ...wordsAfter(call)]);
  }
  if (isThisCall(ticket, call)) return goOn(ticket, call);
  return isFirstCall(ticket, call) ? done : meetAgain(ticket, call, turn);
};

/**
 * The turn of a call that is told afterwards: the one that it would have had by what was known then. So the calls of one counter
 * keep their order, and who was put at a place later than the call is not moved up by it. Two counters' calls may share a turn, as
 * those of one moment do.
 */
export const turnAt = (day: readonly Ticket[], ticket: Ticket, calledAt: Instant): number => {
  const known = day.flatMap((one) => [
    ...(isMet(one) && (one === ticket || one.calledAt <= calledAt) ? [one.turn] : []),
    ...(one.place !== undefined && (one === ticket || one.place.at <= calledAt) ? [one.place.turn] : []),
  ]);
  return Math.max(0, ...known) + 1;
};

/** A call's times as they are recorded, and whether its clock was ahead. */
export interface TimedCall {
  readonly call: OfflineCall;
  readonly wasAhead: boolean;
}

/**
 * Puts the times of a call in order: none is after now, and none before the one that it follows. A call on another day than its
 * number's is none of this number.
 */
export const timedCall = (told: OfflineCall, date: LocalDate, now: Instant): Result<TimedCall, TicketRefusal> => {
  const within = (at: Instant, from: Instant): Instant => (at > now ? now : at < from ? from : at);
  const calledAt = within(told.calledAt, told.calledAt);
  if (toLocal(calledAt).date !== date) return refuse("CALL_OF_OTHER_DAY", { detail: { at: calledAt } });
  const servedAt = told.servedAt === undefined ? undefined : within(told.servedAt, calledAt);
  const call: OfflineCall = {
    ...told,
    calledAt,
    ...(servedAt === undefined ? {} : { servedAt }),
    ...(told.end === undefined ? {} : { end: { ...told.end, at: within(told.end.at, servedAt ?? calledAt) } }),
  };
  const latest = told.end?.at ?? told.servedAt ?? told.calledAt;
  return accept({ call, wasAhead: epochOf(latest) > epochOf(now) + SAME_TIME_MS });
};

/** What a call made of the day: the ticket before it, and the facts that it adds. */
export interface Recorded {
  readonly ticket: Ticket;
  readonly events: readonly TicketEvent[];
}

/** @param day all tickets of the commune's day, with the ends of visits inferred */
export const recordOfflineCall = (day: readonly Ticket[], call: OfflineCall): Result<Recorded, TicketRefusal> => {
  const ticket = day.find((one) => isSameTicket(one, call));
  if (ticket === undefined) return refuse("TICKET_UNKNOWN");
  const decision = decideOfflineCall(ticket, call, turnAt(day, ticket, call.calledAt));
  return decision.ok ? accept({ ticket, events: decision.value }) : decision;
};

/** The day after a call that was made without a network; one that cannot be recorded changes nothing. */
export const dayAfterOfflineCall = (day: readonly Ticket[], { ticket, events }: Recorded): Ticket[] =>
  inferFinished(day.map((one) => (one === ticket ? events.reduce(evolve, ticket) : one)));

/**
 * Whether calls are told late, and one of his class who came later was called before him. Then a counter that has told nothing yet
 * has perhaps called him too: nobody tells him any more that his turn is near.
 * @param turns of the calls that are told
 */
export const wasPassed = (
  waiting: WaitingTicket,
  line: readonly Ticket[],
  turns: readonly number[],
  now: Instant,
): boolean => {
  const calls = line.filter(isMet);
  const isLate = calls.some(
    (call) => turns.includes(firstCall(call).turn) && epochOf(call.calledAt) + SAME_TIME_MS < epochOf(now),
  );
  // Who has an appointment is called at its time.
  const passing = calls.filter(({ slotAt, priority }) => slotAt === undefined && priority === waiting.priority);
  return isLate && passing.some(({ issuedAt }) => issuedAt > waiting.issuedAt);
};
