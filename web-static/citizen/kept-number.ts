import type { TicketView } from "../../shared/contracts/ticket-api.ts";
import { kept } from "../browser/kept.ts";

/** A wish for a number that has no answer yet. It keeps its key over reloads, so that asking again cannot draw twice. */
export interface PendingNumber {
  readonly key: string;
  readonly body: { commune: string; line: string; priority: string; language: string; phone?: string };
}

export interface KeptNumber {
  readonly pending?: PendingNumber;
  readonly ticket?: TicketView;
  /** Epoch milliseconds of the last answer. */
  readonly seenAt?: number;
}

export const keptNumber = (commune: string) => kept<KeptNumber>(() => localStorage, `motcua.number.${commune}`);
