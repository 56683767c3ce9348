import type { DossierStatus } from "../domain/dossier/status.ts";
import type { Localized } from "../domain/localized.ts";

/** In place of the next step while the office works on a dossier past its time. */
export const lateForCitizen: Localized = {
  vi: "Hồ sơ đã quá hạn, chúng tôi xin lỗi Ông/Bà. Xin chưa đến nhận; khi có kết quả, một cửa sẽ nhắn tin hoặc gọi điện.",
  en: "It is overdue, and we apologise. Please do not come yet: the one-stop will send a message or call when it is ready.",
};

/** In place of the next step once the office has apologised and named another time. */
export const reappointedForCitizen: Localized = {
  vi: "Hồ sơ chậm so với giờ hẹn đầu. Xin đến nhận kết quả theo giờ hẹn mới.",
  en: "It takes longer than was first said. Please come for the outcome at the new appointment.",
};

/** In place of the next step while the procedures of a bundle are worked on. */
export const bundleUnderWay: Localized = {
  vi: "Mỗi thủ tục do một cơ quan giải quyết, có hạn riêng. Một cửa sẽ nhắn tin khi tất cả đã xong.",
  en: "Each procedure is decided by its own agency in its own time. The one-stop will send a message when all are done.",
};

/** What a citizen should expect or do next, by status. */
export const nextForCitizen: Readonly<Record<DossierStatus, Localized>> = {
  submitted: {
    vi: "Bộ phận một cửa đang kiểm tra hồ sơ. Bạn chưa cần làm gì.",
    en: "The one-stop counter is checking the papers. Nothing to do for now.",
  },
  received: {
    vi: "Hồ sơ đã tiếp nhận và đang được chuyển đến nơi xử lý. Hãy đến nhận kết quả theo giờ hẹn.",
    en: "Received and on its way to the office in charge. Come for the outcome at the time given.",
  },
  processing: {
    vi: "Cơ quan chuyên môn đang xử lý. Hãy đến nhận kết quả theo giờ hẹn.",
    en: "The office in charge is working on it. Come for the outcome at the time given.",
  },
  "supplement-requested": {
    vi: "Hãy mang giấy tờ còn thiếu đến bộ phận một cửa. Thời gian chờ không tính vào thời hạn.",
    en: "Bring the missing papers to the one-stop counter. Waiting does not count towards the time limit.",
  },
  "payment-requested": {
    vi: "Hãy nộp khoản tiền được yêu cầu tại bộ phận một cửa để hồ sơ được xử lý tiếp.",
    en: "Pay the amount asked for at the one-stop counter so that work can go on.",
  },
  ready: {
    vi: "Đã có kết quả. Hãy mang giấy hẹn và giấy tờ tùy thân đến nhận.",
    en: "The outcome is ready. Bring the receipt slip and your identity paper.",
  },
  returned: { vi: "Hồ sơ đã hoàn thành.", en: "The dossier is complete." },
  refused: {
    vi: "Hồ sơ không được tiếp nhận. Lý do và căn cứ cũng ghi trong phiếu từ chối.",
    en: "Not received. The reason and its basis are also in the written refusal.",
  },
  withdrawn: { vi: "Hồ sơ đã được rút theo yêu cầu của bạn.", en: "Withdrawn at your request." },
  stopped: {
    vi: "Hồ sơ đã dừng xử lý; bạn có thể hỏi thêm tại bộ phận một cửa.",
    en: "Work on it was stopped; the one-stop counter can tell you more.",
  },
};
