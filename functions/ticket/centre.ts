import { communeUnknown, findCommune } from "../../shared/domain/agency/find.ts";
import type { Counter } from "../../shared/domain/agency/province.ts";
import type { WorkingCalendar } from "../../shared/domain/calendar/calendar-definition.ts";
import { type Instant, type LocalDate, toLocal } from "../../shared/domain/calendar/time.ts";
import type { Closure } from "../../shared/domain/closure/closure.ts";
import { accept, type Result } from "../../shared/domain/decider.ts";
import type { Localized } from "../../shared/domain/localized.ts";
import { type CounterMove, movesNow, withMoves } from "../../shared/domain/ticket/counter-move.ts";
import type { CounterPause } from "../../shared/domain/ticket/counter-pause.ts";
import type { OrderGiven } from "../../shared/domain/ticket/next-to-call.ts";
import { orderRulesOf, usualOrder } from "../../shared/domain/ticket/order-rules.ts";
import { lineIn, serviceAt } from "../../shared/domain/ticket/service-day.ts";
import type { ServiceLine } from "../../shared/domain/ticket/service-line.ts";
import { USUAL_WAIT_LIMIT_MINUTES } from "../../shared/domain/ticket/surge.ts";
import { byText, isMet, type Ticket } from "../../shared/domain/ticket/ticket.ts";
import type { DeclaredClosures } from "../../shared/store/closed-calendar.ts";
import type { CounterDay } from "../../shared/store/counter-day.ts";
import type { LineFlow } from "../../shared/store/counter-day-items.ts";
import type { DefinitionReader } from "../../shared/store/definition-reader.ts";

/** One commune's waiting room as it is defined today. */
export interface Centre {
  readonly commune: string;
  readonly name: Localized;
  readonly province: string;
  /** Code by which the commune's offices keep their staff. */
  readonly agency: string;
  /** With the lines that they call from now, where the day is known: a counter may have been moved. */
  readonly counters: readonly Counter[];
  /** The same with the lines that the province gives them. */
  readonly home: readonly Counter[];
  /** Lines that at least one of them serves at home, by their letter. */
  readonly lines: readonly LimitedLine[];
  readonly calendar: WorkingCalendar;
  /** Days, from today on, that its lead has closed; the calendar leaves them out as well. */
  readonly closures: readonly Closure[];
  /** Counters that call nobody for a while, where that was asked; a forecast leaves them out. */
  readonly pauses: readonly CounterPause[];
  readonly moves: readonly CounterMove[];
  /** How lines stood at the last look at them. */
  readonly flows: ReadonlyMap<string, LineFlow>;
}

/** A line with the wait above which it is overloaded, its own or the province's. */
export type LimitedLine = ServiceLine & { readonly waitLimitMinutes: number };

/** Without `closures` where nobody is told of them: then the calendar has the published days alone. */
export type CentreDefinitions = Pick<DefinitionReader, "province" | "serviceLines" | "workingCalendar"> &
  Partial<DeclaredClosures>;

export const centreOf = async (definitions: CentreDefinitions, code: string): Promise<Centre | undefined> => {
  const province = await definitions.province();
  const commune = findCommune(province, code);
  if (commune === undefined) return undefined;
  const [lines, calendar, closures = []] = await Promise.all([
    definitions.serviceLines(),
    definitions.workingCalendar(code),
    definitions.closures?.(code),
  ]);
  const usualLimit = province.waitLimitMinutes ?? USUAL_WAIT_LIMIT_MINUTES;
  const served = new Set(commune.counters.flatMap((counter) => counter.lines));
  return {
    commune: code,
    name: commune.name,
    province: province.id,
    agency: commune.agencyCode,
    counters: commune.counters,
    home: commune.counters,
    lines: lines
      .filter(({ id }) => served.has(id))
      .map((line) => ({ ...lineIn(line, code), waitLimitMinutes: line.waitLimitMinutes ?? usualLimit }))
      .sort((a, b) => byText(a.prefix, b.prefix)),
    calendar,
    closures,
    pauses: [],
    moves: [],
    flows: new Map(),
  };
};

/** The same on a day: who pauses, which counters call from another line, how the lines stand. */
export const onDay = (centre: Centre, { pauses, moves: history, flows }: CounterDay): Centre => {
  const moves = movesNow(history);
  return { ...centre, counters: withMoves(centre.home, moves), pauses, moves, flows };
};

/** By which rules each line is called now; a line that is defined no longer goes by the usual ones. */
export const orderIn = ({ lines }: { readonly lines: readonly ServiceLine[] }, now: Instant): OrderGiven => {
  const rules = new Map(lines.map((line) => [line.id, orderRulesOf(line)]));
  return { rulesOf: (line) => rules.get(line) ?? usualOrder, now };
};

/** Whether the counter called somebody of today while his line was served: its officer then trains nobody any more. */
export const hasWorked = (centre: Centre, counter: string, today: readonly Ticket[]): boolean =>
  today.filter(isMet).some((call) => {
    const line = centre.lines.find(({ id }) => id === call.line);
    // A day that was closed at noon was a day of work in the morning.
    const closures = centre.calendar.closures.filter((date) => date !== call.date);
    const service = line && serviceAt(line, call.calledAt, { ...centre.calendar, closures });
    return call.counter === counter && service?.ok === true && service.value.date === call.date;
  });

export interface CallingDay {
  readonly date: LocalDate;
  readonly lines: readonly string[];
}

/**
 * The days from which a counter calls: today's, and after it the next day of service once all its lines have closed,
 * so that a centre can be tried out in the evening. By day, no number of another day is called, and after closing none
 * by a counter that has worked today (`hasWorked`).
 */
export const callingDays = (centre: Centre, lines: readonly string[], at: Instant): CallingDay[] => {
  const today = toLocal(at).date;
  const next = centre.lines
    .filter(({ id }) => lines.includes(id))
    .flatMap((line) => {
      const service = serviceAt(line, at, centre.calendar);
      return service.ok ? [{ line: line.id, date: service.value.date }] : [];
    });
  const first = next.map(({ date }) => date).sort()[0];
  if (first === undefined || first === today) return [{ date: today, lines }];
  return [
    { date: today, lines },
    { date: first, lines: next.filter(({ date }) => date === first).map(({ line }) => line) },
  ];
};

/** The centre, or that there is none of that code. */
export const knownCentre = async (definitions: CentreDefinitions, commune: string): Promise<Result<Centre>> => {
  const centre = await centreOf(definitions, commune);
  return centre === undefined ? communeUnknown(commune) : accept(centre);
};
