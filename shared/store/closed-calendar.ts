import { epochOf, type LocalDate, toLocal } from "../domain/calendar/time.ts";
import type { Clock } from "../runtime/clock.ts";
import type { ClosureStore } from "./closure-store.ts";
import type { DefinitionReader } from "./definition-reader.ts";

/** As long as the set of definitions is: a number or a slot that is given meanwhile is looked after by the stream. */
const AGE_MS = 3_000;

type Calendars = Pick<DefinitionReader, "workingCalendar">;

/**
 * The definitions with a commune's calendar that knows which of its days its lead has closed, three seconds old at most. Whoever asks
 * when a centre serves people asks these; terms of dossiers are counted by the calendar as it is published.
 */
export const withClosures = <Definitions extends Calendars>(
  definitions: Definitions,
  closures: Pick<ClosureStore, "from">,
  now: Clock,
): Definitions => {
  const known = new Map<string, { readonly at: number; readonly dates: Promise<LocalDate[]> }>();
  const closedDays = (commune: string): Promise<LocalDate[]> => {
    const at = epochOf(now());
    const kept = known.get(commune);
    // A clock that was set back makes the age negative: then it is read anew too.
    if (kept !== undefined && at >= kept.at && at - kept.at < AGE_MS) return kept.dates;
    const dates = closures.from(commune, toLocal(now()).date).then((all) => all.map(({ date }) => date));
    known.set(commune, { at, dates });
    dates.catch(() => known.delete(commune));
    return dates;
  };
  return {
    ...definitions,
    workingCalendar: async (commune) => {
      const calendar = await definitions.workingCalendar(commune);
      if (commune === undefined) return calendar;
      return { ...calendar, closures: [...calendar.closures, ...(await closedDays(commune))] };
    },
  };
};
