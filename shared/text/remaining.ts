import type { Remaining } from "../domain/calendar/remaining.ts";
import type { Localized } from "../domain/localized.ts";

const partsOf = (minutes: number, dayMinutes: number): number[] => [
  Math.floor(minutes / dayMinutes),
  Math.floor((minutes % dayMinutes) / 60),
  (minutes % dayMinutes) % 60,
];

/** The two largest units; Vietnamese has no plural. */
const inWords = (parts: readonly number[], units: readonly string[], plural: string): string =>
  parts
    .flatMap((amount, at) => (amount === 0 ? [] : [`${amount} ${units[at]}${amount === 1 ? "" : plural}`]))
    .slice(0, 2)
    .join(" ");

/** Working time as people say it: "9 ngày làm việc", "1 giờ 30 phút làm việc". Its two largest units. */
export const workingTimeText = (workingMinutes: number, dayMinutes: number): Localized => {
  const parts = partsOf(workingMinutes, dayMinutes);
  return {
    vi: `${inWords(parts, ["ngày", "giờ", "phút"], "")} làm việc`,
    en: `${inWords(parts, ["day", "hour", "minute"], "s")} of working time`,
  };
};

/**
 * "còn 1 ngày 3 giờ làm việc", "quá hạn 2 giờ làm việc": on a Saturday, one day left does not end on Sunday.
 * @param dayMinutes minutes of a working day, which is the "1 ngày" of working time
 */
export const remainingText = (
  { overdue, workingMinutes }: Pick<Remaining, "overdue" | "workingMinutes">,
  dayMinutes: number,
): Localized => {
  if (workingMinutes === 0)
    return overdue ? { vi: "vừa quá hạn", en: "just overdue" } : { vi: "đến hạn", en: "due now" };
  const { vi, en } = workingTimeText(workingMinutes, dayMinutes);
  return overdue ? { vi: `quá hạn ${vi}`, en: `overdue by ${en}` } : { vi: `còn ${vi}`, en: `${en} left` };
};
