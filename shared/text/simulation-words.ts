import type { Localized } from "../domain/localized.ts";
import { workingTimeText } from "./remaining.ts";

/** "2 ngày 3 giờ làm việc"; what takes no time at all is "0 phút". */
export const minutesText = (minutes: number, dayMinutes: number): Localized => {
  const whole = Math.round(minutes);
  return whole === 0 ? { vi: "0 phút", en: "0 minutes" } : workingTimeText(whole, dayMinutes);
};

/** "2,5 %", "2.5%": one decimal, as shares of a thousand have. */
export const percentText = (share: number): Localized => {
  const percent = (Math.round(share * 1000) / 10).toFixed(1).replace(/[.]0$/, "");
  return { vi: `${percent.replace(".", ",")} %`, en: `${percent}%` };
};
