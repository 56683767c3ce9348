import { fromLocal, type Instant, toLocal } from "../../shared/domain/calendar/time.ts";
import { countersAtWork } from "../../shared/domain/ticket/counters-at-work.ts";
import {
  type ClosingForecast,
  firstUnserved,
  type LineLoad,
  staffingEffect,
} from "../../shared/domain/ticket/forecast.ts";
import { ratesOf } from "../../shared/domain/ticket/rates.ts";
import { sessionsOf } from "../../shared/domain/ticket/service-day.ts";
import type { ServiceLine } from "../../shared/domain/ticket/service-line.ts";
import { isInLine, type LineTicket, queueOf, type Ticket } from "../../shared/domain/ticket/ticket.ts";
import type { Centre } from "./centre.ts";

interface Running {
  readonly opened: Instant;
  readonly closesAt: Instant;
}

/** The session that runs now; undefined while the line is closed. */
export const runningSession = (centre: Centre, line: ServiceLine, at: Instant): Running | undefined => {
  const { date, time } = toLocal(at);
  const session = sessionsOf(line, date, centre.calendar).find(({ from, to }) => from <= time && time < to);
  return session && { opened: fromLocal(date, session.from), closesAt: fromLocal(date, session.to) };
};

/**
 * What the line is like now, with the session that runs; undefined while it is closed: then nobody knows.
 * @param asked whose wait it is about: of those who wait, or of who comes now
 */
export const loadNow = (
  centre: Centre,
  line: ServiceLine,
  day: readonly Ticket[],
  at: Instant,
  asked: "waiting" | "coming" = "waiting",
): { load: LineLoad; session: Running } | undefined => {
  const session = runningSession(centre, line, at);
  if (session === undefined) return undefined;
  const waiting = day.filter((ticket) => isInLine(ticket) && queueOf(ticket) === line.id).length;
  const coming = asked === "coming" ? line.id : undefined;
  const counters = countersAtWork(day, centre.counters, centre.pauses, coming).get(line.id) ?? 0;
  return { load: { waiting, counters, rates: ratesOf(day, line, at, session.opened) }, session };
};

/** The wait of who takes a number now, what one more counter would bring, and how far the line comes before closing. */
export const outlookOf = (
  coming: NonNullable<ReturnType<typeof loadNow>>,
  closing: ClosingForecast,
  order: readonly LineTicket[],
  nameOf: (ticket: LineTicket) => string,
) => {
  const { load, session } = coming;
  const effect = staffingEffect(load);
  const beyond = firstUnserved(order, closing);
  return {
    ...(effect === undefined
      ? {}
      : { wait: { minutes: Math.round(effect.minutes), withOneMore: Math.round(effect.withMore) } }),
    closing: {
      at: session.closesAt,
      surely: closing.surely,
      ...(beyond === undefined ? {} : { notSurelyFrom: nameOf(beyond) }),
    },
  };
};
