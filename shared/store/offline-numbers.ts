import type { Instant } from "../domain/calendar/time.ts";
import { accept, type Result, refuse } from "../domain/decider.ts";
import { blockOf, cameAt } from "../domain/ticket/number-block.ts";
import { isWaiting, type Slip, type Ticket } from "../domain/ticket/ticket.ts";
import { inferFinished } from "../domain/ticket/waiting-room.ts";
import type { NumberBlocks } from "./number-blocks.ts";
import { requestTag } from "./ticket-keys.ts";
import type { TicketPages } from "./ticket-pages.ts";

/** A number that a machine has given and printed while it had no network. */
export interface GivenOffline extends Pick<Slip, "commune" | "line" | "date" | "number" | "priority" | "language"> {
  /** Block of numbers in which it lies. */
  readonly block: string;
  /** By the machine's idea of the time. */
  readonly issuedAt: Instant;
  /** Idempotency-Key of a request for the same person of which the machine never heard: what it was given, nobody holds. */
  readonly instead?: string | undefined;
  readonly at: Instant;
}

export interface OfflineNumbers {
  /** Enters the number as it was given; told twice it is one. */
  handIn(given: GivenOffline): Promise<Result<{ ticket: Ticket; day: readonly Ticket[] }>>;
}

export const offlineNumbers = (pages: TicketPages, blocks: Pick<NumberBlocks, "find">): OfflineNumbers => {
  /** First the number that is on paper, then the one that is not: cut between them, the machine tells it again. */
  const withdrawLost = async (day: readonly Ticket[], key: string): Promise<Ticket[]> => {
    const lost = day.filter(isWaiting).find(({ takenBy }) => takenBy === requestTag(key));
    if (lost === undefined) return [...day];
    const { written } = await pages.withdraw(lost);
    return written ? day.filter((ticket) => ticket !== lost) : [...day];
  };

  return {
    async handIn({ block: id, issuedAt: said, instead, at, number, ...slip }) {
      const block = await blocks.find(slip, id);
      if (block === undefined || block.block !== blockOf(number))
        return refuse("BLOCK_UNKNOWN", { field: "ticketNumber", detail: { number: String(number) } });
      // The number is its own request, so that no second person can be entered under it.
      const takenBy = requestTag(`${id} ${number}`);
      const issuedAt = cameAt(said, block.reservedAt, at);
      const { written, page } = await pages.issueOfBlock({ ...slip, takenBy, issuedAt }, number);
      const ticket = page?.tickets.find((one) => one.takenBy === takenBy);
      if (ticket === undefined) throw new Error(`number ${number} was not entered`);
      const isSame = ticket.priority === slip.priority && ticket.language === slip.language;
      if (!written && !isSame) return refuse("IDEMPOTENCY_KEY_REUSED");
      const read = await pages.read(slip.commune, slip.date, { fresh: true });
      const day = read.flatMap(({ tickets }) => tickets);
      return accept({ ticket, day: inferFinished(instead === undefined ? day : await withdrawLost(day, instead)) });
    },
  };
};
