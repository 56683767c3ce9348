import type { DelegationRefusal } from "../domain/access/delegation.ts";
import type { Localized } from "../domain/localized.ts";

/** Sentences for an officer whose right was not passed on or taken back. NOT_ALLOWED is told as for any request. */
export const peopleRefusals = {
  ROLE_NOT_YOURS: {
    vi: "Chỉ ủy quyền được vai trò được giao trực tiếp cho chính bạn; quyền nhận ủy quyền không được ủy quyền lại.",
    en: "Only a role that was given to you yourself can be passed on; one that was passed on to you cannot.",
  },
  DELEGATED_TO_ONESELF: {
    vi: "Hãy ghi tên đăng nhập của cán bộ khác; không thể ủy quyền cho chính mình.",
    en: "Name another officer; nobody passes a right on to himself.",
  },
  DELEGATION_PERIOD_WRONG: {
    vi: "Thời điểm kết thúc phải sau thời điểm bắt đầu và sau lúc này.",
    en: "The end must lie after the beginning and after this moment.",
  },
  DELEGATION_TOO_LONG: {
    vi: "Mỗi lần ủy quyền không quá {days} ngày.",
    en: "One delegation lasts at most {days} days.",
  },
  DELEGATION_OVERLAPS: {
    vi: "Trong thời gian này vai trò đã được ủy quyền cho {to}. Hãy kết thúc lần ủy quyền đó trước.",
    en: "In this time the role is passed on to {to}. End that first.",
  },
  DELEGATION_UNKNOWN: { vi: "Không tìm thấy lần ủy quyền này.", en: "There is no such delegation." },
  DELEGATION_OVER: { vi: "Lần ủy quyền này đã kết thúc.", en: "This delegation is over." },
} as const satisfies Record<Exclude<DelegationRefusal, "NOT_ALLOWED">, Localized>;
