import type { AnnouncementRefusal } from "../domain/announcement/announcement.ts";
import type { Localized } from "../domain/localized.ts";

/** Sentences for who writes an announcement, and for who asks for them. */
export const announcementRefusals = {
  ANNOUNCEMENT_UNKNOWN: { vi: "Không tìm thấy thông báo này.", en: "There is no such announcement." },
  ANNOUNCEMENT_NOT_SO: {
    vi: "Thông báo đã chuyển sang trạng thái khác. Hãy tải lại rồi xem.",
    en: "The announcement is in another state by now. Load it again.",
  },
  ANNOUNCEMENT_NOBODY: {
    vi: "Chưa có người dân nào đăng ký nhận tin về việc này.",
    en: "Nobody has asked to hear about this yet.",
  },
  ANNOUNCEMENT_TOO_LONG: {
    vi: "Thông báo dài {segments} tin, tối đa {allowed} tin. Hãy rút gọn, chi tiết để trên trang của xã, phường.",
    en: "The announcement takes {segments} SMS; at most {allowed}. Shorten it and put the details on the commune's page.",
  },
  ANNOUNCEMENT_OVER_CAP: {
    vi: "Gửi thông báo này hết {cost} đ, mà tháng này chỉ còn {left} đ.",
    en: "This announcement costs VND {cost}; only VND {left} are left this month.",
  },
  ANNOUNCEMENT_SAME_PERSON: {
    vi: "Thông báo gửi cho nhiều người cần người thứ hai xác nhận; bạn là người đề nghị gửi.",
    en: "An announcement to many people needs a second person; you are the one who asked to send it.",
  },
  SUBSCRIPTION_CODE_WRONG: {
    vi: "Mã không đúng hoặc đã hết hạn. Hãy xem lại tin nhắn, hoặc yêu cầu mã mới.",
    en: "The code is wrong or no longer good. Look at the message again, or ask for a new code.",
  },
} as const satisfies Record<AnnouncementRefusal, Localized>;
