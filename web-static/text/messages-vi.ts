export const title = "Tin nhắn gửi người dân";
export const more =
  "Mỗi việc của hồ sơ có một mẫu tin. Sửa ở đây được dùng cho tin gửi sau khi công bố, trong cả tỉnh. Tin không nêu tên, số định danh hay nội dung riêng của người dân.";
export const told = {
  applicant: "Gửi người nộp hồ sơ",
  lead: "Gửi lãnh đạo xã, phường",
  "appointment-holder": "Gửi người đặt lịch hẹn",
  "ticket-holder": "Gửi người đang chờ gọi số",
} as const;
export const list = {
  columns: ["Khi nào gửi", "Nội dung", "Dài nhất", "Chi phí mỗi tin", "Tình trạng"],
  length: (units: number, segments: number) => `${units} ký tự, ${segments} tin`,
  edited: "Đã sửa trên trang này",
  file: "Theo mẫu gốc",
  draft: (by: string) => `Có bản nháp của ${by}`,
  unknown: "Sự kiện không còn dùng",
};
export const back = "Mọi tin nhắn";
export const notFound = "Không có tin nhắn nào mang tên này.";
export const tabs = { edit: "Soạn tin", changes: "Thay đổi", history: "Lịch sử" } as const;
export const form = {
  languages: { vi: "Tiếng Việt", en: "Tiếng Anh" } as const,
  marks: "Viết đủ dấu.",
  hint: "Bấm vào ô bên dưới để chèn thông tin của hồ sơ vào chỗ con trỏ.",
  insert: "Chèn:",
  sending: "Cách gửi",
  urgency: "Lúc gửi",
  urgencies: { now: "Gửi ngay, kể cả ban đêm", "can-wait": "Đợi đến sáng nếu đang đêm" } as const,
  expires: "Thôi gửi khi đã muộn",
  never: "Luôn gửi",
  afterHours: "Sau một số giờ",
  hours: "Số giờ",
  until: (meaning: string) => `Khi qua: ${meaning}`,
  kind: "Loại tin",
  kinds: {
    required: "Phải báo: luôn gửi",
    notice: "Nên báo: tính vào số tin mỗi ngày của một người",
    reminder: "Tin nhắc: người dân tắt được",
  } as const,
  mustTell: "Tin này phải báo theo quy định, người dân không tắt được.",
};
export const preview = {
  title: "Xem như trên điện thoại",
  values: "Dùng tên dài nhất có thật trong tỉnh.",
  marks: "Giữ dấu tiếng Việt",
  provinceStrips: "Tỉnh đang gửi không dấu.",
  provinceKeeps: "Tỉnh đang gửi có dấu.",
  from: "Hôm nay",
  none: "Sửa hết lỗi để xem trước.",
};
export const size = {
  used: (units: number, room: number) => `${units}/${room} ký tự`,
  segments: (count: number) => `${count} tin`,
  cost: (price: string) => `${price} mỗi lần gửi`,
  many: (price: string) => `1.000 lần gửi: ${price}`,
  encodings: { "GSM-7": "chữ không dấu, 160 ký tự một tin", "UCS-2": "chữ có dấu, 70 ký tự một tin" } as const,
  why: (letter: string, at: number) => `Chữ “${letter}” ở vị trí ${at} làm tin chỉ còn chỗ cho 70 ký tự.`,
  others: (count: number) => `Còn ${count} chữ khác như vậy.`,
  worst: (units: number) => `Khi mọi thông tin dài hết cỡ: ${units}/160 ký tự.`,
};
export const faults = {
  none: "Không có lỗi.",
  errors: (count: number) => `${count} lỗi phải sửa trước khi công bố`,
  warnings: (count: number) => `${count} chỗ nên xem lại`,
};
export const draft = {
  save: "Lưu nháp",
  publish: "Công bố",
  discard: "Bỏ bản nháp",
  isSaved: (by: string, time: string) => `Bản nháp của ${by} lưu ${time}.`,
  isUnsaved: "Có thay đổi chưa lưu.",
  isPublished: "Đang hiện bản đang gửi.",
  outdated: "Đã có người công bố bản khác sau khi bản nháp này bắt đầu. Xem thẻ Thay đổi, rồi lưu lại trên bản mới.",
  onNew: "Lưu lại trên bản mới",
  overtaken: "Người khác đã lưu bản nháp trong lúc bạn gõ. Lời bạn đã gõ:",
  useMine: "Dùng lời của tôi",
  useTheirs: "Bỏ lời của tôi",
  look: "Tải bản mới nhất",
};
export const publish = {
  title: "Công bố tin nhắn",
  more: "Tin gửi từ bây giờ dùng lời này. Tin đã gửi không đổi.",
  reason: "Lý do sửa",
  send: "Công bố",
  done: "Đã công bố. Tin gửi từ bây giờ dùng lời mới.",
};
export const changes = {
  none: "Chưa có gì khác bản đang gửi.",
  before: "Đang gửi",
  after: "Bản nháp",
  sending: "Cách gửi cũng thay đổi.",
};
export const history = {
  empty: "Tin này chưa được sửa lần nào kể từ mẫu gốc.",
  kinds: { published: "Công bố", withdrawn: "Thôi dùng", undone: "Hoàn tác" } as const,
  by: (who: string, time: string) => `${who}, ${time}`,
  reason: "Lý do",
  before: "Trước",
  after: "Sau",
  undoMore: "Tin trở lại như trước lần đó.",
  undone: "Đã hoàn tác.",
};
