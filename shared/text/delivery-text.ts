import type { OutageRefusal } from "../domain/delivery/outage.ts";
import type { DeliveryTroubleKind } from "../domain/delivery/trouble.ts";
import type { Localized } from "../domain/localized.ts";

/** What went wrong on the way to an agency, for who is no technician. */
export const deliveryTroubleText: Readonly<Record<DeliveryTroubleKind, Localized>> = {
  unreachable: { vi: "không kết nối được", en: "cannot be reached" },
  timeout: { vi: "không trả lời kịp", en: "did not answer in time" },
  "address-refused": {
    vi: "tên miền trỏ về địa chỉ nội bộ nên không gọi",
    en: "its name means an internal address, which is not called",
  },
  redirected: { vi: "chuyển sang địa chỉ khác nên không gửi theo", en: "sends elsewhere, which is not followed" },
  busy: { vi: "đang quá tải", en: "is overloaded" },
  "agency-fault": { vi: "phần mềm của cơ quan gặp lỗi", en: "the agency's software has a fault" },
  misunderstood: {
    vi: "câu trả lời không phải của phần mềm cơ quan",
    en: "the answer is not that of the agency's software",
  },
  "no-access": { vi: "không chấp nhận khóa ký của tỉnh", en: "does not accept the province's signature" },
  "no-secret": {
    vi: "chưa có khóa để ký, tham số của tỉnh còn trống",
    en: "there is no secret to sign with: the province's parameter is empty",
  },
  refused: { vi: "từ chối một bản tin", en: "refused a message" },
  gone: { vi: "báo địa chỉ nhận tin đã bỏ", en: "says that the address is gone" },
};

export const outageRefusals = {
  OUTAGE_ENDS_BEFORE_START: {
    vi: "Giờ kết thúc phải sau giờ bắt đầu.",
    en: "The end must come after the beginning.",
  },
  OUTAGE_OVER: {
    vi: "Lần tạm dừng này đã qua.",
    en: "This outage is over.",
  },
  OUTAGE_TOO_LONG: {
    vi: "Một lần tạm dừng kéo dài nhiều nhất 30 ngày.",
    en: "An outage lasts 30 days at most.",
  },
  OUTAGE_OVERLAPS: {
    vi: "Thời gian này trùng với một lần tạm dừng đã báo.",
    en: "This time overlaps an outage that is announced already.",
  },
  OUTAGE_SHORT_NOTICE: {
    vi: "Tạm dừng phải báo trước ít nhất 7 ngày làm việc. Nếu báo muộn hơn, hãy ghi lý do.",
    en: "An outage is announced at least 7 working days before. If it is announced later, say why.",
  },
  OUTAGE_UNKNOWN: {
    vi: "Không có lần tạm dừng này.",
    en: "There is no such outage.",
  },
  DELIVERY_NOT_CALLED: {
    vi: "Cơ quan này không nhận tin qua webhook nên không có gì để thử.",
    en: "This agency is not called, so there is nothing to try.",
  },
} as const satisfies Record<OutageRefusal | "DELIVERY_NOT_CALLED", Localized>;
