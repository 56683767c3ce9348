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
  LINE_SESSION_FULL: {
    vi: "Số của buổi này đã phát hết ({most} số). Mời Ông/Bà lấy số cho buổi sau hoặc đặt lịch hẹn; người cần giúp xin liên hệ quầy hướng dẫn.",
    en: "All {most} numbers of this session are given out. Take a number for the next session or book a time; the information desk can help.",
  },
  BLOCK_UNKNOWN: {
    vi: "Số {number} không thuộc dải số dự phòng nào đã cấp cho máy này. Hãy lấy số mới cho người cầm phiếu.",
    en: "Number {number} belongs to no block that this machine was given. Take a new number for whoever holds the slip.",
  },
  LINE_STOPPED: {
    vi: "Nhóm “{name}” tạm ngừng phát số của ngày {date}: số lấy lúc này có lẽ không kịp đến lượt trước giờ đóng cửa. {next} Người cần giúp xin liên hệ quầy hướng dẫn.",
    en: "“{name}” gives no more numbers for {date}: one taken now would probably not be called before closing. {next} The information desk can help.",
  },
  LINE_NOT_AT_COUNTER: {
    vi: "Quầy {counter} không phục vụ nhóm thủ tục “{line}”.",
    en: "Counter {counter} does not serve “{line}”.",
  },
  COUNTER_UNKNOWN: { vi: "Không có quầy nào mang mã {counter}.", en: "There is no counter {counter}." },
  COUNTER_PAUSED: {
    vi: "Quầy đang tạm dừng. Hãy bấm “Mở lại quầy” trước khi gọi số.",
    en: "This counter is paused. Open it again before calling.",
  },
  COUNTER_HAS_PERSON: {
    vi: "Số {number} đang ở quầy. Hãy làm xong, giữ số hoặc bàn giao rồi mới tạm dừng quầy.",
    en: "Number {number} is at the counter. Finish, hold or hand it over before the pause.",
  },
  COUNTER_NOT_OF_LINE: {
    vi: "Quầy {counter} không phục vụ nhóm thủ tục của số này. Hãy chọn quầy khác, hoặc chuyển nhóm.",
    en: "Counter {counter} does not serve this number’s line. Choose another counter, or move it to another line.",
  },
  COUNTER_LACKS_SKILL: {
    vi: "Cán bộ của quầy {counter} chưa được ghi là làm được nhóm “{name}”. Hãy chọn quầy khác.",
    en: "Officers of counter {counter} are not known to be able to do “{name}”. Choose another counter.",
  },
  COUNTER_AT_LINE_ALREADY: {
    vi: "Quầy {counter} vốn chỉ phục vụ nhóm “{name}” nên không cần điều sang.",
    en: "Counter {counter} serves “{name}” alone already.",
  },
  MOVE_LEAVES_LINE: {
    vi: "Nếu điều quầy {counter}, người đang chờ ở {lines} sẽ không còn quầy nào phục vụ. Hãy chọn quầy khác, hoặc xác nhận vẫn điều.",
    en: "Without counter {counter} nobody would serve those who wait in {lines}. Choose another counter, or confirm the move.",
  },
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
  TICKET_AT_COUNTER: {
    vi: "Số này đang được mời đến quầy {counter}, không cần xếp hàng lại.",
    en: "This number is called to counter {counter} and need not queue again.",
  },
  TICKET_ALREADY_IN_LINE: {
    vi: "Số này đã thuộc nhóm đó. Hãy chọn nhóm khác.",
    en: "This number is in that line already. Choose another one.",
  },
  TICKET_ALREADY_AT_COUNTER: {
    vi: "Số này đang ở chính quầy đó. Hãy chọn quầy khác.",
    en: "This number is at that counter already. Choose another one.",
  },
  TICKET_HELD: {
    vi: "Số này đang được giữ. Hãy gọi lại số này trước.",
    en: "This number is on hold. Call it again first.",
  },
  TICKET_WAITS_AGAIN: {
    vi: "Số này đang chờ được gọi lại. Hãy gọi số này trước.",
    en: "This number waits to be called again. Call it first.",
  },
  TICKET_RETURN_TOO_LATE: {
    vi: "Số này đã quá thời gian được quay lại. Mời Ông/Bà lấy số mới; người cần giúp xin liên hệ quầy hướng dẫn.",
    en: "It is too late to come back with this number. Please take a new one; the information desk can help.",
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
  TICKET_CALLED_ELSEWHERE: {
    vi: "{number}: {counterName} đang gọi số này từ {time}. Lượt của bạn lúc {own} chờ đến khi quầy đó ghi xong.",
    en: "{number}: {counterName} is calling this number since {time}. Your call of {own} waits until they have noted what came of it.",
  },
  TICKET_MET_ELSEWHERE: {
    vi: "{number}: {counterName} đã gọi lúc {time}; lượt của bạn lúc {own} được ghi vào nhật ký, không đổi số.",
    en: "{number}: {counterName} called it at {time}; your call of {own} is kept in the audit trail and changes nothing.",
  },
  TICKET_TAKEN_LATER: {
    vi: "{number}: người dân lấy số này lúc {time}, sau lượt gọi của bạn lúc {own}. Lượt của bạn được ghi vào nhật ký; hãy xem lại số trên phiếu.",
    en: "{number}: the number was taken at {time}, after your call of {own}. Your call is kept in the audit trail; look at the slip again.",
  },
  TICKET_NOT_TOLD: {
    vi: "{number}: máy lấy số chưa báo số này về hệ thống. Lượt của bạn lúc {own} chờ máy đó có mạng rồi tự ghi.",
    en: "{number}: the ticket machine has not told the system of this number yet. Your call of {own} waits until it has.",
  },
  CALL_OF_OTHER_DAY: {
    vi: "{number}: lượt gọi lúc {own} không cùng ngày với số này nên không ghi được; đã đưa vào nhật ký.",
    en: "{number}: the call of {own} was on another day than the number’s and cannot be recorded; it is in the audit trail.",
  },
  CALL_WAS_AHEAD: {
    vi: "{number}: đồng hồ máy chạy nhanh, lượt lúc {own} được ghi vào lúc {time}.",
    en: "{number}: the clock here was fast; the call of {own} is recorded at {time}.",
  },
  CALL_UNKNOWN: {
    vi: "{number}: không có số này. Lượt của bạn lúc {own} được ghi vào nhật ký; hãy xem lại số trên phiếu.",
    en: "{number}: there is no such number. Your call of {own} is kept in the audit trail; look at the slip again.",
  },
  PHONE_NOT_VIETNAMESE_MOBILE: {
    vi: "Số điện thoại chưa đúng. Hãy nhập số di động Việt Nam gồm 10 chữ số, ví dụ 0912 345 678.",
    en: "The phone number is not right. Enter a Vietnamese mobile number of 10 digits, such as 0912 345 678.",
  },
} as const satisfies Record<TicketRefusal | PhoneRefusal, Localized>;
