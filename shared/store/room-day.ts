import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { LocalDate } from "../domain/calendar/time.ts";
import type { Ticket } from "../domain/ticket/ticket.ts";
import { inferFinished } from "../domain/ticket/waiting-room.ts";
import { type CounterDay, counterDayIn } from "./counter-day.ts";
import { dayItems } from "./day-items.ts";
import { type Page, pagesIn } from "./ticket-page.ts";

/** A commune's waiting room on one day. */
export interface RoomDay {
  readonly counters: CounterDay;
  /** Every ticket, with the ends of visits inferred. */
  readonly tickets: readonly Ticket[];
  /** The same as it lies in the table; who changes a ticket goes by it. */
  readonly pages: readonly Page[];
}

/** One query. Without `fresh` it may be a second old, at half the price. */
export type ReadRoom = (commune: string, date: LocalDate, fresh?: "fresh") => Promise<RoomDay>;

export const roomDay = (pages: readonly Page[], counters: CounterDay): RoomDay => ({
  counters,
  tickets: inferFinished(pages.flatMap(({ tickets }) => tickets)),
  pages,
});

export const readRoom =
  (client: DynamoDBClient, table: string): ReadRoom =>
  async (commune, date, fresh) => {
    const items = await dayItems({ client, table }, commune, date, { fresh: fresh === "fresh" });
    return roomDay(pagesIn(items), counterDayIn(commune, date, items));
  };
