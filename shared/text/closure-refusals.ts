import type { ClosureRefusal } from "../domain/closure/closure.ts";
import type { Localized } from "../domain/localized.ts";

/** What a lead reads whose closing of a day was refused. */
export const closureRefusals = {
  CLOSURE_DAY_OVER: {
    vi: "Ngày {date} đã qua, không báo nghỉ hay mở lại được.",
    en: "The day {date} is over; it cannot be closed or opened again.",
  },
  CLOSURE_TOO_FAR: {
    vi: "Chỉ báo nghỉ được trong {days} ngày tới. Ngày xa hơn thì ghi vào lịch làm việc của năm.",
    en: "A day can be closed up to {days} days ahead. A later one belongs into the year's calendar.",
  },
  CLOSURE_HITS_MORE: {
    vi: "Vừa có thêm người đặt: ngày này có {expected} lịch hẹn, lúc xem là {seen}. Hãy xem lại rồi báo nghỉ.",
    en: "More people have just booked: {expected} appointments, {seen} when you looked. Look again, then close the day.",
  },
  CLOSURE_DECLARED_ALREADY: {
    vi: "Ngày {date} đã được báo nghỉ vì lý do khác. Mở lại trước nếu muốn đổi lý do.",
    en: "The day {date} is closed already, for another cause. Open it first to change the cause.",
  },
} as const satisfies Record<ClosureRefusal, Localized>;
