import { fromLocal, type Instant, type LocalDate } from "../../shared/domain/calendar/time.ts";
import { serviceDayAfter, sessionsOf } from "../../shared/domain/ticket/service-day.ts";
import { isInLine, queueOf } from "../../shared/domain/ticket/ticket.ts";
import type { TicketStore } from "../../shared/store/ticket-store.ts";
import type { Centre, LimitedLine } from "./centre.ts";
import { dayForecast } from "./day-forecast.ts";

/** Days of service that are looked at; each is a query. */
const DAYS_AHEAD = 5;

export interface LaterSession {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Where somebody can still be served for whom there is no number today: the port that whoever has free times to give answers.
 * Undefined when nobody knows of any.
 */
export type LaterRoom = (asked: {
  readonly centre: Centre;
  readonly line: LimitedLine;
  readonly after: LocalDate;
  readonly at: Instant;
}) => Promise<LaterSession | undefined>;

/** Of the next days of service the first session that has not been given out by the numbers taken for it. */
export const laterSessions =
  (tickets: Pick<TicketStore, "day">): LaterRoom =>
  async ({ centre, line, after, at }) => {
    let date = serviceDayAfter(line, after, centre.calendar);
    for (let looked = 0; date !== undefined && looked < DAYS_AHEAD; looked++) {
      const day = await tickets.day(centre.commune, date);
      const taken = day.filter((ticket) => isInLine(ticket) && queueOf(ticket) === line.id).length;
      for (const { from, to } of sessionsOf(line, date, centre.calendar)) {
        const session = { from: fromLocal(date, from), to: fromLocal(date, to) };
        // What is called up to the end of this session, earlier ones of the day included.
        const left = dayForecast(centre, line, { day, date, at }, session.to);
        if (taken < left.likely) return session;
      }
      date = serviceDayAfter(line, date, centre.calendar);
    }
    return undefined;
  };
