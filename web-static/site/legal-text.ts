import type { TimeLimit } from "../../shared/domain/calendar/time-limit.ts";
import type { Language } from "../../shared/domain/localized.ts";
import type { Fee, ProcedureCase } from "../../shared/domain/procedure/definition.ts";
import { procedure as en } from "../text/guide-en.ts";
import { procedure as vi } from "../text/guide-vi.ts";
import { dong } from "./dong.ts";

const words = (language: Language) => ({ vi, en })[language];

/** "3 ngày làm việc", "Trong ngày; nhận sau 15:00 trả vào ngày làm việc tiếp theo". */
export const timeLimitText = (limit: TimeLimit, language: Language): string => {
  const { time } = words(language);
  switch (limit.unit) {
    case "working-days":
      return time.workingDays(limit.count);
    case "calendar-days":
      return time.calendarDays(limit.count);
    case "working-hours":
      return time.workingHours(limit.count);
    case "same-day":
      return time.sameDay(limit.cutoff);
  }
};

export const feeText = (fee: Fee, language: Language): string => {
  if (fee.amountVnd === undefined) return words(language).feeByProvince;
  if (fee.amountVnd === 0) return words(language).free;
  return dong(fee.amountVnd, language) + unitText(fee.unit?.[language]);
};

/** "2.000 đ / trang", "2.000 đ mỗi trang". */
const unitText = (unit: string | undefined): string => {
  if (unit === undefined) return "";
  return /^(mỗi|per) /.test(unit) ? ` ${unit}` : ` / ${unit}`;
};

/** What all cases have in common, or the hint that it depends on the case. */
export const overCases = (
  cases: readonly ProcedureCase[],
  text: (one: ProcedureCase) => string,
  language: Language,
) => {
  const texts = new Set(cases.map(text));
  const [first] = texts;
  return texts.size === 1 && first !== undefined ? first : words(language).dependsOnCase;
};

/** All that a case may cost on one line; who files online may pay something else than who comes to the counter. */
export const feesText = (one: ProcedureCase, language: Language): string => {
  const text = words(language);
  const due = one.fees.filter((fee) => fee.amountVnd !== 0);
  if (due.length === 0) return text.free;
  if (due.length < one.fees.length) return text.freeForMost;
  const told = due.map(
    (fee) => feeText(fee, language) + (fee.channel === "any" ? "" : ` ${text.channels[fee.channel]}`),
  );
  return [...new Set(told)].join("; ");
};

/** A date as people write it: "21/11/2026". @param date "YYYY-MM-DD" */
export const dateText = (date: string): string => date.split("-").reverse().join("/");
