import { isDeepStrictEqual } from "node:util";
import { epochOf, type Instant, MINUTE_MS, toLocal } from "../../shared/domain/calendar/time.ts";
import { stopAfter } from "../../shared/domain/ticket/issuing-stop.ts";
import { isSettled, pressureOf, type Surge, surgeAfter } from "../../shared/domain/ticket/surge.ts";
import type { Ticket } from "../../shared/domain/ticket/ticket.ts";
import { log } from "../../shared/runtime/log.ts";
import type { LineFlow } from "../../shared/store/counter-day-items.ts";
import type { Centre, LimitedLine } from "./centre.ts";
import { type DayNow, dayForecast, inLine } from "./day-forecast.ts";
import type { TicketDeps } from "./deps.ts";
import { loadNow } from "./load.ts";

/** Minutes that the first in line has waited since the doors opened. */
const longestWait = (waiting: readonly Ticket[], opened: Instant, at: Instant): number =>
  Math.max(
    0,
    ...waiting.map(({ issuedAt }) => (epochOf(at) - Math.max(epochOf(issuedAt), epochOf(opened))) / MINUTE_MS),
  );

/** While the line is closed, or has just opened, nobody can say whether it is overloaded. */
const surgeNow = (
  centre: Centre,
  line: LimitedLine,
  before: Surge | undefined,
  { day, date, at }: DayNow,
): Surge | undefined => {
  const found = date === toLocal(at).date ? loadNow(centre, line, day, at, "coming") : undefined;
  if (found === undefined || !isSettled(found.session.opened, at)) return before;
  const longest = longestWait(inLine(day, line.id), found.session.opened, at);
  return surgeAfter(before, pressureOf(found.load, longest), line.waitLimitMinutes, at);
};

/** How a line stands after this look at its day. */
export const flowAfter = (centre: Centre, line: LimitedLine, now: DayNow): LineFlow => {
  const before = centre.flows.get(line.id) ?? {};
  const surge = surgeNow(centre, line, before.surge, now);
  const waiting = inLine(now.day, line.id).length;
  const stoppedAt = stopAfter(before.stoppedAt, waiting, dayForecast(centre, line, now), now.at);
  return { ...(surge === undefined ? {} : { surge }), ...(stoppedAt === undefined ? {} : { stoppedAt }) };
};

/**
 * Writes down which lines have changed: whoever gives or calls a number has read the day anyhow, so it costs nothing until something
 * changes. The table's stream carries it on. What cannot be written now is seen at the next number or call.
 */
export const noteFlows = async (deps: Pick<TicketDeps, "counterDays">, centre: Centre, now: DayNow): Promise<void> => {
  for (const line of centre.lines) {
    const [seen, after] = [centre.flows.get(line.id) ?? {}, flowAfter(centre, line, now)];
    if (isDeepStrictEqual(seen, after)) continue;
    try {
      await deps.counterDays.note(centre.commune, now.date, line.id, { seen, now: after });
    } catch (error) {
      log.warn("flow not noted", { commune: centre.commune, line: line.id, error: error as Error });
    }
  }
};
