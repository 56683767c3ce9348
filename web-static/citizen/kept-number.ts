import type { TicketView } from "../../shared/contracts/ticket-api.ts";
import { today } from "../browser/clock-text.ts";
import { kept } from "../browser/kept.ts";
import type { Hours } from "./number-standing.ts";

/** A wish for a number that has no answer yet. It keeps its key over reloads, so that asking again cannot draw twice. */
export interface PendingNumber {
  readonly key: string;
  readonly body: { commune: string; line: string; priority: string; language: string; phone?: string };
  /** Day of the wish by this device's own clock, which may be wrong but is the same when it is compared. */
  readonly day: string;
}

export interface KeptNumber {
  readonly pending?: PendingNumber;
  readonly ticket?: TicketView;
  /** Of the ticket's line, when nobody is called there now. */
  readonly hours?: Hours;
  /** Epoch milliseconds of the last answer. */
  readonly seenAt?: number;
}

export const deviceDay = (): string => today(Date.now());

/** Who wished for a number yesterday does not wait for one today. */
export const isAged = ({ day }: PendingNumber): boolean => day !== deviceDay();

export const keptNumber = (commune: string) => kept<KeptNumber>(() => localStorage, `motcua.number.${commune}`);
