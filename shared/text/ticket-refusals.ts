import type { Localized } from "../domain/localized.ts";
import type { MessageRefusal } from "../domain/message/phone.ts";
import type { TicketRefusal } from "../domain/ticket/ticket-refusal.ts";

type PhoneRefusal = Extract<MessageRefusal, "PHONE_NOT_VIETNAMESE_MOBILE">;

/** Sentences for refusals at the ticket machine and at the counter. `{name}` is filled from the refusal's detail. */
export const ticketRefusals = {
  LINE_UNKNOWN: {
    vi: "Nơi này không có quầy nhận nhóm thủ tục “{line}”. Hãy chọn nhóm thủ tục khác.",
    en: "No counter here serves “{line}”. Choose another service.",
  },
  LINE_FULL: {
    vi: "Nhóm thủ tục này đã phát hết số của ngày {date}. Mời Ông/Bà liên hệ quầy hướng dẫn.",
    en: "All numbers of this service for {date} are given out. Please ask at the information desk.",
  },
  LINE_NOT_AT_COUNTER: {
    vi: "Quầy {counter} không phục vụ nhóm thủ tục “{line}”.",
    en: "Counter {counter} does not serve “{line}”.",
  },
  COUNTER_UNKNOWN: { vi: "Không có quầy nào mang mã {counter}.", en: "There is no counter {counter}." },
  NO_SERVICE_DAY: {
    vi: "Chưa có lịch làm việc cho những ngày tới nên chưa lấy số được. Hãy liên hệ bộ phận một cửa.",
    en: "There is no working calendar for the coming days, so no number can be given. Please ask the one-stop centre.",
  },
  TICKET_UNKNOWN: { vi: "Không tìm thấy số thứ tự này.", en: "There is no such ticket." },
  TICKET_NOT_WAITING: { vi: "Số này đã được gọi rồi.", en: "This number has been called already." },
  TICKET_NOT_CALLED: {
    vi: "Số này chưa được gọi. Hãy bấm “Gọi số tiếp theo”.",
    en: "This number has not been called yet. Use “Call next”.",
  },
  TICKET_NOT_AT_THIS_COUNTER: {
    vi: "Số này đang ở quầy {counter}. Muốn làm tại quầy khác, hãy gọi lại số này từ quầy đó.",
    en: "This number is at counter {counter}. To serve it elsewhere, call it again from that counter.",
  },
  TICKET_DAY_OVER: {
    vi: "Số này của ngày {date} nên không gọi lại được nữa. Hãy mời người dân lấy số mới.",
    en: "This number was for {date} and cannot be called again. Ask the person to take a new one.",
  },
  TICKET_BEING_SERVED: {
    vi: "Số này đang được phục vụ nên không thể ghi là vắng mặt.",
    en: "This number is being served, so the person is not absent.",
  },
  TICKET_FINISHED: {
    vi: "Số này đã xong. Nếu người dân quay lại, hãy gọi lại số này.",
    en: "This number is finished. If the person comes back, call it again.",
  },
  TICKET_MISSED: {
    vi: "Số này đã ghi là vắng mặt. Nếu người dân đã đến, hãy gọi lại số này.",
    en: "This number was noted as absent. If the person has come, call it again.",
  },
  PHONE_NOT_VIETNAMESE_MOBILE: {
    vi: "Số điện thoại chưa đúng. Hãy nhập số di động Việt Nam gồm 10 chữ số, ví dụ 0912 345 678.",
    en: "The phone number is not right. Enter a Vietnamese mobile number of 10 digits, such as 0912 345 678.",
  },
} as const satisfies Record<TicketRefusal | PhoneRefusal, Localized>;
