import type { Localized } from "../domain/localized.ts";

/** What an officer reads about a scan, by its state. `satisfies` where it is shown keeps the list complete. */
export const paperStates = {
  expected: { vi: "Chưa tải lên xong", en: "Not sent yet" },
  waiting: { vi: "Đang kiểm tra mã độc", en: "Being checked for malware" },
  clean: { vi: "Đã lưu", en: "Kept" },
  infected: {
    vi: "Có mã độc, đã cách ly. Hãy quét lại từ bản giấy và báo người phụ trách máy tính",
    en: "Holds malware and is quarantined. Scan the paper again and tell who looks after the computers",
  },
  failed: {
    vi: "Không kiểm tra được, có thể vì tệp đặt mật khẩu. Hãy quét lại",
    en: "Could not be checked, perhaps because of a password. Scan it again",
  },
  removed: { vi: "Đã gỡ bỏ", en: "Removed" },
} as const satisfies Record<string, Localized>;
