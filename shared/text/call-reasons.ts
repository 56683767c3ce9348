import type { Localized } from "../domain/localized.ts";
import type { CallReason, CallValues } from "../domain/ticket/call-reason.ts";

/** Why a number is called now, for the officer who is asked. */
const reasons = {
  "first-in-line": { vi: "Đến trước, gọi trước.", en: "First come, first called." },
  "priority-first": {
    vi: "Người thuộc diện ưu tiên được gọi trước.",
    en: "Priority persons are called first.",
  },
  "waited-longer": {
    vi: "Đã chờ lâu hơn mức chênh của diện ưu tiên nên đến lượt.",
    en: "Has waited longer than priority weighs, so it is the turn.",
  },
  "appointment-due": {
    vi: "Có lịch hẹn, đến đúng giờ và đã đến giờ hẹn.",
    en: "Has an appointment, came in time, and the time has come.",
  },
  "appointment-late": {
    vi: "Có lịch hẹn nhưng đến muộn, nên chỉ còn một phần lượt ưu tiên của lịch hẹn.",
    en: "Has an appointment but came late, so only part of its advantage is left.",
  },
  "back-from-absence": {
    vi: "Đã gọi trước đó nhưng vắng mặt; nay quay lại và đã đến chỗ được xếp lại.",
    en: "Was called before and was absent; has come back, and the new place is reached.",
  },
  "papers-corrected": {
    vi: "Quay lại sau khi sửa, bổ sung giấy tờ nên không phải lấy số mới.",
    en: "Comes back with mended papers and needs no new number.",
  },
  "next-service": {
    vi: "Làm tiếp thủ tục khác trong cùng lượt đến.",
    en: "Goes on with another service of the same visit.",
  },
  "handed-over": {
    vi: "Lượt đang làm dở, được bàn giao từ quầy khác.",
    en: "An unfinished visit, handed over from another counter.",
  },
  transferred: {
    vi: "Chuyển từ nhóm khác sang, giữ chỗ theo giờ lấy số đầu tiên.",
    en: "Moved here from another line, with the place of the time of the number.",
  },
} as const satisfies Record<Exclude<CallReason, "ordinary-after-priority">, Localized>;

/** Small counts are words: "hai lượt". */
const counts: readonly Localized[] = [
  { vi: "một", en: "One priority person was" },
  { vi: "hai", en: "Two priority persons were" },
  { vi: "ba", en: "Three priority persons were" },
];

const afterPriority = ({ inARow }: CallValues): Localized => {
  const count = counts[inARow - 1] ?? { vi: String(inARow), en: `${inARow} priority persons were` };
  return {
    vi: `Đã gọi liền ${count.vi} lượt ưu tiên nên đến lượt một người khác đang chờ.`,
    en: `${count.en} called in a row, so one other person is next.`,
  };
};

/** How long, and before whom: only when somebody who came earlier still waits, for that is what is asked. */
const more = ({ minutes, overtaken }: CallValues): Localized => {
  if (minutes === undefined || overtaken === 0) return { vi: "", en: "" };
  return {
    vi: ` Đã chờ ${minutes} phút; còn ${overtaken} người đến trước đang chờ.`,
    en: ` Has waited ${minutes} min; ${overtaken} who came earlier still wait.`,
  };
};

export const callReason = (because: CallReason, values: CallValues): Localized => {
  const why = because === "ordinary-after-priority" ? afterPriority(values) : reasons[because];
  const rest = more(values);
  return { vi: why.vi + rest.vi, en: why.en + rest.en };
};
