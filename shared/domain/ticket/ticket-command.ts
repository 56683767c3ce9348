import type { Instant } from "../calendar/time.ts";
import type { Call, Place } from "./ticket.ts";

/** Somebody is put at a place in a line again; `turn` is the day's latest. */
interface Placing {
  readonly at: Instant;
  readonly turn: number;
  readonly counter?: string;
}

/** How long a number that was called in vain is good for, and how many were called since. */
export interface ReturnLimits {
  readonly withinNumbers?: number | undefined;
  readonly withinMinutes?: number | undefined;
  readonly calledSince: number;
}

/** The counter that goes on with a visit, and the lines that it serves. */
export interface OtherCounter {
  readonly toCounter: string;
  readonly lines: readonly string[];
}

/** `counter` is where the officer sits, when he says so; a ticket that is at another counter is then not his. */
export type TicketCommand =
  | ({ readonly type: "CallTicket" } & Call)
  | ({ readonly type: "RecallTicket"; readonly counter?: string } & Omit<Call, "counter">)
  | {
      readonly type: "ServeTicket" | "FinishTicket" | "MissTicket" | "HoldTicket";
      readonly counter?: string;
      readonly at: Instant;
    }
  | ({ readonly type: "ReturnTicket"; readonly limits: ReturnLimits } & Placing)
  | ({ readonly type: "TransferTicket"; readonly line: string } & Placing)
  | ({ readonly type: "HandOverTicket" } & OtherCounter & Placing);

export type TicketEvent =
  | ({ readonly type: "TicketCalled" | "TicketRecalled" } & Call)
  | {
      readonly type: "ServiceStarted" | "TicketFinished" | "TicketMissed" | "TicketHeld";
      readonly at: Instant;
    }
  | { readonly type: "TicketPlaced"; readonly place: Place };
