import { formatDate, type Instant, toLocal, weekdayOf } from "../domain/calendar/time.ts";
import type { Localized } from "../domain/localized.ts";

const [VIETNAMESE, ENGLISH] = [
  ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"],
  ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
] as const;

/** "Buổi gần nhất còn chỗ: 07:30–11:30 thứ Tư 25/11/2026." */
export const roomLater = (session: { readonly from: Instant; readonly to: Instant }): Localized => {
  const { date, time } = toLocal(session.from);
  const hours = `${time}–${toLocal(session.to).time}`;
  const weekday = weekdayOf(date);
  return {
    vi: `Buổi gần nhất còn chỗ: ${hours} ${VIETNAMESE[weekday]} ${formatDate(date)}; lấy số cho ngày đó sau giờ đóng cửa hôm nay.`,
    en: `The next session with room: ${ENGLISH[weekday]} ${formatDate(date)} ${hours}; numbers for it are given after today's closing.`,
  };
};

export const roomNowhere: Localized = {
  vi: "Mời Ông/Bà đến vào ngày làm việc khác.",
  en: "Please come on another working day.",
};
