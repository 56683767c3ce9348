import type { Localized } from "../domain/localized.ts";

/** What clerks call an entry of a form, by its JSON path without the places in lists. */
export const entryNames: Readonly<Record<string, Localized>> = {
  "": { vi: "Toàn bộ nội dung", en: "The whole content" },
  agency: { vi: "Mã cơ quan", en: "The agency" },
  amountVnd: { vi: "Số tiền", en: "The amount" },
  answers: { vi: "Câu trả lời", en: "The answers" },
  base: { vi: "Phiên bản được sửa", en: "The version that is changed" },
  case: { vi: "Trường hợp giải quyết", en: "The case" },
  channel: { vi: "Hình thức nộp", en: "The channel" },
  code: { vi: "Mã hồ sơ", en: "The dossier's code" },
  codes: { vi: "Danh sách mã hồ sơ", en: "The list of dossiers" },
  commune: { vi: "Mã xã, phường", en: "The commune" },
  components: { vi: "Danh sách giấy tờ", en: "The list of papers" },
  "components.count": { vi: "Số lượng giấy tờ", en: "The number of papers" },
  "components.form": { vi: "Hình thức giấy tờ", en: "The form of the paper" },
  "components.id": { vi: "Mã giấy tờ", en: "The paper" },
  content: { vi: "Nội dung bản nháp", en: "The draft's content" },
  counter: { vi: "Quầy", en: "The counter" },
  cursor: { vi: "Vị trí trang", en: "The page's cursor" },
  date: { vi: "Ngày", en: "The date" },
  decision: { vi: "Kết quả giải quyết", en: "The decision" },
  documentNumber: { vi: "Số văn bản", en: "The document's number" },
  field: { vi: "Lĩnh vực", en: "The field" },
  from: { vi: "Ngày có hiệu lực", en: "The first day" },
  language: { vi: "Ngôn ngữ tin nhắn", en: "The language of messages" },
  lastDay: { vi: "Ngày cuối còn hiệu lực", en: "The last day" },
  leadReason: { vi: "Lý do của lãnh đạo", en: "The lead's reason" },
  legalBasis: { vi: "Căn cứ pháp lý", en: "The legal basis" },
  limit: { vi: "Số dòng mỗi trang", en: "The number of lines on a page" },
  line: { vi: "Nhóm lấy số", en: "The service line" },
  lines: { vi: "Nhóm lấy số", en: "The service lines" },
  note: { vi: "Ghi chú", en: "The note" },
  office: { vi: "Bộ phận", en: "The office" },
  owner: { vi: "Chủ hồ sơ", en: "The owner" },
  "owner.address": { vi: "Địa chỉ chủ hồ sơ", en: "The owner's address" },
  "owner.idNumber": { vi: "Số định danh chủ hồ sơ", en: "The owner's identity number" },
  "owner.name": { vi: "Họ tên chủ hồ sơ", en: "The owner's name" },
  "owner.phone": { vi: "Số điện thoại chủ hồ sơ", en: "The owner's phone" },
  phone: { vi: "Số điện thoại", en: "The phone" },
  priority: { vi: "Diện ưu tiên", en: "The priority" },
  procedure: { vi: "Mã thủ tục", en: "The procedure's code" },
  procedureVersion: { vi: "Phiên bản thủ tục", en: "The procedure's version" },
  proxyName: { vi: "Tên người được ủy quyền", en: "The proxy's name" },
  q: { vi: "Từ cần tìm", en: "The words to search" },
  reason: { vi: "Lý do", en: "The reason" },
  revision: { vi: "Lần công bố", en: "The publication" },
  receiptNumber: { vi: "Số biên lai", en: "The receipt's number" },
  scope: { vi: "Mã xã, phường", en: "The commune" },
  secret: { vi: "Mã tra cứu", en: "The tracking secret" },
  status: { vi: "Trạng thái", en: "The status" },
  submitter: { vi: "Người nộp", en: "The submitter" },
  "submitter.address": { vi: "Địa chỉ người nộp", en: "The submitter's address" },
  "submitter.idNumber": { vi: "Số định danh người nộp", en: "The submitter's identity number" },
  "submitter.name": { vi: "Họ tên người nộp", en: "The submitter's name" },
  "submitter.phone": { vi: "Số điện thoại người nộp", en: "The submitter's phone" },
  to: { vi: "Nơi nhận", en: "The recipient" },
  version: { vi: "Phiên bản", en: "The version" },
};

/** The entry at this path; one that has no name of its own goes by its path. */
export const entryName = (path: readonly PropertyKey[]): Localized => {
  const names = path.filter((part) => typeof part !== "number").map(String);
  const [first = ""] = names;
  // Answers are named by the procedure's questions, so only their list has a name.
  const known = entryNames[names.join(".")] ?? (first === "answers" ? entryNames.answers : undefined);
  return known ?? { vi: `Mục “${names.join(".")}”`, en: `The entry “${names.join(".")}”` };
};
