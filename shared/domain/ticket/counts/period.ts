import { addDays, type LocalDate } from "../../calendar/time.ts";
import { accept, type Result, refuse } from "../../decider.ts";

/** A month: of a longer time the figures say little, and one question reads one small item a day. */
export const MOST_DAYS = 31;
/** How long a day's counts are kept after it: a year, and the month that is compared with the last one. */
export const COUNTS_KEPT_DAYS = 400;

export type PeriodRefusal = "COUNTS_PERIOD_REVERSED" | "COUNTS_PERIOD_TOO_LONG" | "COUNTS_DAY_AHEAD";

/** The days from the first to the last, when the counts can tell of them. */
export const daysToCount = (
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  today: LocalDate,
): Result<LocalDate[], PeriodRefusal> => {
  if (to > today) return refuse("COUNTS_DAY_AHEAD", { field: "to" });
  if (from > to) return refuse("COUNTS_PERIOD_REVERSED", { field: "from" });
  if (addDays(from, MOST_DAYS) <= to)
    return refuse("COUNTS_PERIOD_TOO_LONG", { field: "from", detail: { days: String(MOST_DAYS) } });
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return accept(days);
};
