import type { Localized } from "../domain/localized.ts";
import type { TroubleKind } from "../domain/portal/trouble.ts";

/** What went wrong between us and the portal, for who is no technician. */
export const troubleText: Readonly<Record<TroubleKind, Localized>> = {
  unreachable: { vi: "không kết nối được với Cổng", en: "the portal cannot be reached" },
  timeout: { vi: "Cổng không trả lời kịp", en: "the portal did not answer in time" },
  busy: { vi: "Cổng đang quá tải", en: "the portal is overloaded" },
  "portal-fault": { vi: "Cổng gặp lỗi", en: "the portal has a fault" },
  misunderstood: { vi: "câu trả lời của Cổng không đọc được", en: "the portal's answer cannot be read" },
  refused: { vi: "Cổng từ chối dữ liệu này", en: "the portal refused this data" },
  "no-access": {
    vi: "Cổng không chấp nhận mã truy cập của tỉnh",
    en: "the portal does not accept the province's token",
  },
};
