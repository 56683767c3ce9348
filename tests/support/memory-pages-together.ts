import type { WritePages } from "../../shared/store/offline-calls.ts";
import type { TicketPages } from "../../shared/store/ticket-pages.ts";

/** Pages in memory that change together; between their writes nobody else writes in a test. */
export const memoryPagesTogether =
  (pages: Pick<TicketPages, "change">): WritePages =>
  async (changes) => {
    for (const { page, tickets } of changes)
      for (const [number, change] of tickets) if (!(await pages.change(page, number, change)).written) return false;
    return true;
  };
