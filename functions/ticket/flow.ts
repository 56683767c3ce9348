import { isDeepStrictEqual } from "node:util";
import { epochOf, type Instant, type LocalDate, MINUTE_MS, toLocal } from "../../shared/domain/calendar/time.ts";
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
const longestWait = (waiting: readonly Ticket[], opened: Instant, at: Instant): number => {
  const [first = at] = waiting.map(({ issuedAt }) => issuedAt).sort();
  return Math.max(0, epochOf(at) - Math.max(epochOf(first), epochOf(opened))) / MINUTE_MS;
};

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

/** How a line of this day was found to stand. */
interface SeenFlow {
  readonly line: string;
  readonly date: LocalDate;
  readonly flow: LineFlow;
}

/**
 * Writes down that a line has changed: whoever gives or calls a number has read the day anyhow, so it costs nothing until
 * something changes. The table's stream carries it on. What cannot be written now is seen at the next number or call.
 */
export const noteFlow = async (
  { counterDays }: Pick<TicketDeps, "counterDays">,
  { commune, flows }: Centre,
  { line, date, flow }: SeenFlow,
): Promise<void> => {
  const seen = flows.get(line) ?? {};
  if (isDeepStrictEqual(seen, flow)) return;
  try {
    await counterDays.note(commune, date, line, { seen, now: flow });
  } catch (error) {
    log.warn("flow not noted", { commune, line, error: error as Error });
  }
};

/** The same of every line: a call takes a counter from one and gives it to another. */
export const noteFlows = async (deps: Pick<TicketDeps, "counterDays">, centre: Centre, now: DayNow): Promise<void> => {
  for (const line of centre.lines)
    await noteFlow(deps, centre, { line: line.id, date: now.date, flow: flowAfter(centre, line, now) });
};
