import * as z from "zod";
import { Instant, LocalDate } from "../domain/calendar/time.ts";
import { Language, Localized } from "../domain/localized.ts";
import { PriorityClass } from "../domain/ticket/priority-class.ts";

const where = {
  commune: z.string().max(10).describe("5-digit unit code, e.g. 01288"),
  line: z.string().max(40).describe("Service line, see GET /api/lines/{commune}"),
};

/** POST /api/tickets/blocks; the Idempotency-Key is needed, it names the block. */
export const ReserveBlockRequest = z.object(where).meta({ id: "ReserveBlockRequest" });

export const NumberBlockView = z
  .object({
    ...where,
    id: z.string(),
    lineName: Localized,
    prefix: z.string().describe("Letter before the number on the slip"),
    date: LocalDate.describe("Day of service of its numbers, whatever the machine's clock says"),
    from: z.int(),
    to: z.int().describe("Last number of the block"),
    until: Instant.describe("End of the line's last session: no number is given after it"),
    at: Instant.describe("The present time"),
  })
  .meta({ id: "NumberBlockView" });
export type NumberBlockView = z.infer<typeof NumberBlockView>;

/** POST /api/tickets/offline: a number of a block that was given without a network. Told twice it is one. */
export const OfflineNumberRequest = z
  .object({
    ...where,
    date: LocalDate,
    block: z.string().min(1).max(20).describe("Id of the block"),
    ticketNumber: z.int().min(1).max(9999),
    priority: PriorityClass.default("none"),
    language: Language.default("vi"),
    issuedAt: Instant.describe("When it was given, by the server's time as the machine knows it"),
    instead: z
      .string()
      .max(200)
      .optional()
      .describe("Idempotency-Key of a request for the same person that was not answered: its number is withdrawn"),
  })
  .meta({ id: "OfflineNumberRequest" });
export type OfflineNumberRequest = z.input<typeof OfflineNumberRequest>;
