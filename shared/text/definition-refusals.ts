import type { Localized } from "../domain/localized.ts";
import type { PublishRefusal } from "../store/definition-store.ts";

/** Sentences for what publishing can refuse. CHANGED_MEANWHILE is told as for any request. */
export const definitionRefusals = {
  STALE_REVISION: {
    vi: "Bộ thủ tục đã có người khác công bố (lần {current}). Hãy xem lại rồi công bố tiếp.",
    en: "Someone else published meanwhile (revision {current}). Look at it, then publish again.",
  },
  DEFINITION_TOO_LARGE: {
    vi: "Định nghĩa {id} quá lớn để lưu (trên 350 kB sau khi nén).",
    en: "The definition {id} is too large to be kept (over 350 kB when compressed).",
  },
  REVISION_UNKNOWN: {
    vi: "Không có lần công bố số {revision}.",
    en: "There is no publication number {revision}.",
  },
} as const satisfies Record<Exclude<PublishRefusal, "CHANGED_MEANWHILE">, Localized>;
