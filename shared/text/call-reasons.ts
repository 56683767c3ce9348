import type { Localized } from "../domain/localized.ts";
import type { CallReason } from "../domain/ticket/next-to-call.ts";

/** Why a number is called now, for the officer who is asked. */
export const callReasons = {
  "first-in-line": { vi: "Đến trước, gọi trước.", en: "First come, first called." },
  "priority-first": {
    vi: "Người thuộc diện ưu tiên được gọi trước.",
    en: "Priority persons are called first.",
  },
  "ordinary-after-priority": {
    vi: "Đã gọi liền hai lượt ưu tiên nên đến lượt một người khác đang chờ.",
    en: "Two priority persons were called in a row, so one other person is next.",
  },
} as const satisfies Record<CallReason, Localized>;
