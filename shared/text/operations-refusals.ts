import type { Localized } from "../domain/localized.ts";
import type { StuckRefusal } from "../domain/operations/stuck.ts";

type OperationsRefusal =
  | StuckRefusal
  | "STUCK_UNKNOWN"
  | "STUCK_BODY_NOT_VALID"
  | "STUCK_OTHER_FACT"
  | "STUCK_NOT_EDITABLE"
  | "QUEUE_UNKNOWN"
  | "QUEUE_NOT_OPEN"
  | "WAY_UNKNOWN";

/** What a system operator's wish about queues and messages can be refused with. */
export const operationsRefusals = {
  STUCK_UNKNOWN: { vi: "Không có tin nhắn kẹt nào mang mã này.", en: "No stuck message has this name." },
  STUCK_CLOSED: {
    vi: "Tin nhắn này đã được gửi lại hoặc đã bỏ. Hãy tải lại danh sách.",
    en: "This message was sent again or dropped already. Reload the list.",
  },
  STUCK_BEING_SENT: {
    vi: "Tin nhắn này đang được gửi lại. Hãy đợi một phút rồi thử lại.",
    en: "This message is being sent again. Wait a minute and try again.",
  },
  STUCK_IS_POSITION: {
    vi: "Đây là vị trí trong luồng thay đổi của bảng, không phải tin nhắn, nên không gửi lại được. Hãy phát lại các hồ sơ liên quan (motcua republish) rồi bỏ dòng này.",
    en: "This is a place in a table's stream and no message, so it cannot be sent. Publish the dossiers again (motcua republish), then drop this row.",
  },
  STUCK_BODY_NOT_VALID: {
    vi: "Nội dung sửa chưa đúng khuôn dạng của tin nhắn: mục “{place}” {fault}. Chưa lưu gì.",
    en: "The changed content does not fit the message's schema: {place} {fault}. Nothing was saved.",
  },
  STUCK_OTHER_FACT: {
    vi: "Không được đổi mã, loại và hồ sơ của sự việc: nơi nhận dựa vào đó để bỏ tin trùng.",
    en: "Id, type and subject of the fact must stay: receivers drop repeats by them.",
  },
  STUCK_NOT_EDITABLE: {
    vi: "Chỉ sửa được nội dung của tin nhắn về một sự việc của hồ sơ hoặc số thứ tự.",
    en: "Only a message about a fact of a dossier or a ticket can be changed.",
  },
  QUEUE_UNKNOWN: { vi: "Không có hàng đợi nào tên {queue}.", en: "There is no queue called {queue}." },
  QUEUE_NOT_OPEN: {
    vi: "Hàng đợi {queue} không cho gửi (thiếu quyền hoặc AWS chưa trả lời). Tin nhắn vẫn còn nguyên ở đây.",
    en: "The queue {queue} did not take the message (no permission, or AWS did not answer). It is still here.",
  },
  WAY_UNKNOWN: {
    vi: "Không có hồ sơ hay sự việc nào mang mã này.",
    en: "There is no dossier and no fact with this code.",
  },
} as const satisfies Record<OperationsRefusal, Localized>;
