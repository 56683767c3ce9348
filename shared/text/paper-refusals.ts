import type { Localized } from "../domain/localized.ts";
import type { PaperRefusal } from "../domain/paper/paper-refusal.ts";

/** Sentences for what can be refused about a scanned paper. */
export const paperRefusals = {
  PAPER_UNKNOWN: { vi: "Không tìm thấy giấy tờ này.", en: "There is no such paper." },
  PAPER_TYPE_NOT_ALLOWED: {
    vi: "Tệp không phải là PDF, JPEG, PNG hoặc HEIC. Hãy quét hoặc chụp lại giấy tờ.",
    en: "The file is no PDF, JPEG, PNG or HEIC. Scan or photograph the paper again.",
  },
  PAPER_TOO_LARGE: {
    vi: "Tệp lớn hơn {limit}. Hãy quét với độ phân giải thấp hơn hoặc tách thành nhiều tệp.",
    en: "The file is larger than {limit}. Scan it at a lower resolution, or in parts.",
  },
  PAPER_NOT_ARRIVED: {
    vi: "Tệp chưa được tải lên xong. Hãy tải lên lại.",
    en: "The file has not arrived. Send it again.",
  },
  PAPER_DAMAGED: {
    vi: "Tệp bị hỏng trên đường truyền. Hãy tải lên lại.",
    en: "The file was damaged on the way. Send it again.",
  },
  PAPER_NOT_CHECKED: {
    vi: "Tệp đang được kiểm tra mã độc. Hãy mở lại sau ít phút.",
    en: "The file is being checked for malware. Open it in a few minutes.",
  },
  PAPER_INFECTED: {
    vi: "Tệp có mã độc nên đã bị cách ly, không ai mở được. Hãy quét lại từ bản giấy và báo người phụ trách máy tính.",
    en: "The file holds malware and is quarantined; nobody can open it. Scan the paper again and tell who looks after the computers.",
  },
  PAPER_NOT_READABLE: {
    vi: "Không kiểm tra được tệp, có thể vì tệp đặt mật khẩu. Hãy quét lại giấy tờ.",
    en: "The file could not be checked, perhaps because of a password. Scan the paper again.",
  },
  PAPER_REMOVED: { vi: "Giấy tờ này đã được gỡ bỏ.", en: "This paper was removed." },
  PAPER_DATES_REVERSED: {
    vi: "Ngày hết giá trị phải sau ngày cấp.",
    en: "The last day of validity must be after the day of issue.",
  },
  PAPER_OWNER_MISSING: {
    vi: "Hãy nhập số định danh của chủ hồ sơ trước khi dùng kho giấy tờ.",
    en: "Enter the owner's identity number before using his paper store.",
  },
  CONSENT_MISSING: {
    vi: "Chủ giấy tờ chưa đồng ý cho dùng lại giấy tờ đã nộp.",
    en: "The owner has not consented to his papers being used again.",
  },
} as const satisfies Record<PaperRefusal, Localized>;
