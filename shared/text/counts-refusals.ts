import type { Localized } from "../domain/localized.ts";
import type { PeriodRefusal } from "../domain/ticket/counts/period.ts";

/** Sentences for a period whose counts cannot be told. */
export const countsRefusals = {
  COUNTS_PERIOD_REVERSED: {
    vi: "Ngày đầu ở sau ngày cuối. Hãy chọn lại khoảng thời gian.",
    en: "The first day is after the last one. Please choose the period again.",
  },
  COUNTS_PERIOD_TOO_LONG: {
    vi: "Mỗi lần xem được nhiều nhất {days} ngày. Hãy chọn khoảng ngắn hơn.",
    en: "At most {days} days can be shown at a time. Please choose a shorter period.",
  },
  COUNTS_DAY_AHEAD: {
    vi: "Chưa có số liệu của ngày sắp tới. Hãy chọn đến hôm nay là muộn nhất.",
    en: "There are no figures of a day to come. Please choose today as the latest.",
  },
} as const satisfies Record<PeriodRefusal, Localized>;
