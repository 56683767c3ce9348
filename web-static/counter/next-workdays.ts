const DAY_MS = 86_400_000;
const VIETNAM_MS = 7 * 3_600_000;
/** Half an hour before the counters close. */
const AT = "16:30";

const isWeekend = (day: number): boolean => [0, 6].includes(new Date(day).getUTCDay());

/**
 * The next days from Monday to Friday after the day of a moment, as a browser's field takes them: "2026-11-30T16:30".
 * Holidays are not known here; whoever sets a time looks at the calendar too.
 */
export const nextWorkdays = (after: number, count: number): string[] => {
  const first = Math.floor((after + VIETNAM_MS) / DAY_MS) * DAY_MS + DAY_MS;
  // Among so many days there are always enough that are no weekend.
  const days = Array.from({ length: count + 2 * Math.ceil((count + 1) / 5) + 2 }, (_, at) => first + at * DAY_MS);
  return days
    .filter((day) => !isWeekend(day))
    .slice(0, count)
    .map((day) => `${new Date(day).toISOString().slice(0, 10)}T${AT}`);
};
