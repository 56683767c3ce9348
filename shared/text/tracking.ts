import type { DossierStatus } from "../domain/dossier/status.ts";
import type { Localized } from "../domain/localized.ts";

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
    vi: "Đã có kết quả. Hãy mang giấy tiếp nhận và giấy tờ tùy thân đến nhận.",
    en: "The outcome is ready. Bring the receipt slip and your identity paper.",
  },
  returned: { vi: "Hồ sơ đã hoàn thành.", en: "The dossier is complete." },
  refused: {
    vi: "Hồ sơ không được tiếp nhận. Lý do ghi trong phiếu từ chối; bạn có thể hỏi tại bộ phận một cửa.",
    en: "Not received. The reason is in the written refusal; ask at the one-stop counter.",
  },
  withdrawn: { vi: "Hồ sơ đã được rút theo yêu cầu của bạn.", en: "Withdrawn at your request." },
  stopped: {
    vi: "Hồ sơ đã dừng xử lý. Hãy liên hệ bộ phận một cửa để biết lý do.",
    en: "Work on it was stopped. Ask the one-stop counter for the reason.",
  },
};
