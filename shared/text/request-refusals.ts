import type { Localized } from "../domain/localized.ts";
import type { RequestRefusal } from "../domain/request.ts";

/** Sentences for refusals that any request can meet. `{name}` is filled from the refusal's detail. */
export const requestRefusals = {
  BODY_NOT_JSON: {
    vi: "Nội dung gửi lên không đọc được (không phải JSON hợp lệ).",
    en: "The body cannot be read: it is not valid JSON.",
  },
  BODY_NOT_VALID: {
    vi: "Chưa đúng: {entry} {fault}.",
    en: "Not right: {entry} {fault}.",
  },
  BODY_TOO_LARGE: {
    vi: "Nội dung gửi lên quá lớn, tối đa {limit}.",
    en: "The body is too large; at most {limit}.",
  },
  NOT_SIGNED_IN: { vi: "Bạn cần đăng nhập để làm việc này.", en: "Sign in to do this." },
  NOT_ALLOWED: {
    vi: "Tài khoản của bạn không có quyền làm việc này ở đơn vị này.",
    en: "Your account may not do this at this place.",
  },
  NOT_FOUND: { vi: "Không tìm thấy địa chỉ này.", en: "There is nothing at this address." },
  METHOD_NOT_ALLOWED: { vi: "Địa chỉ này không nhận kiểu yêu cầu đó.", en: "This address does not take that method." },
  IDEMPOTENCY_KEY_NOT_VALID: {
    vi: "Khóa chống gửi trùng (Idempotency-Key) phải dài từ 8 đến 200 ký tự in được.",
    en: "Idempotency-Key takes 8 to 200 printable characters.",
  },
  IDEMPOTENCY_KEY_REUSED: {
    vi: "Khóa chống gửi trùng này đã dùng cho một yêu cầu có nội dung khác.",
    en: "This Idempotency-Key was used for a request with other content.",
  },
  VERSION_NOT_VALID: {
    vi: 'If-Match phải là số phiên bản của hồ sơ, ví dụ "3".',
    en: 'If-Match takes the version of the dossier, for example "3".',
  },
  STALE_VERSION: {
    vi: "Hồ sơ đã có người khác cập nhật (phiên bản {current}). Hãy tải lại rồi làm tiếp.",
    en: "Someone else changed this meanwhile (version {current}). Reload and go on.",
  },
  CHANGED_MEANWHILE: {
    vi: "Nhiều người cùng cập nhật một lúc, chưa ghi được. Hãy thử lại.",
    en: "Several people changed this at once and nothing was written. Try again.",
  },
  TOO_MANY_REQUESTS: {
    vi: "Có quá nhiều lượt từ cùng một mạng. Hãy đợi {minutes} phút rồi thử lại, hoặc nhờ cán bộ tại quầy giúp.",
    en: "Too many tries from one network. Wait {minutes} minutes and try again, or ask an officer at the counter.",
  },
  COMMUNE_UNKNOWN: {
    vi: "Không có xã, phường nào mang mã {commune} trong hệ thống.",
    en: "There is no commune with the code {commune} in this system.",
  },
  AGENCY_UNKNOWN: {
    vi: "Không có cơ quan nào mang mã {agency} trong hệ thống.",
    en: "There is no agency with the code {agency} in this system.",
  },
} as const satisfies Record<RequestRefusal, Localized>;
