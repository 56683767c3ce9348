import type { Instant, LocalDate } from "../calendar/time.ts";
import type { Language } from "../localized.ts";
import type { PriorityClass } from "./priority-class.ts";

/** What is true of a number (phiếu số thứ tự) from the moment it is taken. */
export interface Slip {
  readonly commune: string;
  /** Day of service, which is not the day of issue when it was taken after closing. */
  readonly date: LocalDate;
  readonly line: string;
  /** 1, 2, 3 … within the line and day, without gaps. */
  readonly number: number;
  readonly priority: PriorityClass;
  readonly language: Language;
  readonly issuedAt: Instant;
  /** The request that took it, so that a repeat finds its own number. */
  readonly takenBy: string;
  /** Start of the slot that was booked; the number was given when its holder checked in. */
  readonly slotAt?: Instant;
  readonly place?: Place;
}

/** Where somebody waits who has been called before, or who waits in another line than the one that gave his number. */
export interface Place {
  readonly as: "transfer" | "absence" | "correction" | "next-service" | "handover";
  readonly at: Instant;
  /** The latest turn of the day at that time: every call after it has a higher one. */
  readonly turn: number;
  /** The line in which he waits; absent in his number's own. The number stays, and so does its page. */
  readonly line?: string;
  /** The counter that takes him over, before others for a while. */
  readonly counter?: string;
}

/** One call of a ticket. */
export interface Call {
  readonly counter: string;
  readonly calledAt: Instant;
  /** Order of calls within a commune's day: instants of one second cannot tell who was first, this can. */
  readonly turn: number;
  /** The request that called it, so that a repeat at the counter finds the same ticket. */
  readonly calledBy: string;
}

/** What is kept of the first call once the person was called again; the calls between the first and the latest are not. */
export type FirstCall = Omit<Call, "calledAt">;
/** The latest call, and the first if it was another. */
export type Calls = Call & { readonly first?: FirstCall };

/**
 * What is kept while it is needed and goes with the call: `phone` for the one message that the turn is near, `visitor` to
 * tell who takes many numbers, absent when an officer took it for somebody.
 */
export type WaitingTicket = Slip & { readonly status: "waiting"; readonly phone?: string; readonly visitor?: string };
export type CalledTicket = Slip & Calls & { readonly status: "called" };
export type ServingTicket = Slip & Calls & { readonly status: "serving"; readonly servedAt: Instant };
export type FinishedTicket = Slip &
  Calls & {
    readonly status: "finished";
    readonly servedAt?: Instant;
    readonly finishedAt: Instant;
    /** True when nobody said so, but the counter has called another person since. */
    readonly inferred: boolean;
  };
export type MissedTicket = Slip & Calls & { readonly status: "no-show"; readonly missedAt: Instant };
/** Set aside by the officer (tạm giữ): the person fetches or mends a paper, and the counter is free meanwhile. */
export type HeldTicket = Slip &
  Calls & { readonly status: "held"; readonly heldAt: Instant; readonly servedAt?: Instant };
/** Was called before and waits again: came back, was moved to another line, or is taken over by another counter. */
export type ReturningTicket = Slip & Calls & { readonly status: "returning"; readonly place: Place };
/** A ticket that has met a counter, whatever came of it. */
export type MetTicket = CalledTicket | ServingTicket | FinishedTicket | MissedTicket | HeldTicket | ReturningTicket;
export type Ticket = WaitingTicket | MetTicket;
/** Who stands in a line now. */
export type LineTicket = WaitingTicket | ReturningTicket;

export const isWaiting = (ticket: Ticket): ticket is WaitingTicket => ticket.status === "waiting";
export const isInLine = (ticket: Ticket): ticket is LineTicket =>
  ticket.status === "waiting" || ticket.status === "returning";
export const isMet = (ticket: Ticket): ticket is MetTicket => ticket.status !== "waiting";
export const isPriority = (ticket: Slip): boolean => ticket.priority !== "none";

/** The call that ended the wait. A recall takes nobody's turn, so everything about the order of the line asks this one. */
export const firstCall = (ticket: MetTicket): FirstCall => ticket.first ?? ticket;

/** The line in which the ticket waits, or waited last. */
export const queueOf = ({ line, place }: Pick<Slip, "line" | "place">): string => place?.line ?? line;

/** Whether the person was put at this place before anybody called him. */
const placedUncalled = (ticket: MetTicket): boolean =>
  ticket.place !== undefined && firstCall(ticket).turn > ticket.place.turn;

/** The line whose order the first call followed: the place of now says nothing about it when it came later. */
export const firstQueueOf = (ticket: MetTicket): string => (placedUncalled(ticket) ? queueOf(ticket) : ticket.line);

export const isSameTicket = (a: Pick<Slip, "line" | "number">, b: Pick<Slip, "line" | "number">): boolean =>
  a.number === b.number && a.line === b.line;

/** What is true of the number alone, without what a counter made of it. */
export const slipOf = (ticket: Slip): Slip => {
  const { commune, date, line, number, priority, language, issuedAt, takenBy, slotAt } = ticket;
  const slip = { commune, date, line, number, priority, language, issuedAt, takenBy };
  return slotAt === undefined ? slip : { ...slip, slotAt };
};

/** The ticket as it was before anybody called it. */
export const asUncalled = (ticket: MetTicket): WaitingTicket => ({
  ...slipOf(ticket),
  ...(placedUncalled(ticket) && ticket.place !== undefined ? { place: ticket.place } : {}),
  status: "waiting",
});

/** Order of plain texts such as ids and instants, without the cost and the rules of a language. */
export const byText = (a: string, b: string): number => Number(a > b) - Number(a < b);

type Turn = Pick<Call, "turn"> & Pick<Slip, "line" | "number">;
/** Later calls after earlier ones. Turns are equal only when several counters called at the same moment. */
export const byTurn = (a: Turn, b: Turn): number => a.turn - b.turn || byText(a.line, b.line) || a.number - b.number;
/** In the order in which their wait ended. */
export const byFirstTurn = (a: MetTicket, b: MetTicket): number =>
  firstCall(a).turn - firstCall(b).turn || byText(a.line, b.line) || a.number - b.number;

/** As on the slip and the board: the line's letter and at least three digits. */
export const slipNumber = (prefix: string, number: number): string => `${prefix}${String(number).padStart(3, "0")}`;
