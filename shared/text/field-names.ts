import type { Localized } from "../domain/localized.ts";

const both = (vi: string, en: string): Localized => ({ vi, en });

/** What the fields of a message are called, by their last word. */
const names: Readonly<Record<string, Localized>> = {
  body: both("Nội dung", "The content"),
  data: both("Dữ liệu", "The data"),
  specversion: both("Phiên bản CloudEvents", "Version of CloudEvents"),
  id: both("Mã", "Id"),
  type: both("Loại", "Type"),
  source: both("Nguồn", "Source"),
  subject: both("Hồ sơ hoặc số thứ tự", "Dossier or ticket"),
  time: both("Thời điểm (UTC)", "Time (UTC)"),
  datacontenttype: both("Kiểu nội dung", "Type of content"),
  traceparent: both("Dấu vết", "Trace"),
  event: both("Sự việc", "Fact"),
  commune: both("Xã, phường", "Commune"),
  decidedIn: both("Nơi giải quyết", "Commune that decides"),
  partOf: both("Thuộc hồ sơ liên thông", "Part of the bundle"),
  procedure: both("Thủ tục", "Procedure"),
  procedureVersion: both("Phiên bản thủ tục", "Version of the procedure"),
  case: both("Trường hợp", "Case"),
  status: both("Tình trạng", "Status"),
  version: both("Phiên bản hồ sơ", "Version of the dossier"),
  dueAt: both("Hạn trả kết quả (UTC)", "Due (UTC)"),
  number: both("Lần chuyển", "Number"),
  step: both("Bước", "Step"),
  agency: both("Cơ quan", "Agency"),
  office: both("Bộ phận", "Office"),
  acceptBy: both("Hạn nhận (UTC)", "To be accepted by (UTC)"),
  replyBy: both("Hạn trả lời (UTC)", "To be answered by (UTC)"),
  line: both("Lĩnh vực", "Line"),
  ahead: both("Số người phía trước", "People ahead"),
  dossier: both("Hồ sơ", "Dossier"),
  from: both("Từ phiên bản", "From version"),
  to: both("Đến phiên bản", "To version"),
};

/** @param path "data.handoff.number" */
export const fieldName = (path: string): Localized => {
  const last = path.split(".").at(-1) ?? path;
  return names[last] ?? both(last, last);
};
