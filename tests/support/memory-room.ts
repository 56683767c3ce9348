import { type ReadRoom, roomDay } from "../../shared/store/room-day.ts";
import type { TicketPages } from "../../shared/store/ticket-pages.ts";
import { type KeptCounterDays, memoryCounterDays } from "./memory-counter-day.ts";
import { memoryPauses } from "./memory-pauses.ts";

/** The whole waiting room of a day in memory. @param days what is kept of its counters; nothing when absent */
export const memoryRoom =
  (pages: Pick<TicketPages, "read">, days: Pick<KeptCounterDays, "on"> = memoryCounterDays(memoryPauses())): ReadRoom =>
  async (commune, date) =>
    roomDay(await pages.read(commune, date, { fresh: true }), await days.on(commune, date));
