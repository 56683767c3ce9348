import type { MessageState } from "../contracts/message-api.ts";
import type { Localized } from "../domain/localized.ts";
import type { ChannelName } from "../domain/message/preference.ts";
import type { ResendReason, ResendRefusal } from "../domain/message/resend.ts";

export const messageStates = {
  sending: { vi: "Đang gửi", en: "Being sent" },
  waiting: { vi: "Chờ gửi", en: "Waiting to be sent" },
  sent: { vi: "Đã gửi", en: "Sent" },
  delivered: { vi: "Đã đến máy", en: "Delivered" },
  failed: { vi: "Không tới được", en: "Not delivered" },
  unsent: { vi: "Không gửi", en: "Not sent" },
  expired: { vi: "Không gửi được kịp", en: "Could not be sent in time" },
  "opted-out": { vi: "Người nhận không muốn nhận", en: "The person declined it" },
  unreachable: { vi: "Không tới được", en: "Could not be reached" },
  moot: { vi: "Không cần gửi nữa", en: "No longer needed" },
  "over-cap": { vi: "Hết hạn mức tháng", en: "Over the month's cap" },
  "over-daily-cap": { vi: "Quá số tin một ngày", en: "Over the day's cap" },
} as const satisfies Record<MessageState, Localized>;

export const channelNames = {
  sms: { vi: "Tin nhắn SMS", en: "SMS" },
  email: { vi: "Thư điện tử", en: "E-mail" },
  zalo: { vi: "Zalo", en: "Zalo" },
  webhook: { vi: "Ứng dụng của tỉnh", en: "The province's app" },
} as const satisfies Record<ChannelName, Localized>;

export const resendReasons = {
  "not-received": { vi: "Người dân báo chưa nhận được", en: "The person says it did not arrive" },
  asked: { vi: "Người dân đề nghị gửi lại", en: "The person asks for it again" },
  "number-corrected": { vi: "Đã sửa số điện thoại", en: "The number was corrected" },
} as const satisfies Record<ResendReason, Localized>;

/** Sentences for what sending again, and a carrier's receipt, can be refused for. */
export const messageRefusals = {
  MESSAGE_UNKNOWN: { vi: "Hồ sơ không có tin nhắn này.", en: "The dossier has no such message." },
  MESSAGE_STILL_COMING: {
    vi: "Tin nhắn này đang được gửi hoặc đang chờ gửi, chưa cần gửi lại.",
    en: "This message is being sent or waits to be sent; there is no need to send it again yet.",
  },
  MESSAGE_NO_LONGER_TRUE: {
    vi: "Nội dung tin nhắn không còn đúng với tình trạng hồ sơ nên không gửi lại.",
    en: "The message no longer says how the dossier stands, so it is not sent again.",
  },
  MESSAGE_RESENT_ENOUGH: {
    vi: "Hôm nay tin nhắn này đã được gửi lại {count} lần. Hãy gọi điện cho người dân.",
    en: "This message was sent again {count} times today. Please call the person.",
  },
  CARRIER_NOT_KNOWN: { vi: "Không biết đơn vị gửi tin này.", en: "This carrier is not known." },
  CARRIER_SIGNATURE_WRONG: {
    vi: "Chữ ký của đơn vị gửi tin không đúng hoặc đã cũ.",
    en: "The carrier's signature is wrong or old.",
  },
} as const satisfies Record<ResendRefusal | "CARRIER_NOT_KNOWN" | "CARRIER_SIGNATURE_WRONG", Localized>;
