import { toLocal } from "../domain/calendar/time.ts";
import type { Closure } from "../domain/closure/closure.ts";
import type { Clock } from "../runtime/clock.ts";
import type { ClosureStore } from "./closure-store.ts";
import type { DefinitionReader } from "./definition-reader.ts";
import { readRecently } from "./read-recently.ts";

/** As long as the set of definitions is: a number or a slot that is given meanwhile is looked after by the stream. */
const AGE_MS = 3_000;

/** One query of all communes' closed days, of which there are few, instead of one for each commune that somebody asks of. */
const ALL = "all communes";

type Calendars = Pick<DefinitionReader, "workingCalendar">;

export interface DeclaredClosures {
  /** The days of a commune, from today on, that its lead has closed. */
  readonly closures: (commune: string) => Promise<readonly Closure[]>;
}

/**
 * The definitions with a commune's calendar that knows which of its days its lead has closed, three seconds old at most. Whoever asks
 * when a centre serves people asks these; terms of dossiers are counted by the calendar as it is published.
 */
export const withClosures = <Definitions extends Calendars>(
  definitions: Definitions,
  closures: Pick<ClosureStore, "from">,
  now: Clock,
): Definitions & DeclaredClosures => {
  const closedDays = readRecently(() => closures.from(toLocal(now()).date), AGE_MS);
  const closuresOf = async (code: string) =>
    (await closedDays.of(ALL, now())).filter(({ commune }) => commune === code);
  return {
    ...definitions,
    closures: closuresOf,
    workingCalendar: async (commune) => {
      const calendar = await definitions.workingCalendar(commune);
      if (commune === undefined) return calendar;
      const own = await closuresOf(commune);
      return { ...calendar, closures: [...calendar.closures, ...own.map(({ date }) => date)] };
    },
  };
};
