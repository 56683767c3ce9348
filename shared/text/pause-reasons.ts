import type { Localized } from "../domain/localized.ts";
import type { PauseReason } from "../domain/ticket/counter-pause.ts";

/** Why a counter calls nobody, on the board and in the console. */
export const pauseReasons = {
  break: { vi: "Nghỉ giữa giờ", en: "Short break" },
  meeting: { vi: "Họp", en: "In a meeting" },
  fault: { vi: "Sự cố máy, mạng", en: "Technical fault" },
  "shift-change": { vi: "Đổi ca trực", en: "Change of shift" },
  other: { vi: "Tạm dừng", en: "Paused" },
} as const satisfies Record<PauseReason, Localized>;
