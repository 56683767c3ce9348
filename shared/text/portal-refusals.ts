import type { Localized } from "../domain/localized.ts";

/** Why a dossier of the national portal was not taken in, and what an officer's wish about the portal can be refused with. */
export const portalRefusals = {
  PORTAL_ENTRY_MISSING: {
    vi: "{entry}: Cổng Dịch vụ công Quốc gia không gửi kèm, cần có để tiếp nhận.",
    en: "{entry} did not come from the National Public Service Portal and is needed.",
  },
  PORTAL_ENTRY_NOT_VALID: {
    vi: "{entry}: nội dung từ Cổng Dịch vụ công Quốc gia không đúng dạng.",
    en: "{entry} came from the National Public Service Portal in a form that cannot be used.",
  },
  PORTAL_AGENCY_UNKNOWN: {
    vi: "Mã cơ quan {agency} không phải là xã, phường nào của tỉnh.",
    en: "The agency code {agency} is none of the province's communes.",
  },
  PORTAL_DOSSIER_NOT_TAKEN: {
    vi: "Hệ thống không mở được hồ sơ này. Hãy báo bộ phận kỹ thuật.",
    en: "The system could not open this dossier. Please tell the technical staff.",
  },
  PORTAL_IMPORT_UNKNOWN: {
    vi: "Không có hồ sơ nào của Cổng mang mã này đang chờ xử lý.",
    en: "No dossier of the portal with this code waits here.",
  },
  PORTAL_NOT_ANSWERING: {
    vi: "Cổng Dịch vụ công Quốc gia chưa trả lời được ({trouble}). Hãy thử lại sau ít phút.",
    en: "The National Public Service Portal did not answer ({trouble}). Try again in a few minutes.",
  },
} as const satisfies Record<string, Localized>;
