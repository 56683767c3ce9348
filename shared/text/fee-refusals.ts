import type { FeeRefusal } from "../domain/fee/fee-refusal.ts";
import type { Localized } from "../domain/localized.ts";

/** Sentences for refusals about fees, receipts and the day's cash. `{name}` is filled from the refusal's detail. */
export const feeRefusals = {
  FEE_UNKNOWN: {
    vi: "Trường hợp này không có khoản thu đó, hoặc khoản thu được ghi hai lần.",
    en: "This case has no such fee, or the fee is named twice.",
  },
  FEE_QUANTITY_MISSING: {
    vi: "Hãy ghi số lượng để tính khoản “{fee}”.",
    en: "Enter the quantity by which “{fee}” is counted.",
  },
  FEE_AMOUNT_MISSING: {
    vi: "Mức thu khoản “{fee}” do tỉnh quy định. Hãy ghi số tiền theo nghị quyết.",
    en: "The province sets the amount of “{fee}”. Enter it as its resolution says.",
  },
  FEE_AMOUNT_FIXED: {
    vi: "Khoản “{fee}” đã có mức thu theo quy định, không được ghi số tiền khác.",
    en: "The amount of “{fee}” is fixed by law and cannot be another.",
  },
  FEE_BASIS_MISSING: {
    vi: "Hãy ghi số nghị quyết quy định mức thu khoản “{fee}”.",
    en: "Enter the number of the resolution that sets the amount of “{fee}”.",
  },
  FEE_PREFERENCE_UNKNOWN: {
    vi: "Khoản “{fee}” không có diện miễn, giảm này.",
    en: "“{fee}” knows no such exemption or reduction.",
  },
  FEES_ALREADY_PAID: {
    vi: "Đã thu tiền nên không sửa được mức thu. Hãy hủy biên lai trước.",
    en: "Money was taken already, so the fees cannot change. Cancel the receipt first.",
  },
  PAYMENT_TOO_MUCH: {
    vi: "Số tiền lớn hơn khoản còn phải nộp ({wanted} đồng).",
    en: "That is more than what is left to pay ({wanted} VND).",
  },
  RECEIPT_UNKNOWN: { vi: "Hồ sơ không có biên lai số này.", en: "The dossier has no receipt of this number." },
  RECEIPT_CANCELLED: { vi: "Biên lai này đã hủy trước đó.", en: "This receipt was cancelled before." },
  RECEIPT_NUMBER_TAKEN: {
    vi: "Số biên lai này đã dùng trong năm. Hãy kiểm tra lại, hoặc để trống để hệ thống cấp số.",
    en: "This receipt number was used this year. Check it, or leave it empty to have one given.",
  },
  CASH_DATE_NOT_PAST: {
    vi: "Chỉ khóa sổ quỹ của hôm nay hoặc những ngày trước.",
    en: "Only the sheet of today or of a day before can be closed.",
  },
  CASH_SHEET_CLOSED: {
    vi: "Sổ quỹ ngày này đã khóa, không sửa được. Ghi điều chỉnh vào ngày làm việc tiếp theo.",
    en: "This day's cash sheet is closed and does not change. Correct it on the next day.",
  },
  CASH_SHEET_CHANGED: {
    vi: "Vừa có thêm khoản thu hoặc hoàn. Hãy xem lại sổ rồi khóa.",
    en: "Money has just come in or gone out. Look at the sheet again before closing it.",
  },
  CASH_REMARK_MISSING: {
    vi: "Tiền mặt kiểm đếm lệch so với sổ. Hãy ghi lý do chênh lệch.",
    en: "The cash counted differs from the sheet. Enter the reason.",
  },
  BANK_NOT_KNOWN: { vi: "Ngân hàng này chưa được khai báo.", en: "This bank is not known here." },
  BANK_SIGNATURE_WRONG: {
    vi: "Chữ ký hoặc thời điểm của thông báo không đúng.",
    en: "The signature or the time of the notice is not right.",
  },
  CREDIT_UNKNOWN: { vi: "Không có khoản chuyển tiền này.", en: "There is no such transfer." },
  CREDIT_RESOLVED: {
    vi: "Khoản chuyển tiền này đã được xử lý.",
    en: "This transfer was dealt with before.",
  },
} as const satisfies Record<FeeRefusal, Localized>;
