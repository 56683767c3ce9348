import { fromLocal, type Instant } from "../../calendar/time.ts";
import { countersAtWork } from "../counters-at-work.ts";
import { callsWithin } from "../forecast.ts";
import { serviceMinutesLeft, stopAfter } from "../issuing-stop.ts";
import { ratesOf } from "../rates.ts";
import { isInLine, queueOf, type Ticket } from "../ticket.ts";
import { inferFinished } from "../waiting-room.ts";
import type { PlayedLine, QueueOptions } from "./queue-options.ts";

/** Whether the line gives no number to who comes now, by the same rules and from the same tickets as on a real day. */
export const stopInPlay = (
  { counters, date, sessions }: Pick<QueueOptions, "counters" | "date" | "sessions">,
  { line }: PlayedLine,
  tickets: readonly Ticket[],
  { at, before }: { readonly at: Instant; readonly before: Instant | undefined },
): Instant | undefined => {
  const day = inferFinished(tickets);
  const waiting = day.filter((ticket) => isInLine(ticket) && queueOf(ticket) === line.id).length;
  const opened = sessions.map(({ from }) => fromLocal(date, from)).findLast((from) => from <= at) ?? at;
  const load = {
    waiting,
    counters: countersAtWork(day, counters, [], line.id).get(line.id) ?? 0,
    rates: ratesOf(day, line, at, opened),
  };
  return stopAfter(before, waiting, callsWithin(load, serviceMinutesLeft(sessions, date, at)), at);
};
