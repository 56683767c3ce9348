import type { Localized } from "../domain/localized.ts";
import type { SlipRefusal } from "../domain/slip/dossier-slips.ts";

export type PrintRefusal = SlipRefusal | "SLIP_UNKNOWN" | "SLIP_PERIOD_TOO_LONG" | "SLIP_DOSSIERS_APART";
export type OutcomeRefusal = "OUTCOME_UNKNOWN" | "OUTCOME_NOT_MADE" | "OUTCOME_NOT_ELECTRONIC";

/** Sentences for what printing forms and handing out electronic outcomes can refuse. */
export const slipRefusals = {
  SLIP_NOT_DUE: {
    vi: "Hồ sơ chưa đến lúc có “{form}”.",
    en: "The dossier has not come to the form “{form}” yet.",
  },
  SLIP_NOT_DEFINED: {
    vi: "Chưa công bố mẫu giấy “{form}”. Hãy báo người quản trị của tỉnh.",
    en: "The form “{form}” is not published. Please tell the province's administrator.",
  },
  SLIP_UNKNOWN: { vi: "Không có mẫu giấy này.", en: "There is no such form." },
  SLIP_PERIOD_TOO_LONG: {
    vi: "Sổ chỉ in được từng đoạn tối đa {days} ngày và {count} hồ sơ. Hãy chọn đoạn ngắn hơn.",
    en: "The book is printed for at most {days} days and {count} dossiers at a time. Please choose a shorter time.",
  },
  SLIP_DOSSIERS_APART: {
    vi: "Giấy tiếp nhận chung chỉ dành cho các hồ sơ của cùng một trung tâm.",
    en: "A common receipt is for dossiers of one centre only.",
  },
  OUTCOME_UNKNOWN: {
    vi: "Không xác minh được: hệ thống không có kết quả nào như vậy.",
    en: "It cannot be verified: there is no such outcome here.",
  },
  OUTCOME_NOT_MADE: {
    vi: "Bản điện tử của kết quả đang được lập. Xin thử lại sau vài phút.",
    en: "The electronic outcome is being made. Please try again in a few minutes.",
  },
  OUTCOME_NOT_ELECTRONIC: {
    vi: "Kết quả của thủ tục này chỉ nhận tại trung tâm hoặc qua bưu chính.",
    en: "The outcome of this procedure is returned at the centre or by post only.",
  },
} as const satisfies Record<PrintRefusal | OutcomeRefusal, Localized>;
