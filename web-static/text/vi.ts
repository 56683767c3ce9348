/** What citizens read, in Vietnamese. `en.ts` has the same keys; the compiler sees to it. */

export const site = {
  name: "Một cửa",
  centre: (province: string) => `Trung tâm Phục vụ hành chính công tỉnh ${province}`,
  skip: "Đến nội dung chính",
  nav: "Mục chính",
  home: "Trang chủ",
  procedures: "Thủ tục",
  tracking: "Tra cứu hồ sơ",
  tickets: "Lấy số",
  otherLanguage: "English",
  officers: "Dành cho cán bộ",
  footer: "Thông tin trên trang này do các trung tâm phục vụ hành chính công cấp xã công bố.",
  noScript: "Trình duyệt của bạn đang tắt JavaScript. Hãy bật JavaScript, hoặc gọi điện đến trung tâm.",
  call: "Gọi",
  breadcrumb: "Vị trí trang",
};

export const home = {
  title: "Thủ tục hành chính, tra cứu hồ sơ và lấy số",
  description: (province: string) =>
    `Tìm thủ tục hành chính, xem hồ sơ đang ở đâu và lấy số thứ tự tại các xã, phường của tỉnh ${province}.`,
  heading: "Bạn cần làm thủ tục gì?",
  find: "Tra cứu thủ tục",
  findMore: "Giấy tờ cần mang, thời hạn, phí và nơi nộp",
  track: "Xem hồ sơ đến đâu",
  trackMore: "Dùng mã hồ sơ và mã tra cứu trên giấy hẹn",
  take: "Lấy số thứ tự",
  takeMore: "Lấy số trên điện thoại, không phải đứng chờ",
  byField: "Thủ tục theo lĩnh vực",
  byCommune: "Xã, phường của bạn",
  byCommuneMore: "Chọn một lần để thấy ngay địa chỉ, giờ làm việc và điện thoại của trung tâm, và để lấy số.",
  count: (count: number) => `${count} thủ tục`,
};

export const search = {
  label: "Tên thủ tục hoặc việc cần làm",
  hint: "Ví dụ: khai sinh, kết hôn, chứng thực. Gõ không dấu cũng được.",
  found: (sure: number, perhaps: number) => {
    if (sure > 0) return `Tìm thấy ${sure} thủ tục`;
    return perhaps > 0 ? `Không tìm thấy đúng thủ tục, có ${perhaps} thủ tục gần giống` : "Không tìm thấy thủ tục nào";
  },
  perhaps: "Có thể bạn cần",
  nothing: "Không tìm thấy thủ tục nào. Hãy thử từ khác ngắn hơn, hoặc:",
  lookInList: "Xem danh sách theo lĩnh vực",
  askCommune: "Chọn xã, phường của bạn để gọi điện hỏi",
  call: (commune: string) => `Gọi một cửa ${commune}:`,
  withoutScript:
    "Trình duyệt đang tắt JavaScript nên không tìm được ở đây. Hãy chọn trong danh sách theo lĩnh vực bên dưới.",
  failed: "Chưa tải được danh mục để tìm. Hãy xem danh sách theo lĩnh vực bên dưới.",
};

export const feeAccount = {
  name: "Tài khoản nộp phí, lệ phí",
  only: "Chỉ chuyển vào tài khoản này; ghi mã hồ sơ trong nội dung.",
};

export const notFound = {
  title: "Không tìm thấy trang",
  text: "Địa chỉ này không có hoặc đã đổi. Bạn có thể tìm thủ tục ở trang chủ.",
  back: "Về trang chủ",
};

export const offline = {
  title: "Không có mạng",
  text: "Trang này chưa được lưu trên máy của bạn. Danh sách thủ tục và các trang bạn đã xem vẫn mở được.",
  procedures: "Tất cả thủ tục",
  home: "Về trang chủ",
};
