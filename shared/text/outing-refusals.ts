import type { Localized } from "../domain/localized.ts";
import type { OutingRefusal } from "../domain/outing/outing.ts";

/** Sentences for who plans an outing to a hamlet, and for who goes. */
export const outingRefusals = {
  OUTING_UNKNOWN: { vi: "Không tìm thấy chuyến lưu động này.", en: "There is no such outing." },
  OUTING_NOT_SO: {
    vi: "Chuyến lưu động đã chuyển sang trạng thái khác. Hãy tải lại rồi xem.",
    en: "The outing is in another state by now. Load it again.",
  },
  OUTING_DAY_PAST: {
    vi: "Ngày giờ của chuyến đã qua. Hãy chọn ngày giờ khác.",
    en: "The day and hours of the outing are past. Choose others.",
  },
  OUTING_HOURS_WRONG: {
    vi: "Giờ kết thúc phải sau giờ bắt đầu, trong khoảng từ {from} đến {until} cùng ngày.",
    en: "The end must come after the beginning, between {from} and {until} of one day.",
  },
  OUTING_PROCEDURE_UNKNOWN: {
    vi: "Quầy không tiếp nhận thủ tục {procedure} vào ngày đó. Hãy bỏ thủ tục này hoặc chọn thủ tục khác.",
    en: "The counter does not take in the procedure {procedure} on that day. Leave it out or choose another.",
  },
  OUTING_OFFICER_ELSEWHERE: {
    vi: "Cán bộ {officer} đã có chuyến ở {hamlet} từ {from} đến {until} ngày đó. Hãy đổi giờ hoặc đổi người.",
    en: "The officer {officer} is in {hamlet} from {from} to {until} on that day. Change the hours or the officer.",
  },
  OUTING_NOT_IN_TEAM: {
    vi: "Bạn không có tên trong tổ của chuyến này. Hãy nhờ người phụ trách thêm vào.",
    en: "You are not in the team of this outing. Ask the lead to add you.",
  },
  OUTING_NOT_TODAY: {
    vi: "Chưa đến ngày của chuyến, hoặc ngày đó đã qua.",
    en: "It is not the day of the outing.",
  },
  OUTING_DOSSIER_NOT_READY: {
    vi: "Hồ sơ {code} của xã, phường này chưa có kết quả chờ trả, nên không mang theo được.",
    en: "The commune has no dossier {code} whose outcome waits to be handed out, so it cannot be taken along.",
  },
  OUTING_PACKED_ELSEWHERE: {
    vi: "Kết quả của hồ sơ {code} đã xếp vào chuyến đi {hamlet} ngày {date}. Lấy ra khỏi chuyến đó trước.",
    en: "The outcome of {code} is packed for the outing to {hamlet} on {date}. Take it out of that one first.",
  },
  OUTING_BAG_FULL: {
    vi: "Mỗi chuyến mang theo tối đa {most} kết quả.",
    en: "An outing takes {most} outcomes along at most.",
  },
  OUTING_HANDED_OUT: {
    vi: "Kết quả của hồ sơ {code} đã trả cho người dân, nên vẫn giữ trong chuyến này.",
    en: "The outcome of {code} was handed out, so it stays with this outing.",
  },
  OUTING_UNSENT: {
    vi: "Máy của tổ còn {count} việc chưa gửi. Hãy nối mạng, chờ gửi xong rồi kết thúc chuyến.",
    en: "The team's device has {count} things to send. Connect it, wait until they are sent, then close the outing.",
  },
} as const satisfies Record<OutingRefusal, Localized>;
