import type { CollectiveRefusal } from "../domain/collective/collective-refusal.ts";
import type { Localized } from "../domain/localized.ts";

/** Sentences about lists to be confirmed and the registers that they are confirmed against. */
export const collectiveRefusals = {
  LIST_UNKNOWN: { vi: "Không tìm thấy danh sách này.", en: "There is no such list." },
  LIST_LINK_UNKNOWN: {
    vi: "Đường dẫn gửi danh sách không đúng. Hãy mở lại đúng đường dẫn mà xã, phường đã gửi.",
    en: "This is not a link for sending a list. Open the link exactly as the commune sent it.",
  },
  LIST_LINK_OVER: {
    vi: "Đường dẫn gửi danh sách đã hết hạn. Hãy đề nghị xã, phường gửi đường dẫn mới.",
    en: "The link for sending a list has ended. Ask the commune for a new one.",
  },
  LIST_SENT_ALREADY: {
    vi: "Danh sách đã được gửi và không thay được nữa. Nếu gửi nhầm, hãy liên hệ bộ phận một cửa.",
    en: "The list was sent and cannot be replaced. If it was the wrong one, speak to the one-stop desk.",
  },
  LIST_INCOMPLETE: {
    vi: "Danh sách chưa gửi lên đủ. Hãy gửi lại tệp.",
    en: "Parts of the list are missing. Send the file again.",
  },
  LIST_NOT_SENT: { vi: "Danh sách chưa được gửi lên.", en: "The list has not been sent yet." },
  LIST_STARTED_ALREADY: {
    vi: "Danh sách này đã gắn với một hồ sơ khác.",
    en: "This list belongs to another dossier already.",
  },
  LIST_DOSSIER_NOT_FITTING: {
    vi: "Hồ sơ này không phải hồ sơ xác nhận danh sách đang giải quyết của xã, phường mình.",
    en: "This is no dossier under way for the confirmation of a list at this commune.",
  },
  LIST_DOSSIER_TAKEN: {
    vi: "Hồ sơ này đã có một danh sách khác.",
    en: "This dossier has another list already.",
  },
  LIST_NOT_MATCHED: {
    vi: "Danh sách chưa đối chiếu xong. Hãy chờ trong giây lát.",
    en: "The list is not matched completely yet. Wait a moment.",
  },
  LIST_QUESTIONS_OPEN: {
    vi: "Còn dòng chưa rõ là ai. Hãy xem hết các dòng cần quyết định rồi mới cấp giấy xác nhận.",
    en: "Some rows still need a decision. Decide them all before the certificate is issued.",
  },
  LIST_NO_QUESTION: {
    vi: "Dòng {line} không có gì cần quyết định, hoặc người được chọn không có trong các gợi ý.",
    en: "Row {line} has nothing to decide, or whom you chose is not among its candidates.",
  },
  LIST_NOBODY_CONFIRMED: {
    vi: "Không có ai trong danh sách được xác nhận, nên không cấp giấy. Hãy trả lời từ chối ở hồ sơ.",
    en: "Nobody on the list is confirmed, so there is no certificate. Decline it in the dossier.",
  },
  LIST_NUMBER_TAKEN: {
    vi: "Số văn bản {number} đã dùng cho giấy xác nhận khác trong năm nay. Hãy lấy số mới.",
    en: "The number {number} is on another certificate of this year. Take a new one.",
  },
  LIST_ISSUED: {
    vi: "Danh sách này đã có giấy xác nhận, không thay đổi được nữa.",
    en: "This list has its certificate and changes no more.",
  },
  REGISTER_EMPTY: {
    vi: "Xã, phường chưa nhập sổ để đối chiếu. Hãy nhập sổ trước.",
    en: "The commune has not imported its register yet. Import it first.",
  },
  REGISTER_IMPORT_CHANGED: {
    vi: "Phần này của sổ đã được gửi lên với nội dung khác. Hãy nhập lại cả tệp.",
    en: "This part of the register came before with other content. Import the whole file again.",
  },
} as const satisfies Record<CollectiveRefusal, Localized>;
