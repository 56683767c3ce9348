export const title = "Cơ quan";
export const more =
  "Hồ sơ đi đến các cơ quan của tỉnh bằng cách nào, cơ quan nào đang không nhận được. Bản tin đang chờ không mất: hệ thống giữ lại theo đúng thứ tự và tự gửi khi cơ quan nhận lại.";
export const way = {
  inbox: "Làm việc ngay trên hệ thống này",
  queue: "Phần mềm của cơ quan tự lấy từ hàng đợi",
  webhook: (host: string) => `Gửi đến ${host}`,
};
export const standing = {
  "built-in": "Không cần gửi",
  fetches: "Cơ quan tự lấy",
  outage: "Đang tạm dừng",
  away: "Mất liên lạc",
  resting: "Đang chờ thử lại",
  failing: "Vừa gửi hỏng",
  untried: "Chưa gửi lần nào",
  well: "Đang nhận tốt",
};
export const labels = {
  way: "Cách nhận",
  waiting: "Đang chờ",
  success: "Gửi được gần nhất",
  failure: "Lỗi gần nhất",
  since: "Không nhận từ",
  next: "Thử lại",
  outages: "Tạm dừng đã báo",
};
export const messages = (count: number) => (count === 0 ? "Không có bản tin nào" : `${count} bản tin`);
export const dead = (count: number) => `${count} bản tin bị để riêng, cần người xem`;
export const never = "Chưa có";
export const soon = "trong ít phút";
export const tryNow = "Thử ngay";
export const tried = (name: string) =>
  `${name}: bản tin tới sẽ được gửi thử. Bản tin đang chờ hiện lại sau vài phút, lâu nhất nửa giờ; nếu gửi được, các bản tin khác đi tiếp.`;
export const announce = "Báo tạm dừng";
export const announceFor = (name: string) => `Báo tạm dừng phần mềm: ${name}`;
export const hint =
  "Báo trước ít nhất 7 ngày làm việc. Người dân có hồ sơ ở cơ quan này đọc được thời gian và lý do trên trang tra cứu.";
export const send = "Báo tạm dừng";
export const sending = "Đang gửi…";
export const cancel = "Thôi";
export const announced = (name: string) => `Đã ghi lịch tạm dừng của ${name}.`;
export const end = "Kết thúc tạm dừng";
export const callOff = "Hủy lịch";
export const ended = (name: string) => `Đã bỏ lịch tạm dừng của ${name}. Bản tin đang chờ được gửi dần trong nửa giờ.`;
export const late = (why: string) => `Báo muộn vì: ${why}`;
export const required = "Hãy điền mục này.";
export const moment = "Hãy chọn ngày và giờ.";
